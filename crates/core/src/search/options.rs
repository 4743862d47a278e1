//! The facets of each kind.

use super::record::Kind;

/// A facet of a kind of record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FacetOf {
    /// Its key on the page of results, where it has it.
    pub on_page: Option<&'static str>,
    /// Its key on the list of that kind, where it has it.
    pub on_list: Option<&'static str>,
    /// Heading above the options of the list.
    pub label: &'static str,
}

/// The facets of the page of results with their headings, in the order in which they are shown.
pub const PAGE: [(&str, &str); 7] = [
    ("kind", "Kind"),
    ("department", "Department"),
    ("place", "Place"),
    ("level", "Level"),
    ("topic", "Topic"),
    ("open_to", "Open to"),
    ("status", "Status"),
];

const fn both(key: &'static str, label: &'static str) -> FacetOf {
    FacetOf {
        on_page: Some(key),
        on_list: Some(key),
        label,
    }
}

const fn list(key: &'static str, label: &'static str) -> FacetOf {
    FacetOf {
        on_page: None,
        on_list: Some(key),
        label,
    }
}

const fn page(key: &'static str, label: &'static str) -> FacetOf {
    FacetOf {
        on_page: Some(key),
        on_list: None,
        label,
    }
}

const PERSON: [FacetOf; 8] = [
    both("department", "Department"),
    both("place", "Place"),
    both("level", "Level"),
    list("skill", "Skill"),
    list("interest", "Interest"),
    list("learning", "Wants to learn"),
    both("open_to", "Open to"),
    page("topic", "Topic"),
];
const GROUP: [FacetOf; 6] = [
    both("topic", "Topic"),
    both("place", "Place"),
    list("format", "Format"),
    list("weekday", "Meets on"),
    list("open", "New to it?"),
    both("status", "Status"),
];
const POST: [FacetOf; 7] = [
    list("kind", "Kind"),
    FacetOf {
        on_page: Some("status"),
        on_list: Some("state"),
        label: "State",
    },
    both("topic", "Topic"),
    list("commitment", "Commitment"),
    list("format", "Format"),
    both("department", "Department"),
    page("place", "Place"),
];
const TOPIC: [FacetOf; 2] = [list("kind", "Kind"), page("topic", "Topic")];

/// The facets of a kind.
pub const fn facets_of(kind: Kind) -> &'static [FacetOf] {
    match kind {
        Kind::Person => &PERSON,
        Kind::Group => &GROUP,
        Kind::Post => &POST,
        Kind::Topic => &TOPIC,
    }
}
