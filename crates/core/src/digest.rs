//! A digest of texts and numbers that is the same everywhere and for good: it stands in the data.

/// Takes in texts and numbers one by one; the same in the same order give the same digest.
///
/// FNV-1a, 64 bits (Fowler, Noll, Vo), mixed at the end as in `SplitMix64` (Steele, Lea, Flood 2014) so that each bit
/// depends on all that was taken in. It tells differences and makes no secret of what it was made from.
#[derive(Clone, Debug)]
pub struct Digest(u64);

impl Digest {
    /// An empty one; those for different uses differ.
    pub fn new(used_for: &str) -> Self {
        let mut digest = Self(0xcbf2_9ce4_8422_2325);
        digest.text(used_for);
        digest
    }

    /// Takes in a text. Its length counts, so that "ab", "c" is not "a", "bc".
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes(text.as_bytes());
    }

    /// Takes in a number.
    pub fn number(&mut self, number: u64) {
        self.bytes(&number.to_le_bytes());
    }

    /// What has been taken in so far, as a number.
    pub const fn finish(&self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// The same as sixteen digits of base sixteen.
    pub fn hex(&self) -> String {
        format!("{:016x}", self.finish())
    }

    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Digest;

    fn of(texts: &[&str]) -> String {
        let mut digest = Digest::new("test");
        for text in texts {
            digest.text(text);
        }
        digest.hex()
    }

    #[test]
    fn what_is_taken_in_and_its_order_decide() {
        assert_eq!(of(&["ab", "c"]), of(&["ab", "c"]));
        let all = [
            of(&[]),
            of(&["ab", "c"]),
            of(&["a", "bc"]),
            of(&["c", "ab"]),
            of(&["abc"]),
        ];
        for (at, digest) in all.iter().enumerate() {
            assert!(!all[at + 1..].contains(digest));
        }
    }
}
