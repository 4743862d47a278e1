//! What the options of the directory's filters are called.

use footbridge_core::Catalog;
use footbridge_core::finder::SkillOption;
use footbridge_core::model::{Choice, DepartmentId, LevelId, LocationId, OpenTo, SkillLevel, TopicId};

/// An option in words that stand on their own, such as "Rust: helps others" or "Wants to learn: SQL".
pub fn option_label(facet: &str, option: &str, catalog: &Catalog) -> String {
    match facet {
        "skill" => {
            SkillOption::parse(option).map_or_else(|| option.to_owned(), |skill| skill_label(&skill, catalog))
        }
        "interest" => format!("Likes: {}", topic(option, catalog)),
        "learning" => format!("Wants to learn: {}", topic(option, catalog)),
        "open_to" => format!("Open to: {}", plain_label(facet, option, catalog).to_lowercase()),
        _ => plain_label(facet, option, catalog),
    }
}

/// An option under the heading of its filter, such as "Lisbon".
pub fn plain_label(facet: &str, option: &str, catalog: &Catalog) -> String {
    let label = match facet {
        "department" => catalog.department_label(DepartmentId::parse(option).ok().as_ref()),
        "place" => catalog.location_label(LocationId::parse(option).ok().as_ref()),
        "level" => catalog.level_label(LevelId::parse(option).ok().as_ref()),
        "open_to" => OpenTo::from_key(option).map_or("", OpenTo::label),
        _ => "",
    };
    // An address may hold what the data does not know.
    if label.is_empty() {
        option.to_owned()
    } else {
        label.to_owned()
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
