//! `footbridge mentoring`: proposes who mentors whom in a programme, and takes in what people have agreed to.

mod accepting;
mod clocks;
mod sheet;
pub mod text;

pub use accepting::{Accepted, accept};
pub use clocks::Clocks;
pub use sheet::Sheet;

use footbridge_core::mentoring::{Proposal, propose};
use footbridge_core::time::Date;
use footbridge_core::{Catalog, Index, ground::Ground};

/// Proposes a programme on the data as it is on a day.
pub fn proposal(catalog: &Catalog, round: &str, today: Date) -> (Proposal, Sheet) {
    let (index, clocks) = (Index::of(catalog, today), Clocks::on(today));
    let ground = Ground {
        catalog,
        index: &index,
        today,
        offset: &|zone| clocks.offset(zone),
    };
    let proposal = propose(&ground, round);
    let sheet = Sheet::of(&proposal, round, catalog, today);
    (proposal, sheet)
}
