//! Search: what is marked in a shown text.

mod support;

use support::searching::{ask, named};

/// The text with what is marked in brackets.
fn marked(query: &str, text: &str) -> String {
    let answer = ask(
        &named(&["Łukasz Żółw", "Anna Kowalska", "田中雪", "Strauß Đường"]),
        query,
    );
    let spans = answer.marks.spans(text);
    let piece = |(range, is_marked): &(std::ops::Range<usize>, bool)| match is_marked {
        true => format!("[{}]", &text[range.clone()]),
        false => text[range.clone()].to_owned(),
    };
    spans.iter().map(piece).collect()
}

#[test]
fn what_was_typed_is_marked_with_its_accents() {
    for (query, text, expected) in [
        ("luk", "Łukasz Żółw", "[Łuk]asz Żółw"),
        ("lukasz zo", "Łukasz Żółw", "[Łukasz] [Żó]łw"),
        ("zo", "Z\u{307}o\u{301}łw", "[Z\u{307}o\u{301}]łw"),
        ("lukaz ", "Łukasz", "[Łukasz]"),
        ("duong", "Đường lớn", "[Đường] lớn"),
        ("straus", "Strauß", "[Strauß]"),
        (
            "anna kowalska",
            "Annas Anna, kowalska!",
            "[Anna]s [Anna], [kowalska]!",
        ),
        ("anna kowlaska", "Anna Kowalska", "[Anna] [Kowalska]"),
        ("中雪", "田中雪さん", "田[中雪]さん"),
        (
            "\"anna kowalska\"",
            "Anna Maria Kowalska",
            "[Anna] Maria [Kowalska]",
        ),
        ("xyzzy", "Anna", "Anna"),
        ("", "Anna", "Anna"),
        ("anna", "", ""),
    ] {
        assert_eq!(marked(query, text), expected, "{query} in {text}");
    }
}
