//! Assigns those who choose to those who are chosen, so that no two would rather have each other.
//!
//! Deferred acceptance (Gale and Shapley, *College admissions and the stability of marriage*, 1962). Everybody who chooses asks
//! the one they like best; who is asked keeps the best as long as there is room, and the others go on to the next on their
//! list. Of all assignments in which nobody could do better with somebody who would have them rather, it is the best for each
//! of those who choose. So nobody loses by saying whom they really want.

use std::collections::BTreeMap;

/// For each of those who choose, whom they get.
///
/// `choosers`: for each who chooses, whom they would have, best first. `chosen`: for each who is chosen, whom they would have,
/// best first; `capacities`: how many. Who is not on a list is not wanted; numbers that stand for nobody are passed over.
pub fn propose(choosers: &[Vec<usize>], chosen: &[Vec<usize>], capacities: &[usize]) -> Vec<Option<usize>> {
    let mut places: Vec<Places> = chosen
        .iter()
        .enumerate()
        .map(|(number, list)| Places::new(list, capacities.get(number).copied().unwrap_or(0)))
        .collect();
    let mut next = vec![0; choosers.len()];
    let mut asking: Vec<usize> = (0..choosers.len()).rev().collect();
    while let Some(chooser) = asking.pop() {
        let Some(asked) = choosers[chooser].get(next[chooser]).copied() else {
            continue;
        };
        next[chooser] += 1;
        let refused = match places.get_mut(asked) {
            Some(places) => places.ask(chooser),
            None => Some(chooser),
        };
        asking.extend(refused);
    }
    let mut assigned = vec![None; choosers.len()];
    for (number, places) in places.iter().enumerate() {
        for (_, chooser) in &places.taken {
            assigned[*chooser] = Some(number);
        }
    }
    assigned
}

/// The places that somebody has to give.
struct Places {
    capacity: usize,
    /// How each is liked; 0 is best.
    ranks: BTreeMap<usize, usize>,
    /// Who has a place for now, with how they are liked, best first.
    taken: Vec<(usize, usize)>,
}

impl Places {
    fn new(list: &[usize], capacity: usize) -> Self {
        let mut ranks = BTreeMap::new();
        for (rank, chooser) in list.iter().enumerate() {
            ranks.entry(*chooser).or_insert(rank);
        }
        Self {
            capacity,
            ranks,
            taken: Vec::new(),
        }
    }

    /// Who goes away without a place: the one who asks, or somebody less liked, or nobody.
    fn ask(&mut self, chooser: usize) -> Option<usize> {
        let Some(rank) = self.ranks.get(&chooser).copied() else {
            return Some(chooser);
        };
        let place = self.taken.partition_point(|(taken, _)| *taken < rank);
        self.taken.insert(place, (rank, chooser));
        if self.taken.len() <= self.capacity {
            return None;
        }
        self.taken.pop().map(|(_, refused)| refused)
    }
}
