//! What the company offers to choose from.

use footbridge_core::model::Site;

use crate::ui::Choice;

/// Choices for fields, in the order of the site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OrganisationChoices {
    /// Departments.
    pub departments: Vec<Choice>,
    /// Places.
    pub places: Vec<Choice>,
    /// Levels of seniority.
    pub levels: Vec<Choice>,
}

/// The departments, places and levels of a company.
pub fn organisation_choices(site: &Site) -> OrganisationChoices {
    let departments = site.departments.iter();
    let places = site.locations.iter();
    let levels = site.levels.iter();
    OrganisationChoices {
        departments: departments
            .map(|it| Choice::new(it.id.to_string(), it.label.clone()))
            .collect(),
        places: places
            .map(|it| Choice::new(it.id.to_string(), it.label.clone()))
            .collect(),
        levels: levels
            .map(|it| Choice::new(it.id.to_string(), it.label.clone()))
            .collect(),
    }
}
