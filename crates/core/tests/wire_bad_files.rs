//! Bad files cost no more than themselves: each case is named exactly, and the rest of the company is there.

mod support;

use footbridge_core::catalog::{CatalogBuilder, CollectionKind, Unavailable};
use footbridge_core::change::Change;
use footbridge_core::problem::Severity::{self, Field, File, Format};
use footbridge_core::wire::read_site;
use support::{SITE, company, company_with, places};

/// The company with this text for posts, of which nothing else depends, has exactly this problem.
fn posts_file(text: &str, severity: Severity, what: &str) {
    let (catalog, problems) = company_with(&[("posts.json", text)]);
    assert_eq!(places(&problems), [(severity, "posts.json", "", "")], "{text}");
    assert!(
        problems[0].what.starts_with(what),
        "{} for {text}",
        problems[0].what
    );
    assert!(!problems[0].remedy.is_empty());
    assert_eq!(
        (catalog.people.len(), catalog.groups.len(), catalog.topics.len()),
        (5, 4, 6)
    );
}

#[test]
fn whole_files() {
    posts_file("{\"format\": 1}", File, "there is no list `posts`");
    posts_file("{\"format\": 1, \"posts\": {}}", File, "there is no list `posts`");
    posts_file(
        "{\"format\": 1, \"posts\": null}",
        File,
        "there is no list `posts`",
    );
    posts_file(
        "{\"format\": 1, \"posts\": [{\"id\": \"a\",",
        File,
        "the file ends too early, at line 1",
    );
    posts_file(
        "<!DOCTYPE html><title>Sign in</title>",
        File,
        "the server answered with a web page",
    );
    posts_file("\n  <html>", File, "the server answered with a web page");
    posts_file("", File, "the file is empty");
    posts_file(" \n", File, "the file is empty");
    posts_file("\u{feff}", File, "the file is empty");
    posts_file(
        "{\"format\": 1, \"posts\": [],}",
        File,
        "the file is not valid JSON",
    );
    posts_file("[]", File, "the file is JSON, but not of the kind expected here");
    posts_file(
        "\"posts\"",
        File,
        "the file is JSON, but not of the kind expected here",
    );
    posts_file(
        "null",
        File,
        "the file is JSON, but not of the kind expected here",
    );
}

/// Each reference into it would be a finding as well; there is one thing to mend.
#[test]
fn a_file_that_is_left_out_is_one_finding() {
    for file in ["topics.json", "people.json"] {
        let (catalog, problems) = company_with(&[(file, "<html>")]);
        assert_eq!(places(&problems), [(File, file, "", "")]);
        assert_eq!(
            (catalog.groups.len(), catalog.posts.is_empty()),
            (4, false),
            "{file}"
        );
    }
}

#[test]
fn files_that_are_read_in_spite_of_a_finding() {
    for (text, what) in [
        ("{\"posts\": []}", "`format` is missing"),
        ("{\"format\": \"1\", \"posts\": []}", "`format` is not a number"),
        (
            "{\"format\": 2, \"posts\": []}",
            "the file is written in format 2, this version knows formats up to 1",
        ),
    ] {
        posts_file(text, Format, what);
    }
    let newer = r#"{"format": 2, "posts": [{"id": "p", "kind": "ask", "title": "T", "author": "ana-castro", "hue": 3}]}"#;
    assert_eq!(
        company_with(&[("posts.json", newer)]).0.posts.len(),
        1,
        "what is known of it is used"
    );
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let (catalog, problems) = company_with(&[
        ("posts.json", "\u{feff}{\"format\": 1, \"posts\": []}"),
        ("site.json", &format!("\u{feff}{SITE}")),
    ]);
    assert_eq!((catalog.people.len(), problems), (5, vec![]));
}

#[test]
fn files_that_cannot_be_had() {
    let mut builder = CatalogBuilder::new(company().site, Vec::new());
    builder.add_unavailable(CollectionKind::People, "a.json", &Unavailable::NotFound);
    builder.add_unavailable(CollectionKind::People, "b.json", &Unavailable::Status(503));
    builder.add_unavailable(
        CollectionKind::People,
        "c.json",
        &Unavailable::Unreachable("offline".to_owned()),
    );
    let (_, problems) = builder.finish();
    let whats: Vec<_> = problems
        .iter()
        .filter(|problem| problem.severity == File)
        .map(|problem| problem.what.as_str())
        .collect();
    assert_eq!(
        whats,
        [
            "the file is not there (404)",
            "the server answered with status 503",
            "the file could not be fetched: offline"
        ]
    );
}

#[test]
fn the_site_names_only_files_of_its_own() {
    for path in [
        "../x.json",
        "/etc/x.json",
        "a/../../x.json",
        "https://x.example/a.json",
        "a\\b.json",
        "a%2f..",
        ".",
        "",
    ] {
        let text = SITE.replace(
            "\"topics.json\"",
            &format!("\"topics.json\", {}", serde_json::Value::from(path)),
        );
        let (catalog, problems) = company_with(&[("site.json", &text)]);
        assert_eq!(
            places(&problems),
            [(Field, "site.json", "", "collections")],
            "{path}"
        );
        assert_eq!(catalog.site.collections.topics, ["topics.json"]);
    }
}

#[test]
fn fields_of_the_site() {
    for (from, to, field) in [
        ("\"id\": \"design\"", "\"id\": \"De Sign\"", "departments"),
        (
            "\"timezone\": \"Europe/London\"",
            "\"timezone\": \"\"",
            "locations",
        ),
        (
            "\"moderators\": [\"yuki-tanaka\"]",
            "\"moderators\": [\"nobody\"]",
            "moderators",
        ),
        (
            "\"moderators\": [\"yuki-tanaka\"]",
            "\"moderators\": [\"No One\"]",
            "moderators",
        ),
    ] {
        let (_, mut problems) = company_with(&[("site.json", &SITE.replace(from, to))]);
        problems.retain(|problem| problem.file == "site.json");
        assert_eq!(places(&problems), [(Field, "site.json", "", field)]);
    }
}

#[test]
fn a_site_that_cannot_be_read_is_an_error() {
    for (text, what) in [
        ("", "the file is empty"),
        ("<html>", "the server answered with a web page"),
        ("{\"format\": 1, \"organisation\"", "the file ends too early"),
        (
            "{\"format\": 1}",
            "the file is JSON, but not of the kind expected here: missing field `organisation`",
        ),
    ] {
        let wrong = read_site("site.json", text, &mut Vec::new()).unwrap_err();
        assert_eq!((wrong.severity, wrong.file.as_str()), (File, "site.json"));
        assert!(wrong.what.starts_with(what), "{}", wrong.what);
    }
}

#[test]
fn a_change_file_says_what_is_wrong_with_it() {
    let newer = r#"{"format": 2, "id": "01K00000000000000000000001", "change": {"type": "levitate"}}"#;
    assert_eq!(
        Change::read(newer).unwrap_err(),
        "It was made by a newer Footbridge (format 2)."
    );
    for text in [
        "",
        "{}",
        "<html>",
        r#"{"format": 1, "id": "01K00000000000000000000001", "change": {"type": "levitate"}}"#,
    ] {
        assert!(
            Change::read(text)
                .unwrap_err()
                .starts_with("This is no change file"),
            "{text}"
        );
    }
}
