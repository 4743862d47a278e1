//! The first page comes in turns, each a task of its own: on a slow phone what is seen first is there before the rest is
//! made, and a press is answered in between.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::data::Slices;

/// The turn from which on the page is made. The bar above it comes before.
const PAGE: u8 = 1;
/// How many cards of a list are added with each turn after that: a row of them, or a screen of a phone.
const CARDS: usize = 3;

/// Whose turn it is. Once the first page is there it is everybody's, so that pages that are opened later come whole.
#[derive(Clone, Copy, Debug)]
pub struct Turns {
    now: RwSignal<u8>,
}

impl Turns {
    /// How many turns there are; what is seen last comes in this one.
    pub const LAST: u8 = 9;

    /// Nothing is made yet.
    pub fn new() -> Self {
        Self {
            now: RwSignal::new(0),
        }
    }

    /// The bar is there: the page may come.
    pub fn begin(self) {
        self.go_on(PAGE);
    }

    /// The page is there, as far as it does not wait for later turns.
    pub fn page_is_there(self) {
        self.go_on(Self::LAST);
    }

    /// Whether a turn has come, from 1 for the page itself to [`Turns::LAST`]; tracked.
    pub fn has_come(self, turn: u8) -> bool {
        self.now.get() >= turn
    }

    /// How many cards of a list may be made; tracked.
    pub fn cards(self) -> usize {
        match self.now.get() {
            Self::LAST => usize::MAX,
            now => usize::from(now.saturating_sub(PAGE)) * CARDS,
        }
    }

    fn go_on(self, to: u8) {
        if self.now.get_untracked() >= to {
            return;
        }
        spawn_local(async move {
            let slices = Slices::new();
            while self.now.get_untracked() < to {
                slices.next_task().await;
                self.now.update(|now| *now = (*now + 1).min(to));
            }
        });
    }
}
