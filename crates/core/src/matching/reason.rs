//! Reasons and their sentences.

use crate::catalog::Catalog;
use crate::model::{DepartmentId, LocationId, TopicId};
use crate::text::in_words;

/// Why something is suggested.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// Both chose these interests.
    BothPicked(Vec<TopicId>),
    /// The person can teach what I want to learn.
    CanTeachMe(Vec<TopicId>),
    /// The person wants to learn what I can teach.
    WantsToLearnFromMe(Vec<TopicId>),
    /// The person works in another department.
    OtherDepartment(DepartmentId),
    /// The person works in another place.
    OtherPlace(LocationId),
    /// The person is new in the company.
    NewHere,
    /// The group is about what I like.
    AboutMyInterest(Vec<TopicId>),
    /// The group practises what I want to learn.
    PractisesWhatILearn(Vec<TopicId>),
    /// The group is about what I can do.
    UsesMySkill(Vec<TopicId>),
    /// It meets where I work.
    AtMyPlace(LocationId),
    /// People from so many departments are in it.
    ManyDepartments(usize),
    /// It takes people who are new to the topic.
    OpenToNewcomers,
    /// The post offers what I want to learn.
    OffersWhatILearn(Vec<TopicId>),
    /// The post asks for what I can teach.
    AsksForWhatITeach(Vec<TopicId>),
}

impl Reason {
    /// Whether it follows from what I chose; the others only add to such a reason.
    pub const fn is_personal(&self) -> bool {
        !matches!(
            self,
            Self::OtherDepartment(_)
                | Self::OtherPlace(_)
                | Self::NewHere
                | Self::AtMyPlace(_)
                | Self::ManyDepartments(_)
                | Self::OpenToNewcomers
        )
    }

    /// The reason in words, without a full stop. `name` is the first name of the person it is about; empty for a group.
    pub fn words(&self, name: &str, catalog: &Catalog) -> String {
        let topics = |ids: &[TopicId]| in_words(ids.iter().map(|id| catalog.topic_label(id)).collect());
        match self {
            Self::BothPicked(ids) => format!("you both picked {}", topics(ids)),
            Self::CanTeachMe(ids) => format!("{name} can teach {}, which you want to learn", topics(ids)),
            Self::WantsToLearnFromMe(ids) => {
                format!("{name} wants to learn {}, which you can teach", topics(ids))
            }
            Self::OtherDepartment(id) => format!("{name} works in {}", catalog.department_label(Some(id))),
            Self::OtherPlace(id) => format!("{name} is in {}", catalog.location_label(Some(id))),
            Self::NewHere => format!("{name} is new here"),
            Self::AboutMyInterest(ids) => format!("you picked {}", topics(ids)),
            Self::PractisesWhatILearn(ids) | Self::OffersWhatILearn(ids) => {
                format!("you want to learn {}", topics(ids))
            }
            Self::UsesMySkill(ids) => format!("you know {}", topics(ids)),
            Self::AtMyPlace(id) => format!("it meets in {}", catalog.location_label(Some(id))),
            Self::ManyDepartments(count) => format!("people from {count} departments are in it"),
            Self::OpenToNewcomers => "beginners are welcome".to_owned(),
            Self::AsksForWhatITeach(ids) => format!("you can teach {}", topics(ids)),
        }
    }
}

/// The first reasons as one line, such as "You both picked sourdough; Ines works in Legal".
pub fn sentence(reasons: &[Reason], most: usize, name: &str, catalog: &Catalog) -> String {
    let words: Vec<_> = reasons
        .iter()
        .take(most)
        .map(|reason| reason.words(name, catalog))
        .collect();
    let line = words.join("; ");
    let mut letters = line.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
