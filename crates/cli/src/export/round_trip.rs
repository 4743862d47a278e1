//! Properties of a table that is exported and imported again.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use footbridge_core::catalog::Collection;
use footbridge_core::model::{DepartmentId, LevelId, LocationId, Person, PersonId, SkillLevel, TopicId};
use footbridge_core::time::Date;
use footbridge_core::wire::{CollectionFile, FORMAT, write_collection};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Collection as Which, Export, write};
use crate::folder::Folder;
use crate::import::{Import, Leavers, import};

const SITE: &str = r#"{
  "format": 1,
  "organisation": { "name": "Tideway" },
  "departments": [{ "id": "eng", "label": "=R&D" }, { "id": "law", "label": "Law; \"Order\"" }],
  "locations": [{ "id": "den-bosch", "label": "'s-Hertogenbosch", "timezone": "Europe/Amsterdam" }],
  "levels": [{ "id": "one", "label": "-1" }, { "id": "two", "label": "+2, well" }],
  "collections": { "people": ["people.json"] }
}
"#;

fn day() -> Date {
    Date::from_days(20_781)
}

/// Whatever somebody may write, formulas and all.
fn text() -> impl Strategy<Value = String> {
    "[-'=+@\t;,\"|a-zé\n ]{0,10}"
}

fn person(number: usize) -> impl Strategy<Value = Person> {
    let words = (
        of(select(vec!["eng", "law", "ghost"])),
        of(select(vec!["one", "two"])),
        of(select(vec!["den-bosch"])),
        select(vec!["", "Europe/Lisbon", "Asia/Tokyo"]),
    );
    let rest = (
        of(0_i32..30_000),
        of(10_000_i32..40_000),
        any::<bool>(),
        any::<bool>(),
    );
    ("[-'=+@a-zé]{1,6}", text(), text(), text(), words, rest).prop_map(
        move |(
            name,
            title,
            team,
            about,
            (department, level, location, zone),
            (joined, left, mail, imported),
        )| {
            let mut person = Person::named(PersonId::parse(&format!("p{number}")).unwrap(), name);
            (person.title, person.team, person.about) = (title, team, about);
            person.department = department.map(|id| DepartmentId::parse(id).unwrap());
            person.level = level.map(|id| LevelId::parse(id).unwrap());
            person.location = location.map(|id| LocationId::parse(id).unwrap());
            zone.clone_into(&mut person.timezone);
            person.joined = joined.map(Date::from_days);
            person.left = left.map(Date::from_days);
            if mail {
                person.contacts.email = format!("p{number}@x.example");
            }
            person.imported = imported;
            person
                .skills
                .insert(TopicId::parse("rust").unwrap(), SkillLevel::Expert);
            person
        },
    )
}

fn people() -> impl Strategy<Value = Vec<Person>> {
    (1_usize..5).prop_flat_map(|count| (0..count).map(person).collect::<Vec<_>>())
}

fn company(folder: &Path, people: Vec<Person>) {
    let file = CollectionFile {
        path: "people.json".to_owned(),
        format: FORMAT,
        records: people,
        rejected: Vec::new(),
        extra: serde_json::Map::new(),
    };
    fs::write(folder.join("site.json"), SITE).unwrap();
    fs::write(folder.join("people.json"), write_collection(&file)).unwrap();
}

fn people_of(folder: &Path) -> Collection<Person> {
    Folder::look(folder).unwrap().catalog().people
}

fn import_into(folder: &Path, table: &Path) -> bool {
    let order = Import {
        file: table,
        into: folder,
        mappings: &[],
        encoding: None,
        dates: None,
        overrule: &BTreeSet::new(),
        leavers: Leavers::Mark,
        is_strict: false,
        is_preview: false,
    };
    import(&order, day()).unwrap().is_clean()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn an_import_of_exported_people_changes_nothing(
        people in people(),
        delimiter in select(vec![b',', b';', b'\t']),
        has_mark in any::<bool>(),
    ) {
        let folder = tempfile::TempDir::new().unwrap();
        company(folder.path(), people);
        let before = people_of(folder.path());
        let order = Export { collection: Which::People, delimiter, has_mark };
        let table = folder.path().join("people.csv");
        fs::write(&table, write(order, &Folder::look(folder.path()).unwrap().catalog()).unwrap()).unwrap();
        prop_assert!(import_into(folder.path(), &table));
        let after = people_of(folder.path());
        for person in &before {
            let mut expected = Person::clone(person);
            expected.imported = true;
            prop_assert_eq!(&**after.get(&person.id).unwrap(), &expected);
        }
        prop_assert_eq!(after.len(), before.len());
    }

    #[test]
    fn people_arrive_elsewhere_with_all_that_the_records_own(people in people()) {
        let (here, there) = (tempfile::TempDir::new().unwrap(), tempfile::TempDir::new().unwrap());
        company(here.path(), people);
        company(there.path(), Vec::new());
        let order = Export { collection: Which::People, delimiter: b',', has_mark: false };
        let table = here.path().join("people.csv");
        fs::write(&table, write(order, &Folder::look(here.path()).unwrap().catalog()).unwrap()).unwrap();
        prop_assert!(import_into(there.path(), &table));
        let arrived = people_of(there.path());
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        for person in people_of(here.path()).iter().filter(|person| person.is_here(day())) {
            let copy = arrived.get(&person.id).unwrap();
            prop_assert_eq!(words(&copy.name), words(&person.name));
            prop_assert_eq!(words(&copy.title), words(&person.title));
            prop_assert_eq!(words(&copy.team), words(&person.team));
            prop_assert_eq!((&copy.department, &copy.level, &copy.location), (&person.department, &person.level, &person.location));
            prop_assert_eq!((copy.joined, copy.left), (person.joined, person.left));
            prop_assert_eq!((&copy.timezone, &copy.contacts.email), (&person.timezone, &person.contacts.email));
        }
    }

    #[test]
    fn no_cell_is_a_formula(texts in vec(text(), 1..6)) {
        let people = texts.into_iter().enumerate().map(|(number, text)| {
            let mut person = Person::named(PersonId::parse(&format!("p{number}")).unwrap(), "A");
            (person.about, person.title) = (text.clone(), text);
            person
        });
        let folder = tempfile::TempDir::new().unwrap();
        company(folder.path(), people.collect());
        let order = Export { collection: Which::People, delimiter: b',', has_mark: false };
        let bytes = write(order, &Folder::look(folder.path()).unwrap().catalog()).unwrap();
        for record in csv::Reader::from_reader(bytes.as_slice()).records() {
            for cell in &record.unwrap() {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{}", cell);
            }
        }
    }
}
