//! Search: texts that nobody types by accident. None may panic, and none may cost more than its first few hundred
//! characters.

mod support;

use footbridge_core::finder::ListQuery;
use footbridge_core::search::{Patch, Searcher, take_qualifiers};
use proptest::prelude::*;
use support::company;
use support::searching::{ask, index_of, named};

/// Short ones, of every kind that has broken some program.
const TEXTS: &[&str] = &[
    "",
    " ",
    "\t\r\n\u{b}\u{c}",
    "\0",
    "\u{1}\u{7f}\u{85}",
    "undefined",
    "null",
    "NaN",
    "-1/0",
    "0x7fffffff",
    "1e309",
    "1,000.00",
    "９９９",
    "٠١٢٣",
    "½⅓²",
    "Ω≈ç√∫˜µ≤≥÷",
    "¡™£¢∞§¶•ªº–≠",
    "ЁЂЃЄЅІЇЈ",
    "⁰⁴⁵₀₁₂",
    "ด้้้้้็็็็็้้้้้็็็็็",
    "'",
    "\"",
    "\"\"",
    "\"a",
    "a\"b\"c",
    "' OR 1=1 --",
    "1; DROP TABLE people",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=a()>",
    "{{7*7}}",
    "${7*7}",
    "javascript:alert(1)",
    "%s%n%x%d",
    "{0}",
    "../../../etc/passwd",
    "C:\\con",
    "`ls`",
    "$(reboot)",
    "| cat",
    "=cmd|' /C calc'!A0",
    "@SUM(1)",
    "+1",
    "-",
    "--",
    "-\"",
    ":",
    "::",
    "dept:",
    "-dept:",
    "dept::",
    "dept:\"",
    ":legal",
    "-:",
    "is:is:is",
    "田中さんにあげて下さい",
    "社會科學院語學研究所",
    "울란바토르",
    "表ポあA鷗ŒéＢ逍",
    "パーティーへ行かないか",
    "ヽ༼ຈل͜ຈ༽ﾉ",
    "(｡◕ ∀ ◕｡)",
    "👩🏽\u{200d}🚀🏳\u{fe0f}\u{200d}🌈",
    "🇺🇸🇷🇺🇸",
    "👾🙇💁🙅",
    "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}",
    "\u{202a}test\u{202a}",
    "\u{202e}tset\u{202c}",
    "\u{2066}test\u{2067}",
    "\u{fffe}\u{ffff}\u{10ffff}",
    "\u{fffd}\u{fffd}",
    "بسم الله الرحمن",
    "הָיְתָה",
    "ﷺ",
    "ﬁﬂﬀ",
    "İIıi",
    "ǅ ǈ ǋ",
    "ß ẞ",
    "ŉ ΐ ΰ ﬖ",
    "T̗h̠e̊ ͎z͉a̮l͈g̳o̞",
    "\u{301}\u{302}\u{303}",
    "\u{1100}\u{1161}\u{11a8}\u{11a8}",
    "\u{3099}\u{309a}か\u{3099}\u{3099}",
    "\u{0f40}\u{0fb5}",
    "\u{17d2}",
    "ก็็็็",
    "١٢٣",
    "a\u{0}b",
    "line\u{2028}paragraph\u{2029}",
    "\u{e000}\u{f8ff}",
    "ⒶⒷ🅰",
    "ｆｕｌｌ　ｗｉｄｔｈ",
    "Łódź\u{ad}",
    "c++ c# f# .net",
    "#",
    "++",
];

/// The short ones, and long ones made by saying little very often.
fn naughty() -> Vec<String> {
    let mut all: Vec<String> = TEXTS.iter().map(|text| (*text).to_owned()).collect();
    for piece in [
        "a",
        "ann ",
        "\u{301}",
        "Z\u{301}\u{302}\u{303}",
        "田",
        "\"",
        "-x ",
        "dept:legal ",
        "👩🏽\u{200d}",
        "(",
        "ﷺ",
        "\u{202e}",
        "İ",
    ] {
        all.push(piece.repeat(1_000_000 / piece.len()));
    }
    all
}

#[test]
fn every_text_gets_an_answer_and_is_shown_whole() {
    let catalog = company();
    let (index, patch) = (index_of(&catalog), Patch::none());
    let searcher = Searcher {
        index: &index,
        patch: &patch,
        catalog: &catalog,
    };
    for text in naughty() {
        let query = take_qualifiers(&ListQuery::default().with_text(text.as_str()), &catalog);
        let answer = searcher.ask(&query, None);
        let _ = (
            searcher.complete_people(&text, &[], 5),
            searcher.complete_topics(&text, None, &[], 5),
            searcher.complete_qualifier(&text),
        );
        for kind in footbridge_core::search::Kind::ALL {
            let _ = searcher.list(kind, &query);
        }
        for shown in [text.as_str(), "Łukasz Ann O’Dea 田中雪"] {
            let spans = answer.marks.spans(shown);
            let whole: String = spans.iter().map(|(range, _)| &shown[range.clone()]).collect();
            assert_eq!(whole, shown);
        }
    }
}

#[test]
fn names_made_of_them_can_be_indexed_and_found() {
    let texts = naughty();
    let names: Vec<&str> = texts.iter().map(String::as_str).collect();
    let catalog = named(&names);
    assert_eq!(ask(&catalog, "").kinds[0].count, names.len());
    assert!(ask(&catalog, "울란바토르").kinds[0].count > 0);
    let index = index_of(&catalog);
    assert!(
        index.words() < 1_000,
        "a long name is a word or a few: {}",
        index.words()
    );
}

#[test]
fn of_a_long_text_the_beginning_alone_is_looked_at() {
    let catalog = named(&["Ann Berg", "Bo Li"]);
    let long = format!("ann{}bo", " ".repeat(1_000_000));
    assert_eq!(ask(&catalog, &long).total, 1);
    let many = (0..100_000)
        .map(|number| format!("ann w{number} "))
        .collect::<Vec<_>>()
        .concat();
    let answer = ask(&catalog, &many);
    assert!(answer.relaxed.is_some_and(|relaxed| relaxed.dropped.len() <= 12));
    assert_eq!(
        ask(&catalog, &"\u{301}".repeat(500_000)).total,
        ask(&catalog, "").total
    );
}

proptest! {
    #[test]
    fn any_text_gets_an_answer(text in "\\PC{0,60}", shown in "\\PC{0,60}") {
        let catalog = named(&[&text, "Ann Berg"]);
        let answer = ask(&catalog, &text);
        let whole: String = answer.marks.spans(&shown).iter().map(|(range, _)| &shown[range.clone()]).collect();
        prop_assert_eq!(whole, shown);
    }
}
