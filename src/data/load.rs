//! Loads a company: `site.json` first, then all that it names, side by side.

use std::collections::BTreeMap;
use std::sync::Arc;

use footbridge_core::catalog::{CatalogBuilder, explain_unavailable};
use footbridge_core::model::ChangeId;
use footbridge_core::order::InOrder;
use footbridge_core::wire::{Receipt, read_site};
use footbridge_core::{Catalog, Index, Problem};
use futures::stream::{FuturesUnordered, StreamExt};
use gloo_timers::future::TimeoutFuture;

use super::fetch::fetch_text;
use crate::intl::today;

const SITE: &str = "site.json";

/// Where loading stands.
#[derive(Clone, Debug)]
pub enum Load {
    /// Under way.
    Pending(Progress),
    /// There is no app without `site.json`.
    Failed(Box<Problem>),
    /// The data is there, whole or in part.
    Ready(Arc<Published>),
}

/// How far loading has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Progress {
    /// Files that are there.
    pub done: usize,
    /// Files in all; 0 until `site.json` is there.
    pub files: usize,
}

/// The data as it was published, with what is wrong with it.
#[derive(Debug)]
pub struct Published {
    /// What can be used.
    pub catalog: Catalog,
    /// What follows from it.
    pub index: Index,
    /// Whether this is all there is; while it loads, more follows.
    pub whole: bool,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// What became of the changes of this device that reached the data.
    pub receipts: Receipts,
}

/// Receipts by the change they are for.
pub type Receipts = BTreeMap<ChangeId, Receipt>;

/// A change of this device that may have reached the data. What reads its receipt is passed in: it can read changes,
/// and so is no part of the program that a first visit fetches.
#[derive(Clone, Debug)]
pub struct HandedOver {
    /// The change.
    pub id: ChangeId,
    /// Reads a receipt from its path and its text.
    pub read: fn(&str, &str) -> Result<Receipt, Box<Problem>>,
}

/// Fetches and decodes everything, and the receipts of changes that were handed over. `on_progress` is called after
/// each file.
pub async fn load(
    handed_over: Vec<HandedOver>,
    on_progress: impl Fn(Progress),
) -> Result<Published, Box<Problem>> {
    let text = fetch_text(SITE)
        .await
        .map_err(|why| Box::new(explain_unavailable(SITE, &why)))?;
    let mut problems = Vec::new();
    let site = read_site(SITE, &text, &mut problems)?;
    let files = CatalogBuilder::files(&site);
    let mut builder = CatalogBuilder::new(site, problems);
    let mut progress = Progress {
        done: 1,
        files: files.len() + 1,
    };
    on_progress(progress);
    let mut arriving: FuturesUnordered<_> = files
        .into_iter()
        .map(|(kind, path)| async move { (kind, fetch_text(&path).await, path) })
        .collect();
    // Files are taken in the order of the site, whichever arrives first, so that the same data gives the same catalog.
    let mut arrived = Vec::new();
    while let Some(file) = arriving.next().await {
        arrived.push(file);
        progress.done += 1;
        on_progress(progress);
    }
    arrived.order_by(|(a, _, a_path), (b, _, b_path)| (a, a_path).cmp(&(b, b_path)));
    for (kind, text, path) in arrived {
        match text {
            Ok(text) => builder.add(kind, &path, &text),
            Err(why) => builder.add_unavailable(kind, &path, &why),
        }
        // Lets the page paint and answer between files.
        TimeoutFuture::new(0).await;
    }
    let (catalog, problems) = builder.finish();
    Ok(Published {
        index: Index::of(&catalog, today()),
        whole: true,
        catalog,
        problems,
        receipts: receipts(handed_over).await,
    })
}

/// The receipts that are there. One that cannot be had or read is asked for again the next time.
async fn receipts(handed_over: Vec<HandedOver>) -> Receipts {
    let mut asked: FuturesUnordered<_> = handed_over
        .into_iter()
        .map(|HandedOver { id, read }| async move {
            let path = Receipt::path(&id);
            let text = fetch_text(&path).await.ok()?;
            Some((id, read(&path, &text).ok()?))
        })
        .collect();
    let mut receipts = Receipts::new();
    while let Some(answer) = asked.next().await {
        receipts.extend(answer);
    }
    receipts
}
