//! Change files that mean harm: each is turned away with its reason, and the data stays as it is.

mod support;

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use support::Copy;
use support::little::{change, company, joining, starting};

/// Hands in a text as Noor and expects that nothing comes of it; gives what was said.
fn turned_away(text: impl AsRef<[u8]>) -> String {
    let copy = company();
    let before = copy.files();
    copy.write("x.json", text);
    let started = Instant::now();
    let run = copy.apply("x.json", &["--author", "github:noor-h"]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""), "{}", run.stdout);
    assert!(
        started.elapsed() < Duration::from_secs(5),
        "it took {:?}",
        started.elapsed()
    );
    assert!(!run.stdout.contains(is_steering), "{:?}", run.stdout);
    assert!(run.stdout.len() < 5_000, "{} bytes are said", run.stdout.len());
    let mut after = copy.files();
    after.remove("x.json");
    assert_eq!(after, before, "nothing is written");
    run.stdout
}

/// Whether a terminal would obey it, or show text in another order.
fn is_steering(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn profile(set: Value) -> String {
    change(1, "noor-haddad", json!({ "type": "edit_profile", "set": set })).to_string()
}

#[test]
fn in_another_s_name() {
    let said = turned_away(joining(1, "liam-byrne").to_string());
    let expected = "→ It says it is by Liam Byrne (liam-byrne), but github:noor-h handed it in, and the profile of liam-byrne \
                    does not name github:noor-h among its contacts.\n";
    assert!(
        said.starts_with("forged         Liam Byrne: Join Chess at Lunch\n"),
        "{said}"
    );
    assert!(said.contains(expected), "{said}");
}

#[test]
fn in_another_s_name_about_something_that_is_not_there() {
    let join = json!({ "type": "join_group", "group": "nowhere" });
    let said = turned_away(change(1, "liam-byrne", join).to_string());
    assert!(said.starts_with("forged "), "{said}");
}

#[test]
fn paths_in_place_of_ids() {
    let good = joining(1, "noor-haddad").to_string();
    let id = support::little::id(1);
    for path in [
        "../../../../etc/passwd",
        "..",
        "/etc/passwd",
        "01K\\u0000",
        "C:\\\\x",
        "01k00000000000000000000001",
    ] {
        let said = turned_away(good.replace(&id, path));
        assert!(
            said.contains("is not an id") || said.contains("invisible character"),
            "{said}"
        );
    }
    for (from, to) in [
        ("chess", "../site"),
        ("noor-haddad", "../noor-haddad"),
        ("chess", "Chess"),
    ] {
        let said = turned_away(good.replace(from, to));
        assert!(said.contains(&format!("“{to}” is not an id")), "{said}");
    }
    let started = starting(1, "noor-haddad")
        .to_string()
        .replace("\"choir\"", "\"a/../../b\"");
    assert!(turned_away(started).contains("“a/../../b” is not an id"));
}

#[test]
fn a_body_of_ten_megabytes() {
    let much = profile(json!({ "about": "a".repeat(10 << 20) }));
    assert!(turned_away(much).contains("it is larger than 1048576 bytes"));
    let many: Vec<_> = (0..5_000).map(|number| json!({ "number": number })).collect();
    assert!(turned_away(json!(many).to_string()).contains("it holds 5000 changes; 1000 are taken at a time"));
    assert!(turned_away(vec![b'['; 10 << 20]).contains("it is larger than"));
    let long = profile(json!({ "about": "a".repeat(10_001) }));
    assert!(turned_away(long).contains("change.set.about: it is too long"));
}

#[test]
fn nesting_a_hundred_thousand_deep() {
    let deep = format!(
        "{{\"format\":1,\"x\":{}{}}}",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let said = turned_away(&deep);
    assert!(
        said.contains("nested deeper than 16 levels") || said.contains("recursion limit"),
        "{said}"
    );
    let objects = format!("{}1{}", "{\"a\":".repeat(100_000), "}".repeat(100_000));
    let said = turned_away(objects);
    assert!(
        said.contains("nested deeper than 16 levels") || said.contains("recursion limit"),
        "{said}"
    );
}

#[test]
fn one_key_twice() {
    let twice = joining(1, "noor-haddad")
        .to_string()
        .replace("\"author\":", "\"author\":\"liam-byrne\",\"author\":");
    let said = turned_away(twice);
    assert!(said.contains("author: it stands there twice"), "{said}");
    let escaped = r#"{"format":1,"id":"x","i\u0064":"y"}"#;
    assert!(turned_away(escaped).contains("id: it stands there twice"));
}

#[test]
fn characters_that_hide_or_turn_text() {
    for (hidden, name) in [
        ("\\u0000", "U+0000"),
        ("\\u001b[2J", "U+001B"),
        ("\u{202e}", "U+202E"),
        ("\u{2066}", "U+2066"),
        ("\\u0085", "U+0085"),
        ("\u{e0041}", "U+E0041"),
    ] {
        let text = profile(json!({ "title": "Pilot" })).replace("Pilot", &format!("Pi{hidden}lot"));
        let said = turned_away(text);
        let expected = format!("change.set.title: it holds the invisible character {name}");
        assert!(said.contains(&expected), "{said}");
    }
    assert!(
        turned_away(profile(json!({ "title": "two\nlines" })))
            .contains("change.set.title: it has a line break")
    );
}

#[test]
fn links_that_run_something() {
    for set in [
        json!({ "about": "[me](javascript:alert(1))" }),
        json!({ "about": "[me]( JavaScript:alert(1))" }),
        json!({ "contacts": { "links": [{ "label": "x", "url": "javascript:alert(1)" }] } }),
        json!({ "contacts": { "links": [{ "label": "x", "url": "data:text/html,x" }] } }),
        json!({ "contacts": { "slack": "vbscript:x" } }),
        json!({ "accomplishments": [{ "text": "x", "link": "http://plain.example" }] }),
    ] {
        let said = turned_away(profile(set));
        assert!(
            said.contains("it holds an address that is not safe to link"),
            "{said}"
        );
    }
}

#[test]
fn formulas_for_spreadsheets() {
    for formula in [
        "=1+1",
        "=HYPERLINK(\"https://x\")",
        "@SUM(A1)",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
    ] {
        let said = turned_away(profile(json!({ "title": formula })));
        assert!(
            said.contains("change.set.title: a spreadsheet would take it for a formula"),
            "{formula}: {said}"
        );
    }
}

#[test]
fn what_is_no_text_or_no_change() {
    assert!(
        turned_away([b"{\"format\":1,\n\"id\":\"".as_slice(), &[0xff, 0xfe]].concat()).contains("line 2\n")
    );
    assert!(turned_away(b"\x89PNG\r\n\x1a\n\x00\x00").contains("it is not UTF-8 text"));
    assert!(turned_away("<!doctype html>").contains("there is no change in it"));
    assert!(turned_away("").contains("there is no change in it"));
    assert!(
        turned_away(
            joining(1, "noor-haddad")
                .to_string()
                .replace("\"format\":1", "\"format\":2")
        )
        .contains("newer")
    );
    assert!(
        turned_away(
            joining(1, "noor-haddad")
                .to_string()
                .replace("join_group", "delete_all")
        )
        .contains("delete_all")
    );
}

#[test]
fn two_changes_under_one_id() {
    let copy = company();
    copy.write("a.json", joining(1, "noor-haddad").to_string());
    copy.write("b.json", starting(1, "noor-haddad").to_string());
    let groups = copy.read("groups.json");
    let run = copy.apply("", &["--author", "github:noor-h"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stdout
            .contains("id: there are several different changes with the id 01K"),
        "{}",
        run.stdout
    );
    assert_eq!(copy.read("groups.json"), groups);
}

#[test]
fn words_in_a_receipt_of_somebody_else() {
    let copy = company();
    copy.write("mine.json", joining(1, "noor-haddad").to_string());
    assert_eq!(copy.apply("mine.json", &["--author", "github:noor-h"]).code, 0);
    let before = copy.files();
    copy.write("theirs.json", joining(1, "liam-byrne").to_string());
    let run = copy.apply("theirs.json", &["--author", "mail:liam@tideway.example"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("is by noor-haddad."), "{}", run.stdout);
    assert!(unchanged(&copy, &before));
}

fn unchanged(copy: &Copy, before: &std::collections::BTreeMap<String, String>) -> bool {
    let now = copy.files();
    before.iter().all(|(path, text)| now.get(path) == Some(text))
}
