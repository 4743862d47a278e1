//! The data as it was published.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use footbridge_core::catalog::{CollectionKind, FileOfRecords, Sources};
use footbridge_core::model::{ChangeId, Site};
use footbridge_core::wire::Receipt;
use footbridge_core::{Catalog, Index, Problem};

use super::fetch::Stamp;

/// The data as it was published, with what is wrong with it.
#[derive(Clone, Debug)]
pub struct Published {
    /// What can be used.
    pub catalog: Catalog,
    /// What follows from it.
    pub index: Index,
    /// What is wrong with the files. What is wrong with the references between them takes longer to find.
    pub problems: Vec<Problem>,
    /// Which file each record came from.
    pub sources: Sources,
    /// The kinds of which a file could not be used.
    pub left_out: BTreeSet<CollectionKind>,
    /// What became of the changes of this device that reached the data.
    pub receipts: Receipts,
    /// Whether this is all there is; while it loads, more follows.
    pub whole: bool,
    /// The files it was made of.
    pub files: Arc<Files>,
}

/// Receipts by the change they are for.
pub type Receipts = BTreeMap<ChangeId, Receipt>;

/// What was fetched, to tell the next time what has changed since, and to share what has not.
#[derive(Clone, Debug)]
pub struct Files {
    /// What `site.json` says, and what is wrong with it.
    pub site: (Site, Vec<Problem>),
    /// Which version of `site.json` that is.
    pub stamp: Stamp,
    /// The files that it names, in its order.
    pub collections: Vec<KeptFile>,
}

/// A file of records that was fetched.
#[derive(Clone, Debug)]
pub struct KeptFile {
    /// Which version it is; nothing where it could not be had.
    pub stamp: Option<Stamp>,
    /// What was read of it.
    pub file: Arc<FileOfRecords>,
}

#[cfg(test)]
impl Published {
    /// A catalog as if it had been fetched, on the first of all days.
    pub fn of(catalog: Catalog, problems: Vec<Problem>, receipts: Receipts) -> Self {
        Self {
            index: Index::of(&catalog, footbridge_core::time::Date::default()),
            problems,
            sources: Sources::default(),
            left_out: BTreeSet::new(),
            receipts,
            whole: true,
            files: Arc::new(Files {
                site: (catalog.site.clone(), Vec::new()),
                stamp: Stamp::Summed(0),
                collections: Vec::new(),
            }),
            catalog,
        }
    }
}
