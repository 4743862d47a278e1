//! Which topics there are, and who uses them.

use std::collections::HashMap;

use footbridge_core::Catalog;
use footbridge_core::model::TopicId;

/// How many records name a topic.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Uses {
    pub people: usize,
    pub groups: usize,
    pub posts: usize,
}

impl Uses {
    /// Whether none does.
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// Who uses each topic; those that nobody uses are not there. People who have left count as well: their profiles stay.
pub fn uses(catalog: &Catalog) -> HashMap<TopicId, Uses> {
    let mut all: HashMap<TopicId, Uses> = HashMap::new();
    for person in &catalog.people {
        let mut chosen: Vec<&TopicId> = person.skills.keys().collect();
        chosen.extend(&person.interests);
        chosen.extend(&person.learning);
        chosen.extend(person.mentoring.iter().flat_map(|it| &it.topics));
        chosen.extend(person.goals.iter().flat_map(|it| &it.topics));
        chosen.sort();
        chosen.dedup();
        for topic in chosen {
            all.entry(topic.clone()).or_default().people += 1;
        }
    }
    for topic in catalog.groups.iter().flat_map(|group| &group.topics) {
        all.entry(topic.clone()).or_default().groups += 1;
    }
    for topic in catalog.posts.iter().flat_map(|post| &post.topics) {
        all.entry(topic.clone()).or_default().posts += 1;
    }
    all
}
