//! What the app knows, each part a context of its own.

mod actions;
mod changing;
mod company;
mod dismissed;
mod entry;
mod export;
mod ground;
mod growing;
mod kept_apart;
mod ledger;

mod navigation;
mod outbox;
mod private_interest;
mod references;
mod search_box;
mod search_key;
mod searching;
mod session;
mod settling;
mod snapshot;
mod standing;
mod tabs;
mod theme;
mod toasts;
mod turns;

#[cfg(test)]
mod standing_tests;
#[cfg(test)]
mod tests;

pub use actions::{Actions, fresh_slug};
#[cfg(split)]
pub use changing::fetch_tools;
pub use company::{Company, News};
pub use dismissed::{Dismissed, Entry as DismissedEntry, Item, NOT_NOW_DAYS, Until, use_dismissed};
pub use entry::{Entry, Handed};
pub use export::Export;
pub use kept_apart::KeptApart;
pub use ledger::{Kept, use_ledger};
pub use navigation::Navigation;
pub use outbox::{Outbox, Unreadable};
pub use private_interest::PrivateInterest;
pub use search_box::SearchBox;
pub use search_key::{let_slash_search, slash_searches};
pub use searching::{Filled, Searching, use_searching};
pub use session::Session;
pub use snapshot::{Data, Snapshot};
pub use standing::Standing;
pub use tabs::keep_tabs_in_step;
pub use theme::{Theme, ThemeChoice};
pub use toasts::Notices;
pub use turns::Turns;
