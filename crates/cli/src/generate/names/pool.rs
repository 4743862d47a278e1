//! The names of a culture in a large company, the commonest first.

use super::super::dice::Dice;
use super::super::stock::{Names, Wider};

/// The names of a culture, the commonest first.
pub struct Pool<'s> {
    given: Vec<(String, Option<&'s str>)>,
    family: Vec<String>,
    /// How many family names at the front are the best known.
    known: usize,
    /// Per cent of people with a second family name, and what stands between the two.
    double: Option<&'s (usize, String)>,
}

/// Per cent of people who carry one of the best known family names.
const WELL_KNOWN: usize = 25;

impl<'s> Pool<'s> {
    /// Puts together what a small company draws from, where it knows the culture, and what goes beyond that.
    /// Which of the composed names are common is up to the dice.
    pub fn new(names: Option<&'s Names>, wider: &'s Wider, dice: &mut Dice) -> Self {
        let mut given: Vec<_> = names
            .into_iter()
            .flat_map(|names| &names.given)
            .map(|given| (given.name.clone(), given.pronouns.as_deref()))
            .collect();
        let mut family = names.map(|names| names.family.clone()).unwrap_or_default();
        for (kind, all) in [("she", &wider.she), ("he", &wider.he), ("any", &wider.any)] {
            given.extend(words(all).map(|name| (name, pronouns(kind))));
        }
        family.extend(words(&wider.family));
        dice.shuffle(&mut given);
        dice.shuffle(&mut family);
        let known = family.len();

        let mut composed = Vec::new();
        for (kind, first, last) in &wider.given_of {
            composed.extend(compose(first, last).map(|name| (name, pronouns(kind))));
        }
        dice.shuffle(&mut composed);
        given.extend(composed);
        let mut composed: Vec<_> = wider
            .family_of
            .iter()
            .flat_map(|(first, last)| compose(first, last))
            .collect();
        dice.shuffle(&mut composed);
        family.extend(composed);
        Self {
            given,
            family,
            known,
            double: wider.double.as_ref(),
        }
    }

    /// A full name and the pronouns that go with its given name.
    pub fn draw(&self, dice: &mut Dice) -> (String, Option<&'s str>) {
        let Some((given, pronouns)) = self.given.get(skewed(self.given.len(), dice)) else {
            return (String::new(), None);
        };
        let family = self.family(dice);
        let full = match self.double.filter(|(share, _)| dice.chance(*share)) {
            Some((_, link)) => format!("{given} {family}{link}{}", self.family(dice)),
            None => format!("{given} {family}"),
        };
        (full, *pronouns)
    }

    fn family(&self, dice: &mut Dice) -> &str {
        let known = dice.chance(WELL_KNOWN) && self.known > 0;
        let among = if known { self.known } else { self.family.len() };
        self.family.get(skewed(among, dice)).map_or("", String::as_str)
    }

    #[cfg(test)]
    pub fn all(&self) -> (impl Iterator<Item = &str>, impl Iterator<Item = &str>) {
        (
            self.given.iter().map(|(name, _)| name.as_str()),
            self.family.iter().map(String::as_str),
        )
    }
}

/// A position below `end`, the lower the likelier: its chance falls with the logarithm, as names do in most countries.
fn skewed(end: usize, dice: &mut Dice) -> usize {
    let highest = dice.below(end);
    dice.below(highest + 1)
}

fn pronouns(kind: &str) -> Option<&'static str> {
    match kind {
        "she" => Some("she/her"),
        "he" => Some("he/him"),
        _ => None,
    }
}

/// Names in one line; an underscore stands for a space within a name.
fn words(line: &str) -> impl Iterator<Item = String> {
    line.split_whitespace().map(|word| word.replace('_', " "))
}

/// Every first part with every last part.
fn compose(first: &str, last: &str) -> impl Iterator<Item = String> {
    words(first).flat_map(move |first| words(last).map(move |last| format!("{first}{last}")))
}
