//! What choosing something in the panel does.

use footbridge_core::finder::ListQuery;
use footbridge_core::search::take_qualifiers;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::commands::{Command, Deed};
use super::entry::{Entry, Offer};
use super::recent::Recent;
use crate::route::Route;
use crate::state::{Company, Data, Navigation, SearchBox, Theme, let_slash_search};
use crate::storage::Storage;

/// All that a choice may concern.
#[derive(Clone, Copy)]
pub struct Acting {
    pub search: SearchBox,
    /// Whether the box is being used: it has the focus, and nobody said that the help should go.
    pub in_use: RwSignal<bool>,
    pub recent: Recent,
    pub navigation: Navigation,
    pub theme: Theme,
    pub storage: StoredValue<Storage>,
    pub company: Company,
    pub data: Data,
}

impl Acting {
    /// Does what the thing at a place stands for.
    pub fn choose(self, offer: Memo<Offer>, place: usize) {
        let Some(entry) = offer.with_untracked(|offer| offer.entry(place).cloned()) else {
            return;
        };
        let text = untrack(|| self.search.text());
        match entry {
            Entry::Hit(words) => {
                self.recent.add(&text);
                self.leave_for(&words.route);
            }
            Entry::Ask(route) => self.leave_for(&route),
            Entry::Recent(text) | Entry::All { text, .. } => self.show_all(&text),
            Entry::Meant(text) => self.search.write(text),
            Entry::Qualifier { text, .. } => self.write_filter(text),
            Entry::Forget => self.recent.clear(),
            Entry::Command(command) => self.run(command),
        }
    }

    /// Shows all results for what is typed.
    pub fn submit(self) {
        let text = untrack(|| self.search.text());
        if !text.trim().is_empty() {
            self.show_all(&text);
        }
    }

    /// The help begins or ends.
    pub fn use_it(self, in_use: bool) {
        if self.in_use.get_untracked() != in_use {
            self.in_use.set(in_use);
        }
    }

    /// On the page of results: makes choices of the filters that are written out, once something follows them.
    pub fn take_filters(self) {
        let Route::Search(query) = untrack(|| self.navigation.with(Clone::clone)) else {
            return;
        };
        let taken = take_qualifiers(&query, &self.data.get_untracked().catalog);
        if taken.chosen != query.chosen {
            self.navigation.replace(&Route::Search(taken));
        }
    }

    fn show_all(self, text: &str) {
        self.recent.add(text);
        let before = match untrack(|| self.navigation.with(Clone::clone)) {
            Route::Search(query) => query,
            _ => ListQuery::default(),
        };
        // The end of the text ends its last filter.
        let asked = before.with_text(format!("{} ", text.trim()));
        let shown = self.data.get_untracked();
        let taken = take_qualifiers(&asked, &shown.catalog);
        let taken = taken.with_text(taken.text.trim());
        if taken == before {
            leave_field();
        } else {
            self.leave_for(&Route::Search(taken));
        }
    }

    /// A key such as `dept:` waits for its value; a whole filter becomes a choice where results are shown.
    fn write_filter(self, text: String) {
        let is_whole = !text.ends_with(':');
        self.search
            .write(if is_whole { format!("{text} ") } else { text });
        self.take_filters();
    }

    fn run(self, command: Command) {
        let me = self.data.me_untracked().map(|me| Route::Person(me.id.clone()));
        match command.deed(me) {
            Deed::Go(route) => return self.leave_for(&route),
            Deed::Theme(choice) => self.theme.choose(choice),
            Deed::Slash(on) => self.storage.with_value(|storage| let_slash_search(storage, on)),
            Deed::Fetch => self.company.fetch(),
        }
        self.search.write(String::new());
        leave_field();
    }

    fn leave_for(self, route: &Route) {
        self.search.go(route);
        leave_field();
    }
}

/// Takes the focus out of the field, so that a phone puts its keyboard away.
pub fn leave_field() {
    let field = document().active_element();
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        field.blur().ok();
    }
}
