//! What became of the changes that were handed in.

use footbridge_core::Change;
use footbridge_core::submission::Rejected;

use crate::folder::Saved;

/// What a run came to.
#[derive(Default)]
pub struct Report {
    /// The changes that were handed in, and those that waited and do not any more; earliest first.
    pub items: Vec<Item>,
    /// What could not be used at all.
    pub unreadable: Vec<Unreadable>,
    /// How many wait as they did before.
    pub still_waiting: usize,
    /// What was written.
    pub saved: Saved,
    /// Whether nothing was to be written.
    pub is_dry_run: bool,
}

/// One change.
pub struct Item {
    /// The change.
    pub change: Change,
    /// What it does, as its author would say it: "Join Sourdough Society".
    pub words: String,
    /// Its author's name.
    pub by: String,
    /// What became of it.
    pub state: State,
    /// Why, in a sentence; empty where it is part of the data.
    pub reason: String,
    /// The file it came from; empty for one that had waited.
    pub source: String,
}

/// What became of a change.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    /// It is part of the data now.
    Applied,
    /// It was part of the data before, or has been overtaken.
    AlreadyThere,
    /// It is kept, and not part of the data yet.
    Waiting,
    /// It was turned down.
    Refused,
    /// It is not by whom it says.
    Forged,
}

/// A file, or a change in one, that could not be used.
#[derive(Clone)]
pub struct Unreadable {
    /// The file, as it was named.
    pub file: String,
    /// What is wrong with it.
    pub rejected: Rejected,
    /// The line that is to blame, shortened and safe to print; empty where there is none.
    pub excerpt: String,
}

impl State {
    /// Every state, best first.
    pub const ALL: [Self; 5] = [
        Self::Applied,
        Self::AlreadyThere,
        Self::Waiting,
        Self::Refused,
        Self::Forged,
    ];

    /// In words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::AlreadyThere => "already there",
            Self::Waiting => "waiting",
            Self::Refused => "refused",
            Self::Forged => "forged",
        }
    }

    /// For programs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::AlreadyThere => "already_there",
            other => other.words(),
        }
    }

    /// Whether the change is part of the data.
    pub const fn is_in(self) -> bool {
        matches!(self, Self::Applied | Self::AlreadyThere)
    }
}

impl Report {
    /// How many changes came to this.
    pub fn count(&self, state: State) -> usize {
        self.items.iter().filter(|item| item.state == state).count()
    }

    /// Whether all that was handed in is part of the data.
    pub fn is_all_in(&self) -> bool {
        self.unreadable.is_empty() && self.items.iter().all(|item| item.state.is_in())
    }
}

/// "1 applied, 2 refused": how many changes came to what, leaving out what none came to.
pub fn counts(report: &Report) -> String {
    let mut parts: Vec<String> = State::ALL
        .iter()
        .map(|state| (report.count(*state), state.words()))
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{count} {words}"))
        .collect();
    if !report.unreadable.is_empty() {
        parts.push(format!("{} unreadable", report.unreadable.len()));
    }
    if parts.is_empty() {
        "nothing handed in".to_owned()
    } else {
        parts.join(", ")
    }
}
