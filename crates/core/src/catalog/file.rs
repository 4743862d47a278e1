//! A file of records, read bit by bit.

use std::sync::Arc;

use super::{CollectionKind, Unavailable, explain_unavailable};
use crate::model::{Group, Person, Pool, Post, Topic};
use crate::problem::{Problem, Severity};
use crate::wire::{OpenedFile, WireRecord, open_collection, read_record};

/// What was read of a file. It can be put into any number of catalogs, which share its records.
#[derive(Debug)]
pub struct FileOfRecords {
    kind: CollectionKind,
    path: String,
    problems: Vec<Problem>,
    records: Records,
}

/// The records of a file, of whatever kind.
#[derive(Debug)]
pub enum Records {
    /// Skills and interests.
    Topics(Vec<Arc<Topic>>),
    /// People.
    People(Vec<Arc<Person>>),
    /// Groups.
    Groups(Vec<Arc<Group>>),
    /// Posts on the board.
    Posts(Vec<Arc<Post>>),
}

impl FileOfRecords {
    /// A file that could not be had.
    pub fn unavailable(kind: CollectionKind, path: &str, why: &Unavailable) -> Self {
        let mut file = Self::empty(kind, path);
        file.problems.push(explain_unavailable(path, why));
        file
    }

    /// What it holds.
    pub fn kind(&self) -> CollectionKind {
        self.kind
    }

    /// Path below the data folder.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong with it.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether nothing of it could be used.
    pub fn is_left_out(&self) -> bool {
        (self.problems.iter()).any(|problem| problem.severity == Severity::File)
    }

    /// The records that could be read, in the order of the file.
    pub fn records(&self) -> &Records {
        &self.records
    }

    fn empty(kind: CollectionKind, path: &str) -> Self {
        Self {
            kind,
            path: path.to_owned(),
            problems: Vec::new(),
            records: match kind {
                CollectionKind::Topics => Records::Topics(Vec::new()),
                CollectionKind::People => Records::People(Vec::new()),
                CollectionKind::Groups => Records::Groups(Vec::new()),
                CollectionKind::Posts => Records::Posts(Vec::new()),
            },
        }
    }
}

/// Reads the text of a file, a record at a time, so that a page can answer in between.
#[derive(Debug)]
pub struct FileReader<'t> {
    file: FileOfRecords,
    opened: Option<OpenedFile<'t>>,
    next: usize,
}

impl<'t> FileReader<'t> {
    /// Takes the file apart, without reading its records.
    pub fn open(kind: CollectionKind, path: &str, text: &'t str) -> Self {
        let mut file = FileOfRecords::empty(kind, path);
        let collection = match kind {
            CollectionKind::Topics => Topic::COLLECTION,
            CollectionKind::People => Person::COLLECTION,
            CollectionKind::Groups => Group::COLLECTION,
            CollectionKind::Posts => Post::COLLECTION,
        };
        let opened = open_collection(path, text, collection, &mut file.problems);
        Self {
            file,
            opened,
            next: 0,
        }
    }

    /// Reads the next record. `false` where there is none.
    pub fn read_next(&mut self, pool: &mut Pool) -> bool {
        let list = self.opened.as_ref().map_or(&[][..], |opened| &opened.list);
        let Some(raw) = list.get(self.next) else {
            return false;
        };
        let FileOfRecords {
            path,
            problems,
            records,
            ..
        } = &mut self.file;
        let number = self.next;
        match records {
            Records::Topics(list) => {
                list.extend(read_record(path, number, raw, problems, pool).map(Arc::new));
            }
            Records::People(list) => {
                list.extend(read_record(path, number, raw, problems, pool).map(Arc::new));
            }
            Records::Groups(list) => {
                list.extend(read_record(path, number, raw, problems, pool).map(Arc::new));
            }
            Records::Posts(list) => list.extend(read_record(path, number, raw, problems, pool).map(Arc::new)),
        }
        self.next += 1;
        true
    }

    /// What was read.
    pub fn finish(self) -> FileOfRecords {
        self.file
    }
}
