//! Tables that are broken, or made to harm.

use super::{company, import, imported, person, told};

#[test]
fn what_is_no_table_says_so() {
    for (bytes, said) in [
        (&b"PK\x03\x04\x14\0"[..], "this is an Excel workbook"),
        (b"", "there is nothing in it"),
        (b"ab\0cd", "this is no text in UTF-8"),
        (b"Name,Email\n", "there are no rows below the headings"),
        (b"Wert,Zahl\n1,2\n", "no column was recognised as the name"),
    ] {
        let copy = company("");
        let before = copy.files();
        let run = import(&copy, bytes, &[]);
        assert_eq!(run.code, 2);
        assert!(run.stderr.contains(said), "{}", run.stderr);
        assert_eq!(copy.files(), before);
    }
}

#[test]
fn a_quote_that_nobody_closes_is_named_and_lets_nobody_leave() {
    let crew = r#"{"id": "bo", "name": "Bo Ek", "contacts": {"email": "b@x.example"}, "imported": true}"#;
    let copy = company(crew);
    let table = "Name,Email,Title\nAna Castro,a@x.example,\"Engineer\nBo Ek,b@x.example,Cook\n";
    let run = import(&copy, table, &[]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("1 of 1 people are not in the file"),
        "{}",
        run.stderr
    );
    let report = imported(&copy, table, &["--leavers", "keep"]);
    assert_eq!(told(&report), ["skipped 2"]);
    let table = "Name,Email,Title\nAna \"the\" Castro,a@x.example,x,y\n";
    assert_eq!(told(&imported(&company(""), table, &[])), ["skipped 2"]);
}

#[test]
fn nothing_in_a_cell_steers_a_terminal_or_turns_a_line_round() {
    let copy = company("");
    let run = import(
        &copy,
        "Name,Email\nAna\u{1b}[2J \u{202e}Castro,a@x.example\nBo\u{1b},\n",
        &[],
    );
    assert!(!run.stdout.contains(['\u{1b}', '\u{202e}']), "{}", run.stdout);
    assert_eq!(person(&copy, "ana-2j-castro")["name"], "Ana [2J Castro");
}

#[test]
fn endless_texts_and_harmful_ids_and_addresses_are_left_out() {
    let copy = company("");
    let long = "x".repeat(100_000);
    let table = format!(
        "Footbridge ID,Name,Email,Title\n\
         ../../etc,Ana Castro,a@x.example,{long}\n\
         ,Bo Ek,javascript:alert(1),Cook\n\
         cy,{long},c@x.example,Cook\n"
    );
    let report = imported(&copy, table, &[]);
    assert_eq!(
        told(&report),
        [
            "unclear 2",
            "unclear 2",
            "added 2",
            "unclear 3",
            "skipped 3",
            "unclear 4",
            "skipped 4"
        ]
    );
    assert_eq!(copy.check().code, 0);
}

#[test]
fn a_formula_is_text_and_an_apostrophe_before_it_goes() {
    let copy = company("");
    imported(
        &copy,
        "Name,Email,Title\nAna,a@x.example,'=1+1\nBo,b@x.example,'s-Werk\n",
        &[],
    );
    assert_eq!(person(&copy, "ana")["title"], "=1+1");
    assert_eq!(person(&copy, "bo")["title"], "'s-Werk");
}

#[test]
fn where_not_everybody_can_be_read_nothing_is_written() {
    let copy = company(r#"{"id": "ana", "name": ""}"#);
    let run = import(&copy, "Name,Email\nAna,a@x.example\n", &[]);
    assert_eq!(run.code, 2);
    assert!(
        run.stderr.contains("not everybody in the data can be read"),
        "{}",
        run.stderr
    );
    assert!(run.stderr.contains("people.json › ana › name"), "{}", run.stderr);
    let copy = company(r#"{"id": "ana", "name": "Ana", "contacts": "ana@x.example"}"#);
    let run = import(&copy, "Name,Email\nAna,ana@x.example\n", &[]);
    assert_eq!(run.code, 2, "she would be added twice");
}
