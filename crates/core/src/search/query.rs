//! What somebody typed, taken apart.

use std::ops::Range;

use footbridge_search::{is_unspaced_run, looked_up};

use crate::text::push_folded;

/// Most words of a query that are looked at.
const MOST_WORDS: usize = 12;
/// So many letters are looked for as a beginning too when more words follow: "mar sil". Of the word that is being typed
/// one is enough.
const BEGINNING: usize = 3;
/// Most bytes of a query that are looked at.
const LONGEST: usize = 400;

/// A query, taken apart.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ParsedQuery {
    /// Words that must be found, each once.
    pub words: Vec<Word>,
    /// Words that must not be.
    pub excluded: Vec<String>,
    /// Closed quotes of more than one word, folded word by word; their words are among `words` too.
    pub phrases: Vec<Vec<String>>,
    /// `dept:legal`, `-status:closed`.
    pub clauses: Vec<Clause>,
}

/// A word of a query.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// As it stands in the dictionary.
    pub folded: String,
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// Whether it may only have begun.
    pub is_open: bool,
    /// Whether it is meant as it stands, without corrections.
    pub is_quoted: bool,
}

/// A qualifier.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clause {
    /// Where it stands in the text.
    pub range: Range<usize>,
    /// Whether it must not hold.
    pub is_not: bool,
    /// Left of the colon, in lower case.
    pub key: String,
    /// Right of it, as typed, without quotes.
    pub value: String,
    /// Whether it is still being typed: the text ends with it.
    pub is_open: bool,
}

/// Takes a query apart. `is_key` says which words before a colon are qualifiers; with others it is just text. The last
/// word is open while nothing follows it.
pub fn parse(text: &str, is_key: &dyn Fn(&str) -> bool) -> ParsedQuery {
    let text = &text[..text.floor_char_boundary(LONGEST)];
    let mut query = ParsedQuery::default();
    for range in parts(text) {
        let part = &text[range.clone()];
        let is_last = range.end == text.len();
        let (is_not, rest) = part.strip_prefix('-').map_or((false, part), |rest| (true, rest));
        let clause = rest
            .split_once(':')
            .map(|(key, value)| (key.to_lowercase(), value));
        if let Some((key, value)) = clause.filter(|(key, _)| is_key(key)) {
            query.clauses.push(Clause {
                range,
                is_not,
                key,
                is_open: is_last && !is_closed(value),
                value: value.trim_matches('"').to_owned(),
            });
        } else if is_not {
            looked_up(rest, push_folded, &mut |_, word| {
                query.excluded.push(word.to_owned());
            });
        } else {
            query.add(part, range.start, is_last && !is_closed(part));
        }
    }
    query
}

impl ParsedQuery {
    fn add(&mut self, part: &str, start: usize, is_open: bool) {
        let is_quoted = is_closed(part);
        let mut phrase = Vec::new();
        let mut words = Vec::new();
        looked_up(part, push_folded, &mut |range, folded| {
            phrase.push(folded.to_owned());
            let is_long = folded.chars().count() >= BEGINNING;
            words.push(Word {
                folded: folded.to_owned(),
                range: start + range.start..start + range.end,
                // Where no spaces are put between words, any part of a name is looked for.
                is_open: (is_long && !is_quoted) || is_unspaced_run(folded),
                is_quoted,
            });
        });
        if let Some(last) = words.last_mut() {
            last.is_open |= is_open;
        }
        if is_quoted && phrase.len() > 1 {
            self.phrases.push(phrase);
        }
        for word in words {
            if let Some(known) = self.words.iter_mut().find(|known| known.folded == word.folded) {
                // The stricter of the two holds.
                known.is_open &= word.is_open;
                known.is_quoted |= word.is_quoted;
            } else if self.words.len() < MOST_WORDS {
                self.words.push(word);
            }
        }
    }
}

/// Whether a part is in quotes that are closed.
fn is_closed(part: &str) -> bool {
    part.len() > 1 && part.starts_with('"') && part.ends_with('"')
}

/// Splits at white space outside of quotes.
fn parts(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut is_quoted = false;
    for (at, c) in text.char_indices() {
        is_quoted ^= c == '"';
        if c.is_whitespace() && !is_quoted {
            parts.push(start..at);
            start = at + c.len_utf8();
        }
    }
    parts.push(start..text.len());
    parts.retain(|part| !part.is_empty());
    parts
}
