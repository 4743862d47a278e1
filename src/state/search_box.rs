//! The search box in the bar. What completes the words typed there is a part of the program that comes later; until it
//! is here the box is a plain field that leads to the results.

use footbridge_core::finder::ListQuery;
use leptos::prelude::*;

use super::Navigation;
use crate::route::Route;

/// What is typed, and who helps with it.
#[derive(Clone, Copy, Debug)]
pub struct SearchBox {
    typed: RwSignal<String>,
    in_use: RwSignal<bool>,
    helper: RwSignal<Option<Helper>>,
    navigation: Navigation,
}

/// What happens in the box.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BoxEvent {
    /// The text is another one now.
    Typed(String),
    /// A key was pressed, by its DOM name.
    Pressed(String),
}

/// What lies under the box and completes what is typed.
#[derive(Clone, Copy, Debug)]
pub struct Helper {
    /// Hears first what happens, and says whether that was all there is to do.
    pub hears: Callback<BoxEvent, bool>,
    /// Whether there is something to choose from.
    pub offers: Signal<bool>,
    /// DOM id of the option that Enter would take.
    pub active: Signal<Option<String>>,
}

impl SearchBox {
    /// An empty box.
    pub fn new(navigation: Navigation) -> Self {
        Self {
            typed: RwSignal::new(String::new()),
            in_use: RwSignal::new(false),
            helper: RwSignal::new(None),
            navigation,
        }
    }

    /// The text in the box, tracked: on the page of results it is the one that the address asks for.
    pub fn text(self) -> String {
        let asked = self.navigation.with(|route| match route {
            Route::Search(query) => Some(query.text.clone()),
            _ => None,
        });
        asked.unwrap_or_else(|| self.typed.get())
    }

    /// Whether the box is being used: it has the focus, and nobody said that the help should go. Tracked.
    pub fn is_in_use(self) -> bool {
        self.in_use.get()
    }

    /// The help begins or ends.
    pub fn use_it(self, in_use: bool) {
        if self.in_use.get_untracked() != in_use {
            self.in_use.set(in_use);
        }
    }

    /// Who helps, tracked; nobody until their part of the program is here.
    pub fn helper(self) -> Option<Helper> {
        self.helper.get()
    }

    /// From now on this one helps.
    pub fn help(self, helper: Helper) {
        self.helper.set(Some(helper));
    }

    /// Lets the helper hear, and says whether it did all there is to do.
    pub fn tell(self, event: BoxEvent) -> bool {
        let helper = self.helper.get_untracked();
        helper.is_some_and(|helper| helper.hears.run(event))
    }

    /// Another text: on the page of results another question, in the place of the one before.
    pub fn write(self, text: String) {
        match untrack(|| self.navigation.with(Clone::clone)) {
            Route::Search(query) => self.navigation.replace(&Route::Search(query.with_text(text))),
            _ => self.typed.set(text),
        }
    }

    /// Goes to the results for what is typed; nowhere where nothing is.
    pub fn submit(self) {
        let text = untrack(|| self.text());
        let is_there = untrack(|| self.navigation.with(|route| matches!(route, Route::Search(_))));
        if !is_there && !text.trim().is_empty() {
            self.go(&Route::Search(ListQuery::default().with_text(text)));
        }
        self.use_it(false);
    }

    /// Goes somewhere and leaves the box empty.
    pub fn go(self, route: &Route) {
        self.use_it(false);
        self.navigation.go(route);
        self.typed.set(String::new());
    }
}
