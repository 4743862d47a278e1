/// One of several things to choose from, in selects, radio groups and checkbox groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What callbacks receive; unique among its neighbours.
    pub value: String,
    /// What people read.
    pub label: String,
    /// A second line under the label.
    pub detail: Option<String>,
    /// How many results it would give, shown at the end of the row.
    pub count: Option<usize>,
}

impl Choice {
    /// A choice without detail and count.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            detail: None,
            count: None,
        }
    }

    /// The same with a second line.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// The same with a number of results.
    #[must_use]
    pub const fn count(mut self, count: usize) -> Self {
        self.count = Some(count);
        self
    }
}
