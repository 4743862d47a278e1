//! Cards are read back by a reader that follows RFC 6350 and knows nothing of the writer.

#![cfg(not(target_family = "wasm"))]

use footbridge_core::Catalog;
use footbridge_core::model::{DepartmentId, LocationId, NamedLink, Person, PersonId};
use footbridge_core::vcard::written_card;
use footbridge_core::wire::read_site;
use proptest::prelude::*;

const PAGE: &str = "https://x.example/footbridge/#/people/ines";

fn catalog() -> Catalog {
    let site = r#"{"format":1,"organisation":{"name":"Larkfield, Ltd; Lisbon"},"collections":{},
        "departments":[{"id":"legal","label":"Legal; Risk"}],
        "locations":[{"id":"lisbon","label":"Lisbon","timezone":"Europe/Lisbon"}]}"#;
    Catalog::empty(read_site("site.json", site, &mut Vec::new()).unwrap())
}

fn person(name: &str) -> Person {
    let mut person = Person::named(PersonId::parse("ines").unwrap(), name);
    person.title = String::from("Lead; of, many");
    person.department = Some(DepartmentId::parse("legal").unwrap());
    person.team = String::from("Contracts");
    person.location = Some(LocationId::parse("lisbon").unwrap());
    person.contacts.email = String::from("ines@larkfield.example");
    person.contacts.slack = String::from("@ines");
    person.contacts.github = String::from("ines-o");
    person.contacts.links = vec![
        NamedLink {
            label: "Blog".to_owned(),
            url: "https://ines.example/a;b,c".to_owned(),
            ..NamedLink::default()
        },
        NamedLink {
            label: "Trap".to_owned(),
            url: "javascript:alert(1)".to_owned(),
            ..NamedLink::default()
        },
    ];
    person
}

fn card(person: &Person) -> String {
    written_card(person, &catalog(), PAGE, "2026-11-24T10:00:00Z".parse().unwrap())
}

/// Names with their parameters, and values as written.
fn read(card: &str) -> Vec<(String, String)> {
    let whole = card.replace("\r\n ", "");
    let line = |line: &str| {
        let (name, value) = line.split_once(':').expect("a name and a value");
        (name.to_owned(), value.to_owned())
    };
    whole.split_terminator("\r\n").map(line).collect()
}

/// The components of a value, each as it was before it was escaped.
fn components(value: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        let last = parts.last_mut().unwrap();
        match letter {
            ';' => parts.push(String::new()),
            '\\' => match letters.next() {
                Some('n' | 'N') => last.push('\n'),
                Some(other) => last.push(other),
                None => panic!("a backslash that escapes nothing in {value}"),
            },
            other => last.push(other),
        }
    }
    parts
}

/// A text of one part as it was before it was escaped: a semicolon parts nothing in it.
fn text(value: &str) -> String {
    components(value).join(";")
}

fn all(card: &str, name: &str) -> Vec<String> {
    read(card)
        .into_iter()
        .filter(|(known, _)| known == name)
        .map(|(_, value)| value)
        .collect()
}

#[test]
fn a_card_holds_what_the_page_shows() {
    let card = card(&person("Inês Okafor"));
    assert!(
        card.starts_with("BEGIN:VCARD\r\nVERSION:4.0\r\n") && card.ends_with("END:VCARD\r\n"),
        "{card}"
    );
    assert_eq!(all(&card, "FN"), ["Inês Okafor"]);
    assert_eq!(components(&all(&card, "N")[0]), ["", "Inês Okafor", "", "", ""]);
    assert_eq!(all(&card, "TITLE"), ["Lead; of\\, many"]);
    assert_eq!(
        components(&all(&card, "ORG")[0]),
        ["Larkfield, Ltd; Lisbon", "Legal; Risk", "Contracts"]
    );
    assert_eq!(
        components(&all(&card, "ADR;TYPE=work")[0]),
        ["", "", "", "Lisbon", "", "", ""]
    );
    assert_eq!(all(&card, "TZ"), ["Europe/Lisbon"]);
    assert_eq!(all(&card, "EMAIL;TYPE=work"), ["ines@larkfield.example"]);
    assert_eq!(
        all(&card, "URL"),
        ["https://github.com/ines-o", "https://ines.example/a;b,c", PAGE],
        "the address that is not shown is not there"
    );
    assert_eq!(all(&card, "NOTE"), ["Slack: @ines"]);
    assert_eq!(all(&card, "UID"), [PAGE]);
    assert_eq!(all(&card, "REV"), ["20261124T100000Z"]);
}

#[test]
fn whoever_gave_no_address_has_none_on_the_card() {
    let mut person = person("Ana");
    person.contacts = footbridge_core::model::Contacts::default();
    person.title = String::new();
    let card = card(&person);
    for name in ["EMAIL;TYPE=work", "NOTE", "TITLE"] {
        assert_eq!(all(&card, name), Vec::<String>::new(), "{name}");
    }
    assert_eq!(all(&card, "URL"), [PAGE]);
}

proptest! {
    #[test]
    fn any_name_comes_back_and_makes_no_line_of_its_own(name in "\\PC{0,120}|[;,:\\\\\"n\r\n ]{0,90}|.{0,60}") {
        let hostile = format!("{name}\r\nEMAIL:evil@example.com\n{name}");
        let card = card(&person(&hostile));
        prop_assert!(card.split("\r\n").all(|line| line.len() <= 75));
        let has_control = card.replace("\r\n", "").contains(char::is_control);
        prop_assert!(!has_control);
        let expected: String = hostile
            .chars()
            .map(|c| match c { '\u{2028}' | '\u{2029}' => '\n', '\t' => ' ', c => c })
            .filter(|c| *c == '\n' || !c.is_control())
            .collect();
        prop_assert_eq!(text(&all(&card, "FN")[0]), expected.as_str());
        let names = components(&all(&card, "N")[0]);
        prop_assert_eq!(&names, &["", expected.as_str(), "", "", ""]);
        prop_assert_eq!(all(&card, "EMAIL").len(), 0);
        prop_assert_eq!(all(&card, "FN").len(), 1);
    }
}
