//! Entries on the device that this version cannot read: never thrown away unasked.

use leptos::prelude::*;

use crate::hooks::download_text;
use crate::state::{Outbox, Unreadable};
use crate::ui::{Button, ButtonKind, Icon, IconView, Section};

/// Offers each such entry as a download, and to discard it.
#[component]
pub fn UnreadableEntries() -> impl IntoView {
    let outbox = expect_context::<Outbox>();
    let lead = "These were kept by another version, or were damaged. Download them before you discard them: \
                a newer version may read them.";
    view! {
        <Show when=move || !outbox.unreadable().is_empty()>
            <Section title="Could not be read" lead=lead>
                <ul class="rows">
                    <For each=move || outbox.unreadable() key=|entry| entry.key.clone() let:entry>
                        <Entry entry=entry/>
                    </For>
                </ul>
            </Section>
        </Show>
    }
}

#[component]
fn Entry(entry: Unreadable) -> impl IntoView {
    let outbox = expect_context::<Outbox>();
    let Unreadable { key, text } = entry;
    let discarded = key.clone();
    let file = format!("{}.unreadable.txt", key.replace([':', '/', '#', '?'], "-"));
    view! {
        <li class="row">
            <span class="row__icon" data-tone="warn"><IconView icon=Icon::Warning/></span>
            <div class="row__main">
                <p class="row__title">{key}</p>
            </div>
            <div class="row__end">
                <Button small=true icon=Icon::Download on_press=move |()| download_text(&file, &text)>"Download"</Button>
                <Button small=true kind=ButtonKind::Danger on_press=move |()| outbox.discard_unreadable(&discarded)>
                    "Discard"
                </Button>
            </div>
        </li>
    }
}
