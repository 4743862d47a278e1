//! Search: finds people, groups, posts and topics while somebody types.
//!
//! The index is a dictionary of folded words over compact document numbers, added to record by record. A query is
//! matched word by word: whole words before beginnings before corrections, names before skills before titles before
//! texts. What is pending on the device is a small index of its own ([`Patch`]), laid over the large one.

mod answer;
mod chunks;
mod complete;
mod conditions;
mod counts;
mod document;
mod facets;
mod finding;
mod hits;
mod index;
mod labels;
mod marks;
mod near;
mod options;
mod patch;
mod phrases;
mod qualifiers;
mod query;
mod rack;
mod record;
mod related;
mod relax;
mod searcher;

pub use answer::{Answer, Relaxed};
pub use hits::{Hit, KindHits, Ordered};
pub use index::SearchIndex;
pub use marks::Marks;
pub use patch::Patch;
pub use qualifiers::{QualifierOption, take_qualifiers};
pub use record::{Kind, Record};
pub use searcher::Searcher;
