//! Suggestions, each with its reasons and what they are worth.
//!
//! The ranking is simple and open, and `docs/matching.md` tells it to those it is about: topics in common count more the
//! fewer people have them, learning from each other counts double, and bridges (another department, place, level, no group
//! in common) add a little. Points are whole numbers, so every machine comes to the same order.
//!
//! How it is quick in a company of 100,000: nobody is compared with everybody. A list of the index for each of my topics
//! adds its points to all who are in it ([`tally`]); of those whom the same topic leads, the best sixty are looked at
//! closely ([`closest`]); and of these the list is picked so that no topic and no department fills it ([`variety`]).

mod alike;
mod bridges;
mod closest;
mod explain;
mod groups;
mod helpers;
mod invitees;
mod language;
mod matter;
mod people;
mod posts;
mod reason;
mod seeker;
mod tally;
mod topics;
mod topics_for_me;
mod variety;
pub mod weight;

#[cfg(test)]
mod tests;

pub use alike::suggest_alike;
pub use explain::{Part, Suggestion, sentence};
pub use groups::{rank_groups, suggest_groups};
pub use helpers::suggest_helpers;
pub use invitees::suggest_invitees;
pub use people::{reasons_to_meet, suggest_people};
pub use posts::suggest_posts;
pub use reason::Reason;
pub use seeker::{Seeker, Without};
pub use topics::telling_topics;
pub use topics_for_me::suggest_topics;
pub use weight::rarity;
