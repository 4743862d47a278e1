//! What a person can do: makes a change of it, keeps it, and says so.

use footbridge_core::Change;
use footbridge_core::change::conflict::without;
use footbridge_core::change::{ChangeKind, describe, moment_of};
use footbridge_core::model::{ChangeId, PersonId};
use footbridge_core::text::slug;
use footbridge_core::time::Timestamp;
use footbridge_core::wire::Outcome;
use leptos::prelude::*;
use leptos::task::spawn_local;
use ulid::Ulid;

use super::changing::{fetch_tools, tools};
use super::settling::{Kept, settled};
use super::{Data, Entry, Handed, Navigation, Notices, Outbox, Session};
use crate::intl::now;
use crate::route::Route;
use crate::storage::NotKept;

/// The doings of the person at this device.
#[derive(Clone, Copy, Debug)]
pub struct Actions {
    pub data: Data,
    pub session: Session,
    pub outbox: Outbox,
    pub notices: Notices,
    pub navigation: Navigation,
}

impl Actions {
    /// Does something in the name of the person at this device and offers to undo it. Who has not said who they are is
    /// asked to, and nothing is done. Says whether it was done.
    pub fn act(self, kind: ChangeKind) -> bool {
        let Some(me) = self.data.me_untracked() else {
            self.notices
                .done("Say who you are first, so that colleagues know who joins or asks.");
            self.navigation.go(&Route::Welcome);
            return false;
        };
        self.act_as(me.id.clone(), kind);
        true
    }

    /// Does something as a person who may only be introduced by it: at once, or once the part of the program that it
    /// takes was fetched.
    pub fn act_as(self, author: PersonId, kind: ChangeKind) {
        if let Some(tools) = tools() {
            (tools.act)(self, author, kind);
            return;
        }
        spawn_local(async move {
            match fetch_tools().await {
                Ok(()) => self.act_as(author, kind),
                Err(_) => self.notices.warn(NOT_DONE),
            }
        });
    }

    /// The doing itself.
    pub(super) fn act_at_once(self, author: PersonId, kind: ChangeKind) {
        let change = self.change(author, kind);
        let snapshot = self.data.get_untracked();
        let words = {
            let mut catalog = snapshot.catalog.clone();
            footbridge_core::change::apply(&change, &mut catalog);
            describe(&change, &catalog)
        };
        let kept = settled(change, &self.outbox.entries_untracked(), &snapshot);
        self.keep(&kept, words);
    }

    /// Takes a pending change back and offers to undo that.
    pub fn withdraw(self, id: &ChangeId) {
        let removed = self.entries([id]);
        self.outbox.drop_changes([id]);
        self.notices
            .undoable("Withdrawn", move || self.put_back(&removed, None));
    }

    /// Settles a change that somebody else's crossed. The fields in `theirs` stay as they are in the data; for all the
    /// others it is made anew, now, so that it is the later word. Withdrawn where nothing is left of it.
    pub fn resolve(self, id: &ChangeId, theirs: &[String]) {
        let (gone, others): (Vec<Entry>, Vec<Entry>) =
            (self.outbox.entries_untracked().into_iter()).partition(|entry| entry.change.id == *id);
        let Some(entry) = gone.into_iter().next() else {
            return;
        };
        let Some(kind) = without(&entry.change.change, theirs) else {
            self.withdraw(id);
            return;
        };
        let snapshot = self.data.get_untracked();
        let change = self.change(entry.change.author, kind);
        let words = describe(&change, &snapshot.catalog);
        let mut kept = settled(change, &others, &snapshot);
        kept.remove.push(id.clone());
        self.keep(&kept, words);
    }

    /// Notes that changes were handed over just now, and what the data said of them until then.
    pub fn hand_over(self, ids: &[ChangeId], channel: &str) {
        let (snapshot, at) = (self.data.get_untracked(), now());
        let refused = |id: &ChangeId| match &snapshot.published.receipts.get(id)?.outcome {
            Outcome::Refused(reason) => Some(reason.clone()),
            Outcome::Applied | Outcome::Waiting(_) => None,
        };
        let kept = self.outbox.hand_over(ids, |id| Handed {
            channel: channel.to_owned(),
            at,
            refused_before: refused(id).unwrap_or_default(),
        });
        if kept.is_err() {
            self.notices.warn(NOT_KEPT);
        }
    }

