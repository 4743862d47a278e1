//! What is shown of something that was found.

use footbridge_core::catalog::TopicUse;
use footbridge_core::markdown;
use footbridge_core::model::{
    Availability, Choice, Group, GroupStatus, Person, Post, SkillLevel, Topic, TopicId, TopicKind,
};
use footbridge_core::order::InOrder;
use footbridge_core::search::{Marks, Record};

use super::marked::MarkedText;
use crate::components::{face_of, kind_icon};
use crate::intl::plural;
use crate::route::Route;
use crate::state::Snapshot;
use crate::ui::{Face, Icon};

/// How many topics of one thing are shown as the reason why it was found.
const TOPICS: usize = 3;
/// Longest text that is looked through for something to show, in characters.
const TEXT: usize = 4_000;

/// One thing found, in the words in which it is shown.
#[derive(Clone, PartialEq, Debug)]
pub struct HitWords {
    /// Where it leads.
    pub route: Route,
    /// Its face or drawing.
    pub picture: Picture,
    /// What it is called.
    pub name: MarkedText,
    /// Who or what it is, in a few parts.
    pub parts: Vec<MarkedText>,
    /// Topics by which it was found.
    pub topics: Vec<HitTopic>,
    /// A piece of its text.
    pub excerpt: Option<MarkedText>,
    /// Why it may not be of use any more.
    pub state: Option<&'static str>,
}

/// What stands before it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Picture {
    /// A person's face.
    Face(Face),
    /// A drawing; for a post that of its kind, with the key of the kind.
    Icon(Icon, Option<&'static str>),
}

/// A topic by which something was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HitTopic {
    /// What it is called.
    pub label: MarkedText,
    /// How well a person knows it.
    pub level: Option<SkillLevel>,
    /// What else it is to a person.
    pub note: &'static str,
}

/// Puts things into words: what was looked for, and the data around it.
struct Speaker<'a> {
    marks: &'a Marks,
    shown: &'a Snapshot,
}

impl HitWords {
    /// What is shown of a record. `marks` says what was looked for.
    pub fn of(record: &Record, marks: &Marks, shown: &Snapshot) -> Self {
        let speaker = Speaker { marks, shown };
        match record {
            Record::Person(person) => speaker.person(person),
            Record::Group(group) => speaker.group(group),
            Record::Post(post) => speaker.post(post),
            Record::Topic(topic) => speaker.topic(topic),
        }
    }
}

