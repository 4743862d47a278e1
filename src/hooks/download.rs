//! Hands a text to the person as a file.

use std::path::Path;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Downloads `text` under a file name, through a link that is never shown: it works in frames where file dialogs do not.
pub fn download_text(name: &str, text: &str) {
    let kind = BlobPropertyBag::new();
    let ending = Path::new(name).extension().and_then(|ending| ending.to_str());
    kind.set_type(match ending {
        Some("json") => "application/json",
        Some("ics") => "text/calendar",
        Some("vcf") => "text/vcard",
        _ => "text/plain",
    });
    let parts = js_sys::Array::of1(&text.into());
    let Ok(url) = Blob::new_with_str_sequence_and_options(&parts, &kind)
        .and_then(|blob| Url::create_object_url_with_blob(&blob))
    else {
        return;
    };
    let link = document()
        .create_element("a")
        .ok()
        .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The browser has taken hold of the contents by the time the next task runs.
    set_timeout(
        move || Url::revoke_object_url(&url).unwrap_or_default(),
        std::time::Duration::from_secs(10),
    );
}
