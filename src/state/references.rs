//! Looks for references that lead nowhere, once everything is there.

use footbridge_core::Problem;
use footbridge_core::catalog::ReferenceCheck;

use crate::data::{Published, Slices};

/// References of the published data that lead nowhere, worst first.
pub async fn find_loose_ends(published: &Published) -> Vec<Problem> {
    let mut check = ReferenceCheck::default();
    let mut slices = Slices::new();
    while check.check_next(&published.catalog, &published.left_out, &published.sources) {
        slices.pause().await;
    }
    check.problems
}
