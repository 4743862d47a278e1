//! What was dismissed, to be taken back.

use leptos::prelude::*;

use crate::intl::{day, plural};
use crate::route::Route;
use crate::state::{Data, Dismissed, DismissedEntry as Entry, Item, Snapshot, Until, use_dismissed};
use crate::ui::{Button, ButtonKind, Icon};

/// "3 dismissed", which opens to the list; nothing where nothing is.
#[component]
pub fn SetAside() -> impl IntoView {
    let data = expect_context::<Data>();
    let dismissed = use_dismissed();
    let list = dismissed.clone();
    let entries = Memo::new(move |_| list.on(data.with(|shown| shown.today)));
    let undo = StoredValue::new(dismissed);
    let clear = move |()| {
        undo.with_value(Dismissed::clear).ok();
    };
    view! {
        <Show when=move || entries.with(|entries| !entries.is_empty())>
            <details class="fold set-aside">
                <summary>{move || plural(entries.with(Vec::len), "suggestion dismissed", "suggestions dismissed")}</summary>
                <div class="stack">
                    <p class="soft small">"Kept on this device alone. Nobody is told."</p>
                    <ul class="rows">
                        <For each=move || entries.get() key=|entry| (entry.item.clone(), format!("{:?}", entry.until)) let:entry>
                            <Row entry=entry undo=undo/>
                        </For>
                    </ul>
                    <div>
                        <Button small=true kind=ButtonKind::Quiet icon=Icon::Undo on_press=clear>"Suggest all of them again"</Button>
                    </div>
                </div>
            </details>
        </Show>
    }
}

#[component]
fn Row(entry: Entry, undo: StoredValue<Dismissed>) -> impl IntoView {
    let data = expect_context::<Data>();
    let (name, href) = data.with_untracked(|shown| named(&entry.item, shown));
    let until = match entry.until {
        Until::Day(date) => format!("Until {}", day(date)),
        Until::Undone => "Until you undo it".to_owned(),
        Until::Never => "Never, nor what they post".to_owned(),
    };
    let label = format!("Suggest {name} again");
    let back = move |()| {
        undo.with_value(|dismissed| dismissed.take_back(&entry.item)).ok();
    };
    view! {
        <li class="row">
            <div class="row__main">
                <a class="row__title" href=href>{name}</a>
                <p class="row__detail">{until}</p>
            </div>
            <div class="row__end">
                <Button small=true on_press=back>
                    <span aria-hidden="true">"Suggest again"</span>
                    <span class="visually-hidden">{label}</span>
                </Button>
            </div>
        </li>
    }
}

/// What something is called, and where it is.
fn named(item: &Item, shown: &Snapshot) -> (String, String) {
    let catalog = &shown.catalog;
    match item {
        Item::Person(id) => (catalog.person_name(id), Route::Person(id.clone()).href()),
        Item::Group(id) => (
            catalog
                .groups
                .get(id)
                .map_or_else(|| id.to_string(), |group| group.name.clone()),
            Route::Group(id.clone()).href(),
        ),
        Item::Post(id) => (
            catalog
                .posts
                .get(id)
                .map_or_else(|| id.to_string(), |post| post.title.clone()),
            Route::Post(id.clone()).href(),
        ),
        Item::Topic(id) => (catalog.topic_label(id), Route::from(id).href()),
    }
}
