//! A first matching, which leaves less to search for.

use super::MaxWeight;
use super::ring::Link;

impl MaxWeight {
    /// Everybody's dual as low as those of the others allow, one after the other, and matched at once with whom that makes a
    /// tight link if they are free.
    pub(super) fn start(&mut self) {
        let people = 0..self.weights.count();
        for person in people.clone() {
            // Half of the most that they weigh with anybody, doubled as the weights are: no link is worth more than its ends.
            self.duals[person] = self.weights.row(person).iter().copied().max().unwrap_or(0).max(0) / 2;
        }
        for person in people {
            if self.blossoms.mate(person).is_none() {
                self.lower(person);
            }
        }
    }

    fn lower(&mut self, person: usize) {
        let row = self.weights.row(person).iter().zip(&self.duals);
        let needed = |(weight, dual): (&i64, &i64)| weight - dual;
        let lowest = row.clone().map(needed).max().unwrap_or(0).max(0);
        let free = |place: &usize| self.blossoms.mate(*place).is_none() && *place != person;
        let tight = row.enumerate().filter(|(_, pair)| needed(*pair) == lowest);
        let partner = tight.map(|(place, _)| place).find(free);
        self.duals[person] = lowest;
        if let Some(partner) = partner.filter(|_| lowest > 0) {
            self.blossoms.join(Link {
                from: person,
                to: partner,
            });
        }
    }
}
