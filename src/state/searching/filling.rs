//! An index that is being filled with published data.

use std::sync::Arc;

use footbridge_core::catalog::Collection;
use footbridge_core::model::Record;
use footbridge_core::search::{Kind, SearchIndex};
use footbridge_core::time::Date;

use crate::data::Published;
use crate::state::Snapshot;

/// So many records may differ between an index and the data before it is filled anew: the difference is indexed apart,
/// at every change, and that must be quick.
const MOST_DIFFERENT: usize = 1_000;

/// How much is in an index.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Filled {
    /// Records that can be found.
    pub taken: usize,
    /// Records there are, as far as they have loaded.
    pub all: usize,
}

/// An index, and the data it is filled with.
pub(super) struct Filling {
    pub(super) index: SearchIndex,
    published: Arc<Published>,
    today: Date,
    /// Records that the data has and the index holds in another form.
    different: usize,
    /// Records taken in that cannot be found before the next commit.
    uncommitted: usize,
}

/// What the data of another moment is to an index.
pub(super) enum Kinship {
    /// It is the data that the index is filled with.
    Same,
    /// It has more, or differs in a few records.
    Near { different: usize },
    /// It is another.
    Far,
}

impl Filling {
    /// An empty index for the data of a snapshot.
    pub(super) fn of(snapshot: &Snapshot) -> Self {
        Self {
            index: SearchIndex::new(snapshot.today),
            published: Arc::clone(&snapshot.published),
            today: snapshot.today,
            different: 0,
            uncommitted: 0,
        }
    }

    pub(super) fn is_of(&self, published: &Arc<Published>) -> bool {
        Arc::ptr_eq(&self.published, published)
    }

    /// What other data is to this index.
    pub(super) fn kinship(&self, snapshot: &Snapshot) -> Kinship {
        if self.is_of(&snapshot.published) {
            return Kinship::Same;
        }
        let (mine, other) = (&self.published.catalog, &snapshot.published.catalog);
        let taken = |kind| self.index.taken(kind);
        // Every record is found by the names of its topics, departments and places.
        let words_differ = different(&mine.topics, &other.topics, taken(Kind::Topic)) > 0
            || mine.site.departments != other.site.departments
            || mine.site.locations != other.site.locations
            || mine.site.levels != other.site.levels
            || self.today != snapshot.today;
        let different = self.different
            + different(&mine.people, &other.people, taken(Kind::Person))
            + different(&mine.groups, &other.groups, taken(Kind::Group))
            + different(&mine.posts, &other.posts, taken(Kind::Post));
        if words_differ || different > MOST_DIFFERENT {
            Kinship::Far
        } else {
            Kinship::Near { different }
        }
    }

    /// Goes on with data that is near.
    pub(super) fn go_on(&mut self, published: &Arc<Published>, different: usize) {
        self.published = Arc::clone(published);
        self.different = different;
    }

    /// How much can be found.
    pub(super) fn filled(&self) -> Filled {
        let all = self.lengths().iter().map(|(_, length)| length).sum();
        let taken: usize = Kind::ALL.iter().map(|kind| self.index.taken(*kind)).sum();
        Filled {
            taken: taken - self.uncommitted,
            all,
        }
    }

    /// Whether all of the data is in it.
    pub(super) fn is_whole(&self) -> bool {
        self.uncommitted == 0 && self.next().is_none()
    }

    /// Takes in up to `most` records. `false` once there are no more.
    pub(super) fn take(&mut self, most: usize) -> bool {
        let published = Arc::clone(&self.published);
        let catalog = &published.catalog;
        for _ in 0..most {
            let Some((kind, at)) = self.next() else {
                return false;
            };
            let index = &mut self.index;
            match kind {
                Kind::Topic => catalog.topics.at(at).map(|topic| index.add_topic(catalog, topic)),
                Kind::Person => catalog
                    .people
                    .at(at)
                    .map(|person| index.add_person(catalog, person)),
                Kind::Group => catalog.groups.at(at).map(|group| index.add_group(catalog, group)),
                Kind::Post => catalog.posts.at(at).map(|post| index.add_post(catalog, post)),
            };
            self.uncommitted += 1;
        }
        true
    }

    /// How many records are to be taken in.
    pub(super) fn left(&self) -> usize {
        let open = |(kind, length): (Kind, usize)| length.saturating_sub(self.index.taken(kind));
        self.lengths().into_iter().map(open).sum()
    }

    /// How many records wait to be made findable.
    pub(super) fn uncommitted(&self) -> usize {
        self.uncommitted
    }

    /// Makes what was taken in findable.
    pub(super) fn commit(&mut self) {
        self.index.commit();
        self.uncommitted = 0;
    }

    /// Kind and position of the record to be taken in next.
    fn next(&self) -> Option<(Kind, usize)> {
        let mut open = self.lengths().into_iter().map(|(kind, length)| {
            let taken = self.index.taken(kind);
            (taken < length).then_some((kind, taken))
        });
        open.find_map(|next| next)
    }

    /// How many records of each kind there are, in the order in which they are taken in: people and what they do are
    /// found by the names of topics.
    fn lengths(&self) -> [(Kind, usize); 4] {
        let catalog = &self.published.catalog;
        [
            (Kind::Topic, catalog.topics.len()),
            (Kind::Person, catalog.people.len()),
            (Kind::Group, catalog.groups.len()),
            (Kind::Post, catalog.posts.len()),
        ]
    }
}

/// How many of the first `taken` records are not the very same at the same position.
fn different<T: Record>(mine: &Collection<T>, other: &Collection<T>, taken: usize) -> usize {
    let is_same = |at: usize| match (mine.at(at), other.at(at)) {
        (Some(mine), Some(other)) => Arc::ptr_eq(mine, other),
        _ => false,
    };
    (0..taken).filter(|at| !is_same(*at)).count()
}
