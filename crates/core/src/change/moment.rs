//! The moment of a new change on a device whose clock may be wrong.

use super::{Change, ChangeKind};
use crate::catalog::Catalog;
use crate::model::{PersonId, Stamps};
use crate::time::Timestamp;

/// The moment to give to a new change: `now`, but later than every pending change and than all that was said about the
/// same record. Without this, what a device with a slow clock says would be taken for older than what it corrects.
pub fn moment_of(
    kind: &ChangeKind,
    author: &PersonId,
    pending: &[Change],
    catalog: &Catalog,
    now: Timestamp,
) -> Timestamp {
    let stamps = stamps_of(kind, author, catalog)
        .into_iter()
        .flat_map(Stamps::iter);
    let said = stamps
        .map(|(_, stamp)| stamp.at)
        .chain(pending.iter().map(|change| change.at));
    said.max()
        .map_or(now, |latest| now.max(Timestamp::from_ms(latest.ms() + 1)))
}

fn stamps_of<'a>(kind: &ChangeKind, author: &PersonId, catalog: &'a Catalog) -> Option<&'a Stamps> {
    match (kind.group(), kind.post()) {
        (Some(group), _) => catalog.groups.get(group).map(|group| &group.stamps),
        (_, Some(post)) => catalog.posts.get(post).map(|post| &post.stamps),
        _ => catalog.people.get(author).map(|person| &person.stamps),
    }
}
