//! Reasons and their sentences.

use super::language::language_name;
use crate::catalog::Catalog;
use crate::model::{Choice, DepartmentId, LevelId, LocationId, OpenTo, TopicId};
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
    /// The person is of another level.
    OtherLevel(LevelId),
    /// No group has us both.
    NoGroupInCommon,
    /// Both speak this language, given by its tag.
    SharedLanguage(String),
    /// Both work in so many hours of the day.
    HoursInCommon(u32),
    /// The person is new in the company.
    NewHere,
    /// The person mentors and has so many places left.
    RoomForMentees(u32),
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
    /// It was founded lately.
    NewGroup,
    /// Its leads looked over it lately.
    Reviewed,
    /// It meets while I am at work.
    MeetsInMyHours,
    /// The post offers what I want to learn.
    OffersWhatILearn(Vec<TopicId>),
    /// The post asks for what I can teach.
    AsksForWhatITeach(Vec<TopicId>),
    /// It was posted within the last seven days.
    PostedThisWeek,
    /// It was posted within the last month.
    PostedThisMonth,
    /// It has so many places left.
    PlacesLeft(u32),
    /// They can teach this.
    CanTeach(Vec<TopicId>),
    /// They want to learn this.
    WantsToLearn(Vec<TopicId>),
    /// They can do this.
    Knows(Vec<TopicId>),
    /// They chose these interests.
    Likes(Vec<TopicId>),
    /// They set direction in this.
    Expert(TopicId),
    /// They said that they are open to it.
    OpenToIt(OpenTo),
    /// They work where it happens.
    WorksThere(LocationId),
    /// Nobody of their department is in the group.
    FirstOfDepartment(DepartmentId),
    /// They are in no group.
    InNoGroup,
    /// They like what another likes.
    AlsoLikes(Vec<TopicId>),
    /// They know what another knows.
    AlsoKnows(Vec<TopicId>),
    /// They want to learn what another wants to learn.
    AlsoLearns(Vec<TopicId>),
    /// The topic is close to these of mine.
    CloseTo(Vec<TopicId>),
    /// So many groups that I am in are about it.
    OfMyGroups(usize),
    /// So many of those nearest to me have it, more than elsewhere.
    OftenNearMe {
        /// How many have it.
        people: usize,
        /// Of how many.
        of: usize,
    },
}

impl Reason {
    /// Whether it follows from what somebody chose; the others only add to such a reason.
    pub const fn is_personal(&self) -> bool {
        matches!(
            self,
            Self::BothPicked(_)
                | Self::CanTeachMe(_)
                | Self::WantsToLearnFromMe(_)
                | Self::AboutMyInterest(_)
                | Self::PractisesWhatILearn(_)
                | Self::UsesMySkill(_)
                | Self::OffersWhatILearn(_)
                | Self::AsksForWhatITeach(_)
                | Self::CanTeach(_)
                | Self::WantsToLearn(_)
                | Self::Knows(_)
                | Self::Likes(_)
                | Self::AlsoLikes(_)
                | Self::AlsoKnows(_)
                | Self::AlsoLearns(_)
                | Self::CloseTo(_)
        )
    }

    /// The reason in words, without a full stop. `name` is the first name of the person it is about; empty for a group, and
    /// where the name stands beside it.
    pub fn words(&self, name: &str, catalog: &Catalog) -> String {
        let (does, topics) = match self {
            Self::BothPicked(ids) => ("you both picked", ids),
            Self::AboutMyInterest(ids) => ("you picked", ids),
            Self::PractisesWhatILearn(ids) | Self::OffersWhatILearn(ids) => ("you want to learn", ids),
            Self::UsesMySkill(ids) => ("you know", ids),
            Self::AsksForWhatITeach(ids) => ("you can teach", ids),
            Self::CloseTo(ids) => ("it is close to", ids),
            Self::CanTeachMe(ids) | Self::CanTeach(ids) => ("can teach", ids),
            Self::WantsToLearnFromMe(ids) | Self::WantsToLearn(ids) => ("wants to learn", ids),
            Self::Knows(ids) => ("knows", ids),
            Self::Likes(ids) => ("likes", ids),
            Self::AlsoLikes(ids) => ("also likes", ids),
            Self::AlsoKnows(ids) => ("also knows", ids),
            Self::AlsoLearns(ids) => ("also wants to learn", ids),
            other => return other.plain(name, catalog),
        };
        let topics = in_words(topics.iter().map(|id| catalog.topic_label(id)).collect());
        let ends = match self {
            Self::CanTeachMe(_) => ", which you want to learn",
            Self::WantsToLearnFromMe(_) => ", which you can teach",
            _ => "",
        };
        let name = if does.starts_with("you") || does.starts_with("it ") {
            ""
        } else {
            name
        };
        format!("{name} {does} {topics}{ends}").trim_start().to_owned()
    }

    /// The reasons that name no topics.
    fn plain(&self, name: &str, catalog: &Catalog) -> String {
        let place = |id| catalog.location_label(Some(id));
        let words = match self {
            Self::OtherDepartment(id) => format!("{name} works in {}", catalog.department_label(Some(id))),
            Self::OtherPlace(id) => format!("{name} is in {}", place(id)),
            Self::OtherLevel(id) => {
                format!("{name} works at another level, {}", catalog.level_label(Some(id)))
            }
            Self::NoGroupInCommon => "no group has you both yet".to_owned(),
            Self::SharedLanguage(tag) => format!("you both speak {}", language_name(tag)),
            Self::HoursInCommon(1) => "you share a working hour".to_owned(),
            Self::HoursInCommon(hours) => format!("you share {hours} working hours"),
            Self::NewHere => format!("{name} is new here"),
            Self::RoomForMentees(1) => format!("{name} has room for a mentee"),
            Self::RoomForMentees(places) => format!("{name} has room for {places} mentees"),
            Self::AtMyPlace(id) => format!("it meets in {}", place(id)),
            Self::ManyDepartments(count) => format!("people from {count} departments are in it"),
            Self::OpenToNewcomers => "beginners are welcome".to_owned(),
            Self::NewGroup => "it is a new group".to_owned(),
            Self::Reviewed => "its leads looked it over lately".to_owned(),
            Self::MeetsInMyHours => "it meets in your working hours".to_owned(),
            Self::PostedThisWeek => "it was posted this week".to_owned(),
            Self::PostedThisMonth => "it was posted this month".to_owned(),
            Self::PlacesLeft(1) => "one place is left".to_owned(),
            Self::PlacesLeft(places) => format!("{places} places are left"),
            Self::Expert(id) => format!("{name} sets direction in {}", catalog.topic_label(id)),
            Self::OpenToIt(open) => format!("{name} is open to {}", open.label().to_lowercase()),
            Self::WorksThere(id) => format!("{name} works in {}", place(id)),
            Self::FirstOfDepartment(id) => {
                format!("nobody of {} is in it yet", catalog.department_label(Some(id)))
            }
            Self::InNoGroup => format!("{name} is in no group yet"),
            Self::OfMyGroups(1) => "a group of yours is about it".to_owned(),
            Self::OfMyGroups(count) => format!("{count} of your groups are about it"),
            Self::OftenNearMe { people, of } => format!("{people} of the {of} people nearest to you have it"),
            _ => String::new(),
        };
        words.trim_start().to_owned()
    }
}
