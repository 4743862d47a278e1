//! Why a skill could be learnt next, in words.

use crate::catalog::Catalog;
use crate::model::{PostId, TopicId};
use crate::text::in_words;

/// Why a skill could be learnt next.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// It is among my goals.
    InMyGoals,
    /// My ambitions name it.
    InMyAmbitions,
    /// It is close to what I know.
    CloseTo(Vec<TopicId>),
    /// Those who know this other skill of mine know it more often than everybody does, by so many quarters.
    KnownWith(TopicId, u32),
    /// So many of so many colleagues who do what I do know it.
    PeersKnow(usize, usize),
    /// An opening that otherwise fits me asks for it.
    AskedFor(PostId),
}

impl Reason {
    /// The reason in words, said to the person, without a full stop.
    pub fn words(&self, catalog: &Catalog) -> String {
        match self {
            Self::InMyGoals => "it is one of your goals".to_owned(),
            Self::InMyAmbitions => "your ambitions speak of it".to_owned(),
            Self::CloseTo(ids) => {
                let topics = in_words(ids.iter().map(|id| catalog.topic_label(id)).collect());
                format!("it is close to {topics}, which you know")
            }
            Self::KnownWith(id, quarters) => format!(
                "people who know {} know it {} times as often as others",
                catalog.topic_label(id),
                in_quarters(*quarters)
            ),
            Self::PeersKnow(knowing, peers) => {
                format!("{knowing} of {peers} colleagues who do what you do know it")
            }
            Self::AskedFor(id) => {
                let title = catalog.posts.get(id).map_or("an opening", |post| &post.title);
                format!("“{title}” asks for it, and the rest of it fits you")
            }
        }
    }
}

/// "2", "2½": a number of quarters, in halves.
fn in_quarters(quarters: u32) -> String {
    let half = if quarters % 4 >= 2 { "½" } else { "" };
    format!("{}{half}", quarters / 4)
}
