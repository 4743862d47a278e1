//! The ledger of introductions: read when a page wants it.

use std::sync::Arc;

use footbridge_core::Problem;
use footbridge_core::catalog::explain_unavailable;
use footbridge_core::introductions::{Ledger, read_round};
use leptos::prelude::*;

use super::Data;
use crate::data::{Slices, ask_for};
use crate::hooks::ByIdentity;

/// What could be read of the ledger, and what is wrong with the rest.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// The rounds.
    pub ledger: Ledger,
    /// Files that could not be had or read.
    pub problems: Vec<Problem>,
}

/// The newest `most` rounds of the ledger, once they are there; tracked. Read anew when others are published.
pub fn use_ledger(data: Data, most: usize) -> Memo<Option<ByIdentity<Kept>>> {
    let paths = Memo::new(move |_| {
        data.with(|snapshot| {
            let named = snapshot.published.catalog.site.collections.introductions.iter();
            named.rev().take(most).cloned().collect::<Vec<_>>()
        })
    });
    let kept = LocalResource::new(move || read(paths.get()));
    Memo::new(move |_| kept.get().map(ByIdentity))
}

/// Asks for all files at once, and reads them one by one.
async fn read(paths: Vec<String>) -> Arc<Kept> {
    let mut problems = Vec::new();
    let mut rounds = Vec::new();
    let mut slices = Slices::new();
    for asked in ask_for(paths) {
        let path = asked.path.clone();
        match asked.text().await {
            Ok(text) => rounds.extend(read_round(&path, &text, &mut problems)),
            Err(why) => problems.push(explain_unavailable(&path, &why)),
        }
        slices.pause().await;
    }
    Arc::new(Kept {
        ledger: Ledger::of(rounds),
        problems,
    })
}
