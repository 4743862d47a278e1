//! Names of a small company. They are dealt like cards, so that a name comes again only when all others of its culture
//! had their turn.

use std::collections::BTreeMap;

use super::super::dice::Dice;
use super::super::stock::{GivenName, Names, Stock};

/// Deals names of every culture.
pub struct Cards<'s> {
    cultures: BTreeMap<&'s str, Decks<'s>>,
}

struct Decks<'s> {
    names: &'s Names,
    given: Vec<&'s GivenName>,
    family: Vec<&'s str>,
}

impl<'s> Cards<'s> {
    pub fn new(stock: &'s Stock) -> Self {
        let decks = |names: &'s Names| Decks {
            names,
            given: Vec::new(),
            family: Vec::new(),
        };
        let cultures = stock.people.names.iter();
        Self {
            cultures: cultures
                .map(|(culture, names)| (culture.as_str(), decks(names)))
                .collect(),
        }
    }

    /// A full name, and the pronouns that go with its given name.
    pub fn deal(&mut self, culture: &str, dice: &mut Dice) -> (String, Option<&'s str>) {
        let Some(decks) = self.cultures.get_mut(culture) else {
            return (String::new(), None);
        };
        let given = decks.given(dice);
        let family = decks.family(dice, &[&given.name]);
        let full = if dice.chance(both_family_names(culture)) {
            let second = decks.family(dice, &[&given.name, family]);
            format!("{} {family} {second}", given.name)
        } else {
            format!("{} {family}", given.name)
        };
        (full, given.pronouns.as_deref())
    }
}

impl<'s> Decks<'s> {
    fn given(&mut self, dice: &mut Dice) -> &'s GivenName {
        if self.given.is_empty() {
            self.given = self.names.given.iter().collect();
            dice.shuffle(&mut self.given);
        }
        self.given.pop().unwrap_or(&self.names.given[0])
    }

    /// A family name unlike those it would stand beside.
    fn family(&mut self, dice: &mut Dice, beside: &[&str]) -> &'s str {
        if !self.family.iter().any(|name| !beside.contains(name)) {
            self.family = self.names.family.iter().map(String::as_str).collect();
            dice.shuffle(&mut self.family);
        }
        let at = self
            .family
            .iter()
            .rposition(|name| !beside.contains(name))
            .unwrap_or_default();
        self.family.remove(at)
    }
}

/// Per cent of people who carry a family name from each parent.
fn both_family_names(culture: &str) -> usize {
    match culture {
        "mexican" => 70,
        "portuguese" => 40,
        "brazilian" => 35,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_take_turns() {
        let stock = Stock::load().unwrap();
        for (culture, names) in &stock.people.names {
            let (mut dealer, mut dice) = (Cards::new(&stock), Dice::new(3, 3));
            let count = names.given.len().min(names.family.len());
            let dealt: Vec<_> = (0..count).map(|_| dealer.deal(culture, &mut dice)).collect();
            let full: BTreeSet<_> = dealt.iter().map(|(name, _)| name).collect();
            assert_eq!(full.len(), count, "{culture}");
        }
    }
}
