//! The people of a group, those who could be, and groups like it.

mod support;

use footbridge_core::circle::{by_department, departments_of, members, prospects};
use footbridge_core::similar::similar_groups;
use footbridge_core::{Catalog, Index};
use support::{company, date, group_id, person, today, topic};

fn circle(catalog: &Catalog, id: &str) -> Vec<String> {
    let group = catalog.groups.get(&group_id(id)).unwrap();
    let part = |part: footbridge_core::circle::DepartmentMembers| {
        let department = part.department.map_or_else(String::new, |id| id.to_string());
        let people: Vec<_> = part.people.iter().map(|person| person.id.to_string()).collect();
        format!("{department}: {}", people.join(" "))
    };
    by_department(group, catalog, today())
        .into_iter()
        .map(part)
        .collect()
}

fn asked(catalog: &Catalog, id: &str, count: usize) -> Vec<(String, bool)> {
    let group = catalog.groups.get(&group_id(id)).unwrap();
    let index = Index::of(catalog, today());
    prospects(group, catalog, &index, today(), count)
        .into_iter()
        .map(|it| (it.person.id.to_string(), it.is_new_department))
        .collect()
}

fn similar(name: &str, topics: &[&str]) -> Vec<String> {
    let topics: Vec<_> = topics.iter().map(|id| topic(id)).collect();
    let found = similar_groups(name, &topics, None, &company(), today(), 3);
    found.iter().map(|group| group.id.to_string()).collect()
}

#[test]
fn members_stand_by_department_in_the_order_of_the_site() {
    let mut catalog = company();
    catalog
        .groups
        .get_mut(&group_id("wall"))
        .unwrap()
        .members
        .insert(person("stray", |_| ()).id);
    assert!(catalog.people.insert(person("stray", |_| ())));
    assert_eq!(
        circle(&catalog, "wall"),
        ["engineering: tomas-reznicek", "design: yuki-tanaka", ": stray"]
    );
}

#[test]
fn who_has_left_or_is_unknown_is_not_among_the_members() {
    let mut catalog = company();
    let group = catalog.groups.get_mut(&group_id("rooks")).unwrap();
    group.members.insert(person("nobody", |_| ()).id);
    let here = members(catalog.groups.get(&group_id("rooks")).unwrap(), &catalog, today());
    assert_eq!(here.len(), 2);
    assert_eq!(departments_of(&here), 2);
    assert_eq!(
        circle(&catalog, "rooks"),
        ["engineering: tomas-reznicek", "legal: ines-okafor"]
    );
}

#[test]
fn leads_come_first() {
    let catalog = company();
    let wall = catalog.groups.get(&group_id("wall")).unwrap();
    assert_eq!(members(wall, &catalog, today())[0].id.as_str(), "yuki-tanaka");
}

#[test]
fn missing_departments_come_first_among_those_who_could_join() {
    let mut catalog = company();
    assert!(catalog.people.insert(person("zoe-new", |it| {
        it.interests.insert(topic("sourdough"));
        it.department = Some(support::department("design"));
    })));
    // Ana's engineering is not in the bakery; design, through Yuki, is.
    assert_eq!(
        asked(&catalog, "bakers", 6),
        [("ana-castro".to_owned(), true), ("zoe-new".to_owned(), false)]
    );
    assert_eq!(asked(&catalog, "bakers", 1).len(), 1);
}

#[test]
fn who_is_paused_is_not_asked() {
    let mut catalog = company();
    let ana = catalog.people.get_mut("ana-castro").unwrap();
    ana.paused_until = Some(date("2026-12-24"));
    assert_eq!(asked(&catalog, "bakers", 6), []);
}

#[test]
fn a_group_is_found_again_by_its_name_or_its_topic() {
    assert_eq!(similar("Sourdough lovers", &[]), ["bakers"]);
    assert_eq!(similar("Bread", &[]), ["bakers"], "an alias of its topic");
    assert_eq!(similar("Boulder people", &[]), ["wall"]);
    assert_eq!(similar("Something else", &["chess"]), ["rooks"]);
    assert_eq!(similar("Walls and chess", &["chess"]), ["rooks", "wall"]);
    assert_eq!(similar("The Society of the Club", &[]), [""; 0]);
    assert_eq!(similar("", &[]), [""; 0]);
    assert_eq!(
        similar("Kite flying", &["climbing"]),
        ["wall"],
        "closed groups are gone"
    );
}
