//! The options of a facet, document by document, as small numbers.

use rustc_hash::FxHashMap;

/// For each row its options. Rows are added at the end.
#[derive(Clone, Debug)]
pub struct Column {
    /// Where the options of each row begin, and the end of the last.
    starts: Vec<u32>,
    codes: Codes,
    names: Vec<Box<str>>,
    by_name: FxHashMap<Box<str>, u32>,
    /// The numbers of options that are known by a number already.
    by_number: Vec<u32>,
    uses: Vec<u32>,
}

/// Few facets have more than 65,536 options.
#[derive(Clone, Debug)]
enum Codes {
    Narrow(Vec<u16>),
    Wide(Vec<u32>),
}

/// No number yet.
const NONE: u32 = u32::MAX;

impl Default for Column {
    fn default() -> Self {
        Self {
            starts: vec![0],
            codes: Codes::Narrow(Vec::new()),
            names: Vec::new(),
            by_name: FxHashMap::default(),
            by_number: Vec::new(),
            uses: Vec::new(),
        }
    }
}

impl Column {
    /// Notes an option of the row that is being added.
    pub fn push(&mut self, option: &str) {
        let code = self.code_of(option);
        self.push_code(code);
    }

    /// As [`Column::push`], for an option that is called `name()` and found more quickly by a number of the caller's.
    pub fn push_known(&mut self, number: usize, name: &dyn Fn() -> String) {
        if number >= self.by_number.len() {
            self.by_number.resize(number + 1, NONE);
        }
        if self.by_number[number] == NONE {
            self.by_number[number] = self.code_of(&name());
        }
        self.push_code(self.by_number[number]);
    }

    /// Ends the row.
    pub fn end_row(&mut self) {
        self.starts
            .push(u32::try_from(self.codes.len()).unwrap_or(u32::MAX));
    }

    /// Takes a row that is not findable any more out of the numbers of uses.
    pub fn retire(&mut self, row: u32) {
        let mut uses = std::mem::take(&mut self.uses);
        self.tally_off(row, &mut uses);
        self.uses = uses;
    }

    /// Counts each option of a row.
    pub fn tally(&self, row: u32, tally: &mut [u32]) {
        self.for_each(row, |code| tally[code] += 1);
    }

    /// Counts each option of a row off.
    pub fn tally_off(&self, row: u32, tally: &mut [u32]) {
        self.for_each(row, |code| tally[code] -= 1);
    }

    /// How many of the flagged options a row has.
    pub fn count_flagged(&self, row: u32, flags: &[bool]) -> usize {
        let mut count = 0;
        self.for_each(row, |code| count += usize::from(flags[code]));
        count
    }

    /// Whether a row has an option.
    pub fn has(&self, row: u32, option: usize) -> bool {
        let mut has = false;
        self.for_each(row, |code| has |= code == option);
        has
    }

    /// How many findable rows have each option.
    pub fn uses(&self) -> &[u32] {
        &self.uses
    }

    /// What the options are called, by number.
    pub fn names(&self) -> &[Box<str>] {
        &self.names
    }

    /// The number of an option.
    pub fn code(&self, option: &str) -> Option<usize> {
        self.by_name.get(option).map(|code| *code as usize)
    }

    fn for_each(&self, row: u32, mut take: impl FnMut(usize)) {
        let range = self.range(row);
        match &self.codes {
            Codes::Narrow(codes) => codes[range].iter().for_each(|code| take(usize::from(*code))),
            Codes::Wide(codes) => codes[range].iter().for_each(|code| take(*code as usize)),
        }
    }

    fn range(&self, row: u32) -> std::ops::Range<usize> {
        let at = row as usize;
        self.starts[at] as usize..self.starts[at + 1] as usize
    }

    fn code_of(&mut self, option: &str) -> u32 {
        if let Some(code) = self.by_name.get(option) {
            return *code;
        }
        let code = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(option.into());
        self.by_name.insert(option.into(), code);
        self.uses.push(0);
        code
    }

    fn push_code(&mut self, code: u32) {
        let start = self.starts[self.starts.len() - 1] as usize;
        if self.codes.push(code, start) {
            self.uses[code as usize] += 1;
        }
    }
}

impl Codes {
    fn len(&self) -> usize {
        match self {
            Self::Narrow(codes) => codes.len(),
            Self::Wide(codes) => codes.len(),
        }
    }

    /// Adds a code unless it is there already, at or after `start`.
    fn push(&mut self, code: u32, start: usize) -> bool {
        let narrow = u16::try_from(code);
        if let (Self::Narrow(codes), Err(_)) = (&*self, narrow) {
            *self = Self::Wide(codes.iter().map(|code| u32::from(*code)).collect());
        }
        match self {
            Self::Narrow(codes) => {
                let code = narrow.unwrap_or(u16::MAX);
                let is_new = !codes[start..].contains(&code);
                if is_new {
                    codes.push(code);
                }
                is_new
            }
            Self::Wide(codes) => {
                let is_new = !codes[start..].contains(&code);
                if is_new {
                    codes.push(code);
                }
                is_new
            }
        }
    }
}
