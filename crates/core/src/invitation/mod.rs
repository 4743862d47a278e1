//! From "you two should meet" to a meeting: when both are at work, and the first message. [`calendar`](crate::calendar)
//! writes what goes into the calendar.

mod message;
mod slot;

pub use message::{LONGEST_LINK, first_message, mail_link, shared_reason, teams_link};
pub use slot::{MEETING_MINUTES, Slot, slots};
