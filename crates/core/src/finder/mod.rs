//! Finds groups, people and posts by filters and words, with counts for every option.

mod complete;
mod groups;
mod people;
mod popular;
mod posts;
mod query;
mod skill_option;
mod table;
mod topics;

pub use complete::{NameBook, PersonMatch, TopicMatch, complete_topics, whereabouts};
pub use groups::{GroupSort, group_table, sort_groups};
pub use people::{PeopleSort, people_table, sort_people};
pub use popular::{popular_groups, popular_topics};
pub use posts::{PostSort, post_table, sort_posts, state_key};
pub use query::ListQuery;
pub use skill_option::SkillOption;
pub use table::{Facet, FacetCounts, FacetOption, Found, Table};
pub use topics::{TopicEntry, TopicSort, find_topics, topic_entries};
