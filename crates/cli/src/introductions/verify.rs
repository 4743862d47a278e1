//! Recomputes the rounds that were kept.

use std::fmt::Write;

use anyhow::Result;
use footbridge_core::Catalog;
use footbridge_core::introductions::{Ledger, Round, Verdict, broken_rules, judge, make_round};

/// What came out for all of them.
pub struct Verified {
    /// Line by line.
    pub text: String,
    /// Whether each is what follows from the data, or was made from data that has changed since and breaks no rule.
    pub is_well: bool,
}

/// Recomputes each of the rounds from the data, the rounds before it and the time zones that it names.
pub fn verify<'r>(
    catalog: &Catalog,
    ledger: &Ledger,
    rounds: impl Iterator<Item = &'r Round>,
) -> Result<Verified> {
    let mut text = String::new();
    let mut is_well = true;
    for kept in rounds {
        let recomputed = make_round(catalog, ledger, kept.round.clone(), kept.zones.clone());
        let broken = broken_rules(catalog, ledger, kept);
        let (words, differences) = match judge(kept, &recomputed) {
            Verdict::Verified => ("verified: the data gives the same introductions", Vec::new()),
            Verdict::DataChanged if broken.is_empty() => {
                ("made from data that has changed since; no rule is broken", broken)
            }
            Verdict::DataChanged => (
                "made from data that has changed since; by the data of now:",
                broken,
            ),
            Verdict::Differs(differences) => ("not what the data gives:", differences),
        };
        writeln!(text, "{}  {words}", kept.round)?;
        for difference in &differences {
            writeln!(text, "          {difference}")?;
        }
        is_well &= differences.is_empty();
    }
    Ok(Verified { text, is_well })
}
