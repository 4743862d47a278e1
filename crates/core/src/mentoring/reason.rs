//! Why a mentee and a mentor fit, in words.

use crate::catalog::Catalog;
use crate::model::{DepartmentId, LevelId, TopicId};
use crate::text::in_words;

/// Why a mentee and a mentor fit; "mine" is the mentee's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// The mentee ranked this mentor, from 1.
    MyChoice(usize),
    /// The mentor offers help with goals of the mentee.
    OffersMyGoal(Vec<TopicId>),
    /// The mentor teaches goals of the mentee.
    TeachesMyGoal(Vec<TopicId>),
    /// The mentor offers or teaches what the mentee wants to learn.
    TeachesWhatILearn(Vec<TopicId>),
    /// The sponsor knows goals of the mentee.
    KnowsMyGoal(Vec<TopicId>),
    /// The mentor knows what the mentee's ambitions speak of.
    KnowsMyAmbition(Vec<TopicId>),
    /// The mentor works in another department.
    OtherDepartment(DepartmentId),
    /// The sponsor is heard in the department that both work in.
    SameDepartment(DepartmentId),
    /// The mentor is at this level, above the mentee's.
    FurtherOn(LevelId),
    /// Both speak a language.
    SharedLanguage,
    /// So many working hours lie in common.
    HoursInCommon(u32),
}

/// Of whom and to whom a reason is said; names are first names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side<'a> {
    /// To the mentee, of the mentor with this name.
    ToMentee(&'a str),
    /// To the mentor, of the mentee with this name.
    ToMentor(&'a str),
    /// To somebody else, of mentee and mentor.
    OfBoth(&'a str, &'a str),
}

impl Reason {
    /// The reason in words, without a full stop.
    pub fn words(&self, side: Side<'_>, catalog: &Catalog) -> String {
        let topics = |ids: &[TopicId]| in_words(ids.iter().map(|id| catalog.topic_label(id)).collect());
        let (mentee_of, mentee_wants) = match side {
            Side::ToMentee(_) => ("yours".to_owned(), "you want".to_owned()),
            Side::ToMentor(mentee) | Side::OfBoth(mentee, _) => {
                (mentee.to_owned() + "’s", format!("{mentee} wants"))
            }
        };
        let mentor = |yours: &str, theirs: &str| match side {
            Side::ToMentor(_) => format!("you {yours}"),
            Side::ToMentee(mentor) | Side::OfBoth(_, mentor) => format!("{mentor} {theirs}"),
        };
        let a_goal = match side {
            Side::ToMentee(_) => "a goal of yours".to_owned(),
            _ => format!("a goal of {mentee_of}"),
        };
        let both = match side {
            Side::OfBoth(..) => "they",
            _ => "you",
        };
        match self {
            Self::MyChoice(rank) => match side {
                Side::ToMentee(mentor) => format!("{mentor} is your choice number {rank}"),
                Side::ToMentor(mentee) => format!("{mentee} chose you as number {rank}"),
                Side::OfBoth(mentee, mentor) => format!("{mentee} chose {mentor} as number {rank}"),
            },
            Self::OffersMyGoal(ids) => {
                format!("{} {}, {a_goal}", mentor("help with", "helps with"), topics(ids))
            }
            Self::TeachesMyGoal(ids) => {
                format!("{} {}, {a_goal}", mentor("can teach", "can teach"), topics(ids))
            }
            Self::KnowsMyGoal(ids) => {
                format!("{} {}, {a_goal}", mentor("know", "knows"), topics(ids))
            }
            Self::TeachesWhatILearn(ids) => format!(
                "{} {}, which {mentee_wants} to learn",
                mentor("can teach", "can teach"),
                topics(ids)
            ),
            Self::KnowsMyAmbition(ids) => {
                let whose = match side {
                    Side::ToMentee(_) => "your".to_owned(),
                    _ => mentee_of,
                };
                format!(
                    "{} {}, which {whose} ambitions speak of",
                    mentor("know", "knows"),
                    topics(ids)
                )
            }
            Self::OtherDepartment(id) => match side {
                Side::ToMentor(mentee) => format!("{mentee} works elsewhere than you"),
                _ => format!(
                    "{} {}",
                    mentor("work in", "works in"),
                    catalog.department_label(Some(id))
                ),
            },
            Self::SameDepartment(id) => {
                format!(
                    "{} heard in {}",
                    mentor("are", "is"),
                    catalog.department_label(Some(id))
                )
            }
            Self::FurtherOn(id) => {
                let level = catalog.level_label(Some(id));
                format!("{} {level} already", mentor("are", "is"))
            }
            Self::SharedLanguage => format!("{both} share a language"),
            Self::HoursInCommon(1) => format!("{both} share a working hour"),
            Self::HoursInCommon(hours) => format!("{both} share {hours} working hours"),
        }
    }
}
