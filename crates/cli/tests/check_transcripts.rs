//! Transcripts of `footbridge check` in its three formats.

mod support;

use std::fs;

use serde_json::{Value, json};
use support::{Copy, footbridge};

/// The sample with one bad skill level and one bad reference.
fn flawed() -> Copy {
    let copy = Copy::new();
    fs::remove_dir_all(copy.path().join("introductions")).unwrap();
    copy.write(
        "people.json",
        "{\n  \"format\": 1,\n  \"people\": [\n    {\n      \"id\": \"ines-okafor\",\n      \"name\": \"Ines Okafor\",\n      \
         \"skills\": { \"rust\": \"guru\" }\n    },\n    {\n      \"id\": \"noor\",\n      \"name\": \"Noor Haddad\",\n      \
         \"department\": \"magic\"\n    }\n  ]\n}\n",
    );
    for (file, key) in [("groups.json", "groups"), ("posts.json", "posts")] {
        copy.edit(file, |json| json[key] = json!([]));
    }
    copy.edit("site.json", |site| {
        site["moderators"] = json!([]);
        site["collections"]["introductions"] = json!([]);
    });
    copy
}

#[test]
fn text_groups_by_file_aligns_and_counts() {
    let run = flawed().check();
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    let expected = "\
people.json
      7  ines-okafor › skills.rust  “guru” is none of basics, working, advanced, expert
                                    → Correct it, or remove the entry.
     12  noor › department          there is no department “magic”
                                    → Add the department “magic”, correct the id, or remove it here.

2 findings in 1 file; could read 2 people, 0 groups, 0 posts, 160 topics.
";
    assert_eq!(run.stdout, expected);
}

#[test]
fn json_carries_everything() {
    let copy = flawed();
    let run = footbridge([
        "check".as_ref(),
        copy.path().as_os_str(),
        "--format=json".as_ref(),
    ]);
    assert_eq!(run.code, 1);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(report["clean"], false);
    assert_eq!(
        report["counts"],
        json!({"people": 2, "groups": 0, "posts": 0, "topics": 160})
    );
    assert_eq!(report["notes"], json!([]), "nobody has contacts");
    assert_eq!(report["findings"].as_array().unwrap().len(), 2);
    assert!(report["findings"].as_array().unwrap().contains(&json!({
        "severity": "field",
        "file": "people.json",
        "record": "ines-okafor",
        "field": "skills.rust",
        "what": "“guru” is none of basics, working, advanced, expert",
        "remedy": "Correct it, or remove the entry.",
        "line": 7
    })));
}

#[test]
fn github_annotates_lines() {
    let copy = flawed();
    let run = footbridge([
        "check".as_ref(),
        copy.path().as_os_str(),
        "--format=github".as_ref(),
    ]);
    assert_eq!(run.code, 1);
    let file = copy.path().join("people.json").display().to_string();
    let commands: Vec<_> = run.stdout.lines().collect();
    assert_eq!(commands.len(), 2);
    assert!(
        commands.contains(
            &format!(
                "::error file={file},line=7,title=ines-okafor › skills.rust::“guru” is none of basics, working, advanced, \
                 expert. Correct it, or remove the entry."
            )
            .as_str()
        ),
        "{}",
        run.stdout
    );
}

#[test]
fn data_cannot_end_a_workflow_command_or_steer_a_terminal() {
    let copy = Copy::new();
    copy.edit("posts.json", |file| {
        file["posts"][0]["id"] = json!("x\n::warning::gotcha\u{1b}[2J");
    });
    for format in ["text", "github"] {
        let run = footbridge([
            "check".as_ref(),
            copy.path().as_os_str(),
            "--format".as_ref(),
            format.as_ref(),
        ]);
        assert_eq!(run.code, 1);
        assert!(!run.stdout.contains('\u{1b}'), "{}", run.stdout);
        assert!(
            !run.stdout.lines().any(|line| line.starts_with("::warning")),
            "{}",
            run.stdout
        );
    }
}

#[test]
fn people_with_contacts_are_a_loud_note_but_no_finding() {
    let run = footbridge(["check", "public/data"]);
    assert_eq!(run.code, 0);
    assert!(
        run.stdout
            .contains("NOTE: 240 of 240 people have contact details."),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout.contains("readable to everyone who can open the site"),
        "{}",
        run.stdout
    );
    let run = footbridge(["check", "public/data", "--format", "github"]);
    assert!(
        run.stdout
            .starts_with("::notice title=Contacts are readable::240 of 240 people"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_file_with_too_many_people_is_a_note_that_says_what_to_do() {
    let folder = tempfile::TempDir::new().unwrap();
    let site =
        r#"{"format":1,"organisation":{"name":"Ferrow"},"collections":{"people":["all.json","few.json"]}}"#;
    let person = |number: usize| format!(r#"{{"id":"p-{number}","name":"P {number}"}}"#);
    let people = |numbers: std::ops::Range<usize>| {
        let people: Vec<_> = numbers.map(person).collect();
        format!(r#"{{"format":1,"people":[{}]}}"#, people.join(","))
    };
    let write = |file: &str, text: String| fs::write(folder.path().join(file), text).unwrap();
    write("site.json", site.to_owned());
    write("all.json", people(0..2001));
    write("few.json", people(2001..4001));
    let run = footbridge(["check".as_ref(), folder.path().as_os_str()]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert!(
        run.stdout
            .contains("NOTE: all.json has 2001. With at most 2000 people in each file"),
        "{}",
        run.stdout
    );
}

#[test]
fn nothing_to_check_is_exit_code_2() {
    let nowhere = footbridge(["check", "no/such/folder"]);
    assert_eq!((nowhere.code, nowhere.stdout.as_str()), (2, ""));
    assert_eq!(nowhere.stderr, "error: there is no folder no/such/folder\n");
    let empty = tempfile::TempDir::new().unwrap();
    let run = footbridge(["check".as_ref(), empty.path().as_os_str()]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.starts_with("error: there is no site.json in "),
        "{}",
        run.stderr
    );
    assert_eq!(footbridge(["check"]).code, 2);
    assert_eq!(footbridge(["check", "public/data", "--format", "yaml"]).code, 2);
}

#[test]
fn help_teaches() {
    let help = footbridge(["check", "--help"]);
    assert_eq!(help.code, 0);
    for taught in [
        "Exit codes: 0 clean, 1 findings, 2 could not run",
        "--format github",
        "site.json",
    ] {
        assert!(help.stdout.contains(taught), "{taught}");
    }
}
