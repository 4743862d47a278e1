//! The form of a post while it is being filled in.

use footbridge_core::model::PostId;
use footbridge_core::time::Date;
use leptos::prelude::*;

use super::draft::{Field, PostDraft};
use crate::hooks::{CheckedForm, Draft};

/// The contents of the form and what is wrong with them.
#[derive(Clone, Copy)]
pub struct PostForm {
    /// The contents.
    pub draft: Draft<PostDraft>,
    /// The post that is changed; `None` for a new one.
    pub changes: StoredValue<Option<PostId>>,
    /// Which of its fields say what is wrong.
    pub checked: CheckedForm<Field>,
}

impl PostForm {
    /// A form that has not been touched. `before` is the last day that the post had so far.
    pub fn new(draft: Draft<PostDraft>, changes: Option<PostId>, today: Date, before: Option<Date>) -> Self {
        let problem = move |field| {
            let problem = draft.value.with(|draft| draft.problem(field, today, before));
            problem.map(str::to_owned)
        };
        Self {
            draft,
            changes: StoredValue::new(changes),
            checked: CheckedForm::new(&Field::ALL, problem),
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
        self.checked.error(field)
    }

    /// The contents, where nothing is wrong with them; else the focus goes to the first field with an error.
    pub fn send(self) -> Option<PostDraft> {
        self.checked.is_right().then(|| self.draft.value.get_untracked())
    }
}
