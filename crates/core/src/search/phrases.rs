//! Words that must stand next to each other.

use footbridge_search::{is_unspaced_run, looked_up};

use super::document::{Part, parts};
use super::labels::names_of;
use super::record::Record;
use crate::catalog::Catalog;
use crate::text::push_folded;
use crate::time::Date;

/// Whether each phrase stands in one of the texts of a record, word by word.
pub fn holds_all(record: &Record, catalog: &Catalog, today: Date, phrases: &[Vec<String>]) -> bool {
    let mut is_missing = vec![true; phrases.len()];
    let mut look = |text: &str| {
        let mut words: Vec<String> = Vec::new();
        looked_up(text, push_folded, &mut |_, word| words.push(word.to_owned()));
        for (phrase, is_missing) in phrases.iter().zip(&mut is_missing) {
            *is_missing &= !words.windows(phrase.len()).any(|window| stands(phrase, window));
        }
    };
    parts(record, catalog, today, &mut |part| match part {
        Part::Text(_, text) | Part::Shared(_, text) => look(text),
        Part::Topic(_, id, _) | Part::Skill(id, _) => names_of(id, catalog).for_each(&mut look),
        Part::Option(..) => {}
    });
    !is_missing.contains(&true)
}

/// A word written without spaces may be a part.
fn stands(phrase: &[String], words: &[String]) -> bool {
    let mut pairs = phrase.iter().zip(words);
    pairs.all(|(wanted, word)| wanted == word || (is_unspaced_run(wanted) && word.contains(wanted.as_str())))
}
