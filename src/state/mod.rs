//! What the app knows, each part a context of its own.

mod actions;
mod company;
mod navigation;
mod outbox;
mod session;
mod snapshot;
mod tabs;
mod theme;
mod toasts;

#[cfg(test)]
mod tests;

pub use actions::{Actions, fresh_slug};
pub use company::Company;
pub use navigation::Navigation;
pub use outbox::{Outbox, Unreadable};
pub use session::Session;
pub use snapshot::{Data, Snapshot};
pub use tabs::keep_tabs_in_step;
pub use theme::{Theme, ThemeChoice};
pub use toasts::Notices;
