//! A map that is cheap to copy.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, Hash, Hasher};
use std::sync::Arc;

/// In how many parts a map is kept: of 100,000 entries a change then copies some 1,600.
const PARTS: usize = 64;

/// A map in parts that its copies share: a copy costs next to nothing, and the first change to it one part.
#[derive(Clone, Debug)]
pub struct SharedMap<K, V> {
    parts: Vec<Arc<HashMap<K, V, Fast>>>,
}

/// Hashes in the way of [`IdHasher`].
type Fast = BuildHasherDefault<IdHasher>;

/// FNV-1a, 64 bits, with its published constants: short texts take a fraction of the time of the standard library's
/// hash, whose protection against chosen keys has no use here. A company does not attack its own directory.
#[derive(Debug)]
pub struct IdHasher(u64);

impl Default for IdHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for IdHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// Mixed once more: the map takes its place from the lowest bits and the highest, the part from those between.
    fn finish(&self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed ^ (mixed >> 29)
    }
}

impl<K, V> Default for SharedMap<K, V> {
    fn default() -> Self {
        let empty = Arc::new(HashMap::default());
        Self {
            parts: vec![empty; PARTS],
        }
    }
}

impl<K: Clone + Eq + Hash, V: Clone> SharedMap<K, V> {
    /// The value under a key.
    pub fn get<Q>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
        Q: Eq + Hash + ?Sized,
    {
        self.parts[part_of(key)].get(key)
    }

    /// Puts a value under a key.
    pub fn insert(&mut self, key: K, value: V) {
        self.part_mut(&key).insert(key, value);
    }

    /// The value under a key, to be changed; an empty one is put there first where there is none.
    pub fn entry(&mut self, key: &K) -> &mut V
    where
        V: Default,
    {
        self.part_mut(key).entry(key.clone()).or_default()
    }

    /// Takes the value under a key away.
    pub fn remove(&mut self, key: &K) {
        self.part_mut(key).remove(key);
    }

    fn part_mut(&mut self, key: &K) -> &mut HashMap<K, V, Fast> {
        Arc::make_mut(&mut self.parts[part_of(key)])
    }
}

fn part_of<Q: Hash + ?Sized>(key: &Q) -> usize {
    let hash = Fast::default().hash_one(key);
    usize::try_from((hash >> 40) % PARTS as u64).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_keeps_what_it_had() {
        let mut map = SharedMap::<String, usize>::default();
        for number in 0..1000 {
            map.insert(number.to_string(), number);
        }
        let copy = map.clone();
        for number in 0..1000 {
            *map.entry(&number.to_string()) += 1;
        }
        map.remove(&"7".to_owned());
        for number in 0..1000 {
            assert_eq!(copy.get(&number.to_string()), Some(&number));
            let expected = (number != 7).then_some(number + 1);
            assert_eq!(map.get(&number.to_string()).copied(), expected);
        }
    }

    #[test]
    fn ids_that_are_alike_are_spread_over_the_parts() {
        let mut counts = [0; PARTS];
        for number in 0..6400 {
            counts[part_of(&format!("ines-okafor-{number}")[..])] += 1;
        }
        assert!(counts.iter().all(|count| (50..200).contains(count)), "{counts:?}");
    }
}
