//! Files that somebody chooses, or drops onto the page.

use gloo_events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, DragEvent, Event, File, FileList};

/// A file with what stands in it; no text where the browser could not open it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenedFile {
    /// What it is called.
    pub name: String,
    /// What stands in it.
    pub text: Option<String>,
}

/// Reads files, and calls `then` once all are read.
pub fn read_files(list: Option<FileList>, then: impl FnOnce(Vec<OpenedFile>) + 'static) {
    let files: Vec<File> = list
        .into_iter()
        .flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)))
        .collect();
    spawn_local(async move {
        let mut opened = Vec::with_capacity(files.len());
        for file in files {
            let text = JsFuture::from(file.text()).await.ok();
            opened.push(OpenedFile {
                name: file.name(),
                text: text.and_then(|text| text.as_string()),
            });
        }
        then(opened);
    });
}

/// Takes files and texts that are dropped anywhere on the page, as long as the component lives. The signal says
/// whether something is held over the page just now.
pub fn use_drop(take: impl Fn(Vec<OpenedFile>) + Copy + 'static) -> ReadSignal<bool> {
    let over = RwSignal::new(false);
    let page = document();
    let may_stop = EventListenerOptions::enable_prevent_default();
    let dragged = EventListener::new_with_options(&page, "dragover", may_stop, move |event| {
        if carries(event).is_some() {
            // Without this the browser would leave the page for the file.
            event.prevent_default();
            if !over.get_untracked() {
                over.set(true);
            }
        }
    });
    let left = EventListener::new(&page, "dragleave", move |event| {
        let went_out = event
            .dyn_ref::<DragEvent>()
            .is_some_and(|event| event.related_target().is_none());
        if went_out {
            over.set(false);
        }
    });
    let dropped = EventListener::new_with_options(&page, "drop", may_stop, move |event| {
        over.set(false);
        let Some(carried) = carries(event) else { return };
        event.prevent_default();
        let text = carried.get_data("text/plain").unwrap_or_default();
        match carried.files().filter(|files| files.length() > 0) {
            Some(files) => read_files(Some(files), take),
            None if !text.is_empty() => take(vec![OpenedFile {
                name: "The text".to_owned(),
                text: Some(text),
            }]),
            None => {}
        }
    });
    let listeners = SendWrapper::new([dragged, left, dropped]);
    on_cleanup(move || drop(listeners));
    over.read_only()
}

/// What a drag carries, where it may be for us: a text that is dragged within a field is not.
fn carries(event: &Event) -> Option<DataTransfer> {
    let is_field = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|element| element.matches("input, textarea").unwrap_or(false));
    let carried = event.dyn_ref::<DragEvent>()?.data_transfer()?;
    (!is_field).then_some(carried)
}
