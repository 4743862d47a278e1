//! Makes a catalog from files, whatever state they are in.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::file::{FileOfRecords, FileReader, Records};
use super::{Catalog, Collection, Sources, Unavailable, references};
use crate::model::{Pool, Record, Site};
use crate::order::InOrder;
use crate::problem::{Problem, Severity};

/// A kind of collection file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum CollectionKind {
    /// Skills and interests.
    Topics,
    /// People.
    People,
    /// Groups.
    Groups,
    /// Posts on the board.
    Posts,
}

/// Takes the files of a site one by one and gives the catalog and all that is wrong with it, at any time for what it has
/// taken.
#[derive(Debug)]
pub struct CatalogBuilder {
    catalog: Catalog,
    problems: Vec<Problem>,
    sources: Sources,
    left_out: BTreeSet<CollectionKind>,
    pool: Pool,
}

impl CatalogBuilder {
    /// Begins with the site; `problems` are the findings about `site.json`.
    pub fn new(site: Site, problems: Vec<Problem>) -> Self {
        Self {
            catalog: Catalog::empty(site),
            problems,
            sources: Sources::default(),
            left_out: BTreeSet::new(),
            pool: Pool::default(),
        }
    }

    /// The files that the site names, with their kind, topics first.
    pub fn files(site: &Site) -> Vec<(CollectionKind, String)> {
        let all = &site.collections;
        [
            (CollectionKind::Topics, &all.topics),
            (CollectionKind::People, &all.people),
            (CollectionKind::Groups, &all.groups),
            (CollectionKind::Posts, &all.posts),
        ]
        .into_iter()
        .flat_map(|(kind, files)| files.iter().map(move |file| (kind, file.clone())))
        .collect()
    }

    /// Takes the text of a file.
    pub fn add(&mut self, kind: CollectionKind, path: &str, text: &str) {
        let mut reader = FileReader::open(kind, path, text);
        while reader.read_next(&mut self.pool) {}
        self.add_file(&reader.finish());
    }

    /// Takes note of a file that could not be had.
    pub fn add_unavailable(&mut self, kind: CollectionKind, path: &str, why: &Unavailable) {
        self.add_file(&FileOfRecords::unavailable(kind, path, why));
    }

    /// Takes a file that was read.
    pub fn add_file(&mut self, file: &FileOfRecords) {
        self.begin(file);
        for number in 0.. {
            if !self.add_record(file, number) {
                break;
            }
        }
    }

    /// Begins to take a file that was read; its records are to follow one by one.
    pub fn begin(&mut self, file: &FileOfRecords) {
        let (kind, path) = (file.kind(), file.path());
        let position = match kind {
            CollectionKind::Topics => self.catalog.topics.len(),
            CollectionKind::People => self.catalog.people.len(),
            CollectionKind::Groups => self.catalog.groups.len(),
            CollectionKind::Posts => self.catalog.posts.len(),
        };
        self.sources.begin(kind, path, position);
        self.problems.extend_from_slice(file.problems());
        if file.is_left_out() {
            self.left_out.insert(kind);
        }
    }

    /// Takes the record that stands at `number` of a file that was begun. `false` where there is none.
    pub fn add_record(&mut self, file: &FileOfRecords, number: usize) -> bool {
        let Self {
            catalog,
            problems,
            sources,
            ..
        } = self;
        let mut refused = |first: usize, id: &dyn ToString| {
            problems.push(used_twice(
                file,
                sources.file_of(file.kind(), first),
                id.to_string(),
            ));
        };
        match file.records() {
            Records::Topics(list) => add(&mut catalog.topics, list.get(number), &mut refused),
            Records::People(list) => add(&mut catalog.people, list.get(number), &mut refused),
            Records::Groups(list) => add(&mut catalog.groups, list.get(number), &mut refused),
            Records::Posts(list) => add(&mut catalog.posts, list.get(number), &mut refused),
        }
    }

    /// The catalog of what was taken so far.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// What is wrong with the files taken so far, worst first.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = self.problems.clone();
        problems.order_by(Ord::cmp);
        problems
    }

    /// Which file each record came from.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The kinds of which a file could not be used.
    pub fn left_out(&self) -> &BTreeSet<CollectionKind> {
        &self.left_out
    }

    /// The catalog, and all findings, worst first; those about references are among them.
    pub fn finish(self) -> (Catalog, Vec<Problem>) {
        self.finish_with(|_, _, _| {})
    }

    /// As [`Self::finish`], with the findings of a further check, such as one that needs a disk or a database.
    pub fn finish_with(
        mut self,
        check: impl FnOnce(&Catalog, &Sources, &mut Vec<Problem>),
    ) -> (Catalog, Vec<Problem>) {
        references::check(&self.catalog, &self.left_out, &self.sources, &mut self.problems);
        check(&self.catalog, &self.sources, &mut self.problems);
        self.problems.order_by(Ord::cmp);
        (self.catalog, self.problems)
    }
}

/// `false` where there is no record to add.
fn add<T: Record>(
    collection: &mut Collection<T>,
    record: Option<&Arc<T>>,
    refused: &mut dyn FnMut(usize, &dyn ToString),
) -> bool {
    let Some(record) = record else {
        return false;
    };
    match collection.position(record.id()) {
        Some(first) => refused(first, record.id()),
        None => {
            collection.insert_shared(Arc::clone(record));
        }
    }
    true
}

fn used_twice(file: &FileOfRecords, first: &str, id: String) -> Problem {
    Problem {
        severity: Severity::Record,
        file: file.path().to_owned(),
        what: format!("the id “{id}” is used twice; the first one, in {first}, is kept"),
        record: id,
        field: "id".to_owned(),
        remedy: "Give this record an id of its own, or remove it.".to_owned(),
    }
}
