//! Names of a large company: of all its places' cultures, and of those from which people come to work there.

use std::collections::BTreeMap;

use super::super::dice::Dice;
use super::super::stock::Stock;
use super::Named;
use super::pool::Pool;

/// Per cent of people who came from further away than their place.
const FROM_AFAR: usize = 30;

/// Draws names of every culture.
pub struct Wide<'s> {
    pools: BTreeMap<&'s str, Pool<'s>>,
    /// Cultures that are at home at none of the places, with how common they are.
    afar: Vec<(&'s str, usize)>,
}

impl<'s> Wide<'s> {
    pub fn new(stock: &'s Stock, dice: &mut Dice) -> Self {
        let pools = stock.wider.iter().map(|(culture, wider)| {
            let names = stock.people.names.get(culture);
            (culture.as_str(), Pool::new(names, wider, dice))
        });
        Self {
            pools: pools.collect(),
            afar: stock
                .wider
                .iter()
                .filter(|(_, wider)| wider.weight > 0)
                .map(|(culture, wider)| (culture.as_str(), wider.weight))
                .collect(),
        }
    }

    /// A name for somebody where `culture` is at home.
    pub fn deal(&self, culture: &'s str, dice: &mut Dice) -> Named<'s> {
        let culture = if dice.chance(FROM_AFAR) {
            let chosen = dice.weighted(self.afar.iter().map(|(_, weight)| *weight));
            self.afar.get(chosen).map_or(culture, |(afar, _)| *afar)
        } else {
            culture
        };
        let (name, pronouns) = self
            .pools
            .get(culture)
            .map(|pool| pool.draw(dice))
            .unwrap_or_default();
        Named {
            name,
            culture,
            pronouns,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet, HashSet};

    use super::*;

    #[test]
    fn every_culture_of_a_place_has_names_and_there_are_many() {
        let stock = Stock::load().unwrap();
        let wide = Wide::new(&stock, &mut Dice::new(1, 1));
        for culture in stock.people.places.values().flat_map(BTreeMap::keys) {
            assert!(wide.pools.contains_key(culture.as_str()), "{culture}");
        }
        let (mut given, mut family) = (BTreeSet::new(), BTreeSet::new());
        for pool in wide.pools.values() {
            let (given_here, family_here) = pool.all();
            given.extend(given_here);
            family.extend(family_here);
        }
        assert!(given.len() >= 1_500, "{}", given.len());
        assert!(family.len() >= 8_000, "{}", family.len());
        for name in given.iter().chain(&family) {
            assert!(!footbridge_core::text::slug(name, 72).is_empty(), "{name}");
            assert!(name.trim() == *name && !name.contains(['_', '\u{a0}']), "{name}");
        }
    }

    #[test]
    fn few_share_a_full_name_and_some_family_names_are_common() {
        let stock = Stock::load().unwrap();
        let mut dice = Dice::new(9, 9);
        let wide = Wide::new(&stock, &mut dice);
        let names: Vec<_> = (0..2_000).map(|_| wide.deal("english", &mut dice).name).collect();
        let distinct: HashSet<_> = names.iter().collect();
        assert!(distinct.len() > 1_900, "{}", distinct.len());
        let mut bearers: BTreeMap<&str, usize> = BTreeMap::new();
        for name in &names {
            *bearers
                .entry(name.rsplit(' ').next().unwrap_or_default())
                .or_default() += 1;
        }
        assert!(bearers.values().any(|count| *count >= 10));
    }
}
