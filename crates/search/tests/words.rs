//! What counts as a word, and how it stands in the dictionary.

use footbridge_search::{Vocabulary, looked_up};
use proptest::prelude::*;

fn lower(c: char, folded: &mut String) {
    folded.extend(c.to_lowercase());
}

fn in_dictionary(text: &str) -> Vec<String> {
    let mut vocabulary = Vocabulary::new(lower);
    let mut terms = Vec::new();
    vocabulary.add(text, &mut |term| terms.push(term));
    terms
        .into_iter()
        .map(|term| vocabulary.word(term).to_owned())
        .collect()
}

fn typed(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    looked_up(text, lower, &mut |_, word| words.push(word.to_owned()));
    words
}

#[test]
fn words_are_letters_and_digits_and_the_signs_in_names_of_languages() {
    for (text, words) in [
        (
            "Ann-Marie O’Dea, B.Sc.",
            &["ann", "marie", "o", "dea", "b", "sc"][..],
        ),
        ("C++ and C# (2024)", &["c++", "and", "c#", "2024"]),
        ("  \u{a0}\u{2003}—…!", &[]),
        (
            "zero\u{200b}width so\u{ad}ft \u{feff}start",
            &["zerowidth", "soft", "start"],
        ),
        ("\u{202e}right\u{202c} left", &["right", "left"]),
        ("Ａｎｎａ １２", &["anna", "12"]),
        ("Андрей Ёлкин", &["андреи", "елкин"]),
        ("Андреи\u{306} Е\u{308}лкин", &["андреи", "елкин"]),
        ("Σωκράτης", &["σωκρατησ"]),
        ("أحمد مُحَمَّد", &["احمد", "محمد"]),
        ("दीपक नायर", &["दीपक", "नायर"]),
        ("👩🏽\u{200d}💻 crab🦀cake", &["crab", "cake"]),
    ] {
        assert_eq!(in_dictionary(text), words, "{text}");
        assert_eq!(typed(text), words, "{text}");
    }
}

#[test]
fn what_is_written_without_spaces_is_found_by_any_part() {
    assert_eq!(in_dictionary("田中雪"), ["田中雪", "中雪", "雪"]);
    assert_eq!(typed("田中雪"), ["田中雪"]);
    assert_eq!(in_dictionary("김민준"), ["김민준", "민준", "준"]);
    let in_pieces = "\u{1100}\u{1175}\u{11b7}\u{1106}\u{1175}\u{11ab}\u{110c}\u{116e}\u{11ab}";
    assert_eq!(in_dictionary(in_pieces), in_dictionary("김민준"));
    assert_eq!(typed("か\u{3099}は\u{309a}"), ["がぱ"]);
    assert!(in_dictionary("สมชาย").contains(&"ชาย".to_owned()));
}

#[test]
fn long_words_are_cut_alike_in_the_dictionary_and_in_the_query() {
    let long = "ł".repeat(500);
    assert_eq!(in_dictionary(&long), typed(&long));
    assert!(in_dictionary(&long)[0].len() <= 64);
}

proptest! {
    #[test]
    fn every_typed_word_begins_a_word_of_the_dictionary(text in "\\PC{0,40}") {
        let known = in_dictionary(&text);
        for word in typed(&text) {
            prop_assert!(known.contains(&word), "{word:?} in {known:?}");
        }
    }
}
