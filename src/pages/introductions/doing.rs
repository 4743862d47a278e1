//! What is done on this page, all of it to my own profile.

use footbridge_core::change::{ChangeKind, ProfilePatch};
use footbridge_core::model::{Introductions, Outcome, PairDigest, RoundId};

use super::standing::wish_of;
use crate::state::Actions;

impl Actions {
    /// Takes part in the introductions as `change` has it, beginning with what was chosen before; whoever does not take
    /// part yet does from now on.
    pub(super) fn wish(self, change: impl FnOnce(&mut Introductions)) {
        let mut wish = wish_of(self.data.me_untracked().as_deref());
        change(&mut wish);
        self.edit(ProfilePatch {
            introductions: Some(Some(Box::new(wish))),
            ..ProfilePatch::default()
        });
    }

    /// Stops taking part.
    pub(super) fn stop_introductions(self) {
        self.edit(ProfilePatch {
            introductions: Some(None),
            ..ProfilePatch::default()
        });
    }

    /// Says what became of an introduction, or takes that back.
    pub(super) fn say_outcome(self, round: RoundId, outcome: Option<Outcome>) {
        self.edit(ProfilePatch {
            met: [(round, outcome)].into(),
            ..ProfilePatch::default()
        });
    }

    /// Keeps a pair apart, or no longer.
    pub(super) fn keep_apart(self, pair: PairDigest, apart: bool) {
        self.edit(ProfilePatch {
            apart: [(pair, apart)].into(),
            ..ProfilePatch::default()
        });
    }

    fn edit(self, set: ProfilePatch) {
        self.act(ChangeKind::EditProfile { set });
    }
}
