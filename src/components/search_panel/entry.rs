//! What the panel offers to choose from.

use super::commands::Command;
use crate::components::search_hit::HitWords;
use crate::route::Route;

/// All that is offered at one moment.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Offer {
    /// Said above the list: why it is not quite what was asked for.
    pub note: Option<String>,
    /// What can be chosen.
    pub sections: Vec<Section>,
    /// How many results there are; `None` where nothing was searched for.
    pub found: Option<usize>,
}

/// Things to choose from, under a heading.
#[derive(Clone, PartialEq, Debug)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// The things.
    pub entries: Vec<Entry>,
}

/// One thing to choose.
#[derive(Clone, PartialEq, Debug)]
pub enum Entry {
    /// Something found.
    Hit(Box<HitWords>),
    /// A filter written out: the text with it in place of the word that was begun, what it is called, and how many
    /// records it leaves.
    Qualifier {
        text: String,
        label: String,
        count: usize,
    },
    /// The text with its words as they are probably meant.
    Meant(String),
    /// A search of before.
    Recent(String),
    /// Forgets the searches of before.
    Forget,
    /// Something to do.
    Command(Command),
    /// A post that asks everybody, prefilled.
    Ask(Route),
    /// The page of all results for the text.
    All { text: String, count: usize },
}

impl Offer {
    /// Adds a section, unless it would be empty.
    pub fn add(&mut self, heading: impl Into<String>, entries: impl IntoIterator<Item = Entry>) {
        let entries: Vec<_> = entries.into_iter().collect();
        if !entries.is_empty() {
            self.sections.push(Section {
                heading: heading.into(),
                entries,
            });
        }
    }

    /// How many things can be chosen.
    pub fn len(&self) -> usize {
        self.sections.iter().map(|section| section.entries.len()).sum()
    }

    /// The thing at a place, counted through all sections.
    pub fn entry(&self, at: usize) -> Option<&Entry> {
        self.sections.iter().flat_map(|section| &section.entries).nth(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_counted_through_all_sections() {
        let mut offer = Offer::default();
        offer.add(
            "Recent searches",
            ["rust", "chess"].map(|text| Entry::Recent(text.to_owned())),
        );
        offer.add("Nothing", []);
        offer.add("Commands", [Entry::Command(Command::StartGroup)]);
        assert_eq!((offer.sections.len(), offer.len()), (2, 3));
        assert_eq!(offer.entry(2), Some(&Entry::Command(Command::StartGroup)));
        assert_eq!(offer.entry(3), None);
    }
}
