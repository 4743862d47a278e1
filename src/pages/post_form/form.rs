//! The form of a post while it is being filled in.

use std::collections::BTreeSet;

use footbridge_core::model::PostId;
use footbridge_core::time::Date;
use leptos::ev::FocusEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::draft::{Field, PostDraft};
use crate::hooks::{Draft, focus_first_error};

/// The contents of the form and which of its fields may already say what is wrong.
#[derive(Clone, Copy)]
pub struct PostForm {
    /// The contents.
    pub draft: Draft<PostDraft>,
    /// The post that is changed; `None` for a new one.
    pub changes: StoredValue<Option<PostId>>,
    today: Date,
    /// The last day that the post had before.
    before: Option<Date>,
    left: RwSignal<BTreeSet<Field>>,
    sent: RwSignal<bool>,
}

impl PostForm {
    /// A form that has not been touched.
    pub fn new(draft: Draft<PostDraft>, changes: Option<PostId>, today: Date, before: Option<Date>) -> Self {
        Self {
            draft,
            changes: StoredValue::new(changes),
            today,
            before,
            left: RwSignal::new(BTreeSet::new()),
            sent: RwSignal::new(false),
        }
    }

    /// Part of the contents, tracked.
    pub fn part<T: Send + Sync + 'static>(self, of: fn(&PostDraft) -> T) -> Signal<T> {
        Signal::derive(move || self.draft.value.with(of))
    }

    /// Something that puts what is typed into the contents.
    pub fn typed<T: 'static>(self, into: fn(&mut PostDraft, T)) -> Callback<T> {
        Callback::new(move |typed| self.draft.value.update(|draft| into(draft, typed)))
    }

    /// What is wrong with a field, once one has left it or sent the form.
    pub fn error(self, field: Field) -> Signal<Option<String>> {
        Signal::derive(move || {
            let asked = self.sent.get() || self.left.with(|left| left.contains(&field));
            let problem = self
                .draft
                .value
                .with(|draft| draft.problem(field, self.today, self.before));
            problem.filter(|_| asked).map(str::to_owned)
        })
    }

    /// The contents, where nothing is wrong with them; else the focus goes to the first field with an error.
    pub fn send(self) -> Option<PostDraft> {
        self.sent.set(true);
        let draft = self.draft.value.get_untracked();
        let is_right = |field: &Field| draft.problem(*field, self.today, self.before).is_none();
        if Field::ALL.iter().all(is_right) {
            Some(draft)
        } else {
            focus_first_error();
            None
        }
    }
}

/// Around a field that says what is wrong with it once it is left.
#[component]
pub fn Checked(
    /// The form.
    form: PostForm,
    /// The field.
    field: Field,
    /// Its control.
    children: Children,
) -> impl IntoView {
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
            // The form may be gone by now: a field also loses the focus when the page is left.
            form.left.try_update(|left| left.insert(field));
        }
    };
    view! { <div on:focusout=leave>{children()}</div> }
}
