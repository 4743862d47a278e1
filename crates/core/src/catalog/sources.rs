//! Which file each record came from.

use super::CollectionKind;

/// Which file each record came from, to name it in findings about references.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// For each file in turn: what it holds, its path, and the position of its first record in the catalog.
    starts: Vec<(CollectionKind, String, usize)>,
}

impl Sources {
    /// The file that the record at a position of its collection came from; empty where that is not known.
    pub fn file_of(&self, kind: CollectionKind, position: usize) -> &str {
        let of_kind =
            |(other, _, start): &&(CollectionKind, String, usize)| *other == kind && *start <= position;
        (self.starts.iter().rfind(of_kind)).map_or("", |(_, path, _)| path)
    }

    /// Notes that the records from this position on come from a file.
    pub(super) fn begin(&mut self, kind: CollectionKind, path: &str, position: usize) {
        self.starts.push((kind, path.to_owned(), position));
    }
}
