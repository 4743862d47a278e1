//! Groups that are there already, while one starts another.

use footbridge_core::model::{Choice, Group};
use footbridge_core::similar::similar_groups;
use leptos::prelude::*;

use super::draft::GroupDraft;
use crate::hooks::part;
use crate::intl::plural;
use crate::route::Route;
use crate::state::{Data, Snapshot};
use crate::ui::Status;

/// How many are shown: enough to notice, few enough not to be in the way.
const MOST: usize = 3;

/// Groups on the same topics or of a similar name. Nothing while there are none.
#[component]
pub fn Alike(
    /// The contents of the form.
    draft: RwSignal<GroupDraft>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let name = part(draft, |draft| draft.name.clone());
    let topics = part(draft, |draft| draft.topics.clone());
    let groups = Memo::new(move |_| {
        data.with(|shown| {
            name.with(|name| {
                topics.with(|topics| similar_groups(name, topics, None, &shown.catalog, shown.today, MOST))
            })
        })
    });
    let spoken = move || match groups.with(Vec::len) {
        0 => String::new(),
        count => format!(
            "There already: {}",
            plural(count, "similar group", "similar groups")
        ),
    };
    view! {
        <div>
            <Status hidden=true text=spoken/>
            <Show when=move || { !groups.with(Vec::is_empty) }>
                <section class="panel" aria-label="There already">
                    <div>
                        <h2 class="panel__title">"There already"</h2>
                        <p class="soft">"Perhaps one of these is what you look for. What you typed stays here."</p>
                    </div>
                    <ul class="rows">
                        <For each=move || groups.get() key=|group| group.id.clone() let:group>
                            <li class="row">
                                <div class="row__main">
                                    <a class="row__title row__link" href=Route::Group(group.id.clone()).href()>
                                        {group.name.clone()}
                                    </a>
                                    <p class="row__detail">{move || data.with(|shown| detail(&group, shown))}</p>
                                </div>
                            </li>
                        </For>
                    </ul>
                </section>
            </Show>
        </div>
    }
}

/// "9 members · Leeds · active".
fn detail(group: &Group, shown: &Snapshot) -> String {
    let members = plural(group.members.len(), "member", "members");
    let place = match shown.catalog.location_label(group.location.as_ref()) {
        "" => "everywhere",
        place => place,
    };
    format!(
        "{members} · {place} · {}",
        group.status_on(shown.today).label().to_lowercase()
    )
}
