//! When a form says what is wrong with it: at each field once it is left, everywhere once it is sent.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::focus_first_error;

/// Which fields may already say what is wrong. `F` names the fields.
#[derive(Clone, Copy, Debug)]
pub struct CheckedForm<F: Ord + Copy + Send + Sync + 'static> {
    problem: Callback<F, Option<String>>,
    is_right: Callback<(), bool>,
    left: RwSignal<BTreeSet<F>>,
    sent: RwSignal<bool>,
}

impl<F: Ord + Copy + Send + Sync + 'static> CheckedForm<F> {
    /// A form that has not been touched. `problem` says what is wrong with a field and what to do about it.
    pub fn new(fields: &'static [F], problem: impl Fn(F) -> Option<String> + Send + Sync + 'static) -> Self {
        let problem = Callback::new(problem);
        let is_right = move |()| fields.iter().all(|field| problem.run(*field).is_none());
        Self::with_rows(problem, is_right)
    }

    /// The same for a form whose fields come and go; `is_right` says whether nothing is wrong with any of them.
    pub fn with_rows(
        problem: Callback<F, Option<String>>,
        is_right: impl Fn(()) -> bool + Send + Sync + 'static,
    ) -> Self {
        Self {
            problem,
            is_right: Callback::new(is_right),
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

    /// A field was left. The form may be gone by now: a field also loses the focus when the page is left.
    pub fn leave(self, field: F) {
        self.left.try_update(|left| left.insert(field));
    }

    /// Whether nothing is wrong; else every field says what is, and the first of them takes the focus.
    pub fn is_right(self) -> bool {
        self.sent.set(true);
        let right = untrack(|| self.is_right.run(()));
        if !right {
            focus_first_error();
        }
        right
    }
}
