//! What checking a round came to, in words.

use footbridge_core::introductions::Verdict;

/// What checking a round came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// Whether it is what follows from the data.
    pub verdict: Verdict,
    /// Rules that it breaks, by the data as it is now; a sentence for each.
    pub broken: Vec<String>,
}

/// How well a round stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sound {
    /// It is just what it should be.
    Yes,
    /// Nobody can tell any more, and nothing speaks against it.
    Unknown,
    /// It is not what it should be.
    No,
}

impl Finding {
    /// How well it stands.
    pub fn sound(&self) -> Sound {
        match self.verdict {
            Verdict::Differs(_) => Sound::No,
            _ if !self.broken.is_empty() => Sound::No,
            Verdict::Verified => Sound::Yes,
            Verdict::DataChanged => Sound::Unknown,
        }
    }

    /// A heading and a sentence, for a round of `count` introductions; `is_complete` where all earlier rounds could be read.
    pub fn words(&self, count: usize, is_complete: bool) -> (&'static str, String) {
        match (&self.verdict, self.sound()) {
            (Verdict::Verified, Sound::Yes) => {
                let what = if count == 1 { "introduction" } else { "introductions" };
                ("Verified", format!("Your browser came to the same {count} {what}."))
            }
            (Verdict::Differs(_), _) => (
                "It differs",
                "What was published is not what your browser comes to from the same data. Somebody may have changed it by \
                 hand, or made it with another version of Footbridge: ask those who keep the data."
                    .to_owned(),
            ),
            (_, Sound::No) => (
                "A rule is broken",
                "By the data as it is now, this week breaks a rule without saying so.".to_owned(),
            ),
            _ if !is_complete => (
                "Not checked to the end",
                "Earlier weeks could not be read, and they decide, too. The rules hold as far as can be seen.".to_owned(),
            ),
            _ => (
                "The data has changed since",
                "People have changed their profiles since this week was made, so it cannot be made again just so. The rules \
                 still hold."
                    .to_owned(),
            ),
        }
    }

    /// What differs or is broken, a sentence each.
    pub fn details(&self) -> Vec<String> {
        let mut details = match &self.verdict {
            Verdict::Differs(differences) => differences.clone(),
            Verdict::Verified | Verdict::DataChanged => Vec::new(),
        };
        details.extend(self.broken.iter().cloned());
        details
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(verdict: Verdict, broken: &[&str]) -> Finding {
        Finding {
            verdict,
            broken: broken.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    #[test]
    fn nothing_is_called_verified_that_is_not() {
        let verified = finding(Verdict::Verified, &[]);
        assert_eq!(verified.sound(), Sound::Yes);
        assert_eq!(
            verified.words(1, true).1,
            "Your browser came to the same 1 introduction."
        );
        let differs = finding(Verdict::Differs(vec!["Ana".to_owned()]), &["Bo"]);
        assert_eq!((differs.sound(), differs.details().len()), (Sound::No, 2));
        for (found, heading) in [
            (finding(Verdict::Verified, &["x"]), "A rule is broken"),
            (finding(Verdict::DataChanged, &["x"]), "A rule is broken"),
            (differs, "It differs"),
            (finding(Verdict::DataChanged, &[]), "The data has changed since"),
        ] {
            assert_eq!(found.words(5, true).0, heading);
            assert_ne!(found.sound(), Sound::Yes);
        }
        let changed = finding(Verdict::DataChanged, &[]);
        assert_eq!(changed.words(5, false).0, "Not checked to the end");
    }
}
