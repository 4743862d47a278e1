//! How near each node of the tree is to everybody.

/// For one outer node: the member nearest to each person, and how near. Distances are those at the beginning of the search:
/// as all outer duals fall alike, the nearest member stays the nearest.
pub struct Reach {
    pub nearest: Vec<u32>,
    pub distance: Vec<i64>,
}

impl Reach {
    pub fn new(count: usize) -> Self {
        Self {
            nearest: vec![0; count],
            distance: vec![i64::MAX; count],
        }
    }

    pub fn clear(&mut self) {
        self.distance.fill(i64::MAX);
    }

    /// A member whose dual was `dual` at the beginning, or would have been, had it been falling since.
    pub fn add(&mut self, member: u32, dual: i64, doubled_weights: &[i64]) {
        let places = self.nearest.iter_mut().zip(&mut self.distance);
        for ((nearest, distance), weight) in places.zip(doubled_weights) {
            let this = dual - weight;
            if this < *distance {
                *distance = this;
                *nearest = member;
            }
        }
    }

    /// The members of another node as well.
    pub fn merge(&mut self, other: &Self) {
        let places = self.nearest.iter_mut().zip(&mut self.distance);
        for ((nearest, distance), (member, this)) in places.zip(other.nearest.iter().zip(&other.distance)) {
            if *this < *distance {
                *distance = *this;
                *nearest = *member;
            }
        }
    }
}
