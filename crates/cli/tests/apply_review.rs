//! What waits, and how moderators settle it.

mod support;

use serde_json::{Value, json};
use support::Copy;
use support::little::{change, company, id, joining, receipt, starting};

fn outcome(copy: &Copy, number: u32) -> Value {
    serde_json::from_str::<Value>(&copy.read(&receipt(number))).unwrap()["outcome"].clone()
}

/// A company in which a group waits for a moderator, and somebody's joining it waits for the group.
fn with_a_group_that_waits() -> Copy {
    let copy = company();
    let join = json!({ "type": "join_group", "group": "choir" });
    let changes = json!([change(1, "noor-haddad", join), starting(2, "noor-haddad")]);
    copy.write("x.json", changes.to_string());
    let run = copy.apply("x.json", &["--author", "github:noor-h"]);
    assert_eq!(run.code, 1);
    let expected = "\
waiting        Noor Haddad: Join choir
               → There is no group choir yet.
waiting        Noor Haddad: Start the group Choir
               → A moderator has to look at it first.

2 waiting.
";
    assert_eq!(run.stdout, expected);
    copy
}

#[test]
fn what_waits_is_listed() {
    let copy = with_a_group_that_waits();
    let run = copy.review(&[]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    let expected = format!(
        "\
{}  Noor Haddad: Join choir
                            made on 2026-11-24, handed in by github:noor-h
                            → There is no group choir yet.
{}  Noor Haddad: Start the group Choir
                            made on 2026-11-24, handed in by github:noor-h
                            → A moderator has to look at it first.

2 changes wait.
",
        id(1),
        id(2)
    );
    assert_eq!(run.stdout, expected);
    let listed: Value = serde_json::from_str(&copy.review(&["--format", "json"]).stdout).unwrap();
    assert_eq!(listed["waiting"][1]["type"], "start_group");
    let comment = copy.review(&["--format", "github"]).stdout;
    assert!(
        comment.starts_with("**Footbridge:** 2 changes wait.\n\n- `01K"),
        "{comment}"
    );
    let run = company().review(&[]);
    assert_eq!((run.code, run.stdout.as_str()), (0, "Nothing waits.\n"));
}

#[test]
fn approved_is_applied_and_what_waited_for_it_as_well() {
    let copy = with_a_group_that_waits();
    let run = copy.review(&["--approve", &id(2), "--by", "github:INES-D"]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    let expected = "\
applied        Noor Haddad: Join Choir
applied        Noor Haddad: Start the group Choir

2 applied.
";
    assert_eq!(run.stdout, expected);
    assert_eq!([outcome(&copy, 1), outcome(&copy, 2)], ["applied", "applied"]);
    assert!(copy.read("groups.json").contains("\"choir\""));
    assert_eq!(copy.review(&[]).code, 0);
}

#[test]
fn refused_stays_out_and_its_author_learns_why() {
    let copy = with_a_group_that_waits();
    let run = copy.review(&[
        "--refuse",
        &id(2),
        "--reason",
        "We have\none.",
        "--by",
        "person:ines-okafor",
    ]);
    assert_eq!((run.code, run.stderr.as_str()), (0, ""));
    assert_eq!(
        run.stdout,
        "refused        Noor Haddad: Start the group Choir\n               → We have one.\n\n1 refused.\n"
    );
    let kept: Value = serde_json::from_str(&copy.read(&receipt(2))).unwrap();
    assert_eq!(
        (&kept["outcome"], &kept["reason"]),
        (&json!("refused"), &json!("We have one."))
    );
    assert!(!copy.read("groups.json").contains("choir"));
    let run = copy.apply(
        "x.json",
        &["--author", "github:noor-h", "--approved-by", "github:ines-d"],
    );
    assert_eq!(run.code, 0, "handed in again, it is judged anew: {}", run.stdout);
    assert_eq!(outcome(&copy, 2), "applied");
}

#[test]
fn only_moderators_settle_and_only_what_waits() {
    let copy = with_a_group_that_waits();
    let before = copy.files();
    for (arguments, says) in [
        (
            vec!["--approve", &id(2), "--by", "github:noor-h"],
            "error: github:noor-h is no moderator",
        ),
        (
            vec!["--refuse", &id(2), "--reason", "No", "--by", "person:noor-haddad"],
            "is no moderator",
        ),
        (
            vec!["--approve", &id(9), "--by", "github:ines-d"],
            "there is no change 01K",
        ),
        (vec!["--approve", &id(2)], "--by <CHANNEL:LOGIN>"),
        (
            vec!["--refuse", &id(2), "--by", "github:ines-d"],
            "--reason <TEXT>",
        ),
        (
            vec!["--refuse", &id(2), "--reason", " ", "--by", "github:ines-d"],
            "say why, in a sentence",
        ),
        (
            vec!["--approve", "../../x", "--by", "github:ines-d"],
            "is not an id",
        ),
    ] {
        let run = copy.review(&arguments);
        assert_eq!(run.code, 2, "{arguments:?}");
        assert!(run.stderr.contains(says), "{}", run.stderr);
    }
    assert_eq!(copy.files(), before);
}

#[test]
fn what_waits_is_tried_again_with_every_later_run() {
    let copy = company();
    let join = json!({ "type": "join_group", "group": "choir" });
    copy.write("early.json", change(5, "liam-byrne", join).to_string());
    copy.write("late.json", starting(2, "ines-okafor").to_string());
    copy.write("other.json", joining(3, "noor-haddad").to_string());
    assert_eq!(
        copy.apply("early.json", &["--author", "mail:liam@tideway.example"])
            .code,
        1
    );
    let run = copy.apply("other.json", &["--trust-authors"]);
    assert!(
        run.stdout.ends_with("1 applied. One more waits as before.\n"),
        "{}",
        run.stdout
    );
    assert_eq!(run.code, 0, "what waited before is no fault of what came now");
    let run = copy.apply("late.json", &["--author", "github:ines-d"]);
    assert_eq!(run.code, 0);
    assert!(
        run.stdout.contains("applied        Liam Byrne: Join Choir\n"),
        "{}",
        run.stdout
    );
    assert_eq!(outcome(&copy, 5), "applied");
}

#[test]
fn newcomers_wait_where_the_company_wants_to_let_them_in() {
    let copy = company();
    let introduction = json!({ "type": "introduce_myself", "name": "Yuki Tanaka", "set": { "contacts": { "github": "yuki" } } });
    let profile = json!({ "type": "edit_profile", "set": { "title": "Pilot" } });
    let changes = json!([
        change(1, "yuki-tanaka", introduction),
        change(2, "yuki-tanaka", profile)
    ]);
    copy.write("x.json", changes.to_string());
    let run = copy.apply("x.json", &["--author", "github:yuki"]);
    assert!(
        run.stdout.contains("→ A moderator has to let newcomers in.\n"),
        "{}",
        run.stdout
    );
    let run = copy.review(&["--approve", &id(1), "--by", "github:ines-d"]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert!(copy.read("people.json").contains("\"Pilot\""));
}

#[test]
fn what_turns_out_to_be_forged_is_not_kept_any_longer() {
    let copy = company();
    let profile = json!({ "type": "edit_profile", "set": { "title": "Clown" } });
    copy.write("x.json", change(2, "yuki-tanaka", profile).to_string());
    assert_eq!(copy.apply("x.json", &["--author", "github:mallory"]).code, 1);
    assert_eq!(
        outcome(&copy, 2),
        "waiting",
        "nobody knows yet who yuki-tanaka is"
    );
    let introduction = json!({ "type": "introduce_myself", "name": "Yuki Tanaka", "set": { "contacts": { "github": "yuki" } } });
    copy.write("y.json", change(1, "yuki-tanaka", introduction).to_string());
    let run = copy.apply(
        "y.json",
        &["--author", "github:yuki", "--approved-by", "github:ines-d"],
    );
    assert!(
        run.stdout
            .contains("forged         Yuki Tanaka: Change my profile"),
        "{}",
        run.stdout
    );
    assert!(!copy.files().contains_key(&receipt(2)));
    assert!(!copy.read("people.json").contains("Clown"));
}

#[test]
fn nobody_touches_what_waits_for_somebody_else() {
    let copy = with_a_group_that_waits();
    let before = copy.files();
    copy.write("y.json", json!([starting(2, "liam-byrne")]).to_string());
    copy.write("z.json", json!([starting(2, "noor-haddad")]).to_string());
    for file in ["y.json", "z.json"] {
        let run = copy.apply(file, &["--author", "mail:liam@tideway.example"]);
        assert!(run.stdout.starts_with("forged "), "{}", run.stdout);
        let mut after = copy.files();
        after.retain(|path, _| before.contains_key(path));
        assert_eq!(after, before);
    }
}
