//! Whom a row is about, and rows of which that cannot be told.

use serde_json::Value;

use super::{company, imported, person, told};

const TWO: &str = r#"
  {"id": "ana", "name": "Ana Castro", "contacts": {"email": "ana@x.example"}, "employee_number": "7"},
  {"id": "bo", "name": "Bo Ek", "contacts": {"email": "bo@x.example"}}"#;

#[test]
fn by_id_then_address_then_number() {
    let copy = company(TWO);
    let table = "id,Name,Employee ID,Email,Title\n\
                 bo,Bo Ek,,new-bo@x.example,By id\n\
                 ,Ana Lee,7,lee@x.example,By number\n";
    imported(&copy, table, &[]);
    assert_eq!(person(&copy, "bo")["contacts"]["email"], "new-bo@x.example");
    let ana = person(&copy, "ana");
    assert_eq!(
        (ana["name"].as_str(), ana["contacts"]["email"].as_str()),
        (Some("Ana Lee"), Some("lee@x.example"))
    );
    let copy = company(TWO);
    imported(
        &copy,
        "Name,Email,Title\nAna Castro,ANA@X.example,By address\n",
        &[],
    );
    assert_eq!(person(&copy, "ana")["title"], "By address");
}

#[test]
fn a_column_called_id_may_hold_the_numbers_of_the_records() {
    let copy = company(TWO);
    imported(&copy, "ID,Name,Title\n7,Ana Castro,Engineer\n", &[]);
    assert_eq!(person(&copy, "ana")["title"], "Engineer");
}

#[test]
fn rows_that_contradict_each_other_or_the_data_are_named_and_left_out() {
    let copy = company(TWO);
    let before = copy.read("people.json");
    let table = "Footbridge ID,Name,Employee ID,Email\n\
                 ana,Bo Ek,,bo@x.example\n\
                 ,Somebody Else,8,ana@x.example\n\
                 ,Cy One,,cy@x.example\n\
                 ,Cy Two,,cy@x.example\n\
                 ,No Key,,\n";
    let report = imported(&copy, table, &["--leavers", "keep"]);
    assert_eq!(
        told(&report),
        ["skipped 2", "skipped 3", "skipped 4", "skipped 5", "skipped 6"]
    );
    let reasons: Vec<&str> = (report["items"].as_array().unwrap().iter())
        .map(|item| item["reason"].as_str().unwrap())
        .collect();
    assert_eq!(
        reasons,
        [
            "the id is ana’s, and the e-mail address is bo’s",
            "the e-mail address is ana’s, whose number is 7 and not 8",
            "line 5 has the same e-mail address, for somebody else",
            "line 4 has the same e-mail address, for somebody else",
            "it has no id, number or e-mail address to know the person by",
        ]
    );
    assert_eq!(copy.read("people.json"), before);
}

#[test]
fn one_person_in_two_rows_is_taken_once() {
    let copy = company("");
    let report = imported(
        &copy,
        "Name,Email,Title\nAna,a@x.example,One\nAna,a@x.example,Two\n",
        &[],
    );
    assert_eq!(told(&report), ["added 2", "skipped 3"]);
    assert_eq!(person(&copy, "ana")["title"], "One");
}

#[test]
fn names_do_where_the_file_has_nothing_else() {
    let copy = company(TWO);
    let report = imported(&copy, "Name,Title\nana castro,Engineer\nCy Young,Pitcher\n", &[]);
    assert_eq!(told(&report), ["changed 2", "added 3"]);
    let again = imported(&copy, "Name,Title\nana castro,Engineer\nCy Young,Pitcher\n", &[]);
    assert_eq!(told(&again), [""; 0]);
}

#[test]
fn a_namesake_gets_an_id_of_their_own_and_a_hint() {
    let copy = company(TWO);
    let report = imported(
        &copy,
        "Name,Email\nBo Ek,other@x.example\nBo Ek,third@x.example\n",
        &["--leavers", "keep"],
    );
    assert_eq!(
        report["items"][0]["reason"],
        "somebody called so is there already: bo"
    );
    assert_ne!(person(&copy, "bo-ek"), Value::Null);
    assert_ne!(person(&copy, "bo-ek-2"), Value::Null);
}
