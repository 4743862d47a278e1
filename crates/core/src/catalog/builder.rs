//! Makes a catalog from the texts of the files, whatever state they are in.

use std::collections::{BTreeSet, HashMap};

use super::{Catalog, Collection, references};
use crate::model::{Record, Site};
use crate::order::{InOrder, set_of};
use crate::problem::{Problem, Severity};
use crate::wire::{WireRecord, read_collection};

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

/// Why a file has no text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unavailable {
    /// The server says that there is no such file.
    NotFound,
    /// The server answered with this HTTP status.
    Status(u16),
    /// The server could not be reached; the reason in words.
    Unreachable(String),
}

/// Takes the files of a site one by one, in any order, and gives the catalog and all that is wrong with them.
#[derive(Debug)]
pub struct CatalogBuilder {
    catalog: Catalog,
    problems: Vec<Problem>,
    sources: Sources,
}

/// Which file each record came from, to name it in findings about references.
#[derive(Debug, Default)]
pub struct Sources(HashMap<(CollectionKind, String), String>);

impl CatalogBuilder {
    /// Begins with the site; `problems` are the findings about `site.json`.
    pub fn new(site: Site, problems: Vec<Problem>) -> Self {
        Self {
            catalog: Catalog::empty(site),
            problems,
            sources: Sources::default(),
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
        let Self {
            catalog,
            problems,
            sources,
        } = self;
        match kind {
            CollectionKind::Topics => fill(&mut catalog.topics, kind, path, text, problems, sources),
            CollectionKind::People => fill(&mut catalog.people, kind, path, text, problems, sources),
            CollectionKind::Groups => fill(&mut catalog.groups, kind, path, text, problems, sources),
            CollectionKind::Posts => fill(&mut catalog.posts, kind, path, text, problems, sources),
        }
    }

    /// Takes note of a file that could not be had.
    pub fn add_unavailable(&mut self, path: &str, why: &Unavailable) {
        self.problems.push(explain_unavailable(path, why));
    }

    /// The catalog, and all findings, worst first.
    pub fn finish(self) -> (Catalog, Vec<Problem>) {
        self.finish_with(|_, _, _| {})
    }

    /// As [`Self::finish`], with the findings of a further check, such as one that needs a disk or a database.
    pub fn finish_with(
        mut self,
        check: impl FnOnce(&Catalog, &Sources, &mut Vec<Problem>),
    ) -> (Catalog, Vec<Problem>) {
        references::check(&self.catalog, &self.left_out(), &self.sources, &mut self.problems);
        check(&self.catalog, &self.sources, &mut self.problems);
        self.problems.order_by(Ord::cmp);
        (self.catalog, self.problems)
    }

    /// The kinds of which a file could not be used.
    fn left_out(&self) -> BTreeSet<CollectionKind> {
        let is_left_out = |path: &str| {
            let mut findings = self.problems.iter();
            findings.any(|problem| problem.severity == Severity::File && problem.file == path)
        };
        let files = Self::files(&self.catalog.site).into_iter();
        set_of(files.filter_map(|(kind, path)| is_left_out(&path).then_some(kind)))
    }
}

impl Sources {
    /// The file a record came from; empty where it is not known.
    pub fn file_of(&self, kind: CollectionKind, id: &str) -> &str {
        self.0.get(&(kind, id.to_owned())).map_or("", String::as_str)
    }
}

/// Says why a file could not be had, and what to do.
pub fn explain_unavailable(path: &str, why: &Unavailable) -> Problem {
    match why {
        Unavailable::NotFound => Problem::file(
            path,
            "the file is not there (404)",
            "Put the file in the data folder, or take its name out of `collections` in site.json. Upper and lower case matter.",
        ),
        Unavailable::Status(status) => Problem::file(
            path,
            format!("the server answered with status {status}"),
            "Try again in a few minutes; if it stays, ask whoever runs the web server.",
        ),
        Unavailable::Unreachable(why) => Problem::file(
            path,
            format!("the file could not be fetched: {why}"),
            "Check the connection and try again.",
        ),
    }
}

fn fill<T: WireRecord + Record>(
    collection: &mut Collection<T>,
    kind: CollectionKind,
    path: &str,
    text: &str,
    problems: &mut Vec<Problem>,
    sources: &mut Sources,
) {
    let Some(file) = read_collection::<T>(path, text, problems) else {
        return;
    };
    for record in file.records {
        let id = record.id().to_string();
        if collection.insert(record) {
            sources.0.insert((kind, id), path.to_owned());
        } else {
            let first = sources.file_of(kind, &id);
            problems.push(Problem {
                severity: Severity::Record,
                file: path.to_owned(),
                record: id.clone(),
                field: "id".to_owned(),
                what: format!("the id “{id}” is used twice; the first one, in {first}, is kept"),
                remedy: "Give this record an id of its own, or remove it.".to_owned(),
            });
        }
    }
}
