//! What I want and offer on the way, as changes of my profile.

use footbridge_core::change::{ChangeKind, ProfilePatch};
use footbridge_core::model::{Goals, Mentoring, OpenTo, PersonId, TopicId};

use super::Actions;

impl Actions {
    /// Looks for a mentor no more; goals and choices stay for another time.
    pub fn stop_looking(self) {
        self.set_profile(ProfilePatch {
            open_to: [(OpenTo::BeingMentored, false)].into(),
            ..ProfilePatch::default()
        });
    }

    /// Looks for a mentor with these goals.
    pub fn want_mentor(self, goals: Goals) {
        self.set_profile(ProfilePatch {
            open_to: [(OpenTo::BeingMentored, true)].into(),
            goals: Some(Some(Box::new(goals))),
            ..ProfilePatch::default()
        });
    }

    /// Changes whom I would like as a mentor, best first.
    pub fn choose_mentors(self, change: impl FnOnce(&mut Vec<PersonId>)) {
        let Some(me) = self.data.me_untracked() else {
            return;
        };
        let mut goals = me.goals.clone().unwrap_or_default();
        change(&mut goals.choices);
        self.set_profile(ProfilePatch {
            goals: Some(Some(goals)),
            ..ProfilePatch::default()
        });
    }

    /// Offers to mentor, to sponsor, or both.
    pub fn offer_mentoring(self, mentoring: Mentoring, places: Option<u32>, open_to: [(OpenTo, bool); 2]) {
        self.set_profile(ProfilePatch {
            open_to: open_to.into(),
            mentees: Some(places),
            mentoring: Some(Some(Box::new(mentoring))),
            ..ProfilePatch::default()
        });
    }

    /// Mentors and sponsors nobody new; those whom I mentor stay.
    pub fn stop_mentoring(self) {
        self.set_profile(ProfilePatch {
            open_to: [(OpenTo::Mentoring, false), (OpenTo::Sponsoring, false)].into(),
            ..ProfilePatch::default()
        });
    }

    /// Whether who looks for somebody sees me.
    pub fn let_hiring_leads_see_me(self, is_visible: bool) {
        self.set_profile(ProfilePatch {
            open_to: [(OpenTo::Hiring, is_visible)].into(),
            ..ProfilePatch::default()
        });
    }

    /// Adds a topic to what I want to learn.
    pub fn want_to_learn(self, topic: TopicId) {
        self.set_profile(ProfilePatch {
            learning: [(topic, true)].into(),
            ..ProfilePatch::default()
        });
    }

    fn set_profile(self, set: ProfilePatch) {
        self.act(ChangeKind::EditProfile { set });
    }
}
