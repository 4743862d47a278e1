//! What a person asks of a list: words, filters, an order and a page.

use std::collections::{BTreeMap, BTreeSet};

/// The state of a list, as it stands in the address.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ListQuery {
    /// Words that must all occur.
    pub text: String,
    /// Chosen options by facet key. Within a facet any may match, across facets all must.
    pub chosen: BTreeMap<String, BTreeSet<String>>,
    /// Key of the order; empty for the usual one.
    pub sort: String,
    /// Page, counted from 0.
    pub page: usize,
}

impl ListQuery {
    /// Whether an option is chosen.
    pub fn has(&self, facet: &str, option: &str) -> bool {
        self.chosen
            .get(facet)
            .is_some_and(|options| options.contains(option))
    }

    /// With the option chosen, or not chosen where it was; back on the first page.
    #[must_use]
    pub fn toggled(&self, facet: &str, option: &str) -> Self {
        let mut query = Self {
            page: 0,
            ..self.clone()
        };
        let options = query.chosen.entry(facet.to_owned()).or_default();
        if !options.remove(option) {
            options.insert(option.to_owned());
        }
        if options.is_empty() {
            query.chosen.remove(facet);
        }
        query
    }

    /// With exactly this option of the facet chosen; none where it is empty.
    #[must_use]
    pub fn only(&self, facet: &str, option: &str) -> Self {
        let mut query = Self {
            page: 0,
            ..self.clone()
        };
        query.chosen.remove(facet);
        if !option.is_empty() {
            query
                .chosen
                .insert(facet.to_owned(), BTreeSet::from([option.to_owned()]));
        }
        query
    }

    /// With other words; back on the first page.
    #[must_use]
    pub fn with_text(&self, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            page: 0,
            ..self.clone()
        }
    }

    /// In another order; back on the first page.
    #[must_use]
    pub fn sorted(&self, sort: impl Into<String>) -> Self {
        Self {
            sort: sort.into(),
            page: 0,
            ..self.clone()
        }
    }

    /// On another page.
    #[must_use]
    pub fn on_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }

    /// Without words and filters, in the same order.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self {
            sort: self.sort.clone(),
            ..Self::default()
        }
    }

    /// Whether words or filters narrow the list.
    pub fn narrows(&self) -> bool {
        !self.text.trim().is_empty() || !self.chosen.is_empty()
    }

    /// How many options are chosen.
    pub fn chosen_count(&self) -> usize {
        self.chosen.values().map(BTreeSet::len).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn toggling_twice_changes_nothing() {
        let query = ListQuery::default()
            .toggled("topic", "chess")
            .toggled("place", "lisbon");
        assert!(query.has("topic", "chess"));
        assert_eq!(query.toggled("topic", "rust").toggled("topic", "rust"), query);
        assert_eq!(
            query.toggled("topic", "chess").toggled("place", "lisbon"),
            ListQuery::default()
        );
    }

    #[test]
    fn narrowing_returns_to_the_first_page() {
        let third = ListQuery::default().on_page(2);
        assert_eq!(third.with_text("x").page, 0);
        assert_eq!(third.toggled("a", "b").page, 0);
        assert_eq!(third.only("a", "b").page, 0);
    }
}
