//! What reads and applies changes, makes them, asks for what has changed since, and checks references. It is a good part
//! of the program, and whoever comes for the first time needs none of it: so a release build fetches it only once
//! something is kept on the device, or about to be.

#[cfg(split)]
use std::cell::Cell;

use footbridge_core::change::{ChangeKind, Effect, apply_all};
use footbridge_core::model::PersonId;
use footbridge_core::{Catalog, Change, Index, Problem};
use futures::FutureExt;
use futures::future::LocalBoxFuture;
#[cfg(split)]
use leptos::wasm_split::{SplitLoaderError, wasm_split};

use super::outbox::{self, Found};
use super::{Actions, Company, company};
use crate::data::Published;
use crate::storage::Storage;

/// The ways to deal with changes. What else the program does with them follows from one of these.
#[derive(Clone, Copy)]
pub struct Tools {
    /// Reads what is kept on the device.
    pub read: fn(&Storage) -> Found,
    /// Lays changes over a catalog and says what became of each.
    pub lay_over: fn(&[Change], &mut Catalog) -> Vec<Effect>,
    /// What follows from a catalog that changes were laid over, from what follows from it without them.
    pub adapt: fn(&Published, &Catalog) -> Index,
    /// Asks for what has changed since, and shows it. Says whether something that is shown could not be had.
    pub renew: fn(Company) -> LocalBoxFuture<'static, Result<bool, Box<Problem>>>,
    /// Asks for receipts and looks for references that lead nowhere, where the data has just been fetched.
    pub complete: fn(Company) -> LocalBoxFuture<'static, ()>,
    /// Makes a change of what somebody does, and keeps it.
    pub act: fn(Actions, PersonId, ChangeKind),
}

/// The tools could not be fetched.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoTools;

#[cfg(split)]
impl From<SplitLoaderError> for NoTools {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

#[cfg(split)]
thread_local! {
    static TOOLS: Cell<Option<Tools>> = const { Cell::new(None) };
}

/// The tools, once they were fetched.
#[cfg(split)]
pub fn tools() -> Option<Tools> {
    TOOLS.get()
}

/// The tools are always here.
#[cfg(not(split))]
pub fn tools() -> Option<Tools> {
    all().ok()
}

/// Fetches the tools unless they are here.
#[cfg(split)]
pub async fn fetch_tools() -> Result<(), NoTools> {
    TOOLS.set(Some(all().await?));
    Ok(())
}

/// The tools are always here.
#[cfg(not(split))]
pub async fn fetch_tools() -> Result<(), NoTools> {
    Ok(())
}

#[cfg_attr(split, wasm_split(changes, wasm_split_path = ::leptos::wasm_split, fallible))]
#[cfg_attr(
    not(split),
    expect(clippy::unnecessary_wraps, reason = "a release build has to fetch")
)]
fn all() -> Result<Tools, NoTools> {
    Ok(Tools {
        read: outbox::read,
        lay_over: |changes, catalog| apply_all(changes, catalog),
        adapt: |published, shown| published.index.adapted(&published.catalog, shown),
        renew: |company| company::renew(company).boxed_local(),
        complete: |company| company::complete(company).boxed_local(),
        act: Actions::act_at_once,
    })
}
