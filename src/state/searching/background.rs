//! Fills the index without holding up the page.

use leptos::task::spawn_local;

use super::filling::{Filling, Kinship};
use super::{ENGINE, Engine};
use crate::data::Slices;
use crate::state::Snapshot;

/// So much is taken in at once, without a pause: no longer than a frame or two.
const AT_ONCE: usize = 1_500;
/// So many records are taken in between two looks at the clock.
const STEP: usize = 32;
/// So many records are made findable together: sorting new words in has its price.
const COMMIT: usize = 4_000;

/// Works until the index is full. Does nothing while this goes on already.
pub(super) fn work() {
    let begins = ENGINE.with(|engine| engine.get().is_some_and(|engine| !engine.at_work.replace(true)));
    if begins {
        spawn_local(async {
            let mut slices = Slices::new();
            while ENGINE.with(|engine| engine.get().is_some_and(Engine::take_a_step)) {
                slices.pause().await;
            }
        });
    }
}

impl Engine {
    /// Sees what is shown now, and takes in what is new where that is little.
    pub(super) fn follow(&self, snapshot: &Snapshot) {
        let changed = {
            let mut next = self.next.borrow_mut();
            let mut current = self.current.borrow_mut();
            let kinship = next.as_ref().unwrap_or(&current).kinship(snapshot);
            match kinship {
                Kinship::Same => {}
                Kinship::Near { different } => {
                    let filling = next.as_mut().unwrap_or(&mut current);
                    filling.go_on(&snapshot.published, different);
                }
                Kinship::Far => *next = Some(Filling::of(snapshot)),
            }
            let filling = next.as_mut().unwrap_or(&mut current);
            let is_little = !filling.is_whole() && filling.left() <= AT_ONCE;
            if is_little {
                filling.take(AT_ONCE);
                filling.commit();
                if let Some(full) = next.take() {
                    *current = full;
                }
            }
            is_little || matches!(kinship, Kinship::Near { .. })
        };
        if changed {
            self.is_changed();
        }
    }

    pub(super) fn has_to_work(&self) -> bool {
        self.next.borrow().is_some() || !self.current.borrow().is_whole()
    }

    /// Takes in a few records. `false` once all are in.
    fn take_a_step(&self) -> bool {
        let changed = {
            let mut next = self.next.borrow_mut();
            let mut current = self.current.borrow_mut();
            let is_current = next.is_none();
            let filling: &mut Filling = next.as_mut().unwrap_or(&mut current);
            let more = filling.take(STEP);
            let commits = !more || filling.uncommitted() >= COMMIT;
            if commits {
                filling.commit();
            }
            if let Some(full) = next.take_if(|_| !more) {
                *current = full;
            }
            commits && (is_current || !more)
        };
        if changed {
            self.is_changed();
        }
        let more = self.has_to_work();
        self.at_work.set(more);
        more
    }
}
