//! Which word stands in which document, and what it is worth there.

/// For each word or label its documents in ascending order: number and points in one.
#[derive(Clone, Debug, Default)]
pub struct Postings(Vec<Vec<u32>>);

impl Postings {
    /// Notes that a word or label stands in a document, the last or a new one; of several places in it the best counts.
    pub fn add(&mut self, number: u32, doc: u32, points: u8) {
        let at = number as usize;
        if at >= self.0.len() {
            self.0.resize_with(at + 1, Vec::new);
        }
        let list = &mut self.0[at];
        let posting = (doc << 8) | u32::from(points);
        if let Some(known) = list.last_mut().filter(|known| **known >> 8 == doc) {
            *known = posting.max(*known);
            return;
        }
        if list.len() == list.capacity() {
            // Doubling would leave a third of all postings unused.
            list.reserve_exact((list.len() / 4).max(2));
        }
        list.push(posting);
    }

    /// The documents of a word or label, with what it is worth there.
    pub fn of(&self, number: u32) -> &[u32] {
        self.0.get(number as usize).map_or(&[], Vec::as_slice)
    }
}

/// The document of a posting.
pub fn doc(posting: u32) -> usize {
    (posting >> 8) as usize
}

/// The points of a posting.
pub fn points(posting: u32) -> u8 {
    (posting & 0xff) as u8
}

/// Whether a document is among some postings.
pub fn has(list: &[u32], doc: u32) -> bool {
    list.binary_search_by_key(&doc, |posting| posting >> 8).is_ok()
}
