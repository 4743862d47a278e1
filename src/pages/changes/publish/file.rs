//! Steps that need nothing but this device: copy and download.

use footbridge_core::model::Way;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::step::Going;
use super::ways::what_happens;
use crate::hooks::{copied, download_text};
use crate::ui::{Button, ButtonKind, Icon, Status};

/// Puts the changes on the clipboard.
#[component]
pub fn CopyStep(text: String, going: Going) -> impl IntoView {
    view! {
        <CopyButton text=text primary=true on_copied=move |()| going.went()/>
        <p class="soft">{what_happens(&Way::Copy)}</p>
    }
}

/// Saves the changes as a file.
#[component]
pub fn DownloadStep(name: String, text: String, going: Going) -> impl IntoView {
    view! {
        <DownloadButton name=name text=text primary=true on_saved=move |()| going.went()/>
        <p class="soft">{what_happens(&Way::Download)}</p>
    }
}

/// Copies a text and says whether it could.
#[component]
pub fn CopyButton(
    text: String,
    #[prop(optional)] primary: bool,
    #[prop(into, optional)] on_copied: Option<Callback<()>>,
) -> impl IntoView {
    let outcome = RwSignal::new("");
    let copy = move |()| {
        let text = text.clone();
        spawn_local(async move {
            let done = copied(&text).await;
            outcome.try_set(if done {
                "Copied."
            } else {
                "This browser does not allow it. Open “Exactly what is sent” below, select the text and copy it."
            });
            if let Some(on_copied) = on_copied.filter(|_| done) {
                on_copied.run(());
            }
        });
    };
    view! {
        <div class="cluster">
            <Button kind=kind(primary) icon=Icon::Copy on_press=copy>"Copy the text"</Button>
            <Status text=move || outcome.get()/>
        </div>
    }
}

/// Saves a text under a name.
#[component]
pub fn DownloadButton(
    name: String,
    text: String,
    #[prop(optional)] primary: bool,
    #[prop(into, optional)] on_saved: Option<Callback<()>>,
) -> impl IntoView {
    let save = move |()| {
        download_text(&name, &text);
        if let Some(on_saved) = on_saved {
            on_saved.run(());
        }
    };
    view! { <Button kind=kind(primary) icon=Icon::Download on_press=save>"Download the file"</Button> }
}

const fn kind(primary: bool) -> ButtonKind {
    if primary {
        ButtonKind::Primary
    } else {
        ButtonKind::Plain
    }
}
