//! Changes as files, out of this device.

use footbridge_core::model::ChangeId;
use footbridge_core::wire::write_value;
use leptos::prelude::*;

use crate::hooks::download_text;
use crate::intl::{now, today};
use crate::state::{Export, Outbox, Session};
use crate::storage::Storage;
use crate::ui::{Button, Icon, Section};

/// All changes as one file, each as a file of its own, or everything that is only on this device.
#[component]
pub fn TakeAlong() -> impl IntoView {
    let (outbox, session) = (expect_context::<Outbox>(), expect_context::<Session>());
    let storage = StoredValue::new(expect_context::<Storage>());
    // What has been downloaded may be handed in by somebody, so its receipt is asked for.
    let note = move || {
        let ids: Vec<ChangeId> = (outbox.changes_untracked().into_iter())
            .map(|change| change.id)
            .collect();
        outbox.has_left(&ids).unwrap_or_default();
    };
    let all = move |()| {
        let text = write_value(&outbox.changes_untracked());
        download_text(&format!("footbridge-changes-{}.json", today()), &text);
        note();
    };
    let each = move |()| {
        for change in outbox.changes_untracked() {
            download_text(&format!("{}.json", change.id), &write_value(&change));
        }
        note();
    };
    let everything = move |()| {
        note();
        let (me, entries) = (session.me_untracked(), outbox.entries_untracked());
        let who = me.as_ref().map_or("everything", |me| me.as_str());
        let name = format!("footbridge-{who}-{}.json", today());
        let export =
            storage.with_value(|storage| Export::of_this_device(storage, me.clone(), entries, now()));
        download_text(&name, &export.write());
    };
    let lead = "A copy to keep, to hand over, or to go on elsewhere. Everything of mine also holds who you are, how each \
                change stands, and forms that you have begun.";
    view! {
        <Section title="Take them with you" lead=lead>
            <div class="cluster">
                <Button icon=Icon::Download on_press=all>"Download all as one file"</Button>
                <Button icon=Icon::Download on_press=each>"Download each as a change file"</Button>
                <Button icon=Icon::Download on_press=everything>"Export everything of mine"</Button>
            </div>
        </Section>
    }
}
