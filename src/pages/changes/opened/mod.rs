//! Change files from elsewhere: looked at first, kept only where they are mine.

mod keep;
mod preview;
mod read;
mod view;

use leptos::html;
use leptos::prelude::*;

use crate::hooks::{OpenedFile, read_files, use_drop};
use crate::ui::{Button, Dialog, Icon, Section};

use read::{Opened, read_opened};
use view::OpenedView;

/// A button that chooses files, and the whole page as a place to drop them on.
#[component]
pub fn OpenFiles() -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let opened = RwSignal::new(None::<Opened>);
    let take = move |files: Vec<OpenedFile>| {
        if !files.is_empty() {
            opened.try_set(Some(read_opened(&files)));
        }
    };
    let over = use_drop(take);
    let choose = move |()| input.get_untracked().iter().for_each(|input| input.click());
    let chosen = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        read_files(input.files(), take);
        // The same file may be chosen again after it was mended.
        input.set_value("");
    };
    let lead = "Your own from another device, or a colleague’s to see what it would do. Drop files, or the text of an \
                issue or mail, anywhere on this page. You see first what they do.";
    view! {
        <Section title="Open change files" lead=lead>
            <input
                class="visually-hidden"
                id="load-changes"
                type="file"
                accept=".json,.txt,.md,.eml,application/json,text/plain"
                multiple
                tabindex="-1"
                aria-label="Change files"
                node_ref=input
                on:change=chosen
            />
            <div class="drop" data-over=move || over.get().then_some("true")>
                <Button icon=Icon::Upload on_press=choose>"Open change files"</Button>
                <p class="soft drop__hint">"or drop them here"</p>
            </div>
        </Section>
        <Dialog
            open=Signal::derive(move || opened.with(Option::is_some))
            on_close=move |()| opened.set(None)
            title="What these files would do"
            wide=true
        >
            {move || opened.get().map(|it| view! { <OpenedView opened=it close=move |()| opened.set(None)/> })}
        </Dialog>
    }
}
