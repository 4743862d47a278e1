//! Ids that cannot be mixed up.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Pool;
use super::meeting_up::is_digest;
use super::round::is_round;

/// Longest id that is taken, in characters.
const LONGEST: usize = 80;

/// A text that is no id.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct InvalidId(String);

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "“{}” is not an id: use a-z, 0-9 and single hyphens, at most {LONGEST} characters",
            self.0
        )
    }
}

impl std::error::Error for InvalidId {}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident is $valid:path;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(into = "String", try_from = "String")]
        pub struct $name(Arc<str>);

        impl $name {
            /// Checks a text and takes it as an id.
            pub fn parse(text: &str) -> Result<Self, InvalidId> {
                if $valid(text) { Ok(Self(Arc::from(text))) } else { Err(InvalidId(text.to_owned())) }
            }

            /// As [`Self::parse`], sharing the text with ids that were read before.
            pub fn pooled(text: &str, pool: &mut Pool) -> Result<Self, InvalidId> {
                if $valid(text) { Ok(Self(pool.share(text))) } else { Err(InvalidId(text.to_owned())) }
            }

            /// Shares the text with ids that were read before, where it was read without the pool.
            pub fn share(&mut self, pool: &mut Pool) {
                self.0 = pool.share(&self.0);
            }

            /// The id as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<Arc<str>> for $name {
            fn as_ref(&self) -> &Arc<str> {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.as_ref().to_owned()
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;
            fn try_from(text: String) -> Result<Self, InvalidId> {
                Self::parse(&text)
            }
        }
    )*};
}

ids! {
    /// A person, such as `ines-okafor`.
    PersonId is is_slug;
    /// A skill or interest, such as `sourdough`.
    TopicId is is_slug;
    /// A group, such as `climbing-lisbon`.
    GroupId is is_slug;
    /// A post on the board.
    PostId is is_slug;
    /// A department of the company.
    DepartmentId is is_slug;
    /// A place where people work.
    LocationId is is_slug;
    /// A level of seniority.
    LevelId is is_slug;
    /// One of the company's values.
    ValueId is is_slug;
    /// A change, as a ULID: 26 characters of Crockford's base 32, upper case.
    ChangeId is is_ulid;
    /// A week in which people are introduced to each other, as in ISO 8601: `2026-W48`.
    RoundId is is_round;
    /// Two people who are to be kept apart, in a form that does not name them.
    PairDigest is is_digest;
}

impl RoundId {
    /// A week that is written as it should be.
    pub(super) fn written(text: &str) -> Self {
        Self(Arc::from(text))
    }
}

impl PairDigest {
    /// A digest that is written as it should be.
    pub(super) fn written(text: &str) -> Self {
        Self(Arc::from(text))
    }
}

/// `[a-z0-9]+(-[a-z0-9]+)*`, at most [`LONGEST`] characters.
fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// The ULID specification's alphabet (no I, L, O, U) and length; the first character is at most 7.
fn is_ulid(text: &str) -> bool {
    text.len() == 26
        && matches!(text.as_bytes()[0], b'0'..=b'7')
        && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'A'..=b'H' | b'J' | b'K' | b'M' | b'N' | b'P'..=b'T' | b'V'..=b'Z'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_only() {
        assert!(PersonId::parse("ines-okafor-2").is_ok());
        for wrong in [
            "",
            "-a",
            "a-",
            "a--b",
            "Ines",
            "a_b",
            "../etc",
            "a b",
            &"x".repeat(81),
        ] {
            assert!(PersonId::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn ulids_only() {
        assert!(ChangeId::parse("01JDQ3V9GZ6M8K2X4T5W7Y0ABC").is_ok());
        for wrong in [
            "01jdq3v9gz6m8k2x4t5w7y0abc",
            "81JDQ3V9GZ6M8K2X4T5W7Y0ABC",
            "01JDQ3V9GZ6M8K2X4T5W7Y0AB",
            "01JDQ3V9GZ6M8K2X4T5W7Y0ABU",
        ] {
            assert!(ChangeId::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn decoding_checks_too() {
        assert!(serde_json::from_str::<GroupId>("\"chess\"").is_ok());
        assert!(serde_json::from_str::<GroupId>("\"../chess\"").is_err());
    }
}
