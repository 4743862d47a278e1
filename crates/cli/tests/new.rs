//! `footbridge new`: a company to begin with, asked for in plain words.

mod support;

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use support::{Run, footbridge, footbridge_reading};
use tempfile::TempDir;

fn new(folder: &Path, answers: &str, more: &[&str]) -> Run {
    let fixed = ["new", folder.to_str().unwrap()];
    footbridge_reading(fixed.iter().chain(more), answers.as_bytes())
}

fn site(folder: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(folder.join("site.json")).unwrap()).unwrap()
}

fn is_clean(folder: &Path) {
    let run = footbridge(["check".as_ref(), folder.as_os_str()]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{}", run.stdout);
}

#[test]
fn without_questions_it_makes_a_clean_company() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("data");
    let run = new(&folder, "", &["--yes"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert!(run.stdout.starts_with("Made "), "{}", run.stdout);
    is_clean(&folder);
    let site = site(&folder);
    assert_eq!(site["organisation"]["name"], "Our company");
    assert_eq!(
        site["publish"],
        json!([{ "type": "copy" }, { "type": "download" }])
    );
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    let home = TempDir::new().unwrap();
    let made = ["a", "b"].map(|name| {
        let folder = home.path().join(name);
        assert_eq!(new(&folder, "", &["--yes", "--name", "Ferrow"]).code, 0);
        support::files(&folder)
    });
    assert_eq!(made[0], made[1]);
    assert_eq!(made[0].len(), 5);
}

#[test]
fn it_asks_in_plain_words_and_again_where_an_answer_does_not_work() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("data");
    let answers = "Ferrow & Söhne\nWerkstatt, Büro\nLeeds\nLeeds, Europe/London\nLisbon\n\n7\n1\nferrow\n\n1\nferrow/data\n";
    let run = new(&folder, answers, &[]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let shown = folder.display().to_string();
    let expected = "\
A few questions, and there is a folder to begin with. Enter alone takes what stands in brackets; everything can be
changed later.

What is your organisation called?
[Our company] > 
Which departments are there? Put commas between them.
[Engineering, Operations, People team, Sales] > 
Where do people work? A city, or a place with its time zone, such as Leeds, Europe/London.
[Head office] >   That does not work: no time zone is called like Leeds; put it behind a comma, such as Leeds, Europe/London.

Where else?
[Head office] > 
Where else?
[no more] > 
Where else?
[no more] > 
How should changes that people make reach you? They can always copy and download them, too.
  1  as pull requests on GitHub
  2  as issues on GitLab
  3  by mail
  4  not at all for now
[4] >   Answer 1, 2, 3 or 4.

How should changes that people make reach you? They can always copy and download them, too.
  1  as pull requests on GitHub
  2  as issues on GitLab
  3  by mail
  4  not at all for now
[4] > 
In which repository? Owner and name, such as larkfield/footbridge-data, or its address.
[back] >   That does not work: “ferrow” is no repository; write owner and name, such as larkfield/footbridge-data.

In which repository? Owner and name, such as larkfield/footbridge-data, or its address.
[back] > 
How should changes that people make reach you? They can always copy and download them, too.
  1  as pull requests on GitHub
  2  as issues on GitLab
  3  by mail
  4  not at all for now
[4] > 
In which repository? Owner and name, such as larkfield/footbridge-data, or its address.
[back] > 
Made DIR for Ferrow & Söhne, with 33 topics to begin with.

What comes next:
  footbridge import people.csv --into DIR
      brings in your people from an export of the personnel records
  footbridge check DIR
      says whether everything is right, now and after every edit
  DIR/site.json
      holds what you said here; docs/data-format.md explains every field
";
    assert_eq!(run.stdout.replace(&shown, "DIR"), expected);
    is_clean(&folder);
    let site = site(&folder);
    assert_eq!(
        site["departments"][0],
        json!({ "id": "werkstatt", "label": "Werkstatt" })
    );
    assert_eq!(site["locations"][1]["timezone"], "Europe/Lisbon");
    assert_eq!(site["publish"][0]["repository"], "ferrow/data");
}

#[test]
fn options_are_answers() {
    let home = TempDir::new().unwrap();
    let folder = home.path().join("deep/data");
    let more = [
        "--name",
        "山田",
        "--department",
        "開発",
        "--place",
        "Osaka, Asia/Tokyo",
        "--publish",
        "mail:hr@yamada.example",
    ];
    let run = new(&folder, "", &more);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    is_clean(&folder);
    assert_eq!(site(&folder)["departments"][0]["id"], "n-1");
    assert_eq!(site(&folder)["publish"][0]["to"], "hr@yamada.example");
}

#[test]
fn nothing_is_written_where_something_is_there_or_an_answer_is_missing() {
    let home = TempDir::new().unwrap();
    fs::write(home.path().join("mine.txt"), "mine").unwrap();
    let run = new(home.path(), "", &["--yes"]);
    assert_eq!((run.code, run.stdout.as_str()), (2, ""));
    assert!(
        run.stderr.contains("is not empty, and nothing in it is touched"),
        "{}",
        run.stderr
    );
    assert_eq!(support::files(home.path()).len(), 1);

    let folder = home.path().join("data");
    let run = new(&folder, "Ferrow\n", &[]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("the answers ended before the last question"),
        "{}",
        run.stderr
    );
    assert!(!folder.exists());

    for wrong in [
        ["--place", "Atlantis"],
        ["--publish", "pigeon:x"],
        ["--name", " "],
    ] {
        assert_eq!(
            new(&folder, "", &["--yes", wrong[0], wrong[1]]).code,
            2,
            "{wrong:?}"
        );
        assert!(!folder.exists(), "{wrong:?}");
    }
    let twice = ["--yes", "--department", "Sales", "--department", "sales"];
    let run = new(&folder, "", &twice);
    assert!(run.stderr.contains("“sales” is there twice"), "{}", run.stderr);
    assert!(!folder.exists());
}
