//! My changes: all I did that is not in the published data yet.

mod row;
mod transfer;
mod unreadable;

use footbridge_core::finder::ListQuery;
use leptos::prelude::*;

use crate::hooks::use_page_title;
use crate::intl::plural;
use crate::route::Route;
use crate::state::{Data, Outbox};
use crate::ui::{ButtonKind, EmptyState, Icon, LinkButton, PageHeader, Section};

use row::ChangeRow;
use transfer::{Download, LoadBack};
use unreadable::UnreadableEntries;

/// Each change in words; withdraw, download, load back.
#[component]
pub fn Changes() -> impl IntoView {
    use_page_title(|| "My changes".to_owned());
    let data = expect_context::<Data>();
    let outbox = expect_context::<Outbox>();
    let ids = move || {
        data.with(|snapshot| {
            snapshot
                .pending
                .iter()
                .map(|(change, _)| change.id.clone())
                .collect::<Vec<_>>()
        })
    };
    let count = Memo::new(move |_| outbox.with(<[_]>::len));
    let lead = "What you did on this device and the company’s data does not hold yet. You see it everywhere at once; \
                colleagues see it when it is published.";
    view! {
        <PageHeader title="My changes" lead=lead/>
        <div class="stack stack--loose">
            <Show
                when=move || { count.get() > 0 }
                fallback=|| view! { <NoChanges/> }
            >
                <Section title=move || plural(count.get(), "change", "changes")>
                    <ul class="rows">
                        <For each=ids key=Clone::clone let:id>
                            <ChangeRow id=id/>
                        </For>
                    </ul>
                </Section>
                <Download/>
            </Show>
            <LoadBack/>
            <UnreadableEntries/>
        </div>
    }
}

#[component]
fn NoChanges() -> impl IntoView {
    let actions = || {
        view! {
            <LinkButton href=Route::Groups(ListQuery::default()).href() kind=ButtonKind::Primary>"Find a group"</LinkButton>
            <LinkButton href=Route::Board(ListQuery::default()).href()>"Look at the board"</LinkButton>
        }
    };
    view! {
        <EmptyState icon=Icon::Check title="Nothing waits here" actions=actions>
            "When you join a group, answer a post or change your profile, it stands here until it is published."
        </EmptyState>
    }
}
