//! Asks an index, with what is pending laid over it.

use super::answer::{Answer, Keyed, KindHits, Relaxed, best_first, least_of_first};
use super::conditions::{Chosen, Condition};
use super::facets::{Counts, narrow};
use super::index::SearchIndex;
use super::marks::Marks;
use super::matching::{Matched, matches};
use super::near::Near;
use super::options::{PAGE, facets_of};
use super::patch::Patch;
use super::phrases;
use super::qualifiers;
use super::query::{ParsedQuery, parse};
use super::record::{Kind, Record};
use super::relax;
use super::scoring::{Scored, all_of, holds};
use crate::catalog::Catalog;
use crate::finder::{Found, ListQuery};
use crate::model::{Person, TopicId};
use crate::text::fold;

/// So many hits without corrections are enough; with fewer, corrections are looked for as well.
const ENOUGH: usize = 10;
/// Nearness is looked at among those that may be among the first so many.
const FIRST: usize = 50;

/// An index, what is pending over it, and the catalog that shows both.
#[derive(Clone, Copy, Debug)]
pub struct Searcher<'a> {
    /// The index.
    pub index: &'a SearchIndex,
    /// What differs from it.
    pub patch: &'a Patch,
    /// What is shown.
    pub catalog: &'a Catalog,
}

/// Documents by source and kind.
pub(super) type ByKind = [[Vec<Scored>; 4]; 2];

/// What the words of a query found, before facets.
pub(super) struct TextFound {
    pub found: ByKind,
    pub is_corrected: bool,
    pub meant: Option<String>,
    pub relaxed: Option<Relaxed>,
}

