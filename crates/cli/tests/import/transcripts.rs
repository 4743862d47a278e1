//! What the command says.

use super::support::{footbridge, project};
use super::{company, import};

#[test]
fn a_preview_tells_columns_people_and_what_is_wrong() {
    let copy = company(
        r#"{"id": "ana", "name": "Ana Castro", "title": "Engineer", "contacts": {"email": "ana@x.example"}, "imported": true},
           {"id": "bo", "name": "Bo Ek", "contacts": {"email": "bo@x.example"}, "imported": true}"#,
    );
    let table = "Vorname;Name;Position;Abteilung;E-Mail;Gehalt\n\
                 Ana;Castro;Lead;Engineering;ana@x.example;1\n\
                 Zoë;Größe;Cook;Galley;zoe@x.example;2\n\
                 Cy;Young;;;nope;3\n";
    let run = import(&copy, table, &["--preview", "--leavers", "keep"]);
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    let expected = "\
people.csv: 3 rows, UTF-8, separated by semicolons
  first_name      from “Vorname”
  last_name       from “Name”
  title           from “Position”
  department      from “Abteilung”
  email           from “E-Mail”
  not used        “Gehalt”

added    line 3: Zoë Größe (zoe-grosse)
changed  line 2: Ana Castro (ana)
         title: “Engineer” → “Lead”
         department: nothing → “eng”
unclear  line 4: Cy Young
         email: “nope” is no mail address
         │ Cy;Young;;;nope;3
         → Correct it; until then this field is left as it is.
skipped  line 4: Cy Young
         it has no id, number or e-mail address to know the person by
         │ Cy;Young;;;nope;3
         → Fill one of them in.
new      department “Galley” (galley), in site.json

1 added, 1 changed, 1 unclear, 1 skipped, 0 as they were.
Nothing was written (--preview).
";
    assert_eq!(run.stdout, expected);
}

#[test]
fn days_that_can_be_read_in_two_ways_are_asked_about() {
    let copy = company("");
    let run = import(&copy, "Name,Email,Hire Date\nAna,a@x.example,03/04/2019\n", &[]);
    assert_eq!(run.code, 2);
    assert_eq!(
        run.stderr,
        "error: people.csv: line 2: “03/04/2019” can be read in two ways, and no other day in the file tells which\n  Say \
         which number is the day: --dates dmy, or --dates mdy.\n"
    );
    let run = import(
        &copy,
        "Name,Email,Hire Date\nAna,a@x.example,03/04/2019\n",
        &["--dates", "mdy"],
    );
    assert_eq!(run.code, 0);
    assert!(copy.read("people.json").contains("2019-03-04"));
}

#[test]
fn the_table_in_the_docs_is_taken_as_it_is() {
    let page = std::fs::read_to_string(project().join("docs/keeping-the-data.md")).unwrap();
    let table = page
        .split("```csv\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next())
        .unwrap();
    let copy = company("");
    let run = import(&copy, table, &[]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("2 added"), "{}", run.stdout);
    assert_eq!(copy.check().code, 0, "{}", copy.check().stdout);
}

#[test]
fn help_teaches() {
    let help = footbridge(["import", "--help"]);
    assert_eq!(help.code, 0);
    for taught in ["--preview", "Who is who:", "Workday", "takes --yes"] {
        assert!(help.stdout.contains(taught), "{taught}");
    }
}
