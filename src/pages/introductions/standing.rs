//! Whether somebody takes part, and what a week brought them.

use footbridge_core::introductions::{Introduction, Ledger};
use footbridge_core::model::{Introductions, Person, PersonId, RoundId};
use footbridge_core::time::Date;

/// Whether somebody takes part in the introductions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// They do not.
    Out,
    /// They do, but not before this day.
    Paused(Date),
    /// They do.
    In,
}

impl Standing {
    /// On a day; a pause of the whole profile is one of the introductions, too.
    pub fn of(me: Option<&Person>, today: Date) -> Self {
        let Some((me, wish)) = me.and_then(|me| Some((me, me.introductions.as_deref()?))) else {
            return Self::Out;
        };
        let pauses = [wish.paused_until, me.paused_until];
        let until = pauses.into_iter().flatten().filter(|until| *until > today).max();
        until.map_or(Self::In, Self::Paused)
    }
}

/// How somebody takes part, or would.
pub fn wish_of(me: Option<&Person>) -> Introductions {
    me.and_then(|me| me.introductions.as_deref().cloned())
        .unwrap_or_default()
}

/// What a week brought somebody.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Week {
    /// They were introduced.
    Introduced(Introduction),
    /// Nobody was left for them, for this reason.
    LeftOver(String),
    /// They were not among those who took part.
    NotAmong,
    /// Its round has not been made.
    NotMade,
}

impl Week {
    /// Looks into the ledger.
    pub fn of(ledger: &Ledger, round: &RoundId, me: &PersonId) -> Self {
        let Some(round) = ledger.round(round) else {
            return Self::NotMade;
        };
        if let Some(introduction) = round.introduction_of(me) {
            return Self::Introduced(introduction.clone());
        }
        let left = round.left_over.iter().find(|left| left.person == *me);
        left.map_or(Self::NotAmong, |left| Self::LeftOver(left.why.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_pause_ends_by_itself() {
        let today = day("2026-11-24");
        let mut me = Person::named(PersonId::parse("me").unwrap(), "Me");
        assert_eq!(Standing::of(None, today), Standing::Out);
        assert_eq!(Standing::of(Some(&me), today), Standing::Out);
        me.introductions = Some(Box::default());
        assert_eq!(Standing::of(Some(&me), today), Standing::In);
        me.introductions.as_mut().unwrap().paused_until = Some(day("2026-12-01"));
        assert_eq!(
            Standing::of(Some(&me), today),
            Standing::Paused(day("2026-12-01"))
        );
        assert_eq!(Standing::of(Some(&me), day("2026-12-01")), Standing::In);
        me.paused_until = Some(day("2027-01-11"));
        assert_eq!(
            Standing::of(Some(&me), day("2026-12-01")),
            Standing::Paused(day("2027-01-11")),
            "the whole profile is paused"
        );
    }
}
