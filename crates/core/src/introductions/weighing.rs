//! One number for a pair, in which what matters more stands further left.
//!
//! ```text
//! | 1 for being introduced | rules relaxed, subtracted | worth of meeting | luck |
//! ```
//!
//! Sums of such numbers are compared, so between the parts there is room for the sum of as many pairs as are compared at
//! a time. Then no gain in one part outweighs a loss in a part further left: as many people as possible are introduced;
//! of all ways to do that those with the fewest rules relaxed count, and of these the one of the greatest worth.

use super::facts::Pool;
use super::rule::ROUNDS_BETWEEN;

/// Bits of the luck that decides between equals.
const LUCK: u32 = 6;
/// Bits of the worth of a pair. Profiles would have to share a hundred rare topics to reach its end, where it stays.
const WORTH: u32 = 13;
/// Bits of what the relaxed rules of a pair cost.
const RELAXED: u32 = 5;

/// What it costs that two cannot meet as each of them asked.
const WAY: i64 = 1;
/// What it costs that two were introduced as many rounds ago as count at all; each round later costs one more.
const OLDEST_REPEAT: i64 = 2;
/// What it costs that two are on one team: more than any repeat.
const SAME_TEAM: i64 = 15;

/// How far apart the parts of the number are.
#[derive(Clone, Copy)]
pub struct Scale {
    worth: u32,
    relaxed: u32,
    introduced: u32,
}

impl Scale {
    /// For up to 512 pairs that are compared as a whole.
    pub const WHOLE: Self = Self::with_room_for(9);
    /// For exchanges between up to 8 pairs, of as many as there are people.
    pub const EXCHANGES: Self = Self::with_room_for(3);

    const fn with_room_for(bits: u32) -> Self {
        let worth = LUCK + bits;
        let relaxed = worth + WORTH + bits;
        let introduced = relaxed + RELAXED + bits;
        Self {
            worth,
            relaxed,
            introduced,
        }
    }
}

// The costs fit into their bits; one number stays below 2^56, and the sum over 512 pairs, or over 65,536 of the smaller
// scale, within an i64.
const _: () = {
    assert!(WAY + SAME_TEAM + cost_of_repeat(1) < 1 << RELAXED);
    assert!(Scale::WHOLE.introduced + 1 < 56 && Scale::WHOLE.introduced + 1 + 9 < 63);
    assert!(Scale::EXCHANGES.introduced + 1 + 16 < 63);
};

/// What a repeat costs: the longer ago, the less.
const fn cost_of_repeat(rounds_ago: u8) -> i64 {
    OLDEST_REPEAT + (ROUNDS_BETWEEN - rounds_ago) as i64
}

impl Pool {
    /// The number of a pair; 0 where the two are kept apart.
    pub fn weight(&self, scale: Scale, one: usize, other: usize) -> i64 {
        if one == other || self.are_apart(one, other) {
            return 0;
        }
        let worth = i64::from(self.worth(one, other).min((1 << WORTH) - 1));
        (1 << scale.introduced) - (self.cost(one, other) << scale.relaxed)
            + (worth << scale.worth)
            + self.luck(one, other)
    }

    /// What the rules cost that do not hold for two; 0 where all hold.
    pub fn cost(&self, one: usize, other: usize) -> i64 {
        let way = if self.ways_differ(one, other) { WAY } else { 0 };
        let repeat = self.rounds_since(one, other).map_or(0, cost_of_repeat);
        let team = if self.share_a_team(one, other) {
            SAME_TEAM
        } else {
            0
        };
        way + repeat + team
    }

    /// A number that only depends on the week and the two, as mixed by `SplitMix64`.
    fn luck(&self, one: usize, other: usize) -> i64 {
        let pair = ((one.min(other) as u64) << 32) | one.max(other) as u64;
        let mixed = (self.seed ^ pair).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        i64::try_from(mixed >> (64 - LUCK)).unwrap_or(0)
    }
}
