//! When a form says what is wrong with it: at each field once it is left, everywhere once it is sent.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::focus_first_error;

/// Which fields may already say what is wrong. `F` names the fields.
#[derive(Clone, Copy, Debug)]
pub struct CheckedForm<F: Ord + Copy + Send + Sync + 'static> {
    problem: Callback<F, Option<String>>,
    fields: &'static [F],
    left: RwSignal<BTreeSet<F>>,
    sent: RwSignal<bool>,
}

impl<F: Ord + Copy + Send + Sync + 'static> CheckedForm<F> {
    /// A form that has not been touched. `problem` says what is wrong with a field and what to do about it.
    pub fn new(fields: &'static [F], problem: impl Fn(F) -> Option<String> + Send + Sync + 'static) -> Self {
        Self {
            problem: Callback::new(problem),
            fields,
            left: RwSignal::new(BTreeSet::new()),
            sent: RwSignal::new(false),
        }
    }

    /// What is wrong with a field, once it may say so; tracked.
    pub fn error(self, field: F) -> Signal<Option<String>> {
        Signal::derive(move || {
            let asked = self.sent.get() || self.left.with(|left| left.contains(&field));
            asked.then(|| self.problem.run(field)).flatten()
        })
    }

    /// A field was left.
    pub fn leave(self, field: F) {
        self.left.update(|left| {
            left.insert(field);
        });
    }

    /// Whether nothing is wrong; else every field says what is, and the first of them takes the focus.
    pub fn is_right(self) -> bool {
        self.sent.set(true);
        let right = untrack(|| self.fields.iter().all(|field| self.problem.run(*field).is_none()));
        if !right {
            focus_first_error();
        }
        right
    }
}
