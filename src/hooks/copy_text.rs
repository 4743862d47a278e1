//! Puts a text on the clipboard.

use js_sys::Reflect;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::state::Notices;

/// Copies a text and says so; where the browser does not allow it, says what to do instead.
pub fn copy_text(notices: Notices, text: String) {
    spawn_local(async move {
        if copied(&text).await {
            notices.done(format!("Copied: {text}"));
        } else {
            notices.warn(format!(
                "This browser does not let Footbridge copy. Select the text and copy it yourself: {text}"
            ));
        }
    });
}

/// Copies a text without a word. Says whether the browser allowed it.
pub async fn copied(text: &str) -> bool {
    let navigator = window().navigator();
    // Missing where the page is not served over https or from this machine.
    let exists = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    exists
        && JsFuture::from(navigator.clipboard().write_text(text))
            .await
            .is_ok()
}