impl Searcher<'_> {
    /// The page of results: everything that holds all words and fulfils the chosen options. `near` decides between what
    /// is worth the same.
    pub fn ask(&self, query: &ListQuery, near: Option<&Person>) -> Answer {
        let parsed = parse(&query.text, &qualifiers::is_key);
        let chosen = qualifiers::with_clauses(&query.chosen, &parsed.clauses, self.catalog);
        let mut text = self.text(&query.text, &parsed, &Kind::ALL, ENOUGH);
        let related = self.related(&text.found);
        let mut counts = Counts::default();
        let kinds = Kind::ALL.map(|kind| {
            let mut hits = Vec::new();
            let found = [0, 1].map(|source| {
                let mut found = std::mem::take(&mut text.found[source][kind as usize]);
                self.narrow_kind(source, kind, &mut found, &chosen, &mut counts);
                found
            });
            let scores = found.iter().flatten().map(|one| one.score);
            let least = least_of_first(scores, FIRST);
            for (source, found) in found.iter().enumerate() {
                let shelf = self.source(source).shelf(kind);
                let near = near.map(|person| Near::of(person, kind, shelf));
                for one in found {
                    let degree = near
                        .as_ref()
                        .filter(|_| one.score >= least)
                        .map_or(0, |near| near.degree(one.doc));
                    hits.push(Keyed::new(
                        source,
                        one.doc,
                        one.score,
                        degree,
                        shelf.ranks[one.doc as usize],
                    ));
                }
            }
            self.kind_hits(kind, hits)
        });
        Answer {
            total: kinds.iter().map(|kind| kind.count).sum(),
            facets: PAGE
                .iter()
                .map(|(key, label)| counts.of(key, label, &chosen))
                .collect(),
            meant: text.meant,
            relaxed: text.relaxed,
            related,
            marks: Marks::new(parsed.words, text.is_corrected),
            kinds,
        }
    }

    /// A list page: the records of one kind that hold all words and have the chosen options of that list, by their
    /// positions in the catalog shown. Corrections only where nothing is found without.
    pub fn list(&self, kind: Kind, query: &ListQuery) -> Found {
        let parsed = parse(&query.text, &|_| false);
        let mut text = self.text(&query.text, &parsed, &[kind], 1);
        if text.relaxed.is_some() {
            text.found = ByKind::default();
        }
        let mut counts = Counts::default();
        let mut positions = Vec::new();
        for source in [0, 1] {
            let mut found = std::mem::take(&mut text.found[source][kind as usize]);
            let shelf = self.source(source).shelf(kind);
            let facets: Vec<_> = (facets_of(kind).iter().zip(&shelf.columns))
                .filter_map(|(facet, column)| Some((facet.on_list?, column)))
                .collect();
            narrow(&mut found, &facets, &query.chosen, false, &mut counts);
            let moved = &self.patch.kinds[kind as usize].moved;
            for one in found {
                let elsewhere = (source == 0).then(|| moved.get(&one.doc)).flatten();
                positions.push(*elsewhere.unwrap_or(&shelf.positions[one.doc as usize]) as usize);
            }
        }
        let facets = facets_of(kind)
            .iter()
            .filter_map(|facet| Some((facet.on_list?, facet.label)));
        Found {
            positions,
            facets: facets
                .map(|(key, label)| counts.of(key, label, &query.chosen))
                .collect(),
        }
    }

    pub(super) fn source(&self, source: usize) -> &SearchIndex {
        if source == 0 {
            self.index
        } else {
            &self.patch.index
        }
    }

    pub(super) fn kind_hits(&self, kind: Kind, hits: Vec<Keyed>) -> KindHits {
        KindHits {
            kind,
            count: hits.len(),
            hits,
            sources: [0, 1].map(|source| self.source(source).shelf(kind).records.clone()),
            today: self.index.today,
        }
    }

    /// Leaves what fulfils the conditions of the page. A kind without a facet has nothing once that facet is chosen.
    fn narrow_kind(
        &self,
        source: usize,
        kind: Kind,
        found: &mut Vec<Scored>,
        chosen: &Chosen,
        counts: &mut Counts,
    ) {
        let shelf = self.source(source).shelf(kind);
        let facets: Vec<_> = (facets_of(kind).iter().zip(&shelf.columns))
            .filter_map(|(facet, column)| Some((facet.on_page?, column)))
            .collect();
        let lacks = |key: &str| key != "kind" && !facets.iter().any(|(known, _)| *known == key);
        if PAGE
            .iter()
            .any(|(key, _)| lacks(key) && chosen.contains_key(*key))
        {
            found.clear();
            return;
        }
        let of_kind = Condition::on("kind", chosen);
        let count = narrow(found, &facets, chosen, !of_kind.admits(kind.key()), counts);
        let is_ruled_out = of_kind.unwanted.is_some_and(|kinds| kinds.contains(kind.key()));
        if count > 0 && !is_ruled_out {
            counts.add("kind", kind.key(), count);
        }
    }

    /// What holds all words, with corrections where there are fewer than `enough`, and with fewer words where there is
    /// nothing.
    pub(super) fn text(&self, text: &str, query: &ParsedQuery, kinds: &[Kind], enough: usize) -> TextFound {
        let matched = |with_corrections: bool| {
            [0, 1].map(|source| {
                let words = query.words.iter();
                words
                    .map(|word| matches(&self.source(source).terms, word, with_corrections))
                    .collect::<Vec<_>>()
            })
        };
        let strict = matched(false);
        let found = self.find(query, &strict, kinds, true);
        let count = count(&found);
        let mut answer = TextFound {
            found,
            is_corrected: false,
            meant: None,
            relaxed: None,
        };
        if count >= enough || query.words.is_empty() {
            return answer;
        }
        let wide = matched(true);
        let found = self.find(query, &wide, kinds, true);
        let with_corrections = self::count(&found);
        if with_corrections > 0 {
            answer.is_corrected = with_corrections > count;
            answer.meant = (count == 0)
                .then(|| self.meant(text, query, &wide, &found))
                .flatten();
            answer.found = found;
            return answer;
        }
        self.relax(text, query, &wide, kinds, &mut answer);
        answer
    }

    fn relax(
        &self,
        text: &str,
        query: &ParsedQuery,
        wide: &[Vec<Vec<Matched>>; 2],
        kinds: &[Kind],
        answer: &mut TextFound,
    ) {
        let uses: Vec<usize> = (0..query.words.len())
            .map(|at| {
                let both = wide
                    .iter()
                    .map(|words| vec![words[at].clone()])
                    .collect::<Vec<_>>();
                let [first, second] = [both[0].clone(), both[1].clone()];
                count(&self.find(&ParsedQuery::default(), &[first, second], kinds, false))
            })
            .collect();
        let mut orders = relax::orders(&uses);
        if !query.phrases.is_empty() {
            orders.insert(0, Vec::new());
        }
        for dropped in orders {
            let keep = |words: &Vec<Vec<Matched>>| {
                let kept = words.iter().enumerate().filter(|(at, _)| !dropped.contains(at));
                kept.map(|(_, matched)| matched.clone()).collect::<Vec<_>>()
            };
            let found = self.find(query, &[keep(&wide[0]), keep(&wide[1])], kinds, false);
            if count(&found) > 0 {
                answer.found = found;
                answer.is_corrected = true;
                answer.relaxed = Some(relax::without(text, query, &dropped));
                return;
            }
        }
    }

    /// What holds all of `matched` and nothing that is excluded.
    pub(super) fn find(
        &self,
        query: &ParsedQuery,
        matched: &[Vec<Vec<Matched>>; 2],
        kinds: &[Kind],
        with_phrases: bool,
    ) -> ByKind {
        let mut all = ByKind::default();
        for source in [0, 1] {
            let index = self.source(source);
            for kind in kinds {
                let shelf = index.shelf(*kind);
                let mut found = all_of(shelf, &matched[source]);
                let hidden = &self.patch.kinds[*kind as usize].hidden;
                if source == 0 && !hidden.is_empty() {
                    found.retain(|one| hidden.binary_search(&one.doc).is_err());
                }
                for term in query.excluded.iter().filter_map(|word| index.terms.get(word)) {
                    found.retain(|one| !holds(shelf, term, one.doc));
                }
                if with_phrases && !query.phrases.is_empty() {
                    found.retain(|one| {
                        let record = shelf.records.get(one.doc as usize);
                        record.is_some_and(|record| phrases::holds_all(record, self.catalog, &query.phrases))
                    });
                }
                all[source][*kind as usize] = found;
            }
        }
        all
    }

    /// The text with the words that the best hit has in their place.
    fn meant(
        &self,
        text: &str,
        query: &ParsedQuery,
        wide: &[Vec<Vec<Matched>>; 2],
        found: &ByKind,
    ) -> Option<String> {
        let mut best: Option<(usize, Kind, Scored)> = None;
        for kind in Kind::ALL {
            for source in [0, 1] {
                for one in &found[source][kind as usize] {
                    if best.is_none_or(|(.., known)| one.score > known.score) {
                        best = Some((source, kind, *one));
                    }
                }
            }
        }
        let (source, kind, hit) = best?;
        let (index, shelf) = (self.source(source), self.source(source).shelf(kind));
        let record = shelf.records.get(hit.doc as usize)?;
        let mut meant = text.to_owned();
        for (at, word) in query.words.iter().enumerate().rev() {
            let standing = wide[source][at]
                .iter()
                .filter(|one| holds(shelf, one.term, hit.doc));
            let best = standing.max_by_key(|one| one.quality)?;
            if best.quality.is_corrected() {
                let term = index.terms.word(best.term);
                let mut written = record.name().split_whitespace();
                let written = written.find(|written| fold(written) == term).unwrap_or(term);
                meant.replace_range(word.range.clone(), written);
            }
        }
        Some(meant)
    }

    /// Topics close to the best of those that were found by name.
    fn related(&self, found: &ByKind) -> Vec<TopicId> {
        let mut named: Vec<(u16, &Record)> = Vec::new();
        for source in [0, 1] {
            let shelf = self.source(source).shelf(Kind::Topic);
            let topics = found[source][Kind::Topic as usize]
                .iter()
                .filter(|one| one.names > 0);
            named.extend(topics.filter_map(|one| Some((one.score, shelf.records.get(one.doc as usize)?))));
        }
        best_first(&mut named, |(score, _)| *score);
        let mut related: Vec<TopicId> = Vec::new();
        for (_, record) in named.iter().take(3) {
            if let Record::Topic(topic) = record {
                let known = topic
                    .related
                    .iter()
                    .filter(|id| self.catalog.topics.get(*id).is_some_and(|topic| !topic.retired));
                for id in known {
                    let is_found = named.iter().take(3).any(|(_, record)| record.id() == id.as_str());
                    if !is_found && !related.contains(id) {
                        related.push(id.clone());
                    }
                }
            }
        }
        related
    }
}

fn count(found: &ByKind) -> usize {
    found.iter().flatten().map(Vec::len).sum()
}
