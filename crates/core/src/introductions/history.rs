//! Who was introduced to whom lately.

use std::collections::HashMap;
use std::sync::Arc;

use super::facts::Facts;
use super::{Introduction, Ledger};
use crate::hash::Fast;
use crate::model::{Person, RoundId};

/// Notes for each of the people whom they were introduced to within the rounds that count, and how many rounds ago.
pub fn note(ledger: &Ledger, round: &RoundId, people: &[Arc<Person>], facts: &mut [Facts]) {
    let mut positions: HashMap<&str, u32, Fast> = HashMap::default();
    positions.extend((0_u32..).zip(people).map(|(at, person)| (person.id.as_str(), at)));
    for (ago, earlier) in (1_u8..).zip(ledger.before(round)) {
        for (one, other) in earlier.introductions.iter().flat_map(Introduction::pairs) {
            let Some((one, other)) = positions.get(one.as_str()).zip(positions.get(other.as_str())) else {
                continue;
            };
            for (me, them) in [(*one, *other), (*other, *one)] {
                let met = &mut facts[me as usize].met;
                // Newest first, so the first entry is the one that counts.
                if !met.iter().any(|(who, _)| *who == them) {
                    met.push((them, ago));
                }
            }
        }
    }
}
