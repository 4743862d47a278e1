//! What the options of the board's filters are called.

use footbridge_core::Catalog;
use footbridge_core::model::{Choice, Commitment, DepartmentId, Format, PostKind, TopicId};

/// The states of a post with the words for them, in the order in which they are offered.
pub const STATES: [(&str, &str); 4] = [
    ("open", "Open"),
    ("full", "Full"),
    ("expired", "Expired"),
    ("closed", "Closed"),
];

/// What an option of a facet is called; the option itself where nobody knows it.
pub fn option_label(facet: &str, option: &str, catalog: &Catalog) -> String {
    let label = match facet {
        "kind" => of_choice::<PostKind>(option),
        "commitment" => of_choice::<Commitment>(option),
        "format" => of_choice::<Format>(option),
        "state" => STATES
            .iter()
            .find(|(key, _)| *key == option)
            .map(|(_, label)| (*label).to_owned()),
        "topic" => TopicId::parse(option).ok().map(|id| catalog.topic_label(&id)),
        "department" => DepartmentId::parse(option)
            .ok()
            .map(|id| catalog.department_label(Some(&id)).to_owned()),
        _ => None,
    };
    label
        .filter(|label| !label.is_empty())
        .unwrap_or_else(|| option.to_owned())
}

/// Where an option stands among those of its closed list; the last where it is not in it.
pub fn option_order(facet: &str, option: &str) -> usize {
    match facet {
        "commitment" => order_in::<Commitment>(option),
        "format" => order_in::<Format>(option),
        "state" => STATES
            .iter()
            .position(|(key, _)| *key == option)
            .unwrap_or(STATES.len()),
        _ => usize::MAX,
    }
}

fn of_choice<C: Choice>(key: &str) -> Option<String> {
    C::from_key(key).map(|choice| choice.label().to_owned())
}

fn order_in<C: Choice>(key: &str) -> usize {
    C::ALL
        .iter()
        .position(|choice| choice.key() == key)
        .unwrap_or(C::ALL.len())
}

#[cfg(test)]
mod tests {
    use footbridge_core::wire::read_site;

    use super::*;

    const SITE: &str = r#"{"format":1,"organisation":{"name":"Test"},
        "departments":[{"id":"legal","label":"Legal"}],"collections":{}}"#;

    #[test]
    fn options_have_words_and_unknown_ones_stand_for_themselves() {
        let mut problems = Vec::new();
        let catalog = Catalog::empty(read_site("site.json", SITE, &mut problems).unwrap());
        for (facet, option, label) in [
            ("kind", "lateral_move", "Lateral move"),
            ("state", "expired", "Expired"),
            ("commitment", "one_off", "One-off"),
            ("department", "legal", "Legal"),
            ("department", "gone", "gone"),
            ("topic", "rust", "rust"),
            ("format", "Not a format", "Not a format"),
            ("colour", "green", "green"),
        ] {
            assert_eq!(option_label(facet, option, &catalog), label);
        }
    }

    #[test]
    fn closed_lists_keep_their_order() {
        assert!(option_order("state", "open") < option_order("state", "closed"));
        assert!(option_order("commitment", "one_off") < option_order("commitment", "ongoing"));
        assert!(option_order("format", "remote") < option_order("format", "unheard-of"));
    }
}
