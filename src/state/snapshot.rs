//! What is shown: the published data with the pending changes laid over it.

use std::sync::Arc;

use footbridge_core::change::Effect;
use footbridge_core::model::{Person, PersonId};
use footbridge_core::time::Date;
use footbridge_core::{Catalog, Change, Index};
use leptos::prelude::*;

use super::changing::tools;
use super::{Outbox, Session};
use crate::data::Published;
use crate::hooks::ByIdentity;

/// The data as it is shown at one moment.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The data as it was published.
    pub published: Arc<Published>,
    /// The same with the pending changes folded in.
    pub catalog: Catalog,
    /// What follows from it.
    pub index: Index,
    /// Each pending change with what became of it.
    pub pending: Vec<(Change, Effect)>,
    /// The day for which all this holds.
    pub today: Date,
}

impl Snapshot {
    /// Lays changes over published data.
    pub fn of(published: Arc<Published>, changes: Vec<Change>) -> Self {
        let mut catalog = published.catalog.clone();
        // There are no changes before the tools are here.
        let (effects, index) = match tools().filter(|_| !changes.is_empty()) {
            None => (Vec::new(), published.index.clone()),
            Some(tools) => {
                let effects = (tools.lay_over)(&changes, &mut catalog);
                (effects, (tools.adapt)(&published, &catalog))
            }
        };
        Self {
            today: index.today(),
            published,
            catalog,
            index,
            pending: changes.into_iter().zip(effects).collect(),
        }
    }

    /// A person.
    pub fn person(&self, id: &PersonId) -> Option<&Arc<Person>> {
        self.catalog.people.get(id)
    }
}

/// The current snapshot. Pages live below the component that provides it, so there always is one.
#[derive(Clone, Copy, Debug)]
pub struct Data {
    snapshot: Memo<ByIdentity<Snapshot>>,
    session: Session,
}

impl Data {
    /// Follows the published data and the outbox.
    pub fn new(published: Signal<Arc<Published>>, outbox: Outbox, session: Session) -> Self {
        let snapshot = Memo::new(move |_| ByIdentity::new(Snapshot::of(published.get(), outbox.changes())));
        Self { snapshot, session }
    }

    /// The snapshot, tracked.
    pub fn get(self) -> Arc<Snapshot> {
        self.snapshot.get().0
    }

    /// The snapshot, not tracked.
    pub fn get_untracked(self) -> Arc<Snapshot> {
        self.snapshot.get_untracked().0
    }

    /// Something about the snapshot, tracked.
    pub fn with<T>(self, read: impl FnOnce(&Snapshot) -> T) -> T {
        self.snapshot.with(|shared| read(&shared.0))
    }

    /// Something about the snapshot, not tracked.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Snapshot) -> T) -> T {
        self.snapshot.with_untracked(|shared| read(&shared.0))
    }

    /// The person at this device, where they are in the directory; tracked.
    pub fn me(self) -> Option<Arc<Person>> {
        let id = self.session.me()?;
        self.with(|snapshot| snapshot.person(&id).cloned())
    }

    /// The same, not tracked.
    pub fn me_untracked(self) -> Option<Arc<Person>> {
        let id = self.session.me_untracked()?;
        self.get_untracked().person(&id).cloned()
    }
}
