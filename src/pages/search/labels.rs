//! What the options of the filters are called.

use footbridge_core::Catalog;
use footbridge_core::model::{Choice, GroupStatus, TopicId};
use footbridge_core::search::Kind;

use crate::components::organisation_label;

/// Before the key of a facet of which an option is left out.
pub const NOT: &str = "-";

/// An option under the heading of its filter, such as "Lisbon".
pub fn plain_label(facet: &str, option: &str, catalog: &Catalog) -> String {
    let label = match facet {
        "kind" => Kind::from_key(option).map_or("", Kind::label),
        "place" if option == "everywhere" => "Everywhere",
        "topic" => {
            return TopicId::parse(option).map_or_else(|_| option.to_owned(), |id| catalog.topic_label(&id));
        }
        "status" => status(option),
        _ => return organisation_label(facet, option, catalog),
    };
    // An address may hold what there is not.
    if label.is_empty() {
        option.to_owned()
    } else {
        label.to_owned()
    }
}

/// A chosen option in words that stand on their own, such as "Open to: a coffee" or "Not: Closed".
pub fn chosen_label(facet: &str, option: &str, catalog: &Catalog) -> String {
    let (is_not, facet) = facet
        .strip_prefix(NOT)
        .map_or((false, facet), |facet| (true, facet));
    let label = plain_label(facet, option, catalog);
    let label = if facet == "open_to" {
        format!("Open to: {}", label.to_lowercase())
    } else {
        label
    };
    if is_not { format!("Not: {label}") } else { label }
}

fn status(option: &str) -> &'static str {
    match option {
        "open" => "Open",
        "full" => "Full",
        "expired" => "Expired",
        "closed" => "Closed",
        _ => GroupStatus::from_key(option).map_or("", GroupStatus::label),
    }
}

#[cfg(test)]
mod tests {
    use footbridge_core::wire::read_site;

    use super::*;

    const SITE: &str = r#"{"format":1,"organisation":{"name":"Test"},
        "departments":[{"id":"legal","label":"Legal"}],
        "locations":[{"id":"lisbon","label":"Lisbon","country":"Portugal","timezone":"Europe/Lisbon"}],
        "levels":[{"id":"senior","label":"Senior"}],"collections":{}}"#;

    #[test]
    fn options_have_words_and_unknown_ones_stand_for_themselves() {
        let mut problems = Vec::new();
        let catalog = Catalog::empty(read_site("site.json", SITE, &mut problems).unwrap());
        for (facet, option, label) in [
            ("department", "legal", "Legal"),
            ("-department", "legal", "Not: Legal"),
            ("place", "lisbon", "Lisbon"),
            ("place", "everywhere", "Everywhere"),
            ("place", "gone", "gone"),
            ("level", "senior", "Senior"),
            ("topic", "rust", "rust"),
            ("kind", "person", "People"),
            ("-status", "closed", "Not: Closed"),
            ("status", "dormant", "Dormant"),
            ("open_to", "coffee", "Open to: a coffee"),
            ("unheard-of", "x", "x"),
        ] {
            assert_eq!(chosen_label(facet, option, &catalog), label);
        }
    }
}