impl Speaker<'_> {
    fn person(&self, person: &Person) -> HitWords {
        let catalog = &self.shown.catalog;
        let name = self.marked(&person.name);
        let parts = self.parts([
            &person.title,
            catalog.department_label(person.department.as_ref()),
            catalog.location_label(person.location.as_ref()),
        ]);
        let mut skills: Vec<_> = person.skills.iter().collect();
        skills.order_by_key(|(_, level)| std::cmp::Reverse(**level));
        let skills = skills.into_iter().map(|(id, level)| (id, Some(*level), ""));
        let likes = person.interests.iter().map(|id| (id, None, "likes it"));
        let learns = person.learning.iter().map(|id| (id, None, "wants to learn it"));
        let topics = self.topics(skills.chain(likes).chain(learns));
        let is_explained = name.has_marks() || !topics.is_empty() || parts.iter().any(MarkedText::has_marks);
        let texts = || {
            let own = [person.about.as_str(), &person.team].into_iter();
            let texts = own.chain(person.ambitions.iter().map(String::as_str));
            texts.chain(person.accomplishments.iter().map(|done| done.text.as_str()))
        };
        HitWords {
            route: Route::Person(person.id.clone()),
            picture: Picture::Face(face_of(person)),
            name,
            parts,
            topics,
            excerpt: if is_explained {
                None
            } else {
                texts().find_map(|text| self.around_mark(text))
            },
            state: person.is_paused(self.shown.today).then_some("Paused"),
        }
    }

    fn group(&self, group: &Group) -> HitWords {
        let place = self.shown.catalog.location_label(group.location.as_ref());
        let members = plural(group.members.len(), "member", "members");
        HitWords {
            route: Route::Group(group.id.clone()),
            picture: Picture::Icon(Icon::Groups, None),
            name: self.marked(&group.name),
            parts: self.parts([&members, place]),
            topics: self.topics(group.topics.iter().map(|id| (id, None, ""))),
            excerpt: Some(self.excerpt(&group.purpose)),
            state: (group.status == GroupStatus::Dormant).then_some("Dormant"),
        }
    }

    fn post(&self, post: &Post) -> HitWords {
        let catalog = &self.shown.catalog;
        let department = catalog.department_of_post(post);
        let state = match post.availability(self.shown.today) {
            Availability::Open { .. } => None,
            Availability::Full => Some("Full"),
            Availability::Expired => Some("Expired"),
            Availability::Closed => Some("Closed"),
        };
        HitWords {
            route: Route::Post(post.id.clone()),
            picture: Picture::Icon(kind_icon(post.kind), Some(post.kind.key())),
            name: self.marked(&post.title),
            parts: self.parts([
                post.kind.label(),
                &catalog.person_name(&post.author),
                catalog.department_label(department.as_ref()),
            ]),
            topics: self.topics(post.topics.iter().map(|id| (id, None, ""))),
            excerpt: Some(self.excerpt(&post.body)),
            state,
        }
    }

    fn topic(&self, topic: &Topic) -> HitWords {
        let kind = match topic.kind {
            TopicKind::Skill => "Skill",
            TopicKind::Interest => "Interest",
        };
        let alias = topic.aliases.iter().find(|alias| self.is_marked(alias));
        let also = alias.map_or_else(String::new, |alias| format!("also {alias}"));
        let uses = self.shown.index.topic(&topic.id);
        let people = uses.map_or(0, TopicUse::mentions);
        let people = plural(people, "person", "people");
        HitWords {
            route: Route::from(&topic.id),
            picture: Picture::Icon(Icon::Topics, None),
            name: self.marked(&topic.label),
            parts: self.parts([kind, &also, &people]),
            topics: Vec::new(),
            excerpt: (!topic.about.is_empty()).then(|| self.excerpt(&topic.about)),
            state: None,
        }
    }

    /// Those topics of a thing that were looked for.
    fn topics<'t>(
        &self,
        topics: impl Iterator<Item = (&'t TopicId, Option<SkillLevel>, &'static str)>,
    ) -> Vec<HitTopic> {
        let mut found = topics.filter_map(|(id, level, note)| {
            let topic = self.shown.catalog.topics.get(id)?;
            let label = self.marked(&topic.label);
            let is_meant = label.has_marks() || topic.aliases.iter().any(|alias| self.is_marked(alias));
            is_meant.then_some(HitTopic { label, level, note })
        });
        found.by_ref().take(TOPICS).collect()
    }

    fn parts<const N: usize>(&self, parts: [&str; N]) -> Vec<MarkedText> {
        let known = parts.into_iter().filter(|part| !part.is_empty());
        known.map(|part| self.marked(part)).collect()
    }

    /// The beginning of a text, or the piece of it in which something was found.
    fn excerpt(&self, text: &str) -> MarkedText {
        let found = self.around_mark(text);
        found.unwrap_or_else(|| self.marked(&markdown::plain(text, 110)))
    }

    fn around_mark(&self, text: &str) -> Option<MarkedText> {
        MarkedText::around_mark(&markdown::plain(text, TEXT), self.marks)
    }

    fn marked(&self, text: &str) -> MarkedText {
        MarkedText::of(text, self.marks)
    }

    fn is_marked(&self, text: &str) -> bool {
        self.marks.spans(text).iter().any(|(_, marked)| *marked)
    }
}
