//! What the records own is brought up to date; what people wrote stays.

use serde_json::{Value, json};

use super::{company, import, imported, person};

const INES: &str = r#"{
  "id": "ines-okafor", "name": "Inês Okafor", "title": "Word Gardener", "department": "eng", "team": "Contracts",
  "about": "I read the small print.", "skills": { "rust": "expert" }, "interests": ["chess"],
  "contacts": { "email": "Ines@Tideway.example", "slack": "@ines" }, "badge": 7,
  "stamps": { "title": "2026-05-01T09:00:00.000Z 01KASZ3G2V8M4Q0R6T7W9X1Y5B" }
}"#;
const TABLE: &str = "Name,Title,Department,Team,Email\nInes Okafor,Counsel,Legal,,ines@tideway.example\n";

#[test]
fn what_a_person_wrote_is_kept_and_reported() {
    let copy = company(INES);
    let report = imported(&copy, TABLE, &[]);
    let after = person(&copy, "ines-okafor");
    assert_eq!(after["title"], "Word Gardener");
    assert_eq!(after["department"], "legal");
    assert_eq!(after["name"], "Ines Okafor", "nobody wrote it in the app");
    assert_eq!(after["team"], "Contracts", "an empty cell leaves what is there");
    for field in ["about", "skills", "interests", "badge", "stamps"] {
        let before: Value = serde_json::from_str(INES).unwrap();
        assert_eq!(after[field], before[field], "{field}");
    }
    assert_eq!(
        after["contacts"],
        json!({"email": "Ines@Tideway.example", "slack": "@ines"})
    );
    let kept = &report["items"][1];
    assert_eq!(kept["what"], "kept");
    assert_eq!(
        kept["fields"],
        json!([{"field": "title", "before": "Word Gardener", "after": "Counsel"}])
    );
}

#[test]
fn the_records_may_overrule() {
    let copy = company(INES);
    imported(&copy, TABLE, &["--overrule", "title"]);
    assert_eq!(person(&copy, "ines-okafor")["title"], "Counsel");
}

#[test]
fn what_somebody_said_when_they_introduced_themselves_stays_theirs() {
    let introduced = r#"{
      "id": "ana", "name": "Ana Castro", "title": "Tide Reader", "contacts": { "email": "ana@tideway.example" },
      "stamps": { "created": "2026-05-01T09:00:00.000Z 01KASZ3G2V8M4Q0R6T7W9X1Y5B" }
    }"#;
    let copy = company(introduced);
    let row = |title: &str, team: &str| {
        format!("Name,Title,Team,Email\nAna Castro,{title},{team},ana@tideway.example\n")
    };
    imported(&copy, row("Hydrologist", "Rivers"), &[]);
    let ana = person(&copy, "ana");
    assert_eq!(
        (&ana["title"], &ana["team"]),
        (&json!("Tide Reader"), &json!("Rivers"))
    );
    // The team came from the records, and is theirs to change; the title is still Ana's.
    imported(&copy, row("Hydrologist", "Lakes"), &[]);
    let ana = person(&copy, "ana");
    assert_eq!(
        (&ana["title"], &ana["team"]),
        (&json!("Tide Reader"), &json!("Lakes"))
    );
}

#[test]
fn the_guessed_first_day_of_an_introduction_is_nobodys_word() {
    let introduced = r#"{
      "id": "ana", "name": "Ana Castro", "joined": "2026-05-01", "contacts": { "email": "ana@tideway.example" },
      "stamps": { "created": "2026-05-01T09:00:00.000Z 01KASZ3G2V8M4Q0R6T7W9X1Y5B" }
    }"#;
    let copy = company(introduced);
    imported(
        &copy,
        "Name,Email,Hire Date\nAna Castro,ana@tideway.example,2026-04-15\n",
        &[],
    );
    assert_eq!(person(&copy, "ana")["joined"], "2026-04-15");
}

#[test]
fn who_says_that_they_are_elsewhere_keeps_their_clocks_too() {
    let moved = r#"{
      "id": "ana", "name": "Ana Castro", "location": "lisbon", "contacts": { "email": "ana@tideway.example" },
      "number": 7,
      "stamps": { "location": "2026-05-01T09:00:00.000Z 01KASZ3G2V8M4Q0R6T7W9X1Y5B" }
    }"#;
    let copy = company(moved);
    let table =
        "Name,Email,Location,Time Zone,Employee ID\nAna Castro,ana@tideway.example,Tokyo,Asia/Tokyo,12\n";
    imported(&copy, table, &[]);
    let ana = person(&copy, "ana");
    assert_eq!(
        (&ana["location"], &ana["timezone"]),
        (&json!("lisbon"), &Value::Null)
    );
    assert_eq!(
        (&ana["number"], &ana["employee_number"]),
        (&json!(7), &json!("12")),
        "a field of the company's own stays"
    );
    assert!(
        !copy.read("site.json").contains("Tokyo"),
        "a place that nobody is at is not added"
    );
}

#[test]
fn once_more_changes_nothing_and_a_preview_writes_nothing() {
    let copy = company(INES);
    let before = copy.read("people.json");
    let run = import(&copy, TABLE, &["--preview"]);
    assert!(
        run.stdout.contains("Nothing was written (--preview)."),
        "{}",
        run.stdout
    );
    assert_eq!(copy.read("people.json"), before);
    import(&copy, TABLE, &[]);
    let after = copy.read("people.json");
    let again = import(&copy, TABLE, &[]);
    assert!(
        again.stdout.contains("No file had to change."),
        "{}",
        again.stdout
    );
    assert_eq!(copy.read("people.json"), after);
}

#[test]
fn more_than_two_thousand_people_go_into_further_files() {
    let copy = company("");
    let rows: Vec<String> = (0..4_500)
        .map(|n| format!("Person {n},p{n}@tideway.example"))
        .collect();
    imported(&copy, format!("Name,Email\n{}\n", rows.join("\n")), &[]);
    let site: Value = serde_json::from_str(&copy.read("site.json")).unwrap();
    let files = ["people.json", "people/0002.json", "people/0003.json"];
    assert_eq!(site["collections"]["people"], json!(files));
    let count = |file: &str| copy.read(file).matches("\"id\"").count();
    assert_eq!(files.map(count), [2_000, 2_000, 500]);
    assert_eq!(copy.check().code, 0);
}
