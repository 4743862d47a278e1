//! What of the search is words, numbers and bits, and knows nothing of people and groups: a dictionary, what stands in
//! which document, words with typing mistakes, what a match is worth, counts of options.
//!
//! A crate of its own because it is compiled for speed where the app is compiled for size: what runs for every word of
//! every profile, and on every key press, is here and not generic over anything of the caller's.

mod column;
mod documents;
mod edits;
mod keyed;
mod labels;
mod letters;
mod matching;
mod narrowing;
mod postings;
mod rank;
mod scoring;
mod terms;
mod tokens;
mod vocabulary;

pub use column::Column;
pub use documents::Documents;
pub use edits::{Distance, Typed};
pub use keyed::{Keyed, best, in_order, keyed, least_of_first};
pub use labels::LabelId;
pub use letters::Fold;
pub use matching::{Matched, MatchedTerm};
pub use narrowing::{Asked, narrow, tally};
pub use rank::{Field, MOST_NEAR, Quality};
pub use scoring::{Scored, all_of};
pub use terms::TermId;
pub use tokens::{fold_word, is_unspaced_run, looked_up};
pub use vocabulary::Vocabulary;
