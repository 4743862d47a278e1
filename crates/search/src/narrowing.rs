//! Leaves what has chosen options, and counts options.

use crate::column::Column;
use crate::documents::Documents;
use crate::scoring::Scored;

/// A facet with what is asked of it, as flags on its options.
#[derive(Clone, Debug)]
pub struct Asked<'c> {
    /// The options of each document.
    pub column: &'c Column,
    /// Any of these must be there.
    pub wanted: Option<Vec<bool>>,
    /// None of these may.
    pub unwanted: Option<Vec<bool>>,
}

/// Leaves of `found` what fulfils all that is asked. Counts in `tallies`, facet by facet, the options of those that fail in
/// one facet alone: so many more would be left without what is wanted of that facet.
pub fn narrow(found: &mut Vec<Scored>, asked: &[Asked<'_>], tallies: &mut [Vec<u32>]) {
    if asked
        .iter()
        .all(|facet| facet.wanted.is_none() && facet.unwanted.is_none())
    {
        return;
    }
    found.retain(|one| {
        if asked.iter().any(|facet| facet.is_ruled_out(one.doc)) {
            return false;
        }
        let mut failing = (0..asked.len()).filter(|at| asked[*at].fails(one.doc));
        match (failing.next(), failing.next()) {
            (None, _) => true,
            (Some(at), None) => {
                asked[at].column.tally(one.doc, &mut tallies[at]);
                false
            }
            (Some(_), Some(_)) => false,
        }
    });
}

/// Counts the options of what was found, facet by facet. Where that is most of all there is, counts the others off the
/// known totals.
pub fn tally(found: &[Scored], documents: &Documents, asked: &[Asked<'_>], tallies: &mut [Vec<u32>]) {
    if found.len() < documents.committed as usize / 2 {
        for (facet, tally) in asked.iter().zip(tallies) {
            for one in found {
                facet.column.tally(one.doc, tally);
            }
        }
        return;
    }
    let mut is_missing = documents.findable.clone();
    for one in found {
        is_missing[one.doc as usize] = false;
    }
    let missing: Vec<u32> = (0..)
        .zip(is_missing)
        .filter(|(_, is)| *is)
        .map(|(doc, _)| doc)
        .collect();
    for (facet, tally) in asked.iter().zip(tallies) {
        for (tally, uses) in tally.iter_mut().zip(facet.column.uses()) {
            *tally += uses;
        }
        for doc in &missing {
            facet.column.tally_off(*doc, tally);
        }
    }
}

impl Asked<'_> {
    fn fails(&self, doc: u32) -> bool {
        let wanted = self.wanted.as_ref();
        wanted.is_some_and(|wanted| self.column.count_flagged(doc, wanted) == 0)
    }

    fn is_ruled_out(&self, doc: u32) -> bool {
        let unwanted = self.unwanted.as_ref();
        unwanted.is_some_and(|unwanted| self.column.count_flagged(doc, unwanted) > 0)
    }
}
