//! People in groups of three, such that what all pairs in them weigh together is much.
//!
//! The best groups cannot be found in a reasonable time (three-dimensional matching is one of Karp's 21 problems). So first
//! the heaviest group is taken, then the heaviest of those left, and so on; then groups swap one for one, and one of each
//! group is taken out and all of these are assigned anew in the best way, until neither helps.
//!
//! More than a few hundred are split into blocks by their numbers, each for itself.

mod block;
mod greedy;
mod reassign;

use self::block::Block;

/// What two people weigh together. 0 and less: they may not be in one group.
pub type Weigh<'a> = dyn Fn(usize, usize) -> i64 + 'a;

/// The most people in a block; divisible by three. Smaller blocks choose from fewer: with half as many everything was
/// measured to weigh a fifteenth less.
const BLOCK: usize = 600;

/// How often a block is gone over, with up to so many people and with more. The long way takes 150 ms for a block and adds
/// 2 %; with a hundred thousand people the time counts.
const TURNS_OF_FEW: usize = 40;
const TURNS_OF_MANY: usize = 4;
const FEW: usize = 3_000;

/// Groups, being made.
pub struct Trios {
    people: usize,
    /// The first person of the block that is being made.
    start: usize,
    block: Block,
    groups: Vec<[usize; 3]>,
}

impl Trios {
    /// For so many people.
    pub fn new(people: usize) -> Self {
        Self {
            people,
            start: 0,
            block: Block::new(people.min(BLOCK)),
            groups: Vec::new(),
        }
    }

    /// Goes on for a few milliseconds; `true` once everything is done. Every call needs the same `weight`, which is at most
    /// 2^56.
    pub fn step(&mut self, weight: &Weigh) -> bool {
        let start = self.start;
        if start == self.people {
            return true;
        }
        let turns = if self.people > FEW {
            TURNS_OF_MANY
        } else {
            TURNS_OF_FEW
        };
        let block = &mut self.block;
        if !block.fill(&|one, other| weight(start + one, start + other)) || block.improve(turns) {
            return false;
        }
        let groups = block.groups().into_iter();
        self.groups
            .extend(groups.map(|group| group.map(|person| start + person)));
        self.start = (start + BLOCK).min(self.people);
        self.block = Block::new(BLOCK.min(self.people - self.start));
        false
    }

    /// The groups, each in order, by their first. Who is in none is left: one or two if the number is not divisible by three,
    /// and more if they may not be together.
    pub fn groups(self) -> Vec<[usize; 3]> {
        self.groups
    }
}

/// All groups at once; see [`Trios`].
pub fn group(people: usize, weight: impl Fn(usize, usize) -> i64) -> Vec<[usize; 3]> {
    let mut trios = Trios::new(people);
    while !trios.step(&weight) {}
    trios.groups()
}
