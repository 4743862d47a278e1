//! Why an opening has to do with somebody, in words.

use crate::catalog::Catalog;
use crate::model::{Choice, DepartmentId, LocationId, OpenTo, SkillLevel, TopicId};
use crate::text::in_words;

/// Why an opening has to do with somebody.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// It needs what they know, at these levels.
    Brings(Vec<(TopicId, SkillLevel)>),
    /// It is about what they want to learn, or what their goals are.
    Learns(Vec<TopicId>),
    /// Their ambitions name it.
    Ambition(Vec<TopicId>),
    /// They have made something of it already.
    Accomplished(Vec<TopicId>),
    /// They said that they are open to such a thing.
    OpenToIt(OpenTo),
    /// It is in another department.
    OtherDepartment(DepartmentId),
    /// It is where they work.
    AtTheirPlace(LocationId),
}

/// To whom a reason is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Whose<'a> {
    /// To the person themselves.
    Mine,
    /// Of the person, with their first name, to who wrote the post.
    Theirs(&'a str),
}

impl Reason {
    /// The reason in words, without a full stop.
    pub fn words(&self, whose: Whose<'_>, catalog: &Catalog) -> String {
        let topics = |ids: &[TopicId]| in_words(ids.iter().map(|id| catalog.topic_label(id)).collect());
        let say = |mine: &str, theirs: &str, rest: String| match whose {
            Whose::Mine => format!("{mine} {rest}"),
            Whose::Theirs(name) => format!("{name} {theirs} {rest}"),
        };
        match self {
            Self::Brings(skills) => {
                let skill = |(id, level): &(TopicId, SkillLevel)| {
                    format!("{} ({})", catalog.topic_label(id), level.key())
                };
                say(
                    "you bring",
                    "brings",
                    in_words(skills.iter().map(skill).collect()),
                )
            }
            Self::Learns(ids) => say("you would learn", "would learn", topics(ids)),
            Self::Ambition(ids) => match whose {
                Whose::Mine => format!("your ambitions speak of {}", topics(ids)),
                Whose::Theirs(name) => format!("{name}’s ambitions speak of {}", topics(ids)),
            },
            Self::Accomplished(ids) => say(
                "you have shown what you can do with",
                "has shown what they can do with",
                topics(ids),
            ),
            Self::OpenToIt(choice) => say("you are open to", "is open to", choice.label().to_lowercase()),
            Self::OtherDepartment(id) => {
                let label = catalog.department_label(Some(id));
                match whose {
                    Whose::Mine => format!("it is in {label}, not your own department"),
                    Whose::Theirs(name) => format!("{name} would come to {label} from elsewhere"),
                }
            }
            Self::AtTheirPlace(id) => {
                let label = catalog.location_label(Some(id));
                match whose {
                    Whose::Mine => format!("it is in {label}, where you work"),
                    Whose::Theirs(name) => format!("{name} works in {label} already"),
                }
            }
        }
    }
}
