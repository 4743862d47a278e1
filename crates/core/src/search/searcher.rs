//! Asks an index, with what is pending laid over it.

use footbridge_search::{Keyed, Scored, keyed, least_of_first};

use super::answer::Answer;
use super::conditions::{Chosen, Condition};
use super::counts::Counts;
use super::facets::{facets_on, narrow_and_count};
use super::hits::KindHits;
use super::index::SearchIndex;
use super::marks::Marks;
use super::near::Near;
use super::options::{PAGE, facets_of};
use super::patch::Patch;
use super::qualifiers;
use super::query::parse;
use super::record::Kind;
use crate::catalog::Catalog;
use crate::finder::{Found, ListQuery};
use crate::model::Person;

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

impl Searcher<'_> {
    /// The page of results: everything that holds all words and fulfils the chosen options. `near` decides between what
    /// is worth the same.
    pub fn ask(&self, query: &ListQuery, near: Option<&Person>) -> Answer {
        self.answer(query, near, Some(Counts::default()))
    }

    /// What [`Self::ask`] gives, without facets: while somebody types none are shown.
    pub fn glance(&self, query: &ListQuery, near: Option<&Person>) -> Answer {
        self.answer(query, near, None)
    }

    fn answer(&self, query: &ListQuery, near: Option<&Person>, mut counts: Option<Counts>) -> Answer {
        let parsed = parse(&query.text, &qualifiers::is_key);
        let chosen = qualifiers::with_clauses(&query.chosen, &parsed.clauses, self.catalog);
        let text = self.find(&query.text, &parsed, &Kind::ALL, ENOUGH);
        let related = self.related(&text.found);
        let [mut first, mut second] = text.found;
        let kinds = Kind::ALL.map(|kind| {
            let mut found = [&mut first, &mut second].map(|found| std::mem::take(&mut found[kind as usize]));
            for (source, found) in found.iter_mut().enumerate() {
                self.narrow(source, kind, found, &chosen, counts.as_mut());
            }
            self.kind_hits(kind, self.keyed(kind, &found, near))
        });
        let facets = counts.map(|counts| {
            let facets = PAGE.iter().map(|(key, label)| counts.of(key, label, &chosen));
            facets.collect()
        });
        Answer {
            total: kinds.iter().map(|kind| kind.count).sum(),
            facets: facets.unwrap_or_default(),
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
        let mut text = self.find(&query.text, &parsed, &[kind], 1);
        if text.relaxed.is_some() {
            text.found = <_>::default();
        }
        let mut counts = Counts::default();
        let mut positions = Vec::new();
        for (source, found) in text.found.iter_mut().enumerate() {
            let found = &mut found[kind as usize];
            let rack = self.source(source).rack(kind);
            let facets = facets_on(rack, kind, |facet| facet.on_list);
            narrow_and_count(found, rack, &facets, &query.chosen, false, Some(&mut counts));
            let moved = &self.patch.kinds[kind as usize].moved;
            for one in found {
                let elsewhere = (source == 0).then(|| moved.get(&one.doc)).flatten();
                positions.push(*elsewhere.unwrap_or(&rack.positions[one.doc as usize]) as usize);
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

    /// The index, and the small index of what is pending.
    pub(super) fn source(&self, source: usize) -> &SearchIndex {
        if source == 0 {
            self.index
        } else {
            &self.patch.index
        }
    }

    pub(super) fn kind_hits(&self, kind: Kind, hits: [Vec<Keyed>; 2]) -> KindHits {
        KindHits {
            kind,
            count: hits.iter().map(Vec::len).sum(),
            hits,
            sources: [0, 1].map(|source| self.source(source).rack(kind).records.clone()),
            today: self.index.today,
        }
    }

    /// Leaves what fulfils the conditions of the page. A kind without a facet has nothing once that facet is chosen.
    fn narrow(
        &self,
        source: usize,
        kind: Kind,
        found: &mut Vec<Scored>,
        chosen: &Chosen,
        mut counts: Option<&mut Counts>,
    ) {
        let rack = self.source(source).rack(kind);
        let facets = facets_on(rack, kind, |facet| facet.on_page);
        let lacks = |key: &str| key != "kind" && !facets.iter().any(|facet| facet.key == key);
        if PAGE
            .iter()
            .any(|(key, _)| lacks(key) && chosen.contains_key(*key))
        {
            found.clear();
            return;
        }
        let of_kind = Condition::on("kind", chosen);
        let is_shut = !of_kind.admits(kind.key());
        let count = narrow_and_count(found, rack, &facets, chosen, is_shut, counts.as_deref_mut());
        let is_ruled_out = of_kind.unwanted.is_some_and(|kinds| kinds.contains(kind.key()));
        if let Some(counts) = counts.filter(|_| count > 0 && !is_ruled_out) {
            counts.add("kind", kind.key(), count);
        }
    }

    /// What was found by what it is worth. Nearness counts for those alone that may be among the first.
    fn keyed(&self, kind: Kind, found: &[Vec<Scored>; 2], near: Option<&Person>) -> [Vec<Keyed>; 2] {
        let least = least_of_first(&[&found[0], &found[1]], FIRST);
        [0, 1].map(|source| {
            let rack = self.source(source).rack(kind);
            let near = near.map(|person| Near::of(person, kind, rack));
            let degree = near.map(|near| move |doc| near.degree(doc));
            let degree = degree.as_ref().map(|degree| degree as &dyn Fn(u32) -> u16);
            keyed(&found[source], &rack.ranks, least, degree)
        })
    }
}
