//! What arrives from outside: read as written, or refused with the reason.

mod support;

use footbridge_core::submission::{LARGEST, MARKER, MOST, read, write_body};
use footbridge_core::wire::write_value;
use proptest::prelude::*;
use support::change;
use support::doings::{edit_profile, join, with_about};
use support::strategies::changes;

const JOIN: &str = r#"{"format":1,"id":"01JDQ3V9GZ6M8K2X4T5W7Y0ABC","author":"ana-castro","at":"2026-11-24T09:30:00.000Z","change":{"type":"join_group","group":"chess"}}"#;

/// A change of the profile with `set` in it.
fn profile(set: &str) -> String {
    format!(
        r#"{{"format":1,"id":"01JDQ3V9GZ6M8K2X4T5W7Y0ABC","author":"ana-castro","at":"2026-11-24T09:30:00.000Z","change":{{"type":"edit_profile","set":{set}}}}}"#
    )
}

/// Why a text is refused: field and what is wrong.
fn refusal(text: &str) -> (String, String) {
    let submission = read(text);
    assert_eq!(submission.changes, [], "{text}");
    let first = submission.rejected.into_iter().next().expect("a reason");
    assert!(!first.remedy.is_empty(), "{first:?}");
    (first.field, first.what)
}

#[test]
fn hostile_changes_are_refused_with_their_reason() {
    for (set, field, what) in [
        (
            r#"{"about":"a\u0000b"}"#,
            "change.set.about",
            "the invisible character U+0000",
        ),
        (
            r#"{"about":"exe.\u202egpj"}"#,
            "change.set.about",
            "the invisible character U+202E",
        ),
        (
            r#"{"about":"a","about":"b"}"#,
            "change.set.about",
            "it stands there twice",
        ),
        (
            r#"{"about":"see [me](javascript:alert(1))"}"#,
            "change.set.about",
            "not safe to link",
        ),
        (
            r#"{"contacts":{"links":[{"label":"x","url":"javascript:alert(1)"}]}}"#,
            "change.set.contacts.links.0.url",
            "not safe to link",
        ),
        (
            r#"{"contacts":{"slack":"JavaScript:alert(1)"}}"#,
            "change.set.contacts.slack",
            "not safe to link",
        ),
        (
            r#"{"accomplishments":[{"text":"x","link":"data:text/html,x"}]}"#,
            "change.set.accomplishments.0.link",
            "not safe to link",
        ),
        (
            r#"{"title":"=HYPERLINK(\"https://evil.example\")"}"#,
            "change.set.title",
            "a formula",
        ),
        (
            r#"{"title":"+cmd|' /C calc'!A0"}"#,
            "change.set.title",
            "a formula",
        ),
        (r#"{"title":"@SUM(1+1)"}"#, "change.set.title", "a formula"),
        (r#"{"title":"Two\nlines"}"#, "change.set.title", "a line break"),
    ] {
        let (at, why) = refusal(&profile(set));
        assert!(at == field && why.contains(what), "{set}: {at}: {why}");
    }
    let long = format!(r#"{{"about":"{}"}}"#, "x".repeat(10_001));
    assert_eq!(refusal(&profile(&long)).1, "it is too long");
    let many: Vec<String> = (0..201).map(|n| format!("\"language{n}\"")).collect();
    let many = format!(r#"{{"languages":[{}]}}"#, many.join(","));
    assert_eq!(refusal(&profile(&many)).1, "it has 201 entries");
}

#[test]
fn hostile_files_are_refused_with_their_reason() {
    for (text, what) in [
        (JOIN.replace("chess", "../../etc/passwd"), "is not an id"),
        (JOIN.replace("\"ana-castro\"", "\"../ana\""), "is not an id"),
        (
            JOIN.replace("01JDQ3V9GZ6M8K2X4T5W7Y0ABC", "../../../site"),
            "is not an id",
        ),
        (JOIN.replace("join_group", "fly"), "unknown variant `fly`"),
        (JOIN.replace("\"format\":1", "\"format\":2"), "newer Footbridge"),
        (
            JOIN.replace("\"chess\"", &"[".repeat(100_000)),
            "nested deeper than 16",
        ),
        ("[".repeat(100_000), "not valid JSON"),
        (JOIN[..90].to_owned(), "not valid JSON"),
        (String::new(), "there is no change in it"),
        (
            "Please let me join the chess group!".to_owned(),
            "there is no change in it",
        ),
        (format!("{MARKER} and nothing else"), "nothing below the marker"),
        ("x".repeat(LARGEST + 1), "larger than"),
        (
            format!("[{}]", vec![JOIN; MOST + 1].join(",")),
            "are taken at a time",
        ),
    ] {
        let (_, why) = refusal(&text);
        assert!(why.contains(what), "{why}");
    }
}

#[test]
fn what_people_write_passes() {
    for set in [
        r#"{"title":"-10 % energy (greenhouse), +1 team, @ines"}"#,
        r#"{"about":"שלום\u200f, 👩‍🔬 and a [talk](https://talks.example/me)\n- with a list\n- of two"}"#,
        r#"{"contacts":{"slack":"@ana","teams":"ana@ferrow.example","links":[{"label":"Me","url":"https://ana.example"}]}}"#,
    ] {
        let submission = read(&profile(set));
        assert_eq!(submission.rejected, [], "{set}");
        assert_eq!(submission.changes.len(), 1);
    }
}

#[test]
fn one_bad_change_of_a_list_costs_no_more_than_itself() {
    let text = format!(
        "[\n  {JOIN},\n  {},\n  {JOIN}\n]",
        JOIN.replace("join_group", "fly")
    );
    let submission = read(&text);
    assert_eq!(submission.changes.len(), 2);
    assert_eq!(submission.rejected.len(), 1);
    assert_eq!(submission.rejected[0].number, 2);
    let twice = JOIN.replace("\"author\"", "\n\"author\":\"x\",\"author\"");
    assert_eq!(read(&format!("[\n{JOIN},\n{twice}]")).rejected[0].line, 4);
}

#[test]
fn the_block_below_the_marker_is_what_counts() {
    let made = change(
        1,
        "ana-castro",
        5,
        edit_profile(with_about("```\n- a ``` fence\n")),
    );
    let body = write_body("- Change my profile: about me", &write_value(&made));
    for text in [
        body.clone(),
        body.replace('\n', "\r\n"),
        format!("Hello, please take this:\n\n{body}\n-- \nAna"),
        format!("\u{feff}{body}"),
    ] {
        let submission = read(&text);
        assert_eq!(submission.rejected, [], "{text}");
        assert_eq!(submission.changes, std::slice::from_ref(&made));
    }
}

#[test]
fn lines_that_a_mail_program_broke_are_joined() {
    let words = "A long sentence about contracts that goes on and on and on and never seems to end at all.";
    let made = change(1, "ana-castro", 5, edit_profile(with_about(words)));
    let body = write_body("- Change my profile", &write_value(&made));
    for wrapped in [
        body.replace("on and on and never", "on and\non and never"),
        body.replace("on and on and never", "on and \r\non and never"),
    ] {
        assert_ne!(wrapped, body);
        assert_eq!(read(&wrapped).changes, std::slice::from_ref(&made), "{wrapped}");
    }
}

#[test]
fn several_changes_travel_together() {
    let made = [
        change(1, "ana-castro", 5, join("chess")),
        change(2, "ana-castro", 6, join("wall")),
    ];
    assert_eq!(read(&write_body("- two", &write_value(&made))).changes, made);
    assert_eq!(read(&write_value(&made)).changes, made);
}

proptest! {
    /// Whatever the app writes into a file is read back, but for a name with a line break, which no form lets through.
    #[test]
    fn what_is_written_is_read(changes in changes(6)) {
        let submission = read(&write_value(&changes));
        let is_line = |field: &str| !field.ends_with("about") && !field.ends_with("body") && !field.ends_with("purpose");
        for rejected in &submission.rejected {
            prop_assert!(is_line(&rejected.field) && rejected.what.contains("line break"), "{rejected:?}");
        }
        prop_assert!(submission.changes.iter().all(|change| changes.contains(change)));
    }

    /// Arbitrary text never panics.
    #[test]
    fn any_text_gets_an_answer(text in "\\PC*|[\\[\\]{}\",:0-9a-z\\\\]{0,200}") {
        let submission = read(&format!("{MARKER}{text}"));
        prop_assert!(!submission.rejected.is_empty() || text.contains('['), "{:?}", submission);
    }
}
