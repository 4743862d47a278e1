//! What a list shows of a query: which records, and how many each option would leave.

/// What a query finds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Found {
    /// Positions of the records found, by the catalog shown.
    pub positions: Vec<usize>,
    /// For each facet, how many records each option would leave, the other facets as they are.
    pub facets: Vec<FacetCounts>,
}

/// The options of one facet with their counts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FacetCounts {
    /// Key in the address.
    pub key: &'static str,
    /// Heading above the options.
    pub label: &'static str,
    /// Options that lead somewhere, and those chosen, in order of value.
    pub options: Vec<FacetOption>,
}

/// One option with its count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FacetOption {
    /// The option, such as a topic's id.
    pub value: String,
    /// How many records it would leave.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}
