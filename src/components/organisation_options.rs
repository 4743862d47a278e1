//! Options of filters that say who somebody is in the company: what they are called, and where they stand.

use footbridge_core::Catalog;
use footbridge_core::model::{Choice, DepartmentId, LevelId, LocationId, OpenTo};

/// An option under the heading of its filter, such as "Lisbon".
pub fn organisation_label(facet: &str, option: &str, catalog: &Catalog) -> String {
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

/// Where a level stands among the levels, the lowest first; one that is unknown comes last.
pub fn level_order(option: &str, catalog: &Catalog) -> usize {
    let mut levels = catalog.site.levels.iter();
    levels
        .position(|level| level.id.as_str() == option)
        .unwrap_or(usize::MAX)
}

/// Where something that people are open to stands in the order in which profiles list it.
pub fn open_to_order(option: &str) -> usize {
    let at = OpenTo::ALL.iter().position(|choice| choice.key() == option);
    at.unwrap_or(usize::MAX)
}
