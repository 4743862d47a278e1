//! Closed lists of choices, with the words written in the data and shown to people.

use serde::{Deserialize, Serialize};

/// A closed list of choices.
pub trait Choice: Copy + Eq + 'static {
    /// All of them, in the order they are offered.
    const ALL: &'static [Self];
    /// The word written in the data, such as `in_person`.
    fn key(self) -> &'static str;
    /// The words shown to people, such as "In person".
    fn label(self) -> &'static str;
    /// The choice written as `key`.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.key() == key)
    }
}

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $key:literal, $label:literal;)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $key)] $variant,)*
        }

        impl Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),*];
            fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }
            fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)* }
            }
        }
    )*};
}

choices! {
    /// How well someone knows a skill, lowest first.
    SkillLevel {
        /// Has started; needs a hand.
        Basics = "basics", "Knows the basics";
        /// Gets by without help.
        Working = "working", "Works on their own";
        /// Others come with questions.
        Advanced = "advanced", "Helps others";
        /// Sets direction, could teach it.
        Expert = "expert", "Teaches it";
    }
    /// What someone is open to.
    OpenTo {
        /// An informal meeting.
        Coffee = "coffee", "A coffee";
        /// Being somebody's mentor.
        Mentoring = "mentoring", "Mentoring someone";
        /// Having a mentor.
        BeingMentored = "being_mentored", "Being mentored";
        /// Speaking up for somebody's career.
        Sponsoring = "sponsoring", "Sponsoring someone";
        /// Joining a project across departments.
        Projects = "projects", "Cross-team projects";
        /// Being watched at work, or watching.
        Shadowing = "shadowing", "Shadowing";
        /// A move to another team at the same level.
        LateralMove = "lateral_move", "A lateral move";
        /// Being found by those who look for somebody.
        Hiring = "hiring", "Being found by hiring leads";
    }
    /// How many meet in an introduction.
    #[derive(Default)]
    MeetingSize {
        /// Two.
        #[default]
        Pair = "pair", "Two of us";
        /// Three.
        Trio = "trio", "Three of us";
    }
    /// How people who are introduced meet.
    #[derive(Default)]
    MeetingWay {
        /// As it suits both.
        #[default]
        Any = "any", "Either";
        /// In one room.
        InPerson = "in_person", "In person";
        /// On screens.
        Remote = "remote", "On screens";
    }
    /// What became of an introduction.
    Outcome {
        /// They met.
        Met = "met", "We met";
        /// They did not.
        DidNotHappen = "did_not_happen", "It did not happen";
    }
    /// How often a mentor and a mentee meet.
    #[derive(Default)]
    Rhythm {
        /// Each week.
        Weekly = "weekly", "Every week";
        /// Every other week.
        #[default]
        Fortnightly = "fortnightly", "Every other week";
        /// Once a month.
        Monthly = "monthly", "Once a month";
    }
    /// Where something happens.
    Format {
        /// In one room.
        InPerson = "in_person", "In person";
        /// On screens.
        Remote = "remote", "Remote";
        /// Both at once.
        Hybrid = "hybrid", "Hybrid";
    }
    /// What a post on the board is about.
    PostKind {
        /// Somebody teaches or helps.
        Offer = "offer", "Offer";
        /// Somebody wants to learn or needs help.
        Ask = "ask", "Ask";
        /// A mixed crew is wanted.
        Project = "project", "Project";
        /// An opening inside the company.
        Role = "role", "Role";
        /// Watching somebody at work.
        Shadowing = "shadowing", "Shadowing";
        /// A move or swap between teams.
        LateralMove = "lateral_move", "Lateral move";
        /// A mentor offered or wanted.
        Mentoring = "mentoring", "Mentoring";
    }
    /// How much time something takes.
    Commitment {
        /// Once.
        OneOff = "one_off", "One-off";
        /// Some hours in all.
        FewHours = "few_hours", "A few hours";
        /// About a day a week.
        PartTime = "part_time", "A day a week";
        /// With no end set.
        Ongoing = "ongoing", "Ongoing";
    }
    /// Whether a topic is something one can do or something one likes.
    TopicKind {
        /// Can be learned and taught.
        Skill = "skill", "Skill";
        /// Brings people together.
        Interest = "interest", "Interest";
    }
    /// Whether a group is alive.
    #[derive(Default)]
    GroupStatus {
        /// Meets or talks.
        #[default]
        Active = "active", "Active";
        /// Has gone quiet; would like somebody to wake it.
        Dormant = "dormant", "Dormant";
        /// Is over.
        Closed = "closed", "Closed";
    }
    /// Whether the author has closed a post.
    #[derive(Default)]
    PostStatus {
        /// Still wanted.
        #[default]
        Open = "open", "Open";
        /// Done or withdrawn.
        Closed = "closed", "Closed";
    }
    /// A day of the week, Monday first (ISO 8601).
    Weekday {
        /// Monday.
        Monday = "monday", "Monday";
        /// Tuesday.
        Tuesday = "tuesday", "Tuesday";
        /// Wednesday.
        Wednesday = "wednesday", "Wednesday";
        /// Thursday.
        Thursday = "thursday", "Thursday";
        /// Friday.
        Friday = "friday", "Friday";
        /// Saturday.
        Saturday = "saturday", "Saturday";
        /// Sunday.
        Sunday = "sunday", "Sunday";
    }
}

impl SkillLevel {
    /// 1 to 4.
    pub const fn rank(self) -> u8 {
        self as u8 + 1
    }

    /// Whether someone at this level can be asked to teach the skill.
    pub const fn can_teach(self) -> bool {
        matches!(self, Self::Advanced | Self::Expert)
    }
}

impl OpenTo {
    /// What a profile lists and lists can be filtered by: all but what is meant for those who look for somebody.
    pub const LISTED: [Self; 7] = [
        Self::Coffee,
        Self::Mentoring,
        Self::BeingMentored,
        Self::Sponsoring,
        Self::Projects,
        Self::Shadowing,
        Self::LateralMove,
    ];
}

impl Weekday {
    /// 0 for Monday to 6 for Sunday.
    pub const fn number(self) -> u8 {
        self as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_back_and_match_the_wire() {
        fn check<C: Choice + Serialize + std::fmt::Debug>() {
            for choice in C::ALL {
                assert_eq!(C::from_key(choice.key()), Some(*choice));
                assert_eq!(serde_json::to_value(choice).unwrap(), choice.key());
            }
        }
        check::<SkillLevel>();
        check::<OpenTo>();
        check::<Format>();
        check::<PostKind>();
        check::<Commitment>();
        check::<Weekday>();
        assert_eq!(Format::from_key("In person"), None);
    }

    #[test]
    fn levels_rise() {
        assert_eq!(
            SkillLevel::ALL
                .iter()
                .map(|level| level.rank())
                .collect::<Vec<_>>(),
            [1, 2, 3, 4]
        );
        assert!(!SkillLevel::Working.can_teach() && SkillLevel::Advanced.can_teach());
    }
}
