//! Mentors, mentees and sponsors: who fits whom and why, and how one asks.
//!
//! A mentor says what they help with and how many people at a time; a mentee, what they want to learn and to become. One
//! asks a mentor by a post that only the two see ([`request_state`]). Nobody is asked by more people than they have places, and
//! a refusal looks like a request that has run out, to everybody but who refused.

mod fit;
mod places;
mod propose;
mod reason;
mod request;
mod sponsor;
mod suggest;
mod words;

pub use fit::{Fit, Wanted, fit};
pub use places::{
    CannotAsk, PLACES_UNSAID, Places, can_ask, can_ask_in, is_mentor, is_sponsor, places, waiting_for,
};
pub use propose::{Proposal, Proposed, Unmatched, propose};
pub use reason::{Reason, Side};
pub use request::{
    DAYS_TO_ANSWER, Deed, RequestState, deeds, last_day_to_answer, mentor_and_mentee, request_state,
};
pub use suggest::{Mentors, Suggested, mentees_for, mentors_for};
pub use words::{first_text, request_title};
