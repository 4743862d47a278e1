//! From "you two should meet" to a meeting: when both are at work, what goes into the calendar, and the first message.

mod calendar;
mod message;
mod slot;

pub use calendar::{Event, Guest, written};
pub use message::{LONGEST_LINK, first_message, mail_link, shared_reason, teams_link};
pub use slot::{MEETING_MINUTES, Slot, slots};
