//! The published data: loaded at the start, fetched again on request.

use std::sync::Arc;

use footbridge_core::Problem;
use footbridge_core::model::ChangeId;
use footbridge_core::wire::{Outcome, Receipt};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::changing::tools;
use super::{Entry, Notices, Outbox};
use crate::data::{HandedOver, Load, Progress, Published, load};

/// Where the published data stands.
#[derive(Clone, Copy, Debug)]
pub struct Company {
    load: RwSignal<Load>,
    fetching: RwSignal<bool>,
    outbox: Outbox,
    notices: Notices,
}

impl Company {
    /// Begins to load.
    pub fn new(outbox: Outbox, notices: Notices) -> Self {
        let load = RwSignal::new(Load::Pending(Progress::default()));
        let company = Self {
            load,
            fetching: RwSignal::new(false),
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

    /// What is there of the data, tracked; while it loads, more follows ([`Published::whole`]).
    pub fn published(self) -> Option<Arc<Published>> {
        self.load.with(|load| match load {
            Load::Ready(published) => Some(Arc::clone(published)),
            Load::Pending(_) | Load::Failed(_) => None,
        })
    }

    /// Where loading stands, not tracked.
    pub fn load_untracked(self) -> Load {
        self.load.get_untracked()
    }

    /// Whether data is being fetched, tracked.
    pub fn is_fetching(self) -> bool {
        self.fetching.get()
    }

    /// Fetches everything again. What is shown stays until the new data is there; pending changes are laid over it.
    pub fn fetch(self) {
        if self.fetching.get_untracked() {
            return;
        }
        self.fetching.set(true);
        if !self.is_ready() {
            self.load.set(Load::Pending(Progress::default()));
        }
        spawn_local(async move {
            let outcome = self.fetch_all().await;
            self.fetching.set(false);
            match outcome {
                Ok(published) => self.accept(published),
                Err(_) if self.is_ready() => {
                    self.notices
                        .warn("The data could not be fetched again. You still see what was there before.");
                }
                Err(problem) => self.load.set(Load::Failed(problem)),
            }
        });
    }

    /// Fetches all that was published. The outbox says which receipts are among that, so it has to be complete.
    async fn fetch_all(self) -> Result<Published, Box<Problem>> {
        (self.outbox.complete().await).map_err(|_| Box::new(program_missing()))?;
        let elsewhere = tools().map_or_else(Vec::new, |tools| {
            let read = tools.read_receipt;
            let entries = self.outbox.entries_untracked().into_iter();
            let elsewhere = entries.filter(Entry::has_left).map(|entry| entry.change.id);
            elsewhere.map(|id| HandedOver { id, read }).collect()
        });
        load(elsewhere, move |progress| self.note(progress)).await
    }

    fn note(self, progress: Progress) {
        if !self.is_ready() {
            self.load.set(Load::Pending(progress));
        }
    }

    /// Shows new data, and lets go of the changes that it holds.
    fn accept(self, published: Published) {
        let applied =
            |(id, receipt): (&ChangeId, &Receipt)| (receipt.outcome == Outcome::Applied).then(|| id.clone());
        let mut arrived: Vec<ChangeId> = published.receipts.iter().filter_map(applied).collect();
        // Another tab may have let go of it in the meantime.
        arrived.retain(|id| self.outbox.holds(id));
        self.load.set(Load::Ready(Arc::new(published)));
        self.outbox.drop_changes(&arrived);
        match arrived.len() {
            0 => {}
            1 => self
                .notices
                .done("One of your changes is published. Everybody sees it now."),
            count => self.notices.done(format!(
                "{count} of your changes are published. Everybody sees them now."
            )),
        }
    }

    fn is_ready(self) -> bool {
        self.load.with_untracked(|load| matches!(load, Load::Ready(_)))
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
