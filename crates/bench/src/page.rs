//! Our side in the browser: a company is read, indexed and asked as the app does it.

use crate::suggestions::{Ground, Kind as Suggested};
use footbridge_core::catalog::{CatalogBuilder, CollectionKind};
use footbridge_core::finder::ListQuery;
use footbridge_core::search::{Kind, Patch, Record, SearchIndex, Searcher};
use footbridge_core::time::Date;
use footbridge_core::wire::read_site;
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// How many results a panel below the search box shows of a kind.
const SHOWN: usize = 10;
/// After so many records the new ones are made findable, as in the app.
const COMMIT_AFTER: usize = 4_000;

/// A company with its index.
#[wasm_bindgen]
pub struct Bench {
    builder: CatalogBuilder,
    files: Vec<(CollectionKind, String)>,
    today: Date,
    ground: Option<Ground>,
    index: SearchIndex,
    patch: Patch,
    uncommitted: usize,
}

#[wasm_bindgen]
impl Bench {
    /// Begins with the text of `site.json`.
    #[wasm_bindgen(constructor)]
    pub fn new(site: &str, today: &str) -> Result<Bench, JsError> {
        let mut problems = Vec::new();
        let site = read_site("site.json", site, &mut problems)
            .map_err(|problem| JsError::new(&problem.to_string()))?;
        let today: Date = today.parse().map_err(|_| JsError::new("no such day"))?;
        Ok(Self {
            files: CatalogBuilder::files(&site),
            builder: CatalogBuilder::new(site, problems),
            index: SearchIndex::new(today),
            patch: Patch::none(),
            uncommitted: 0,
            today,
            ground: None,
        })
    }

    /// The files to be read, in this order.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        self.files.iter().map(|(_, path)| path.clone()).collect()
    }

    /// Reads the file at a place in that order.
    pub fn read(&mut self, number: usize, text: &str) {
        if let Some((kind, path)) = self.files.get(number) {
            self.builder.add(*kind, path, text);
        }
    }

    /// Takes up to `count` records that were read into the index, or makes those that were taken findable. `false` when
    /// everything is.
    pub fn index_next(&mut self, count: usize) -> bool {
        let mut taken = 0;
        while taken < count && self.uncommitted < COMMIT_AFTER && self.take_one() {
            taken += 1;
            self.uncommitted += 1;
        }
        if taken == 0 {
            if self.uncommitted == 0 {
                return false;
            }
            self.index.commit();
            self.uncommitted = 0;
        }
        true
    }

    /// Makes what suggestions are made from. Not before memory was weighed: the search does without.
    pub fn prepare_suggestions(&mut self) {
        self.ground = Some(Ground::of(self.builder.catalog(), self.today));
    }

    /// The kinds of suggestions, in the order of their numbers.
    #[must_use]
    pub fn suggested_kinds() -> Vec<String> {
        Suggested::ALL.iter().map(|kind| kind.name().to_owned()).collect()
    }

    /// The top 20 of a kind for another person with each number. Says how many there were.
    #[must_use]
    pub fn suggest(&self, kind: usize, number: usize) -> usize {
        let (Some(kind), Some(ground)) = (Suggested::ALL.get(kind), &self.ground) else {
            return 0;
        };
        ground.ask(self.builder.catalog(), *kind, number)
    }

    fn take_one(&mut self) -> bool {
        let (catalog, index) = (self.builder.catalog(), &mut self.index);
        if let Some(topic) = catalog.topics.at(index.taken(Kind::Topic)) {
            index.add_topic(catalog, topic);
        } else if let Some(person) = catalog.people.at(index.taken(Kind::Person)) {
            index.add_person(catalog, person);
        } else if let Some(group) = catalog.groups.at(index.taken(Kind::Group)) {
            index.add_group(catalog, group);
        } else if let Some(post) = catalog.posts.at(index.taken(Kind::Post)) {
            index.add_post(catalog, post);
        } else {
            return false;
        }
        true
    }

    /// What a key press in the search box asks: everything of all kinds, and the best of each kind. Gives the ids of the
    /// best people, one a line.
    #[must_use]
    pub fn ask(&self, text: &str) -> String {
        let query = ListQuery {
            text: text.to_owned(),
            ..ListQuery::default()
        };
        let searcher = Searcher {
            index: &self.index,
            patch: &self.patch,
            catalog: self.builder.catalog(),
        };
        let answer = searcher.glance(&query, None);
        let mut people = String::new();
        for hit in answer.kinds.iter().flat_map(|kind| kind.best(SHOWN)) {
            if let Record::Person(person) = &hit.record {
                people.push_str(person.id.as_str());
                people.push('\n');
            }
        }
        people
    }
}
