//! A number for each person, to decide between equals.

use std::hash::BuildHasher;
use std::sync::Arc;

use crate::hash::Fast;
use crate::model::Person;

/// A number for each person by position. Where a thousand people are equally worth meeting, the order of their ids would
/// show the same few to everybody.
#[derive(Clone, Debug, Default)]
pub struct Draws(Arc<Vec<u32>>);

impl Draws {
    /// Notes the number of the person at a position.
    pub fn note(&mut self, person: &Person, position: u32) {
        let (at, draw) = (position as usize, draw(person.id.as_str()));
        // Whoever was there before has it already: nothing is copied.
        if self.0.get(at) != Some(&draw) {
            let draws = Arc::make_mut(&mut self.0);
            draws.resize(draws.len().max(at + 1), 0);
            draws[at] = draw;
        }
    }

    /// The number of the person at a position; 0 for nobody.
    pub fn of(&self, position: u32) -> u32 {
        self.0.get(position as usize).copied().unwrap_or(0)
    }
}

/// The number of an id, the same on every machine.
pub fn draw(id: &str) -> u32 {
    u32::try_from(Fast::default().hash_one(id) >> 32).unwrap_or(0)
}
