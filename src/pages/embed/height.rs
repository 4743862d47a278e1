//! Tells the page around the frame how tall the view is. It may ask for that, too; whether it listens is its own affair.

use gloo_events::EventListener;
use js_sys::{Object, Reflect};
use leptos::{html, prelude::*};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent, ResizeObserver};

/// The message with the height, in CSS pixels.
const HEIGHT: &str = "footbridge:height";
/// The message by which the page around the frame asks for it.
const ASKED: &str = "footbridge:ask";

/// Posts the height of an element to the parent of the page, now and whenever it changes. An origin keeps it from all
/// others; without one it goes to whichever page is there, since it says nothing that this page does not show it.
pub fn tell_height(frame: NodeRef<html::Div>, origin: String) {
    if !is_framed() {
        return;
    }
    let target = StoredValue::new(if origin.is_empty() { "*".to_owned() } else { origin });
    let tell = move || {
        if let Some(frame) = frame.get_untracked() {
            target.with_value(|target| post(&frame, target));
        }
    };
    let listener = EventListener::new(&window(), "message", move |event| {
        let asked = event.dyn_ref::<MessageEvent>().is_some_and(|event| {
            let kind = Reflect::get(&event.data(), &"type".into()).ok();
            kind.and_then(|kind| kind.as_string()).as_deref() == Some(ASKED)
        });
        if asked {
            tell();
        }
    });
    let listener = SendWrapper::new(listener);
    on_cleanup(move || drop(listener));
    let changed = SendWrapper::new(Closure::<dyn FnMut()>::new(tell));
    // A browser without one leaves the frame at the height that its page gave it.
    let observer = ResizeObserver::new(changed.as_ref().unchecked_ref())
        .ok()
        .map(SendWrapper::new);
    let for_frame = observer.clone();
    Effect::new(move || {
        if let (Some(observer), Some(frame)) = (&for_frame, frame.get()) {
            observer.observe(&frame);
        }
    });
    on_cleanup(move || {
        if let Some(observer) = observer {
            observer.disconnect();
        }
        drop(changed);
    });
}

/// Whether another page holds this one.
fn is_framed() -> bool {
    let parent = window().parent().ok().flatten();
    parent.is_some_and(|parent| !Object::is(&parent, &window()))
}

fn post(frame: &Element, target: &str) {
    let Some(parent) = window().parent().ok().flatten() else {
        return;
    };
    let message = Object::new();
    let height = frame.get_bounding_client_rect().height().ceil();
    for (key, value) in [("type", JsValue::from(HEIGHT)), ("height", JsValue::from(height))] {
        Reflect::set(&message, &key.into(), &value).ok();
    }
    // Thrown where the target is no origin, which was checked when the address was read.
    parent.post_message(&message, target).ok();
}
