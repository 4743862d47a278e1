//! What somebody says on the welcome page, and what follows from it for their profile.

use footbridge_core::Catalog;
use footbridge_core::change::ProfilePatch;
use footbridge_core::model::{DepartmentId, LocationId, Person, PersonId, SkillLevel, TopicId};
use footbridge_core::newcomer::only_place_in;
use footbridge_core::order::{map_of, set_of};
use serde::{Deserialize, Serialize};

/// The steps, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Who are you?
    #[default]
    Who,
    /// What do you like?
    Likes,
    /// What can you teach, what do you want to learn?
    Skills,
}

/// All answers, kept on the device until the last step is done.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// Where they are.
    pub step: Step,
    /// Whether they said that they are not in the directory.
    pub is_new: bool,
    /// Whom they picked.
    pub picked: Option<PersonId>,
    /// Who was put into the directory by these answers.
    pub introduced: Option<PersonId>,
    /// Whose topics the answers began with.
    pub topics_of: Option<PersonId>,
    /// A newcomer's name.
    pub name: String,
    /// What they do.
    pub title: String,
    /// Id of their department; empty for none.
    pub department: String,
    /// Id of their place; empty for none.
    pub location: String,
    /// IANA time zone; empty for the place's.
    pub timezone: String,
    /// What they like.
    pub interests: Vec<TopicId>,
    /// What they can do.
    pub skills: Vec<(TopicId, SkillLevel)>,
    /// What they want to learn.
    pub learning: Vec<TopicId>,
    /// The address to return to; empty for the home page.
    pub back_to: String,
}

impl Step {
    /// From 0.
    pub const fn number(self) -> usize {
        self as usize
    }

    /// The one before; `None` for the first.
    pub const fn before(self) -> Option<Self> {
        match self {
            Self::Who => None,
            Self::Likes => Some(Self::Who),
            Self::Skills => Some(Self::Likes),
        }
    }

    /// The one after; `None` for the last.
    pub const fn after(self) -> Option<Self> {
        match self {
            Self::Who => Some(Self::Likes),
            Self::Likes => Some(Self::Skills),
            Self::Skills => None,
        }
    }
}

impl Answers {
    /// Before anything was said; who is known begins with what they like. A device's zone tells the place where only one is in it.
    pub fn for_a_start(me: Option<&Person>, catalog: &Catalog, device_zone: &str, back_to: String) -> Self {
        let place = only_place_in(device_zone, &catalog.site);
        let mut answers = Self {
            step: if me.is_some() { Step::Likes } else { Step::Who },
            is_new: catalog.people.is_empty(),
            picked: me.map(|me| me.id.clone()),
            location: place.map(|place| place.id.to_string()).unwrap_or_default(),
            timezone: if place.is_some() {
                String::new()
            } else {
                device_zone.to_owned()
            },
            back_to,
            ..Self::default()
        };
        if let Some(me) = me {
            answers.take_topics_of(me);
        }
        answers
    }

    /// Whether these are answers of the person at this device, or of somebody who has not said yet who they are.
    pub fn concern(&self, me: Option<&Person>) -> bool {
        match me {
            None => self.step == Step::Who,
            Some(me) => [&self.picked, &self.introduced].contains(&&Some(me.id.clone())),
        }
    }

    /// Adds a skill, or says another level of it.
    pub fn set_skill(&mut self, id: TopicId, level: SkillLevel) {
        match self.skills.iter_mut().find(|(known, _)| *known == id) {
            Some((_, known)) => *known = level,
            None => self.skills.push((id, level)),
        }
    }

    /// Begins the steps on topics with those of a person, unless that was done before: what was chosen since stays.
    pub fn take_topics_of(&mut self, person: &Person) {
        if self.topics_of.as_ref() == Some(&person.id) {
            return;
        }
        self.topics_of = Some(person.id.clone());
        self.interests = person.interests.iter().cloned().collect();
        self.skills = person
            .skills
            .iter()
            .map(|(id, level)| (id.clone(), *level))
            .collect();
        self.learning = person.learning.iter().cloned().collect();
    }

