//! Answers out of an index of what is shown, which is filled in the background. Only parts of the program that come
//! later may name this: what searches is no part of the first load.

mod background;
mod filling;

#[cfg(test)]
mod tests;

use std::cell::{Cell, OnceCell, RefCell};
use std::sync::Arc;

use footbridge_core::search::{Patch, Searcher};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Data, Snapshot};

pub use filling::Filled;
use filling::Filling;

/// Asks the index of what is shown. To be had from [`use_searching`].
#[derive(Clone, Copy, Debug)]
pub struct Searching {
    data: Data,
}

/// To be called in the body of a component that searches: from then on the index follows the data, at the latest.
pub fn use_searching() -> Searching {
    let searching = Searching::of(expect_context());
    Effect::new(move || {
        searching.data.with(|_| ());
        spawn_local(async move { searching.follow() });
    });
    searching
}

/// The index that answers, and the one that will.
struct Engine {
    current: RefCell<Filling>,
    /// Is filled beside the current one, which answers until then, where the data is quite another.
    next: RefCell<Option<Filling>>,
    /// Counts up whenever something else may be found.
    version: ArcRwSignal<u32>,
    shown: ArcMemo<Shown>,
    at_work: Cell<bool>,
}

thread_local! {
    /// One for the page: it outlives those who ask.
    static ENGINE: OnceCell<Engine> = const { OnceCell::new() };
}

/// What is searched at one moment: the data, and what in it differs from the index.
#[derive(Clone, Debug)]
struct Shown {
    snapshot: Arc<Snapshot>,
    patch: Arc<Patch>,
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.patch, &other.patch)
    }
}

impl Searching {
    /// An index of this data; a small company is in it at once.
    pub fn of(data: Data) -> Self {
        let searching = Self { data };
        searching.follow();
        searching
    }

    /// Asks, tracked: another answer may follow when more was taken in, or something was done.
    pub fn with<T>(self, ask: impl FnOnce(&Searcher<'_>) -> T) -> T {
        self.engine(|engine| {
            let Shown { snapshot, patch } = engine.shown.get();
            let current = engine.current.borrow();
            ask(&Searcher {
                index: &current.index,
                patch: &patch,
                catalog: &snapshot.catalog,
            })
        })
    }

    /// How much of the data can be found so far; nothing once that is all. Tracked.
    pub fn filled(self) -> Option<Filled> {
        self.engine(|engine| {
            engine.version.track();
            let filled = engine.current.borrow().filled();
            (filled.taken < filled.all).then_some(filled)
        })
    }

    /// Takes in what the index does not hold yet: little at once, much in the background.
    fn follow(self) {
        self.engine(|engine| engine.follow(&self.data.get_untracked()));
        if self.engine(Engine::has_to_work) {
            background::work();
        }
    }

    fn engine<T>(self, with: impl FnOnce(&Engine) -> T) -> T {
        ENGINE.with(|engine| with(engine.get_or_init(|| Engine::new(self.data))))
    }
}

impl Engine {
    fn new(data: Data) -> Self {
        let version = ArcRwSignal::new(0);
        let counted = version.clone();
        let shown = ArcMemo::new(move |before: Option<&Shown>| {
            counted.track();
            let snapshot = data.get();
            ENGINE.with(|engine| match engine.get() {
                Some(engine) => engine.current.borrow().shown(snapshot, before),
                None => Shown {
                    snapshot,
                    patch: Arc::new(Patch::none()),
                },
            })
        });
        let snapshot = data.get_untracked();
        Self {
            current: RefCell::new(Filling::of(&snapshot)),
            next: RefCell::new(None),
            version,
            shown,
            at_work: Cell::new(false),
        }
    }

    /// Something else may be found now.
    fn is_changed(&self) {
        self.version.update(|version| *version = version.wrapping_add(1));
    }
}

impl Filling {
    /// What is searched with this index. While it is not one of the data that is shown, that is what was searched
    /// before; while it is not full, what was done on this device is not looked at.
    fn shown(&self, snapshot: Arc<Snapshot>, before: Option<&Shown>) -> Shown {
        let is_of_this = self.is_of(&snapshot.published);
        if let Some(before) = before.filter(|_| !is_of_this) {
            return before.clone();
        }
        let patch = if is_of_this && self.is_whole() {
            Patch::of(&self.index, &snapshot.catalog, snapshot.today)
        } else {
            Patch::none()
        };
        Shown {
            snapshot,
            patch: Arc::new(patch),
        }
    }
}
