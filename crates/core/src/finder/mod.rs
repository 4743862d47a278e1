//! What lists of groups, people, posts and topics are asked, and the orders they stand in; [`crate::search`] finds.

mod complete;
mod found;
mod groups;
mod people;
mod popular;
mod posts;
mod query;
mod skill_option;
mod topics;

pub use complete::{PersonMatch, TopicMatch, complete_topics, whereabouts};
pub use found::{FacetCounts, FacetOption, Found};
pub use groups::{GroupSort, sort_groups};
pub use people::{PeopleSort, sort_people};
pub use popular::{popular_groups, popular_topics};
pub use posts::{PostSort, sort_posts, state_key};
pub use query::ListQuery;
pub use skill_option::SkillOption;
pub use topics::{TopicEntry, TopicSort, find_topics, topic_entries};
