//! Publishing: which changes, on which way, and the steps that take them there.

mod after;
mod attested;
mod chosen;
mod file;
mod form;
mod page;
mod send;
mod step;
mod ways;

use footbridge_core::model::ChangeId;
use leptos::prelude::*;

use super::pending::Pending;
use crate::ui::Dialog;

use form::PublishForm;

/// Whether the dialog is open, and which changes it begins with.
#[derive(Clone, Copy, Debug)]
pub struct Publishing(RwSignal<Option<Vec<ChangeId>>>);

impl Publishing {
    /// Closed.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Opens with these changes chosen; with all that are ready, where none is named.
    pub fn open(self, ids: Vec<ChangeId>) {
        self.0.set(Some(ids));
    }
}

/// The dialog; closed until something opens it.
#[component]
pub fn PublishDialog(mine: Memo<Vec<Pending>>, publishing: Publishing) -> impl IntoView {
    let open = Signal::derive(move || publishing.0.with(Option::is_some));
    view! {
        <Dialog
            open=open
            on_close=move |()| publishing.0.set(None)
            title="Publish my changes"
            wide=true
            sticky=true
        >
            <PublishForm mine=mine begin_with=publishing.0.get_untracked().unwrap_or_default()/>
        </Dialog>
    }
}
