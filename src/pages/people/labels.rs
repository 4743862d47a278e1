//! What the options of the directory's filters are called.

use footbridge_core::Catalog;
use footbridge_core::finder::SkillOption;
use footbridge_core::model::{Choice, SkillLevel, TopicId};

use crate::components::organisation_label;

/// An option in words that stand on their own, such as "Rust: helps others" or "Wants to learn: SQL".
pub fn option_label(facet: &str, option: &str, catalog: &Catalog) -> String {
    match facet {
        "skill" => {
            SkillOption::parse(option).map_or_else(|| option.to_owned(), |skill| skill_label(&skill, catalog))
        }
        "interest" => format!("Likes: {}", topic(option, catalog)),
        "learning" => format!("Wants to learn: {}", topic(option, catalog)),
        "open_to" => format!(
            "Open to: {}",
            organisation_label(facet, option, catalog).to_lowercase()
        ),
        _ => organisation_label(facet, option, catalog),
    }
}

fn skill_label(option: &SkillOption, catalog: &Catalog) -> String {
    let label = catalog.topic_label(&option.topic);
    match option.floor {
        None | Some(SkillLevel::Basics) => label,
        Some(floor) => format!("{label}: {}", floor.label().to_lowercase()),
    }
}

fn topic(option: &str, catalog: &Catalog) -> String {
    TopicId::parse(option).map_or_else(|_| option.to_owned(), |id| catalog.topic_label(&id))
}

#[cfg(test)]
mod tests {
    use footbridge_core::wire::read_site;

    use super::*;

    const SITE: &str = r#"{"format":1,"organisation":{"name":"Test"},
        "locations":[{"id":"lisbon","label":"Lisbon","country":"Portugal","timezone":"Europe/Lisbon"}],
        "levels":[{"id":"senior","label":"Senior"}],"collections":{}}"#;

    #[test]
    fn options_have_words_and_unknown_ones_stand_for_themselves() {
        let mut problems = Vec::new();
        let catalog = Catalog::empty(read_site("site.json", SITE, &mut problems).unwrap());
        for (facet, option, label) in [
            ("place", "lisbon", "Lisbon"),
            ("place", "gone", "gone"),
            ("level", "senior", "Senior"),
            ("department", "Not an id", "Not an id"),
            ("skill", "rust", "rust"),
            ("skill", "rust:basics", "rust"),
            ("skill", "rust:advanced", "rust: helps others"),
            ("skill", "rust:guru", "rust:guru"),
            ("interest", "chess", "Likes: chess"),
            ("learning", "sql", "Wants to learn: sql"),
            ("open_to", "coffee", "Open to: a coffee"),
            ("open_to", "tea", "Open to: tea"),
        ] {
            assert_eq!(option_label(facet, option, &catalog), label);
        }
    }
}
