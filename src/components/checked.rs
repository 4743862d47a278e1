//! A field that says what is wrong with it once it is left.

use leptos::ev::FocusEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::hooks::CheckedForm;

/// Around a field: tells the form when the focus leaves it.
#[component]
pub fn Checked<F>(
    /// The form.
    form: CheckedForm<F>,
    /// The field.
    field: F,
    /// Its control.
    children: Children,
) -> impl IntoView
where
    F: Ord + Copy + Send + Sync + 'static,
{
    let leave = move |event: FocusEvent| {
        let to = event
            .related_target()
            .and_then(|to| to.dyn_into::<Element>().ok());
        let around = event
            .current_target()
            .and_then(|around| around.dyn_into::<Node>().ok());
        let stays = around.is_some_and(|around| around.contains(to.as_deref()));
        // An error that appears while the button is pressed would move the button from under the pointer.
        let sends = to.is_some_and(|to| to.get_attribute("type").as_deref() == Some("submit"));
        if !stays && !sends {
            form.leave(field);
        }
    };
    view! { <div on:focusout=leave>{children()}</div> }
}
