//! What is suggested, and how long it stays.

use std::collections::BTreeMap;
use std::sync::Arc;

use footbridge_core::matching::{
    Seeker, Suggestion, Without, suggest_groups, suggest_people, suggest_posts, suggest_topics,
};
use footbridge_core::model::{Group, Person, PersonId, Post, Record, Topic};

use crate::state::Snapshot;

/// How many groups: one row on a wide screen.
const GROUPS: usize = 3;
/// How many people: two rows.
const PEOPLE: usize = 6;
/// How many posts: one row.
const POSTS: usize = 3;
/// How many topics: one row.
const TOPICS: usize = 3;

/// All suggestions of the page, and what they were made for.
#[derive(Clone, Debug)]
pub struct Suggested {
    /// Groups that fit.
    pub groups: Vec<Suggestion<Group>>,
    /// People worth meeting.
    pub people: Vec<Suggestion<Person>>,
    /// Posts that match.
    pub posts: Vec<Suggestion<Post>>,
    /// Topics one may like.
    pub topics: Vec<Suggestion<Topic>>,
    without: Without,
    me: Arc<Person>,
    data: usize,
}

impl Suggested {
    /// Suggestions for somebody. Those made before stay while neither the profile nor the published data is another: a
    /// card must not vanish under the finger that joins its group. One that is dismissed makes place for the next.
    pub fn following(
        before: Option<&Self>,
        snapshot: &Snapshot,
        me: &Arc<Person>,
        zones: impl FnOnce() -> BTreeMap<String, i32>,
        without: Without,
    ) -> Self {
        let data = Arc::as_ptr(&snapshot.published).addr();
        let same = before.filter(|before| before.data == data && before.me == *me);
        if let Some(before) = same.filter(|before| before.without == without) {
            return before.clone();
        }
        let zones = zones();
        let seeker = Seeker::new(me, &snapshot.catalog, &snapshot.index, snapshot.today)
            .at_zones(&zones)
            .without(&without);
        let made = Self {
            groups: suggest_groups(&seeker, GROUPS),
            people: suggest_people(&seeker, PEOPLE),
            posts: suggest_posts(&seeker, POSTS),
            topics: suggest_topics(&seeker, TOPICS),
            me: Arc::clone(me),
            data,
            without: Without::default(),
        };
        let made = match same {
            Some(before) => before.filled(made, &without),
            None => made,
        };
        Self { without, ..made }
    }

    /// These with what is new in place of what was dismissed; where nothing was, something was taken back, and the new
    /// ones stand as they are.
    fn filled(&self, new: Self, without: &Without) -> Self {
        let is_person_out = |id: &PersonId| without.people.contains(id) || without.never.contains(id);
        Self {
            groups: fill(&self.groups, new.groups, |group| {
                without.groups.contains(&group.id)
            }),
            people: fill(&self.people, new.people, |person| is_person_out(&person.id)),
            posts: fill(&self.posts, new.posts, |post| {
                without.posts.contains(&post.id) || without.never.contains(&post.author)
            }),
            topics: fill(&self.topics, new.topics, |topic| {
                without.topics.contains(&topic.id)
            }),
            ..new
        }
    }
}

impl PartialEq for Suggested {
    fn eq(&self, other: &Self) -> bool {
        self.data == other.data && self.me == other.me && self.without == other.without
    }
}

fn fill<T: Record>(
    old: &[Suggestion<T>],
    new: Vec<Suggestion<T>>,
    is_out: impl Fn(&T) -> bool,
) -> Vec<Suggestion<T>> {
    let stays = |found: &&Suggestion<T>| !is_out(&found.item);
    if old.iter().all(|found| stays(&found)) {
        let same = old.len() == new.len();
        let all_new = new
            .iter()
            .all(|it| old.iter().any(|old| old.item.id() == it.item.id()));
        return if same && all_new { old.to_vec() } else { new };
    }
    let known = |found: &Suggestion<T>| old.iter().any(|old| old.item.id() == found.item.id());
    let mut next = new.into_iter().filter(|found| !known(found));
    let in_place = |found: &Suggestion<T>| {
        if is_out(&found.item) {
            next.next()
        } else {
            Some(found.clone())
        }
    };
    old.iter().filter_map(in_place).collect()
}
