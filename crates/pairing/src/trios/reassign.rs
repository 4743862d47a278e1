//! One of each group is taken out, and all of these are assigned anew.

use super::block::Block;
use crate::exact::max_weight;

impl Block {
    /// Takes out whoever is at a place in their group, and gives them to the groups in the way that is best for all together:
    /// the heaviest matching of those taken out with what is left of the groups. `true` if that is heavier than before.
    pub(super) fn reassign(&mut self, place: usize) -> bool {
        let count = self.groups.len();
        let with = |group: usize, taken: usize| {
            let mut changed = self.groups[group];
            changed[place] = self.groups[taken][place];
            changed
        };
        let before: i64 = self.groups.iter().map(|group| self.weight(*group)).sum();
        // The groups are numbered first, then whoever was taken out of each.
        let mates = max_weight(2 * count, |one, other| {
            if one < count && other >= count {
                self.weight(with(one, other - count))
            } else {
                0
            }
        });
        let mut left = mates[count..]
            .iter()
            .enumerate()
            .filter(|(_, mate)| mate.is_none());
        let changed: Vec<[usize; 3]> = (0..count)
            .map(
                |group| match mates[group].or_else(|| left.next().map(|(taken, _)| taken + count)) {
                    Some(taken) => with(group, taken - count),
                    None => self.groups[group],
                },
            )
            .collect();
        let after: i64 = changed.iter().map(|group| self.weight(*group)).sum();
        let helps = after > before;
        if helps {
            self.groups = changed;
        }
        helps
    }
}
