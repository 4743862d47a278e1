//! What people say about meeting others: introductions and mentoring.

use serde::Serialize;

use super::part::{FromPart, Part, read_from_part};
use super::{Choice, Extra, MeetingSize, MeetingWay, PairDigest, PersonId, Rhythm, TopicId};
use crate::digest::Digest;
use crate::time::Date;

/// How somebody takes part in the weekly introductions.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Introductions {
    /// Whether two or three meet.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "crate::wire::schema::OneOf<MeetingSize>")
    )]
    pub size: MeetingSize,
    /// In a room or on screens.
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::OneOf<MeetingWay>"))]
    pub how: MeetingWay,
    /// Not introduced before this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::Day>"))]
    pub paused_until: Option<Date>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// What somebody offers as a mentor or sponsor.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Mentoring {
    /// What they help with.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::wire::schema::Slug>"))]
    pub topics: Vec<TopicId>,
    /// How often they meet.
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::OneOf<Rhythm>"))]
    pub rhythm: Rhythm,
    /// In their words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

/// What somebody wants a mentor for.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Goals {
    /// What it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::wire::schema::Slug>"))]
    pub topics: Vec<TopicId>,
    /// In their words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Whom they would like as a mentor, best first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::wire::schema::Slug>"))]
    pub choices: Vec<PersonId>,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

read_from_part!(Introductions, Mentoring, Goals);

impl FromPart for Introductions {
    fn from_part(part: &mut Part) -> Self {
        Self {
            size: part.parsed("size", MeetingSize::from_key).unwrap_or_default(),
            how: part.parsed("how", MeetingWay::from_key).unwrap_or_default(),
            paused_until: part.parsed("paused_until", |text| text.parse().ok()),
            extra: part.rest(),
        }
    }
}

impl FromPart for Mentoring {
    fn from_part(part: &mut Part) -> Self {
        Self {
            topics: part.ids("topics", |id| TopicId::parse(id).ok()),
            rhythm: part.parsed("rhythm", Rhythm::from_key).unwrap_or_default(),
            note: part.text("note"),
            extra: part.rest(),
        }
    }
}

impl FromPart for Goals {
    fn from_part(part: &mut Part) -> Self {
        Self {
            topics: part.ids("topics", |id| TopicId::parse(id).ok()),
            note: part.text("note"),
            choices: part.ids("choices", |id| PersonId::parse(id).ok()),
            extra: part.rest(),
        }
    }
}

impl PairDigest {
    /// Stands for two people, whichever comes first, without naming them. Whoever has the directory can compute it for
    /// any two, so it hides a name from a reader, not from somebody who sets out to find it.
    pub fn of(one: &PersonId, other: &PersonId) -> Self {
        let (first, second) = if one < other { (one, other) } else { (other, one) };
        let mut digest = Digest::new("apart");
        digest.text(first.as_str());
        digest.text(second.as_str());
        Self::written(&digest.hex())
    }
}

/// Whether a text is a digest as written: sixteen digits of base sixteen, lower case.
pub(super) fn is_digest(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_has_one_digest() {
        let [ana, ines, noor] =
            ["ana-castro", "ines-okafor", "noor-haddad"].map(|id| PersonId::parse(id).unwrap());
        assert_eq!(PairDigest::of(&ana, &ines), PairDigest::of(&ines, &ana));
        assert_ne!(PairDigest::of(&ana, &ines), PairDigest::of(&ana, &noor));
        // Written into people's records, so it must stay.
        assert_eq!(PairDigest::of(&ana, &ines).as_str(), "de75da2ed35b71cf");
    }
}
