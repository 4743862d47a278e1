//! Makes a round, in steps.

use std::collections::BTreeMap;
use std::sync::Arc;

use footbridge_pairing::trios::Trios;

use super::facts::Pool;
use super::gathering::gather;
use super::made_from::made_from;
use super::pairing::Pairing;
use super::{Ledger, Round, joining, seating, trios, zones_of};
use crate::Catalog;
use crate::model::{Extra, RoundId};

/// A round in the making.
pub struct Making {
    round: RoundId,
    made_from: String,
    zones: BTreeMap<String, i32>,
    pool: Arc<Pool>,
    stage: Stage,
    /// Positions of those who are together.
    groups: Vec<Vec<usize>>,
    /// Positions of those for whom nobody was left.
    left: Vec<usize>,
}

enum Stage {
    /// Those who asked for three.
    Trios { askers: Vec<usize>, trios: Trios },
    /// The others.
    Pairs(Pairing),
    /// Everybody has a place, or none.
    Done,
}

/// Makes a round at once. See [`Making::new`].
pub fn make_round(catalog: &Catalog, ledger: &Ledger, round: RoundId, zones: BTreeMap<String, i32>) -> Round {
    let mut making = Making::new(catalog, ledger, round, zones);
    while !making.step() {}
    making.finish()
}

impl Making {
    /// Begins the round of a week. `zones` says for each of [`zones_of`] how many minutes ahead of UTC its clocks are on
    /// the Monday at noon UTC; others are left out.
    pub fn new(catalog: &Catalog, ledger: &Ledger, round: RoundId, mut zones: BTreeMap<String, i32>) -> Self {
        let needed = zones_of(catalog, &round);
        zones.retain(|zone, _| needed.contains(zone));
        let pool = gather(catalog, ledger, &round, &zones);
        let askers = trios::askers(&pool);
        Self {
            made_from: made_from(catalog, ledger, &round, &zones, &pool),
            stage: Stage::Trios {
                trios: Trios::new(askers.len()),
                askers,
            },
            pool: Arc::new(pool),
            groups: Vec::new(),
            left: Vec::new(),
            round,
            zones,
        }
    }

    /// Does a little more of it, a few milliseconds in a company of thousands. `true` once it is done.
    pub fn step(&mut self) -> bool {
        match &mut self.stage {
            Stage::Trios { askers, trios } => {
                let weight = |one: usize, other: usize| trios::weight(&self.pool, askers[one], askers[other]);
                if trios.step(&weight) {
                    self.take_trios();
                    self.stage = Stage::Pairs(self.the_others());
                }
            }
            Stage::Pairs(pairing) => {
                if pairing.step(&self.pool) {
                    self.take_pairs();
                    self.stage = Stage::Done;
                }
            }
            Stage::Done => {}
        }
        matches!(self.stage, Stage::Done)
    }

    /// The round; whatever is still to do is done now.
    pub fn finish(mut self) -> Round {
        while !self.step() {}
        Round {
            round: self.round,
            made_from: self.made_from,
            eligible: self.pool.len(),
            zones: self.zones,
            introductions: seating::introductions(&self.pool, &self.groups),
            left_over: seating::left_over(&self.pool, &self.left),
            extra: Extra::new(),
        }
    }

    /// Those who are in no trio. Where that is one alone, a trio is given up for two pairs.
    fn the_others(&mut self) -> Pairing {
        let others = |groups: &[Vec<usize>]| {
            let mut is_free = vec![true; self.pool.len()];
            groups.iter().flatten().for_each(|at| is_free[*at] = false);
            (0..self.pool.len()).filter(|at| is_free[*at]).collect::<Vec<_>>()
        };
        let mut free = others(&self.groups);
        if free.len() == 1 && self.groups.pop().is_some() {
            free = others(&self.groups);
        }
        Pairing::new(&self.pool, free)
    }

    fn take_trios(&mut self) {
        let stage = std::mem::replace(&mut self.stage, Stage::Done);
        let Stage::Trios { askers, trios } = stage else {
            return;
        };
        let groups = trios.groups().into_iter();
        self.groups
            .extend(groups.map(|trio| trio.map(|at| askers[at]).to_vec()));
    }

    fn take_pairs(&mut self) {
        let stage = std::mem::replace(&mut self.stage, Stage::Done);
        let Stage::Pairs(pairing) = stage else { return };
        let (pairs, alone) = pairing.finish();
        self.groups
            .extend(pairs.into_iter().map(|(one, other)| vec![one, other]));
        self.left = joining::join(&self.pool, &mut self.groups, &alone);
    }
}