    /// Forgets who is at this device and, where wished, all that they did and did not publish.
    pub fn forget_me(self, with_changes: bool) {
        self.session.forget();
        if with_changes {
            let ids: Vec<ChangeId> = self
                .outbox
                .changes_untracked()
                .into_iter()
                .map(|change| change.id)
                .collect();
            self.outbox.drop_changes(&ids);
        }
        self.navigation.go(&Route::Home);
    }

    fn entries<'a>(self, ids: impl IntoIterator<Item = &'a ChangeId>) -> Vec<Entry> {
        let ids: Vec<&ChangeId> = ids.into_iter().collect();
        let mut entries = self.outbox.entries_untracked();
        entries.retain(|entry| ids.contains(&&entry.change.id));
        entries
    }

    fn keep(self, kept: &Kept, words: String) {
        let removed = self.entries(&kept.remove);
        let added = kept.add.as_ref().map(|entry| entry.change.id.clone());
        match self.outbox.take(kept.add.as_ref(), &kept.remove) {
            Ok(()) => self
                .notices
                .undoable(words, move || self.put_back(&removed, added.as_ref())),
            Err(NotKept) => self.notices.warn(NOT_KEPT),
        }
    }

    /// Undoes one doing: what it removed comes back, what it added goes. What was done since stays.
    fn put_back(self, removed: &[Entry], added: Option<&ChangeId>) {
        let here = self.entries(added);
        if added.is_some() && here.is_empty() {
            self.notices
                .done("More has been done with it since. You can withdraw that under “My changes”.");
            return;
        }
        if here.iter().any(Entry::has_left) {
            self.notices
                .done("It has been handed over since. You can withdraw it under “My changes”.");
            return;
        }
        let kept = self.outbox.restore(removed);
        self.outbox.drop_changes(added);
        if kept.is_err() {
            self.notices.warn(NOT_KEPT);
        }
    }

    /// A change made now, or as much later as it takes where this device's clock is slow.
    fn change(self, author: PersonId, kind: ChangeKind) -> Change {
        let (pending, snapshot) = (self.outbox.changes_untracked(), self.data.get_untracked());
        let at = moment_of(&kind, &author, &pending, &snapshot.catalog, now());
        Change::new(new_id(at), author, at, kind)
    }
}

const NOT_DONE: &str =
    "That was not done: a part of Footbridge could not be fetched. Check the connection and try again.";

const NOT_KEPT: &str = "This browser does not let Footbridge keep things. It holds until you close the page: \
                        download it under “My changes” before that.";

/// Longest part of an id that is made from a name, in characters: enough to recognise it in an address.
const LONGEST_STEM: usize = 40;

/// An id for something new: its name as a slug, or `stem` where no Latin letter is in it, and four characters of
/// chance, so that two people who start the same thing on two devices start two.
pub fn fresh_slug(name: &str, stem: &str) -> String {
    let id = new_id(now());
    let chance = id.as_str()[22..].to_lowercase();
    match slug(name, LONGEST_STEM).as_str() {
        "" => format!("{stem}-{chance}"),
        slug => format!("{slug}-{chance}"),
    }
}

/// A ULID: 48 bits of time, 80 of chance.
pub fn new_id(at: Timestamp) -> ChangeId {
    let mut chance = [0_u8; 16];
    let filled = window()
        .crypto()
        .ok()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut chance[6..]).ok());
    if filled.is_none() {
        // A page without the browser's strong source still needs ids that differ.
        chance[8..].copy_from_slice(&js_sys::Math::random().to_bits().to_be_bytes());
    }
    let ms = u64::try_from(at.ms()).unwrap_or(0);
    let ulid = Ulid::from_parts(ms, u128::from_be_bytes(chance));
    ChangeId::parse(&ulid.to_string()).unwrap_or_else(|_| unreachable!("a ULID is a change id"))
}
