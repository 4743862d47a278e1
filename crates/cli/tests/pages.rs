//! `footbridge pages`: what chats show of a group, a post or a topic.

mod support;

use std::fs;
use std::path::Path;

use serde_json::json;
use support::{Copy, Run, files, footbridge};
use tempfile::TempDir;

const URL: &str = "https://ferrow.example/footbridge";

fn pages(data: &Path, out: &Path, more: &[&str]) -> Run {
    let fixed = [
        "pages",
        "--data",
        data.to_str().unwrap(),
        "--out",
        out.to_str().unwrap(),
        "--url",
        URL,
    ];
    footbridge(fixed.iter().chain(more))
}

fn company() -> Copy {
    Copy::of(&[
        (
            "site.json",
            r#"{ "format": 1, "organisation": { "name": "Ferrow & Co", "about": "Bridges.", "logo": "logo.png" },
                 "collections": { "topics": ["topics.json"], "people": ["people.json"], "groups": ["groups.json"], "posts": ["posts.json"] } }"#,
        ),
        ("logo.png", "png"),
        (
            "topics.json",
            r#"{ "format": 1, "topics": [{ "id": "chess", "label": "Chess", "kind": "interest" },
                 { "id": "telex", "label": "Telex", "kind": "skill", "retired": true }] }"#,
        ),
        (
            "people.json",
            r#"{ "format": 1, "people": [{ "id": "ana", "name": "Ana" }, { "id": "bo", "name": "Bo" }] }"#,
        ),
        (
            "groups.json",
            r#"{ "format": 1, "groups": [{ "id": "chess", "name": "Chess", "purpose": "Play **well**, or badly.",
                 "leads": ["ana"], "members": ["ana"], "topics": ["chess"] }] }"#,
        ),
        (
            "posts.json",
            r#"{ "format": 1, "posts": [{ "id": "knots", "kind": "offer", "title": "Knots", "author": "ana" },
                 { "id": "please", "kind": "mentoring", "title": "Will you be my mentor?", "author": "ana", "to": "bo" }] }"#,
        ),
    ])
}

#[test]
fn a_page_says_what_it_leads_to() {
    let (data, home) = (company(), TempDir::new().unwrap());
    let out = home.path().join("site/see");
    let app = home.path().join("site");
    fs::create_dir(&app).unwrap();
    let run = pages(data.path(), &out, &["--app", app.to_str().unwrap()]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(
        run.stdout,
        format!(
            "3 pages written, 0 the same as before, 0 removed in {}.\n",
            out.display()
        )
    );
    let made = files(&out);
    let paths: Vec<&str> = made.keys().map(String::as_str).collect();
    assert_eq!(
        paths,
        ["board/knots.html", "groups/chess.html", "topics/chess.html"]
    );
    let expected = "\
<!doctype html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<meta name=\"generator\" content=\"footbridge pages\">
<title>Chess · Ferrow &amp; Co</title>
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"description\" content=\"Play well, or badly.\">
<meta property=\"og:type\" content=\"website\">
<meta property=\"og:site_name\" content=\"Ferrow &amp; Co\">
<meta property=\"og:title\" content=\"Chess\">
<meta property=\"og:description\" content=\"Play well, or badly.\">
<meta property=\"og:image\" content=\"https://ferrow.example/footbridge/data/logo.png\">
<meta property=\"og:url\" content=\"https://ferrow.example/footbridge/see/groups/chess.html\">
<meta name=\"twitter:card\" content=\"summary\">
<meta http-equiv=\"refresh\" content=\"0; url=https://ferrow.example/footbridge/#/groups/chess\">
<main>
<h1>Chess</h1>
<p>Play well, or badly.</p>
<p><a href=\"https://ferrow.example/footbridge/#/groups/chess\">Open it in Footbridge</a></p>
</main>
";
    assert_eq!(made["groups/chess.html"], expected);
    assert!(
        made["board/knots.html"].contains("<p>Bridges.</p>"),
        "a post without a text borrows one"
    );
}

#[test]
fn a_second_run_changes_what_changed_and_removes_what_is_gone() {
    let (data, out) = (company(), TempDir::new().unwrap());
    assert_eq!(pages(data.path(), out.path(), &[]).code, 0);
    let before = files(out.path());
    let again = pages(data.path(), out.path(), &[]);
    assert!(
        again
            .stdout
            .starts_with("0 pages written, 3 the same as before, 0 removed"),
        "{}",
        again.stdout
    );
    assert_eq!(files(out.path()), before);

    fs::write(out.path().join("groups/mine.html"), "<p>mine").unwrap();
    fs::write(out.path().join("board/notes.txt"), "mine").unwrap();
    data.edit("groups.json", |file| file["groups"][0]["name"] = json!("Go"));
    data.edit("posts.json", |file| file["posts"] = json!([]));
    let third = pages(data.path(), out.path(), &[]);
    assert!(
        third
            .stdout
            .starts_with("1 page written, 1 the same as before, 1 removed"),
        "{}",
        third.stdout
    );
    let after = files(out.path());
    assert!(after["groups/chess.html"].contains("<h1>Go</h1>"));
    assert!(!after.contains_key("board/knots.html"));
    assert!(
        after.contains_key("groups/mine.html") && after.contains_key("board/notes.txt"),
        "others' files stay"
    );
}

#[test]
fn hostile_texts_stay_texts() {
    let (data, out) = (company(), TempDir::new().unwrap());
    data.edit("groups.json", |file| {
        file["groups"][0]["name"] = json!("</title><script>alert(1)</script>\" onload=\"x");
        file["groups"][0]["purpose"] = json!("<img src=x onerror=alert(1)> --> ' \u{202e}");
    });
    assert_eq!(pages(data.path(), out.path(), &[]).code, 0);
    let page = &files(out.path())["groups/chess.html"];
    assert!(
        !page.contains("<script") && !page.contains("<img") && !page.contains("\" onload"),
        "{page}"
    );
    assert!(page.contains("&lt;/title&gt;&lt;script&gt;"), "{page}");
}

#[test]
fn nothing_of_others_is_written_over_and_nothing_outside_is_reached() {
    let (data, out) = (company(), TempDir::new().unwrap());
    fs::create_dir(out.path().join("groups")).unwrap();
    fs::write(out.path().join("groups/chess.html"), "<p>mine").unwrap();
    let run = pages(data.path(), out.path(), &[]);
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("is in the way"), "{}", run.stderr);
    assert_eq!(files(out.path()).len(), 1, "nothing was written");
    for wrong in ["ftp://x", "https://x/#/a", "x"] {
        let arguments = [
            "pages",
            "--data",
            "public/data",
            "--out",
            "target/none",
            "--url",
            wrong,
        ];
        assert_eq!(footbridge(arguments).code, 2, "{wrong}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_a_link_is_not_followed() {
    let (data, out, elsewhere) = (company(), TempDir::new().unwrap(), TempDir::new().unwrap());
    std::os::unix::fs::symlink(elsewhere.path(), out.path().join("groups")).unwrap();
    let run = pages(data.path(), out.path(), &[]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("is no folder but a file or a link"),
        "{}",
        run.stderr
    );
    assert!(files(elsewhere.path()).is_empty());
}
