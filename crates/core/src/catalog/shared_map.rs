//! A map that is cheap to copy.

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::sync::Arc;

use crate::hash::Fast;

/// In how many parts a map is kept: of 100,000 entries a change then copies some 1,600.
const PARTS: usize = 64;

/// A map by id in parts that its copies share: a copy costs next to nothing, and the first change to it one part. It does
/// not tell whose id it is, so that one instance serves all kinds.
#[derive(Clone, Debug)]
pub struct SharedMap<V> {
    parts: Vec<Arc<HashMap<Arc<str>, V, Fast>>>,
}

impl<V> Default for SharedMap<V> {
    fn default() -> Self {
        let empty = Arc::new(HashMap::default());
        Self {
            parts: vec![empty; PARTS],
        }
    }
}

impl<V: Clone> SharedMap<V> {
    /// The value under an id.
    pub fn get(&self, id: &str) -> Option<&V> {
        self.parts[part_of(id)].get(id)
    }

    /// The value under an id, to be changed; an empty one is put there first where there is none.
    pub fn entry(&mut self, id: &Arc<str>) -> &mut V
    where
        V: Default,
    {
        self.part_mut(id).entry(Arc::clone(id)).or_default()
    }

    /// Takes the value under an id away.
    pub fn remove(&mut self, id: &str) {
        self.part_mut(id).remove(id);
    }

    fn part_mut(&mut self, id: &str) -> &mut HashMap<Arc<str>, V, Fast> {
        Arc::make_mut(&mut self.parts[part_of(id)])
    }
}

fn part_of(id: &str) -> usize {
    let hash = Fast::default().hash_one(id);
    usize::try_from((hash >> 40) % PARTS as u64).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_keeps_what_it_had() {
        let id = |number: usize| -> Arc<str> { Arc::from(format!("id-{number}")) };
        let mut map = SharedMap::<usize>::default();
        for number in 0..1000 {
            *map.entry(&id(number)) = number;
        }
        let copy = map.clone();
        for number in 0..1000 {
            *map.entry(&id(number)) += 1;
        }
        map.remove("id-7");
        for number in 0..1000 {
            assert_eq!(copy.get(&id(number)), Some(&number));
            let expected = (number != 7).then_some(number + 1);
            assert_eq!(map.get(&id(number)).copied(), expected);
        }
    }

    #[test]
    fn ids_that_are_alike_are_spread_over_the_parts() {
        let mut counts = [0; PARTS];
        for number in 0..6400 {
            counts[part_of(&format!("ines-okafor-{number}"))] += 1;
        }
        assert!(counts.iter().all(|count| (50..200).contains(count)), "{counts:?}");
    }
}
