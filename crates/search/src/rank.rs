//! What a match is worth. All in whole numbers, so that every browser comes to the same order.

/// Where a word stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Field {
    /// The first word of a name.
    FirstName,
    /// The name of a person, group or topic, the title of a post.
    Name,
    /// Another name of a topic.
    Alias,
    /// A skill of a person at one of four levels (1 to 4).
    Skill(u8),
    /// A topic of a group or post.
    Topic,
    /// What somebody does, what kind a post is.
    Title,
    /// An interest, or what somebody wants to learn.
    Interest,
    /// Department, team, place or level.
    Place,
    /// Any longer text.
    Text,
}

/// How well a word matches.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Quality {
    /// Its beginning is two typing mistakes away.
    TwoEditsBegun,
    /// It is two typing mistakes away.
    TwoEdits,
    /// Its beginning is one typing mistake away.
    OneEditBegun,
    /// It is one typing mistake away.
    OneEdit,
    /// It begins like that.
    Prefix,
    /// It is that word.
    Whole,
}

/// What a record gets on top where all words of its name were asked for: who types a whole name means it.
pub const WHOLE_NAME: u16 = 96;

/// Most that nearness can be. It decides between documents with the same score, and nothing else.
pub const MOST_NEAR: u16 = 7;

/// The points from which on a word stands in a name.
pub const NAME: u8 = Field::Alias.points();

impl Field {
    /// What a match there is worth, before its quality. A name is worth more than any skill, a skill more than a title,
    /// a title more than an interest or a place, and these more than a text.
    pub const fn points(self) -> u8 {
        match self {
            Self::FirstName => 64,
            Self::Name => 60,
            Self::Alias => 58,
            Self::Skill(level) => 32 + 4 * if level > 4 { 4 } else { level },
            Self::Topic => 36,
            Self::Title => 28,
            Self::Interest => 22,
            Self::Place => 16,
            Self::Text => 5,
        }
    }

    /// Whether the beginning of a word counts there from its first letter. In long texts it would find half of all.
    pub const fn is_strong(self) -> bool {
        !matches!(self, Self::Text)
    }
}

impl Quality {
    /// What the points of a field are multiplied by. A whole word in a skill beats the beginning of a name: who types
    /// "rust" looks for Rust before Rustam.
    pub const fn factor(self) -> u16 {
        match self {
            Self::Whole => 16,
            Self::Prefix => 8,
            Self::OneEdit => 4,
            Self::OneEditBegun => 3,
            Self::TwoEdits => 2,
            Self::TwoEditsBegun => 1,
        }
    }

    /// The quality of a correction.
    pub const fn of_edits(edits: u8, is_beginning: bool) -> Self {
        match (edits, is_beginning) {
            (0, false) => Self::Whole,
            (0, true) => Self::Prefix,
            (1, false) => Self::OneEdit,
            (1, true) => Self::OneEditBegun,
            (_, false) => Self::TwoEdits,
            (_, true) => Self::TwoEditsBegun,
        }
    }

    /// Whether letters had to be changed.
    pub const fn is_corrected(self) -> bool {
        !matches!(self, Self::Whole | Self::Prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_worth_less_from_name_to_text() {
        let fields = [
            Field::FirstName,
            Field::Name,
            Field::Alias,
            Field::Skill(4),
            Field::Skill(3),
            Field::Skill(2),
            Field::Skill(1),
            Field::Title,
            Field::Interest,
            Field::Place,
            Field::Text,
        ];
        let points: Vec<u8> = fields.iter().map(|field| field.points()).collect();
        assert_eq!(points, [64, 60, 58, 48, 44, 40, 36, 28, 22, 16, 5]);
        assert!(points.is_sorted_by(|a, b| a > b));
        assert_eq!(Field::Topic.points(), Field::Skill(1).points());
        assert_eq!(Field::Skill(9).points(), Field::Skill(4).points());
    }

    #[test]
    fn whole_words_are_worth_more_than_beginnings_and_these_more_than_corrections() {
        let qualities = [
            Quality::Whole,
            Quality::Prefix,
            Quality::OneEdit,
            Quality::OneEditBegun,
            Quality::TwoEdits,
            Quality::TwoEditsBegun,
        ];
        let factors: Vec<u16> = qualities.iter().map(|quality| quality.factor()).collect();
        assert_eq!(factors, [16, 8, 4, 3, 2, 1]);
        assert!(qualities.is_sorted_by(|a, b| a > b));
    }

    #[test]
    fn a_whole_skill_is_worth_more_than_the_beginning_of_a_name() {
        let worth = |field: Field, quality: Quality| u16::from(field.points()) * quality.factor();
        assert!(worth(Field::Skill(1), Quality::Whole) > worth(Field::FirstName, Quality::Prefix));
        assert!(worth(Field::Text, Quality::Whole) < worth(Field::Name, Quality::OneEdit));
    }

    #[test]
    fn twelve_words_are_within_what_a_score_can_hold() {
        let most = u16::from(Field::FirstName.points()) * Quality::Whole.factor();
        assert!(most < 1 << 14, "two bits are flags");
        assert!(u32::from(most) * 12 + u32::from(WHOLE_NAME) < 1 << 15);
    }
}
