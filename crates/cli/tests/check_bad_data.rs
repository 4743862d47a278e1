//! Every kind of bad data is found, named and explained, and the rest is still checked.

mod support;

use serde_json::{Value, json};
use support::Copy;

/// Breaks a copy of the sample, and gives the findings as "file|record|field|what".
fn broken(breaking: impl FnOnce(&Copy)) -> Vec<String> {
    let copy = Copy::new();
    breaking(&copy);
    let (code, findings) = copy.findings();
    assert_eq!(code, 1, "{findings:?}");
    assert!(
        findings.iter().all(|finding| finding["remedy"] != ""),
        "{findings:?}"
    );
    let part = |finding: &Value, name: &str| finding[name].as_str().unwrap().to_owned();
    findings
        .iter()
        .map(|f| {
            ["file", "record", "field", "what"]
                .map(|name| part(f, name))
                .join("|")
        })
        .collect()
}

fn person<'v>(file: &'v mut Value, id: &str) -> &'v mut Value {
    file["people"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .find(|person| person["id"] == id)
        .unwrap()
}

/// Somebody who is in the sample, and nowhere else.
fn someone() -> String {
    let used: String = ["site.json", "groups.json", "posts.json"]
        .map(|f| support::sample_json(f).to_string())
        .concat();
    let people = support::sample_json("people.json");
    let ids = people["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p["id"].as_str().unwrap());
    ids.into_iter()
        .find(|id| !used.contains(&format!("\"{id}\"")))
        .unwrap()
        .to_owned()
}

#[test]
fn a_missing_file() {
    let found = broken(|copy| std::fs::remove_file(copy.path().join("posts.json")).unwrap());
    assert_eq!(found, ["posts.json|||the file is not there"]);
}

#[test]
fn a_truncated_file() {
    let found = broken(|copy| copy.write("posts.json", &copy.read("posts.json")[..5_000]));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("posts.json|||the file ends too early, at line "),
        "{found:?}"
    );
}

#[test]
fn a_web_page_in_place_of_data() {
    let found = broken(|copy| copy.write("posts.json", "<!doctype html><title>Sign in</title>"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("web page instead of data"), "{found:?}");
}

#[test]
fn a_file_that_is_not_utf_8() {
    let latin = |text: String| {
        text.replace('é', "e")
            .chars()
            .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
            .collect::<Vec<u8>>()
    };
    let found = broken(|copy| {
        copy.write(
            "topics.json",
            [b"\n\xe9 ".as_slice(), &latin(copy.read("topics.json"))].concat(),
        );
    });
    assert!(
        found.contains(&"topics.json|||the file is not UTF-8 text, from line 2 on".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_wrong_type() {
    let id = someone();
    let found = broken(|copy| {
        copy.edit("people.json", |file| {
            person(file, &id)["interests"] = json!("chess");
        });
    });
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with(&format!("people.json|{id}|interests|")),
        "{found:?}"
    );
}

#[test]
fn an_unknown_id() {
    let id = someone();
    let found = broken(|copy| {
        copy.edit("people.json", |file| {
            person(file, &id)["interests"] = json!(["chess", "quidditch"]);
        });
    });
    assert_eq!(
        found,
        [format!(
            "people.json|{id}|interests|there is no topic “quidditch”"
        )]
    );
}

#[test]
fn a_duplicate_id() {
    let id = someone();
    let found = broken(|copy| {
        copy.edit("people.json", |file| {
            let twin = person(file, &id).clone();
            file["people"].as_array_mut().unwrap().push(twin);
        });
    });
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with(&format!("people.json|{id}|id|the id “{id}” is used twice")),
        "{found:?}"
    );
}

#[test]
fn a_newer_format() {
    let found = broken(|copy| copy.edit("groups.json", |file| file["format"] = json!(2)));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("groups.json|||the file is written in format 2"),
        "{found:?}"
    );
}

#[test]
fn a_time_zone_that_does_not_exist() {
    let id = someone();
    let found = broken(|copy| {
        copy.edit("people.json", |file| {
            person(file, &id)["timezone"] = json!("Europe/Lisboa");
        });
        copy.edit("site.json", |file| {
            file["locations"][0]["timezone"] = json!("Atlantis/Harbour");
        });
        copy.edit("groups.json", |file| {
            let group = file["groups"]
                .as_array_mut()
                .unwrap()
                .iter_mut()
                .find(|group| group["id"] == "rust-study");
            group.unwrap()["meets"]["timezone"] = json!("Mars/Olympus");
        });
    });
    let expected = [
        "groups.json|rust-study|meets.timezone|there is no time zone “Mars/Olympus”".to_owned(),
        format!("people.json|{id}|timezone|there is no time zone “Europe/Lisboa”"),
        "site.json||locations|“Atlantis/Harbour”, at “lisbon”, is no time zone".to_owned(),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_picture_that_is_not_there() {
    let id = someone();
    let found = broken(|copy| {
        copy.write("pictures/there.jpg", "x");
        copy.edit("people.json", |file| {
            person(file, &id)["picture"] = json!("pictures/gone.jpg");
        });
        copy.edit("site.json", |file| {
            file["organisation"]["logo"] = json!("pictures/there.jpg");
        });
    });
    assert_eq!(
        found,
        [format!(
            "people.json|{id}|picture|there is no file pictures/gone.jpg"
        )]
    );
}

#[test]
fn files_that_nobody_named() {
    let found = broken(|copy| {
        copy.write("people/0002.json", r#"{"format": 1, "people": []}"#);
        copy.write("posts-old.json", "{ cut o");
        copy.write("changes/01.json", r#"{"format": 1, "people": []}"#);
        copy.write("notes.json", r#"{"mine": true}"#);
    });
    let looks_like = |file: &str, kind: &str| {
        format!(
            "{file}|||the file looks like {kind}, but site.json does not name it, so nobody sees what is in it"
        )
    };
    assert_eq!(
        found,
        [
            looks_like("people/0002.json", "people"),
            looks_like("posts-old.json", "posts")
        ]
    );
}

#[test]
fn a_site_that_cannot_be_read() {
    let found = broken(|copy| copy.write("site.json", "{\"format\": 1,"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("site.json|||the file ends too early"),
        "{found:?}"
    );
}

#[test]
fn order_and_layout_are_free() {
    let copy = Copy::new();
    copy.edit("people.json", |file| {
        file["people"].as_array_mut().unwrap().reverse();
    });
    let squeezed: Value = serde_json::from_str(&copy.read("groups.json")).unwrap();
    copy.write("groups.json", squeezed.to_string());
    assert_eq!(copy.check().code, 0);
}
