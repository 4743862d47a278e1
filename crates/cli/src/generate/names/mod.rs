//! Names: dealt like cards in a small company, drawn with the skew of real life in a large one.

mod cards;
mod pool;
mod wide;

use super::dice::Dice;
use super::stock::Stock;

/// Up to so many people the names at hand are enough for everyone to have one of their own.
const SMALL: usize = 500;

/// A full name, the culture it comes from, and the pronouns that go with its given name.
pub struct Named<'s> {
    pub name: String,
    pub culture: &'s str,
    pub pronouns: Option<&'s str>,
}

/// Gives names to everyone in a company.
pub struct NameDealer<'s>(Way<'s>);

enum Way<'s> {
    Small(cards::Cards<'s>),
    Large(wide::Wide<'s>),
}

impl<'s> NameDealer<'s> {
    /// For a company of `people`. The dice are only cast where it is a large one.
    pub fn new(stock: &'s Stock, people: usize, dice: &mut Dice) -> Self {
        Self(if people <= SMALL {
            Way::Small(cards::Cards::new(stock))
        } else {
            Way::Large(wide::Wide::new(stock, dice))
        })
    }

    /// How often another name is tried before two people share one. A large company has namesakes: with two tries one in
    /// two hundred of 100,000 people shares a full name.
    pub fn tries(&self) -> usize {
        match self.0 {
            Way::Small(_) => 4,
            Way::Large(_) => 2,
        }
    }

    /// A name for somebody where `culture` is at home. In a large company they may have come from further away.
    pub fn deal(&mut self, culture: &'s str, dice: &mut Dice) -> Named<'s> {
        match &mut self.0 {
            Way::Small(cards) => {
                let (name, pronouns) = cards.deal(culture, dice);
                Named {
                    name,
                    culture,
                    pronouns,
                }
            }
            Way::Large(wide) => wide.deal(culture, dice),
        }
    }
}
