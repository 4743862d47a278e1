//! The options of a facet, document by document, as small numbers.

use rustc_hash::FxHashMap;

/// For each row its options. Rows are added at the end.
#[derive(Clone, Debug)]
pub struct Column {
    /// Where the options of each row begin, and the end of the last.
    starts: Vec<u32>,
    codes: Vec<u32>,
    names: Vec<Box<str>>,
    by_name: FxHashMap<Box<str>, u32>,
    uses: Vec<u32>,
}

impl Default for Column {
    fn default() -> Self {
        Self {
            starts: vec![0],
            codes: Vec::new(),
            names: Vec::new(),
            by_name: FxHashMap::default(),
            uses: Vec::new(),
        }
    }
}

impl Column {
    /// Notes an option of the row that is being added.
    pub fn push(&mut self, option: &str) {
        let code = match self.by_name.get(option) {
            Some(code) => *code,
            None => {
                let code = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
                self.names.push(option.into());
                self.by_name.insert(option.into(), code);
                self.uses.push(0);
                code
            }
        };
        let row = &self.codes[self.starts[self.starts.len() - 1] as usize..];
        if !row.contains(&code) {
            self.codes.push(code);
            self.uses[code as usize] += 1;
        }
    }

    /// Ends the row.
    pub fn end_row(&mut self) {
        self.starts
            .push(u32::try_from(self.codes.len()).unwrap_or(u32::MAX));
    }

    /// The options of a row.
    pub fn of(&self, row: u32) -> &[u32] {
        let at = row as usize;
        &self.codes[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// Takes a row that is not findable any more out of the numbers of uses.
    pub fn retire(&mut self, row: u32) {
        let at = row as usize;
        for code in &self.codes[self.starts[at] as usize..self.starts[at + 1] as usize] {
            self.uses[*code as usize] -= 1;
        }
    }

    /// How many rows have each option.
    pub fn uses(&self) -> &[u32] {
        &self.uses
    }

    /// What the options are called, by number.
    pub fn names(&self) -> &[Box<str>] {
        &self.names
    }

    /// The number of an option.
    pub fn code(&self, option: &str) -> Option<u32> {
        self.by_name.get(option).copied()
    }
}
