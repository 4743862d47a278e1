//! The pure domain of Footbridge: who and what there is, how it is written down, how it changes,
//! how it is found and why it is suggested.
//!
//! Nothing here reads a clock, a file, the network, a random source or a page: time and ids are
//! passed in, so the browser and the command line come to the same bytes.

pub mod activity;
pub mod admission;
pub mod ambitions;
pub mod board;
pub mod calendar;
pub mod catalog;
pub mod change;
pub mod circle;
pub mod contact;
mod content_lines;
pub mod digest;
pub mod finder;
pub mod ground;
pub mod growth;
pub mod handoff;
mod hash;
pub mod introductions;
pub mod invitation;
pub mod markdown;
pub mod matching;
pub mod meeting;
pub mod mentoring;
pub mod model;
pub mod newcomer;
pub mod opportunities;
pub mod order;
pub mod overlap;
pub mod problem;
pub mod qr;
pub mod schedule;
pub mod search;
pub mod similar;
pub mod submission;
pub mod text;
pub mod time;
pub mod url;
pub mod vcard;
pub mod wire;

pub use catalog::{Catalog, Collection, Index};
pub use change::Change;
pub use problem::Problem;
pub use url::SafeUrl;
