//! Reads the ledger of a data folder, and writes rounds into it.

use anyhow::{Context, Result, bail, ensure};
use footbridge_core::introductions::{Ledger, Round, read_round, write_round};

use crate::folder::Folder;

/// All rounds that were kept. An error where one cannot be read as a whole: without it people would be introduced again
/// too soon.
pub fn read(folder: &Folder) -> Result<Ledger> {
    let mut rounds = Vec::new();
    for path in &folder.site().collections.introductions {
        let text = folder.read(path).with_context(|| {
            format!("{path} cannot be read; put it back, or take its name out of `collections` in site.json")
        })?;
        let mut problems = Vec::new();
        let round = read_round(path, &text, &mut problems);
        match (round, problems.first()) {
            (Some(round), None) => rounds.push(round),
            (_, Some(problem)) => bail!("{problem}"),
            (None, None) => bail!("{path} cannot be read"),
        }
    }
    Ok(Ledger::of(rounds))
}

/// Adds a round to the folder, to be saved. Refuses one that is older than the newest, since later ones follow from it,
/// and one that is there already unless it is to be made `again`.
pub fn put(folder: &mut Folder, ledger: &Ledger, round: &Round, again: bool) -> Result<String> {
    let week = &round.round;
    if let Some(newest) = ledger.rounds.last() {
        ensure!(
            *week >= newest.round,
            "{week} is older than the newest round, {}, which follows from those before it",
            newest.round
        );
    }
    ensure!(
        again || ledger.round(week).is_none(),
        "the round {week} was made already; people may have written to each other. Add --again to make it anew"
    );
    let path = Round::path(week);
    folder.put_round(&path, write_round(round));
    Ok(path)
}
