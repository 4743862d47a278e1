//! Newcomers get ids of their own, and are asked whether they are their namesake.

mod support;

use footbridge_core::newcomer::{namesakes, newcomer_id, only_place_in};
use footbridge_core::time::Timestamp;
use support::{company, person};

#[test]
fn ids_come_from_names_and_are_never_taken() {
    let mut catalog = company();
    let at = Timestamp::from_ms(1_795_514_400_000);
    let id = |catalog: &footbridge_core::Catalog, name| newcomer_id(name, at, &catalog.people).to_string();
    assert_eq!(id(&catalog, "Łucja Dąbrowska"), "lucja-dabrowska");
    assert_eq!(id(&catalog, "Ana Castro"), "ana-castro-2");
    catalog.people.insert(person("ana-castro-2", |_| ()));
    assert_eq!(id(&catalog, "ana  castro"), "ana-castro-3");
    assert_eq!(id(&catalog, "山田 太郎"), "colleague-1795514400000");
    assert!(id(&catalog, &"Long Name ".repeat(40)).len() <= 80);
}

#[test]
fn namesakes_are_found_however_the_name_is_written() {
    let catalog = company();
    let ids = |name: &str| {
        let found = namesakes(name, &catalog.people);
        found
            .iter()
            .map(|person| person.id.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids("reznicek tomas"), ["tomas-reznicek"]);
    assert_eq!(ids(" ANA   Castro "), ["ana-castro"]);
    assert!(ids("Ana").is_empty());
    assert!(ids("  ").is_empty());
}

#[test]
fn a_zone_tells_the_place_only_where_it_is_the_only_one() {
    let mut site = company().site;
    assert_eq!(
        only_place_in("Europe/Lisbon", &site).map(|place| place.label.as_str()),
        Some("Lisbon")
    );
    assert!(only_place_in("Asia/Tokyo", &site).is_none());
    site.locations[1].timezone = "Europe/Lisbon".to_owned();
    assert!(only_place_in("Europe/Lisbon", &site).is_none());
}
