//! Search: which words find whom.

mod support;

use support::searching::{ask, named, people};

#[test]
fn people_are_found_without_diacritics_and_with_typing_mistakes() {
    let catalog = named(&[
        "Łukasz Żółw",
        "Søren Þór Æbeløe",
        "Nguyễn Thị Đường",
        "田中雪",
        "Anna Kowalska",
    ]);
    for (query, name) in [
        ("lukasz zolw", "Łukasz Żółw"),
        ("soren thor aeb", "Søren Þór Æbeløe"),
        ("nguyen duong", "Nguyễn Thị Đường"),
        ("中雪", "田中雪"),
        ("田中", "田中雪"),
        ("kowlaska", "Anna Kowalska"),
        ("kowaleka", "Anna Kowalska"),
        ("anna kowlas", "Anna Kowalska"),
        ("owalska", "Anna Kowalska"),
        ("kkowalskka", "Anna Kowalska"),
        ("kowwals", "Anna Kowalska"),
        ("zol\u{301}", "Łukasz Żółw"),
    ] {
        assert_eq!(people(&catalog, query), [name], "{query}");
    }
}

#[test]
fn all_words_must_match_and_what_was_left_out_is_said() {
    let catalog = named(&["Anna Kowalska", "Anna Berg"]);
    assert!(ask(&catalog, "anna kowalska").relaxed.is_none());
    let relaxed = ask(&catalog, "anna xq kowalska");
    let said = relaxed.relaxed.expect("something was left out");
    assert_eq!(
        (said.dropped, said.text),
        (vec!["xq".to_owned()], "anna kowalska".to_owned())
    );
    assert_eq!(relaxed.total, 1);
    assert_eq!(ask(&catalog, "xq zw").total, 0);
}

#[test]
fn whole_words_come_before_beginnings_before_corrections() {
    let catalog = named(&["Rosalinde Berg", "Rosa Berg", "Rossa Berg"]);
    assert_eq!(
        people(&catalog, "rosa"),
        ["Rosa Berg", "Rosalinde Berg", "Rossa Berg"]
    );
}

#[test]
fn what_was_meant_is_said_only_where_nothing_matches_as_typed() {
    let catalog = named(&["Anna Kowalska", "Jón Þórsson"]);
    assert_eq!(
        ask(&catalog, "anna kowlas").meant.as_deref(),
        Some("anna Kowalska")
    );
    assert_eq!(ask(&catalog, "anna kowalska").meant, None);
}
