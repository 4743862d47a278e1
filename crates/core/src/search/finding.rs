//! What the words of a query find: as typed, else corrected, else with fewer words.

use footbridge_search::{Matched, Scored, all_of, looked_up};

use super::answer::Relaxed;
use super::phrases;
use super::query::{ParsedQuery, Word};
use super::record::Kind;
use super::relax;
use super::searcher::Searcher;
use crate::text::push_folded;

/// Documents by source and kind.
pub type ByKind = [[Vec<Scored>; 4]; 2];

/// What stands for each word of a query, in the index and in the patch.
type Words = [Vec<Matched>; 2];

/// What the words of a query found, before any facet.
#[derive(Debug, Default)]
pub struct TextFound {
    /// The documents.
    pub found: ByKind,
    /// Whether some were found by corrections only.
    pub is_corrected: bool,
    /// The text that was probably meant, where none was found without.
    pub meant: Option<String>,
    /// What was left out, where nothing had all words.
    pub relaxed: Option<Relaxed>,
}

impl Searcher<'_> {
    /// What holds all words of a query, with corrections where fewer than `enough` do, and with fewer words where nothing
    /// does.
    pub(super) fn find(&self, text: &str, query: &ParsedQuery, kinds: &[Kind], enough: usize) -> TextFound {
        let strict = self.words(query, false);
        let all: Vec<usize> = (0..query.words.len()).collect();
        let found = self.holding_some(query, &strict, &all, kinds);
        let count = count(&found);
        let as_typed = TextFound {
            found,
            ..TextFound::default()
        };
        if count >= enough || query.words.is_empty() {
            return as_typed;
        }
        let wide = self.words(query, true);
        let found = self.holding_some(query, &wide, &all, kinds);
        match self::count(&found) {
            0 => self.relaxed(text, query, &wide, kinds).unwrap_or(as_typed),
            with_corrections => TextFound {
                is_corrected: with_corrections > count,
                meant: (count == 0)
                    .then(|| self.meant(text, query, &wide, &found))
                    .flatten(),
                found,
                relaxed: None,
            },
        }
    }

    fn words(&self, query: &ParsedQuery, with_corrections: bool) -> Words {
        [0, 1].map(|source| {
            let vocabulary = &self.source(source).vocabulary;
            let matches = |word: &Word| {
                vocabulary.matches(&word.folded, word.is_open, with_corrections && !word.is_quoted)
            };
            query.words.iter().map(matches).collect()
        })
    }

    /// What is found without as few words as must be.
    fn relaxed(&self, text: &str, query: &ParsedQuery, words: &Words, kinds: &[Kind]) -> Option<TextFound> {
        let loose = ParsedQuery {
            phrases: Vec::new(),
            ..query.clone()
        };
        let uses: Vec<usize> = (0..query.words.len())
            .map(|at| count(&self.holding_some(&ParsedQuery::default(), words, &[at], kinds)))
            .collect();
        for dropped in relax::orders(&uses, !query.phrases.is_empty()) {
            let kept: Vec<usize> = (0..query.words.len())
                .filter(|at| !dropped.contains(at))
                .collect();
            let found = self.holding_some(&loose, words, &kept, kinds);
            if count(&found) > 0 {
                return Some(TextFound {
                    found,
                    is_corrected: true,
                    meant: None,
                    relaxed: Some(relax::without(text, query, &dropped)),
                });
            }
        }
        None
    }

    fn holding_some(&self, query: &ParsedQuery, words: &Words, kept: &[usize], kinds: &[Kind]) -> ByKind {
        let [first, second] =
            [0, 1].map(|source| kept.iter().map(|at| &words[source][*at]).collect::<Vec<_>>());
        self.holding(query, &[&first, &second], kinds)
    }

    /// What holds all of `words`, all phrases, and nothing that is excluded.
    fn holding(&self, query: &ParsedQuery, words: &[&[&Matched]; 2], kinds: &[Kind]) -> ByKind {
        let mut all = ByKind::default();
        for source in [0, 1] {
            let index = self.source(source);
            for kind in kinds {
                let rack = index.rack(*kind);
                let mut found = all_of(&rack.documents, words[source]);
                let hidden = &self.patch.kinds[*kind as usize].hidden;
                if source == 0 && !hidden.is_empty() {
                    found.retain(|one| hidden.binary_search(&one.doc).is_err());
                }
                for term in query
                    .excluded
                    .iter()
                    .filter_map(|word| index.vocabulary.term(word))
                {
                    found.retain(|one| !rack.documents.holds(&index.vocabulary, term, one.doc));
                }
                if !query.phrases.is_empty() {
                    found.retain(|one| {
                        let record = rack.records.get(one.doc as usize);
                        record.is_some_and(|record| {
                            phrases::holds_all(record, self.catalog, index.today, &query.phrases)
                        })
                    });
                }
                all[source][*kind as usize] = found;
            }
        }
        all
    }

    /// The text with the words that the best hit has in their place.
    fn meant(&self, text: &str, query: &ParsedQuery, words: &Words, found: &ByKind) -> Option<String> {
        let (source, kind, hit) = best_of(found)?;
        let index = self.source(source);
        let rack = index.rack(kind);
        let record = rack.records.get(hit.doc as usize)?;
        let mut meant = text.to_owned();
        for (at, word) in query.words.iter().enumerate().rev() {
            let standing = words[source][at]
                .terms
                .iter()
                .filter(|one| rack.documents.holds(&index.vocabulary, one.term, hit.doc));
            let best = standing.max_by_key(|one| (one.quality, std::cmp::Reverse(one.term)))?;
            if best.quality.is_corrected() {
                let term = index.vocabulary.word(best.term);
                meant.replace_range(
                    word.range.clone(),
                    as_written(record.name(), term).unwrap_or(term),
                );
            }
        }
        Some(meant)
    }
}

/// How a word is written in a name.
fn as_written<'n>(name: &'n str, folded: &str) -> Option<&'n str> {
    let mut written = None;
    looked_up(name, push_folded, &mut |range, word| {
        if word == folded {
            written.get_or_insert(range);
        }
    });
    written.map(|range| &name[range])
}

/// The best hit of all kinds, the first of several.
fn best_of(found: &ByKind) -> Option<(usize, Kind, Scored)> {
    let mut best: Option<(usize, Kind, Scored)> = None;
    for kind in Kind::ALL {
        for (source, found) in found.iter().enumerate() {
            for one in &found[kind as usize] {
                if best.is_none_or(|(.., known)| one.score > known.score) {
                    best = Some((source, kind, *one));
                }
            }
        }
    }
    best
}

/// How many there are in all.
pub fn count(found: &ByKind) -> usize {
    found.iter().flatten().map(Vec::len).sum()
}
