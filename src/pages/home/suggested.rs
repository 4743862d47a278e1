//! What is suggested, and how long it stays.

use std::sync::Arc;

use footbridge_core::matching::{
    Seeker, Suggestion, sentence, suggest_groups, suggest_people, suggest_posts,
};
use footbridge_core::model::{Group, Person, Post, Record};

use crate::state::Snapshot;

/// How many groups: one row on a wide screen.
const GROUPS: usize = 3;
/// How many people: two rows.
const PEOPLE: usize = 6;
/// How many posts: one row.
const POSTS: usize = 3;
/// How many reasons a line has room for.
const REASONS: usize = 2;

/// Something suggested, with the line that says why.
pub type Pick<T> = (Arc<T>, String);

/// All suggestions of the page, and what they were made for.
#[derive(Clone, Debug)]
pub struct Suggested {
    /// Groups that fit.
    pub groups: Vec<Pick<Group>>,
    /// People worth meeting.
    pub people: Vec<Pick<Person>>,
    /// Posts that match.
    pub posts: Vec<Pick<Post>>,
    me: Arc<Person>,
    data: usize,
}

impl Suggested {
    /// Suggestions for somebody. Those made before stay while neither the profile nor the published data is another: a
    /// card must not vanish under the finger that joins its group.
    pub fn following(before: Option<&Self>, snapshot: &Snapshot, me: &Arc<Person>) -> Self {
        let data = Arc::as_ptr(&snapshot.published).addr();
        match before {
            Some(before) if before.data == data && before.me == *me => before.clone(),
            _ => Self::make(snapshot, me, data),
        }
    }

    fn make(snapshot: &Snapshot, me: &Arc<Person>, data: usize) -> Self {
        let seeker = Seeker::new(me, &snapshot.catalog, &snapshot.index, snapshot.today);
        let author = |post: &Post| {
            snapshot
                .catalog
                .people
                .get(&post.author)
                .map(|author| first_name(author))
        };
        Self {
            groups: with_reasons(suggest_groups(&seeker, GROUPS), snapshot, |_| String::new()),
            people: with_reasons(suggest_people(&seeker, PEOPLE), snapshot, first_name),
            posts: with_reasons(suggest_posts(&seeker, POSTS), snapshot, |post| {
                author(post).unwrap_or_default()
            }),
            me: Arc::clone(me),
            data,
        }
    }
}

impl PartialEq for Suggested {
    fn eq(&self, other: &Self) -> bool {
        self.data == other.data && self.me == other.me
    }
}

fn first_name(person: &Person) -> String {
    person.first_name().to_owned()
}

fn with_reasons<T: Record>(
    suggestions: Vec<Suggestion<T>>,
    snapshot: &Snapshot,
    name_of: impl Fn(&T) -> String,
) -> Vec<Pick<T>> {
    let pick = |found: Suggestion<T>| {
        let line = sentence(&found.parts, REASONS, &name_of(&found.item), &snapshot.catalog);
        (found.item, line)
    };
    suggestions.into_iter().map(pick).collect()
}
