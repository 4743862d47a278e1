//! When the errors of the form are shown: for a field once it was left, for all once the form was sent.

use std::collections::{BTreeMap, BTreeSet};

use leptos::ev::FocusEvent;
use leptos::prelude::*;

use super::form::Edited;
use super::problems::{Field, problems};
use crate::state::Data;

/// The errors of a form, as far as they are to be seen.
#[derive(Clone, Copy)]
pub struct Checks {
    problems: Memo<BTreeMap<Field, String>>,
    left: RwSignal<BTreeSet<Field>>,
    sent: RwSignal<bool>,
}

impl Checks {
    /// Follows a form.
    pub fn of(form: RwSignal<Edited>, data: Data) -> Self {
        let today = data.get_untracked().today;
        Self {
            problems: Memo::new(move |_| form.with(|form| problems(form, today))),
            left: RwSignal::new(BTreeSet::new()),
            sent: RwSignal::new(false),
        }
    }

    /// The error of a field, once it is to be seen.
    pub fn error(self, field: Field) -> Signal<Option<String>> {
        Signal::derive(move || {
            let seen = self.sent.get() || self.left.with(|left| left.contains(&field));
            seen.then(|| self.problems.with(|problems| problems.get(&field).cloned()))
                .flatten()
        })
    }

    /// To be told when the focus leaves a field.
    pub fn leave(self, field: Field) -> impl Fn(FocusEvent) + Clone {
        move |_| {
            self.left.update(|left| {
                left.insert(field);
            });
        }
    }

    /// The form is sent: from now on every error shows. Says whether there is none.
    pub fn pass(self) -> bool {
        self.sent.set(true);
        self.problems.with_untracked(BTreeMap::is_empty)
    }
}