    /// The name without spaces around and doubled spaces in it.
    pub fn clean_name(&self) -> String {
        self.name.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A person with what a newcomer says about themselves.
    pub fn introduced_as(&self, before: &Person) -> Person {
        Person {
            name: self.clean_name(),
            title: self.title.trim().to_owned(),
            department: DepartmentId::parse(&self.department).ok(),
            location: LocationId::parse(&self.location).ok(),
            timezone: self.timezone.clone(),
            ..before.clone()
        }
    }

    /// What is known of a newcomer besides the name.
    pub fn introduction(&self, id: &PersonId) -> ProfilePatch {
        let nobody = Person::named(id.clone(), self.clean_name());
        ProfilePatch::between(&nobody, &self.introduced_as(&nobody))
    }

    /// A person with what a step says about them; the first says nothing of this kind.
    pub fn applied(&self, step: Step, before: &Person) -> Person {
        let set = |ids: &[TopicId]| set_of(ids.iter().cloned());
        let mut after = before.clone();
        match step {
            Step::Who => {}
            Step::Likes => after.interests = set(&self.interests),
            Step::Skills => {
                after.skills = map_of(self.skills.iter().cloned());
                after.learning = set(&self.learning);
            }
        }
        after
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(id: &str) -> TopicId {
        TopicId::parse(id).unwrap()
    }

    fn ada() -> Person {
        let mut ada = Person::named(PersonId::parse("ada").unwrap(), "Ada");
        ada.interests = [topic("chess")].into();
        ada.skills = [(topic("sql"), SkillLevel::Expert)].into();
        ada
    }

    #[test]
    fn topics_of_a_person_are_taken_once() {
        let mut answers = Answers::default();
        answers.take_topics_of(&ada());
        assert_eq!(answers.interests, [topic("chess")]);
        answers.interests.push(topic("choir"));
        answers.take_topics_of(&ada());
        assert_eq!(
            answers.interests,
            [topic("chess"), topic("choir")],
            "what was chosen since stays"
        );
        answers.take_topics_of(&Person::named(PersonId::parse("bo").unwrap(), "Bo"));
        assert!(answers.interests.is_empty(), "another person has other interests");
    }

    #[test]
    fn each_step_says_its_own() {
        let mut answers = Answers::default();
        answers.take_topics_of(&ada());
        for step in [Step::Who, Step::Likes, Step::Skills] {
            assert_eq!(answers.applied(step, &ada()), ada(), "nothing new was said");
        }
        answers.interests.clear();
        answers.learning.push(topic("rust"));
        let liked = answers.applied(Step::Likes, &ada());
        assert!(liked.interests.is_empty() && liked.learning.is_empty());
        let skilled = answers.applied(Step::Skills, &ada());
        assert_eq!(skilled.learning, [topic("rust")].into());
        assert_eq!(skilled.interests, ada().interests);
    }

    #[test]
    fn an_introduction_holds_what_was_said() {
        let answers = Answers {
            name: "  Ada   Byron ".to_owned(),
            title: " Analyst ".to_owned(),
            department: "research".to_owned(),
            timezone: "Europe/London".to_owned(),
            ..Answers::default()
        };
        let patch = answers.introduction(&PersonId::parse("ada-byron").unwrap());
        assert_eq!(answers.clean_name(), "Ada Byron");
        assert_eq!(patch.name, None, "the introduction itself has the name");
        assert_eq!(patch.title.as_deref(), Some("Analyst"));
        assert_eq!(patch.department, Some(DepartmentId::parse("research").ok()));
        assert_eq!(patch.timezone.as_deref(), Some("Europe/London"));
        assert_eq!(patch.location, None);
    }

    #[test]
    fn steps_lead_back_and_forth() {
        assert_eq!(Step::Who.after().and_then(Step::before), Some(Step::Who));
        assert_eq!(Step::Skills.after(), None);
        assert_eq!(Step::Who.before(), None);
    }
}
