//! Looks for references that lead nowhere, once everything is there.

use footbridge_core::Problem;
use footbridge_core::catalog::ReferenceCheck;
use gloo_timers::future::TimeoutFuture;

use super::changing::{fetch_tools, tools};
use crate::data::{Published, Slices};

/// How long that may wait, in milliseconds, while what it takes is not here: it comes with the other parts of the
/// program, and the first page has the way to itself.
const LATER_MS: u32 = 2000;

/// References of the published data that lead nowhere, worst first. `None` where what it takes could not be fetched.
pub async fn find_loose_ends(published: &Published) -> Option<Vec<Problem>> {
    if tools().is_none() {
        TimeoutFuture::new(LATER_MS).await;
        fetch_tools().await.ok()?;
    }
    let tools = tools()?;
    let mut check = ReferenceCheck::default();
    let mut slices = Slices::new();
    while (tools.check_next)(&mut check, published) {
        slices.pause().await;
    }
    Some(check.problems)
}
