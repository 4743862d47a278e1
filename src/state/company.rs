//! The published data: loaded at the start, fetched again on request.

mod renewing;

use std::sync::Arc;

use footbridge_core::Problem;
use footbridge_core::order::InOrder;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::changing::{fetch_tools, tools};
use super::{Notices, Outbox};
use crate::data::{Audience, Load, Origin, Progress, Published, Slices, load};
use crate::storage::{Storage, Stored};

pub use renewing::{News, complete, renew};

/// Key of the note that this site was loaded as a whole before.
const VISITED: &str = "visited";

/// How long what a first visit can do without may wait, in milliseconds: the tools that it takes come with the other
/// parts of the program, and the first page has the way to itself.
const LATER_MS: u32 = 2000;

/// Where the published data stands.
#[derive(Clone, Copy, Debug)]
pub struct Company {
    load: RwSignal<Load>,
    progress: RwSignal<Progress>,
    fetching: RwSignal<bool>,
    loose_ends: RwSignal<Checked>,
    storage: StoredValue<Storage>,
    outbox: Outbox,
    notices: Notices,
}

/// References that lead nowhere, which are looked for once all data is there.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Checked {
    /// Nobody has looked yet.
    NotYet,
    /// What was found; of the data before, until those of new data are known.
    Found(Arc<Vec<Problem>>),
}

impl Company {
    /// Begins to load.
    pub fn new(storage: Storage, outbox: Outbox, notices: Notices) -> Self {
        let company = Self {
            load: RwSignal::new(Load::Pending),
            progress: RwSignal::new(Progress::default()),
            fetching: RwSignal::new(false),
            loose_ends: RwSignal::new(Checked::NotYet),
            storage: StoredValue::new(storage),
            outbox,
            notices,
        };
        company.fetch();
        company
    }

    /// Where loading stands, tracked.
    pub fn load(self) -> Load {
        self.load.get()
    }

    /// Where loading stands, not tracked.
    pub fn load_untracked(self) -> Load {
        self.load.get_untracked()
    }

    /// What is there of the data, tracked; while it loads, more follows ([`Published::whole`]).
    pub fn published(self) -> Option<Arc<Published>> {
        self.load.with(published_in)
    }

    /// Whether all data is there, tracked.
    pub fn is_whole(self) -> bool {
        self.load
            .with(|load| matches!(load, Load::Ready(published) if published.whole))
    }

    /// How far loading has come, tracked.
    pub fn progress(self) -> Progress {
        self.progress.get()
    }

    /// All that is known to be wrong with the data, by file and record; tracked.
    pub fn problems(self) -> Vec<Problem> {
        let published = self.published();
        let mut problems = published.map_or_else(Vec::new, |published| published.problems.clone());
        if let Checked::Found(found) = self.loose_ends.get() {
            problems.extend_from_slice(&found);
            problems.order_by(Ord::cmp);
        }
        problems
    }

    /// Whether that is all: references are looked into once everything is there; tracked.
    pub fn is_checked(self) -> bool {
        self.loose_ends.with(|checked| *checked != Checked::NotYet)
    }

    /// Whether data is being fetched, tracked.
    pub fn is_fetching(self) -> bool {
        self.fetching.get()
    }

    /// Fetches what has changed. What is shown stays until the new data is there; pending changes are laid over it.
    pub fn fetch(self) {
        if self.fetching.get_untracked() {
            return;
        }
        self.fetching.set(true);
        if self.published_untracked().is_none() {
            self.progress.set(Progress::default());
            self.load.set(Load::Pending);
        }
        spawn_local(async move {
            let outcome = self.bring_up_to_date().await;
            self.fetching.set(false);
            let unreachable = match outcome {
                Ok(is_out_of_reach) => is_out_of_reach,
                Err(problem) if self.whole_untracked().is_none() => {
                    self.load.set(Load::Failed(problem));
                    false
                }
                Err(_) => true,
            };
            if unreachable {
                self.notices
                    .warn("The data could not be fetched again. You still see what was there before.");
            }
        });
    }

    /// Shows at once what the browser has kept of an earlier visit, and then what has changed since. Says whether
    /// something that is shown could not be had.
    async fn bring_up_to_date(self) -> Result<bool, Box<Problem>> {
        (self.outbox.complete().await).map_err(|_| Box::new(program_missing()))?;
        if self.whole_untracked().is_none() && self.was_visited() {
            // Where that fails, the server says why.
            if let Ok(kept) = load(Origin::Kept, &self).await
                && let Some(kept) = kept.new
            {
                self.show(kept);
            }
        }
        if self.whole_untracked().is_some() {
            fetch_tools().await.map_err(|_| Box::new(program_missing()))?;
            return match tools() {
                Some(tools) => (tools.renew)(self).await,
                None => Ok(true),
            };
        }
        let loaded = load(Origin::Server, &self).await?;
        if let Some(new) = loaded.new {
            // To show it is work of its own, after the last of the reading.
            Slices::new().next_task().await;
            self.show(new);
        }
        self.storage
            .with_value(|storage| storage.write(VISITED, &true).ok());
        spawn_local(self.complete());
        Ok(loaded.is_out_of_reach)
    }

    /// Asks for what a first visit can do without for a moment: receipts, and references that lead nowhere.
    async fn complete(self) {
        if tools().is_none() {
            TimeoutFuture::new(LATER_MS).await;
            fetch_tools().await.ok();
        }
        if let Some(tools) = tools() {
            (tools.complete)(self).await;
        }
    }

    fn was_visited(self) -> bool {
        self.storage
            .with_value(|storage| storage.read::<bool>(VISITED) == Stored::Value(true))
    }

    fn published_untracked(self) -> Option<Arc<Published>> {
        self.load.with_untracked(published_in)
    }

    fn whole_untracked(self) -> Option<Arc<Published>> {
        self.published_untracked().filter(|published| published.whole)
    }
}

impl Audience for Company {
    fn note(&self, progress: Progress) {
        if self.whole_untracked().is_none() {
            self.progress.set(progress);
        }
    }

    fn show(&self, published: Published) -> Option<Arc<Published>> {
        let before = self.published_untracked();
        self.load.set(Load::Ready(Arc::new(published)));
        before
    }
}

fn published_in(load: &Load) -> Option<Arc<Published>> {
    match load {
        Load::Ready(published) => Some(Arc::clone(published)),
        Load::Pending | Load::Failed(_) => None,
    }
}

/// The data alone would look as if what the person did were lost.
fn program_missing() -> Problem {
    Problem::file(
        "Footbridge",
        "a part of the program, which what you did on this device needs, could not be fetched",
        "Check the connection and try again.",
    )
}
