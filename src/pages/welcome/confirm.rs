//! Keeps what a step says, once it is confirmed.

use footbridge_core::change::{ChangeKind, ProfilePatch};
use footbridge_core::model::{Person, PersonId};
use footbridge_core::newcomer::newcomer_id;
use leptos::prelude::*;

use super::Keeper;
use super::answers::Step;
use crate::intl::now;

impl Keeper {
    /// The first step: this device is theirs from now on. Nothing is done, and `false` said, while nobody is named.
    pub fn confirm_who(self) -> bool {
        let (is_new, picked, name) = self
            .answers
            .with_untracked(|answers| (answers.is_new, answers.picked.clone(), answers.clean_name()));
        match (is_new, picked) {
            (true, _) if !name.is_empty() => self.introduce(&name),
            (false, Some(id)) => self.recognise(id),
            _ => return false,
        }
        true
    }

    /// A later step: one change of the profile, where the step says something new.
    pub fn confirm(self, step: Step) {
        if let Some(me) = self.actions.data.me_untracked() {
            let after = self.answers.with_untracked(|answers| answers.applied(step, &me));
            self.keep(&me, &after);
        }
    }

    fn introduce(self, name: &str) {
        let snapshot = self.actions.data.get_untracked();
        let made = self.answers.with_untracked(|answers| answers.introduced.clone());
        // Somebody who steps back to mend their name is not a second newcomer.
        if let Some(before) = made.and_then(|id| snapshot.person(&id).cloned()) {
            let after = self
                .answers
                .with_untracked(|answers| answers.introduced_as(&before));
            self.become_person(before.id.clone());
            self.keep(&before, &after);
            return;
        }
        let id = newcomer_id(name, now(), &snapshot.catalog.people);
        let set = self.answers.with_untracked(|answers| answers.introduction(&id));
        self.become_person(id.clone());
        let name = name.to_owned();
        self.actions
            .act_as(id.clone(), ChangeKind::IntroduceMyself { name, set });
        self.answers.update(|answers| {
            answers.introduced = Some(id.clone());
            answers.take_topics_of(&Person::named(id, ""));
        });
    }

    fn recognise(self, id: PersonId) {
        let made = self.answers.with_untracked(|answers| answers.introduced.clone());
        if let Some(made) = made {
            self.take_back(&made);
        }
        if let Some(person) = self.actions.data.get_untracked().person(&id) {
            self.answers.update(|answers| {
                answers.introduced = None;
                answers.take_topics_of(person);
            });
        }
        self.become_person(id);
    }

    /// Somebody who introduced themselves a moment ago turns out to be in the directory: what was done as the newcomer
    /// in these steps goes.
    fn take_back(self, newcomer: &PersonId) {
        let outbox = self.actions.outbox;
        let changes = outbox.changes_untracked();
        let of_newcomer = changes.iter().filter(|change| change.author == *newcomer);
        outbox.drop_changes(of_newcomer.map(|change| &change.id));
    }

    fn become_person(self, id: PersonId) {
        if self.actions.session.become_person(id).is_err() {
            self.actions.notices.warn(
                "This browser does not let Footbridge keep things: it knows who you are until you close the page.",
            );
        }
    }

    fn keep(self, before: &Person, after: &Person) {
        let set = ProfilePatch::between(before, after);
        if !set.is_empty() {
            self.actions
                .act_as(before.id.clone(), ChangeKind::EditProfile { set });
        }
    }
}
