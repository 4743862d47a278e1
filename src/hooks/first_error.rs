//! After a form was sent with something wrong in it.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Moves the focus to the first field that shows an error, once the errors are on the page.
pub fn focus_first_error() {
    request_animation_frame(|| {
        let field = document()
            .query_selector("main [aria-invalid=\"true\"], main fieldset:has(.field__error) input")
            .ok()
            .flatten();
        if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            field.focus().ok();
        }
    });
}
