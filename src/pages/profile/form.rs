//! What the profile form holds, and what becomes of it.

use footbridge_core::change::ProfilePatch;
use footbridge_core::model::{
    Accomplishment, Contacts, DepartmentId, LevelId, LocationId, OpenTo, Person, PersonId, SkillLevel,
    TopicId,
};
use footbridge_core::time::Date;
use serde::{Deserialize, Serialize};

/// A form under way: what it began with and what it holds now.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Edited {
    /// Whose profile it is.
    pub of: PersonId,
    /// What the profile said when the form was begun.
    pub begun_with: ProfileForm,
    /// What the form says.
    pub now: ProfileForm,
}

/// The fields of the form.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ProfileForm {
    pub name: String,
    pub pronouns: String,
    pub title: String,
    /// Id; empty for none.
    pub department: String,
    pub team: String,
    /// Id; empty for none.
    pub level: String,
    pub joined: Option<Date>,
    pub about: String,
    pub skills: Vec<(TopicId, SkillLevel)>,
    pub interests: Vec<TopicId>,
    pub learning: Vec<TopicId>,
    pub ambitions: Vec<String>,
    pub accomplishments: Vec<Accomplishment>,
    pub open_to: Vec<OpenTo>,
    /// A number as typed; empty for no limit.
    pub mentees: String,
    pub paused_until: Option<Date>,
    /// Id; empty for none.
    pub location: String,
    /// IANA name; empty for the place's.
    pub timezone: String,
    pub languages: Vec<String>,
    pub contacts: Contacts,
}

impl Edited {
    /// Begins with a profile as it is.
    pub fn of(person: &Person) -> Self {
        let form = ProfileForm::of(person);
        Self {
            of: person.id.clone(),
            begun_with: form.clone(),
            now: form,
        }
    }

    /// What was changed in the form, and only that: a field that somebody else or another device changed since the form
    /// was begun stays as they left it.
    pub fn patch(&self, person: &Person) -> ProfilePatch {
        ProfilePatch::between(&self.begun_with.applied(person), &self.now.applied(person))
    }

    /// Adds a skill, or says another level of it.
    pub fn set_skill(&mut self, id: TopicId, level: SkillLevel) {
        let skills = &mut self.now.skills;
        match skills.iter_mut().find(|(known, _)| *known == id) {
            Some((_, known)) => *known = level,
            None => skills.push((id, level)),
        }
    }

    /// Adds or removes what one is open to.
    pub fn set_open_to(&mut self, choice: OpenTo, on: bool) {
        let open_to = &mut self.now.open_to;
        open_to.retain(|known| *known != choice);
        if on {
            open_to.push(choice);
        }
    }
}

impl ProfileForm {
    fn of(person: &Person) -> Self {
        let id = |id: Option<String>| id.unwrap_or_default();
        Self {
            name: person.name.clone(),
            pronouns: person.pronouns.clone(),
            title: person.title.clone(),
            department: id(person.department.as_ref().map(ToString::to_string)),
            team: person.team.clone(),
            level: id(person.level.as_ref().map(ToString::to_string)),
            joined: person.joined,
            about: person.about.clone(),
            skills: person
                .skills
                .iter()
                .map(|(id, level)| (id.clone(), *level))
                .collect(),
            interests: person.interests.iter().cloned().collect(),
            learning: person.learning.iter().cloned().collect(),
            ambitions: person.ambitions.clone(),
            accomplishments: person.accomplishments.clone(),
            open_to: person.open_to.iter().copied().collect(),
            mentees: id(person.mentees.map(|count| count.to_string())),
            paused_until: person.paused_until,
            location: id(person.location.as_ref().map(ToString::to_string)),
            timezone: person.timezone.clone(),
            languages: person.languages.clone(),
            contacts: person.contacts.clone(),
        }
    }

    /// A person with what the form says; rows left empty are no entries.
    fn applied(&self, person: &Person) -> Person {
        Person {
            name: self.name.split_whitespace().collect::<Vec<_>>().join(" "),
            pronouns: trimmed(&self.pronouns),
            title: trimmed(&self.title),
            department: DepartmentId::parse(&self.department).ok(),
            team: trimmed(&self.team),
            level: LevelId::parse(&self.level).ok(),
            joined: self.joined,
            about: trimmed(&self.about),
            skills: self.skills.iter().cloned().collect(),
            interests: self.interests.iter().cloned().collect(),
            learning: self.learning.iter().cloned().collect(),
            ambitions: self
                .ambitions
                .iter()
                .map(|text| trimmed(text))
                .filter(|text| !text.is_empty())
                .collect(),
            accomplishments: self.accomplishments.iter().filter_map(accomplishment).collect(),
            open_to: self.open_to.iter().copied().collect(),
            mentees: self.mentees.trim().parse().ok(),
            paused_until: self.paused_until,
            location: LocationId::parse(&self.location).ok(),
            timezone: self.timezone.clone(),
            languages: self.languages.clone(),
            contacts: contacts(&self.contacts),
            ..person.clone()
        }
    }
}

fn trimmed(text: &str) -> String {
    text.trim().to_owned()
}

fn accomplishment(typed: &Accomplishment) -> Option<Accomplishment> {
    let tidy = Accomplishment {
        text: trimmed(&typed.text),
        link: trimmed(&typed.link),
        ..typed.clone()
    };
    (!tidy.text.is_empty()).then_some(tidy)
}

fn contacts(typed: &Contacts) -> Contacts {
    let mut tidy = typed.clone();
    for text in [
        &mut tidy.email,
        &mut tidy.slack,
        &mut tidy.teams,
        &mut tidy.github,
        &mut tidy.gitlab,
        &mut tidy.gitea,
    ] {
        *text = trimmed(text);
    }
    for link in &mut tidy.links {
        link.label = trimmed(&link.label);
        link.url = trimmed(&link.url);
    }
    tidy.links.retain(|link| !link.url.is_empty());
    tidy
}
