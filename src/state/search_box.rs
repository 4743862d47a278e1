//! What is typed into the search box in the bar.

use footbridge_core::finder::ListQuery;
use leptos::prelude::*;

use super::Navigation;
use crate::route::Route;

/// The text in the box.
#[derive(Clone, Copy, Debug)]
pub struct SearchBox {
    typed: RwSignal<String>,
    navigation: Navigation,
}

impl SearchBox {
    /// An empty box.
    pub fn new(navigation: Navigation) -> Self {
        Self {
            typed: RwSignal::new(String::new()),
            navigation,
        }
    }

    /// The text, tracked: on the page of results it is the one that the address asks for.
    pub fn text(self) -> String {
        let asked = self.navigation.with(|route| match route {
            Route::Search(query) => Some(query.text.clone()),
            _ => None,
        });
        asked.unwrap_or_else(|| self.typed.get())
    }

    /// Another text: on the page of results another question, in the place of the one before.
    pub fn write(self, text: String) {
        match untrack(|| self.navigation.with(Clone::clone)) {
            Route::Search(query) => self.navigation.replace(&Route::Search(query.with_text(text))),
            _ => self.typed.set(text),
        }
    }

    /// Goes to the results for what is typed; nowhere where nothing is, or where they are shown already.
    pub fn submit(self) {
        let text = untrack(|| self.typed.get());
        if !text.trim().is_empty() {
            self.go(&Route::Search(ListQuery::default().with_text(text)));
        }
    }

    /// Goes somewhere and leaves the box empty.
    pub fn go(self, route: &Route) {
        self.navigation.go(route);
        self.typed.set(String::new());
    }
}
