//! Typing mistakes, against the plain table of distances.

use footbridge_search::{Typed, Vocabulary};
use proptest::prelude::*;

/// Optimal string alignment, cell by cell. The last row: the distance to each beginning of `word`.
fn distances(typed: &str, word: &str) -> Vec<usize> {
    let (typed, word): (Vec<char>, Vec<char>) = (typed.chars().collect(), word.chars().collect());
    let mut table = vec![vec![0; word.len() + 1]; typed.len() + 1];
    for row in 0..=typed.len() {
        for column in 0..=word.len() {
            table[row][column] = if row == 0 || column == 0 {
                row + column
            } else {
                let replaced = table[row - 1][column - 1] + usize::from(typed[row - 1] != word[column - 1]);
                let mut best = replaced
                    .min(table[row - 1][column] + 1)
                    .min(table[row][column - 1] + 1);
                let (r, c) = (row, column);
                if r > 1 && c > 1 && typed[r - 1] == word[c - 2] && typed[r - 2] == word[c - 1] {
                    best = best.min(table[r - 2][c - 2] + 1);
                }
                best
            };
        }
    }
    table.pop().unwrap_or_default()
}

/// Edits and whether only the beginning is that close, by the rules in words: one mistake from four characters, two from
/// eight; of three characters a word of four from which one is missing.
fn expected(typed: &str, word: &str, is_open: bool) -> Option<(usize, bool)> {
    let count = typed.chars().count();
    let most = match count {
        3..8 => 1,
        8..=32 => 2,
        _ => return None,
    };
    if count == 3 && word.chars().count() != 4 {
        return None;
    }
    let row = distances(typed, word);
    let whole = row[row.len() - 1];
    let begun = row[1..].iter().min().copied().unwrap_or(usize::MAX);
    let edits = if is_open && count > 3 {
        whole.min(begun)
    } else {
        whole
    };
    (edits <= most).then_some((edits, edits < whole))
}

fn actual(typed: &str, word: &str, is_open: bool) -> Option<(usize, bool)> {
    let distance = Typed::new(typed, is_open).distance(word)?;
    Some((usize::from(distance.edits), distance.is_beginning))
}

/// Words that are close to each other more often than not.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "[abc]{1,12}",
        "(kowal|koval|cowal)(ska|ski|sky|sak|sk)?[a-z]{0,2}",
        "[a-cß日éñк]{1,10}",
        "[ab]{30,40}",
    ]
}

proptest! {
    #[test]
    fn the_bits_say_what_the_table_says(typed in word(), word in word(), is_open: bool) {
        prop_assert_eq!(actual(&typed, &word, is_open), expected(&typed, &word, is_open));
    }

    #[test]
    fn the_dictionary_gives_what_looking_at_every_word_gives(
        words in proptest::collection::vec(word(), 0..60),
        typed in word(),
        is_open: bool,
    ) {
        let mut vocabulary = Vocabulary::new(|c, folded| folded.push(c));
        for word in &words {
            vocabulary.add(word, &mut |_| {});
        }
        vocabulary.commit();
        let matched = vocabulary.matches(&typed, is_open, true);
        let mut found: Vec<&str> = matched.terms.iter().map(|one| vocabulary.word(one.term)).collect();
        found.sort_unstable();
        let mut all: Vec<&str> = (0..).take(vocabulary.len()).map(|term| vocabulary.word(term)).collect();
        all.sort_unstable();
        all.retain(|word| {
            *word == typed || (is_open && word.starts_with(&typed)) || expected(&typed, word, is_open).is_some_and(|(edits, _)| edits > 0)
        });
        prop_assert_eq!(found, all);
    }
}

#[test]
fn what_begins_with_three_letters_of_four_is_found_once() {
    let mut vocabulary = Vocabulary::new(|c, folded| folded.push(c));
    vocabulary.add("anna", &mut |_| {});
    vocabulary.commit();
    assert_eq!(vocabulary.matches("ann", true, true).terms.len(), 1);
    assert_eq!(vocabulary.matches("ann", false, true).terms.len(), 1);
}

#[test]
fn a_mistake_is_a_letter_more_or_less_or_another_or_two_the_wrong_way_round() {
    for typed in [
        "kowalsk",
        "kowalskaa",
        "kowalsca",
        "kowaslka",
        "owalska",
        "okwalska",
    ] {
        assert_eq!(
            actual(typed, "kowalska", false).map(|(edits, _)| edits),
            Some(1),
            "{typed}"
        );
    }
    assert_eq!(actual("kwoaslka", "kowalska", false), Some((2, false)));
    assert_eq!(
        actual("owalskx", "kowalska", false),
        None,
        "two mistakes in seven letters"
    );
    assert_eq!(actual("wlk", "wilk", false), Some((1, false)));
    assert_eq!(actual("wlk", "wolke", false), None);
    assert_eq!(actual("ann", "anna", true), Some((1, false)));
}
