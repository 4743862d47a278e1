//! Who has left, who has come back, and an export that was cut off.

use serde_json::Value;

use super::{company, import, imported, person, told};

/// A company of that many from the records, and one who is not in them.
fn crew(count: usize) -> String {
    let one = |n: usize| {
        format!(
            "{{\"id\": \"p{n}\", \"name\": \"P {n}\", \"contacts\": {{\"email\": \"p{n}@x.example\"}}, \"imported\": true}},"
        )
    };
    let crew: String = (0..count).map(one).collect();
    crew + r#"{"id": "guest", "name": "A Guest", "contacts": {"email": "guest@x.example"}}"#
}

/// The table of these.
fn rows(numbers: impl Iterator<Item = usize>) -> String {
    let rows: Vec<String> = numbers.map(|n| format!("P {n},p{n}@x.example\n")).collect();
    format!("Name,Email\n{}", rows.concat())
}

#[test]
fn only_those_from_the_records_leave_and_they_can_come_back() {
    let copy = company(&crew(4));
    let report = imported(&copy, rows(0..3), &[]);
    assert_eq!(told(&report), ["left 0"]);
    assert_eq!(person(&copy, "p3")["left"], "2026-11-24");
    assert_eq!(person(&copy, "guest")["left"], Value::Null);
    let report = imported(&copy, rows(0..4), &[]);
    assert_eq!(told(&report), ["changed 5"]);
    assert_eq!(person(&copy, "p3")["left"], Value::Null);
}

#[test]
fn many_leavers_at_once_take_a_yes() {
    let copy = company(&crew(40));
    let before = copy.files();
    let run = import(&copy, rows(0..30), &[]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("10 of 40 people are not in the file"),
        "{}",
        run.stderr
    );
    assert_eq!(copy.files(), before);
    let run = import(&copy, rows(0..30), &["--preview"]);
    assert_eq!(run.code, 1);
    assert!(
        run.stdout.contains("without --yes nothing will be written"),
        "{}",
        run.stdout
    );
    assert_eq!(import(&copy, rows(0..30), &["--leavers", "keep"]).code, 0);
    assert_eq!(person(&copy, "p39")["left"], Value::Null);
    assert_eq!(import(&copy, rows(0..30), &["--yes"]).code, 0);
    assert_eq!(person(&copy, "p39")["left"], "2026-11-24");
}

#[test]
fn a_row_of_nobody_knows_whom_lets_nobody_leave() {
    let copy = company(&crew(3));
    let table = format!("{}P 2\n", rows(0..2));
    let run = import(&copy, &table, &[]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("1 row was skipped without it being known"),
        "{}",
        run.stderr
    );
    assert_eq!(
        import(&copy, &table, &["--yes"]).code,
        1,
        "the row is still named"
    );
}

#[test]
fn the_file_may_say_who_has_left_and_when() {
    let copy = company(&crew(4));
    let table = "Name,Email,Status,Termination Date\n\
                 P 0,p0@x.example,Active,\n\
                 P 1,p1@x.example,Terminated,2026-10-31\n\
                 P 2,p2@x.example,Inactive,\n\
                 P 3,p3@x.example,Active,2027-01-31\n\
                 Old Hand,old@x.example,Terminated,2020-01-31\n";
    let report = imported(&copy, table, &[]);
    let left = ["p0", "p1", "p2", "p3"].map(|id| person(&copy, id)["left"].as_str().map(str::to_owned));
    let days = ["2026-10-31", "2026-11-24", "2027-01-31"].map(|day| Some(day.to_owned()));
    assert_eq!(left[0], None);
    assert_eq!(left[1..], days);
    assert_eq!(report["gone_before"], 1);
    assert_eq!(
        person(&copy, "old-hand"),
        Value::Null,
        "nobody needs a profile of someone gone"
    );
}

#[test]
fn rows_that_get_in_each_others_way_let_nobody_of_theirs_leave() {
    let copy = company(&crew(3));
    let table = format!("{}Q 2,p2@x.example\nR 2,p2@x.example\n", rows(0..2));
    let report = imported(&copy, &table, &[]);
    assert_eq!(told(&report), ["skipped 4", "skipped 5"]);
    assert_eq!(person(&copy, "p2")["left"], Value::Null);
}
