//! Changes as files: out of this device and back in.

use footbridge_core::Change;
use footbridge_core::wire::write_value;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileList};

use crate::hooks::download_text;
use crate::intl::{plural, today};
use crate::state::{Entry, Notices, Outbox};
use crate::ui::{Button, ButtonKind, Icon, Section};

/// All changes as one file, or each as a file of its own.
#[component]
pub fn Download() -> impl IntoView {
    let outbox = expect_context::<Outbox>();
    let all = move |()| {
        download_text(
            &format!("footbridge-changes-{}.json", today()),
            &bundle(&outbox.changes_untracked()),
        );
    };
    let each = move |()| {
        for change in outbox.changes_untracked() {
            download_text(&format!("{}.json", change.id), &write_value(&change));
        }
    };
    let lead = "A copy to keep, to take to another device, or to hand to whoever looks after the data.";
    view! {
        <Section title="Take them with you" lead=lead>
            <div class="cluster">
                <Button kind=ButtonKind::Primary icon=Icon::Download on_press=all>"Download all as one file"</Button>
                <Button icon=Icon::Download on_press=each>"Download each as a change file"</Button>
            </div>
        </Section>
    }
}

/// Takes in files that were downloaded here or on another device.
#[component]
pub fn LoadBack() -> impl IntoView {
    let outbox = expect_context::<Outbox>();
    let notices = expect_context::<Notices>();
    let input = NodeRef::<html::Input>::new();
    let errors = RwSignal::new(Vec::<String>::new());
    let choose = move |()| input.get_untracked().iter().for_each(|input| input.click());
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let files = files_of(input.files());
        // The same file may be chosen again after it was mended.
        input.set_value("");
        spawn_local(async move {
            let (changes, wrong) = read_all(files).await;
            errors.set(wrong);
            let entries: Vec<Entry> = changes.iter().cloned().map(Entry::brought).collect();
            match outbox.restore(&entries) {
                Ok(0) if changes.is_empty() => {}
                Ok(0) => notices.done("All of these changes are here already."),
                Ok(new) => notices.done(format!("{} loaded.", plural(new, "change", "changes"))),
                Err(_) => notices.warn(
                    "This browser does not let Footbridge keep them. They hold until you close the page.",
                ),
            }
        });
    };
    view! {
        <Section title="Load changes" lead="From change files that you downloaded on another device.">
            <input
                class="visually-hidden"
                id="load-changes"
                type="file"
                accept=".json,application/json"
                multiple
                tabindex="-1"
                aria-label="Change files"
                node_ref=input
                on:change=chosen
            />
            <div class="cluster">
                <Button icon=Icon::Upload on_press=choose>"Load change files"</Button>
            </div>
            // A list may not be an alert itself.
            <div role="alert">
                <ul class="stack">
                    <For each=move || errors.get() key=Clone::clone let:error>
                        <li class="field__error">{error}</li>
                    </For>
                </ul>
            </div>
        </Section>
    }
}

/// Several changes in one file: a JSON list of change files.
fn bundle(changes: &[Change]) -> String {
    write_value(&changes)
}

/// The changes in a file: one, or a list of them. The error names what is wrong.
fn read_file(text: &str) -> Result<Vec<Change>, String> {
    if !text.trim_start().starts_with('[') {
        return Change::read(text).map(|change| vec![change]);
    }
    let list: Vec<serde_json::Value> =
        serde_json::from_str(text).map_err(|wrong| format!("It is not valid JSON: {wrong}."))?;
    let read = |(at, value): (usize, &serde_json::Value)| {
        Change::read(&value.to_string())
            .map_err(|wrong| format!("Change {} of {}: {wrong}", at + 1, list.len()))
    };
    list.iter().enumerate().map(read).collect()
}

async fn read_all(files: Vec<File>) -> (Vec<Change>, Vec<String>) {
    let mut changes = Vec::new();
    let mut wrong = Vec::new();
    for file in files {
        let text = JsFuture::from(file.text())
            .await
            .ok()
            .and_then(|text| text.as_string());
        match text
            .ok_or_else(|| "It could not be opened.".to_owned())
            .and_then(|text| read_file(&text))
        {
            Ok(read) => changes.extend(read),
            Err(why) => wrong.push(format!("{}: {why}", file.name())),
        }
    }
    (changes, wrong)
}

fn files_of(list: Option<FileList>) -> Vec<File> {
    let list = list
        .into_iter()
        .flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)));
    list.map(JsCast::unchecked_into).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = r#"{"format":1,"id":"01JDQ3V9GZ6M8K2X4T5W7Y0ABC","author":"ines","at":"2026-11-24T09:30:00.000Z","change":{"type":"join_group","group":"chess"}}"#;

    #[test]
    fn what_is_downloaded_loads_back() {
        let change = Change::read(ONE).unwrap();
        assert_eq!(
            read_file(&write_value(&change)).unwrap(),
            std::slice::from_ref(&change)
        );
        assert_eq!(
            read_file(&bundle(&[change.clone(), change.clone()])).unwrap(),
            [change.clone(), change]
        );
    }

    #[test]
    fn what_is_no_change_file_is_refused_with_a_reason() {
        for (text, why) in [
            ("{}", "missing field"),
            ("<html>", "no change file"),
            (&ONE.replace("join_group", "fly"), "unknown variant"),
            (&ONE.replace("\"format\":1", "\"format\":9"), "newer Footbridge"),
            (&format!("[{ONE},{{}}]"), "Change 2 of 2"),
        ] {
            let wrong = read_file(text).unwrap_err();
            assert!(wrong.contains(why), "{wrong}");
        }
    }
}
