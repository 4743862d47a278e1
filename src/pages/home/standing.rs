//! What the home page can offer to the person at this device.

use footbridge_core::model::Person;

/// How much is known of the person at this device.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// They have chosen nothing that suggestions could follow.
    Blank,
    /// There are topics to go by.
    Known,
}

impl Standing {
    /// From the profile, where there is one.
    pub fn of(me: Option<&Person>) -> Self {
        match me {
            Some(me) if !(me.interests.is_empty() && me.learning.is_empty() && me.skills.is_empty()) => {
                Self::Known
            }
            _ => Self::Blank,
        }
    }
}

/// What to wish at an hour of the day, from 0 to 23.
pub const fn greeting_at(hour: u32) -> &'static str {
    match hour {
        5..12 => "Good morning",
        12..18 => "Good afternoon",
        _ => "Good evening",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use footbridge_core::model::{PersonId, TopicId};

    #[test]
    fn any_topic_is_something_to_go_by() {
        assert_eq!(Standing::of(None), Standing::Blank);
        let mut me = Person::named(PersonId::parse("me").unwrap(), "Me");
        assert_eq!(Standing::of(Some(&me)), Standing::Blank);
        me.learning.insert(TopicId::parse("rust").unwrap());
        assert_eq!(Standing::of(Some(&me)), Standing::Known);
    }

    #[test]
    fn the_day_has_three_parts() {
        let wishes = [
            ("Good morning", [5, 8, 11]),
            ("Good afternoon", [12, 15, 17]),
            ("Good evening", [18, 23, 4]),
        ];
        for (wish, hours) in wishes {
            assert!(hours.into_iter().all(|hour| greeting_at(hour) == wish), "{wish}");
        }
    }
}
