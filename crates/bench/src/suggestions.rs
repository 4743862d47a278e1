//! Suggestions of every kind for many people, one after another.

use std::collections::BTreeMap;

use footbridge_core::matching::{Seeker, suggest_groups, suggest_people, suggest_posts, suggest_topics};
use footbridge_core::time::Date;
use footbridge_core::{Catalog, Index};

/// How many of a kind are asked for.
pub const TOP: usize = 20;
/// Between one person who asks and the next.
const STRIDE: usize = 7919;

/// What suggestions are made from.
pub struct Ground {
    index: Index,
    zones: BTreeMap<String, i32>,
}

/// A kind of suggestion.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// People worth meeting.
    People,
    /// Groups that fit.
    Groups,
    /// Posts that match.
    Posts,
    /// Topics one may like.
    Topics,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::People, Self::Groups, Self::Posts, Self::Topics];

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Groups => "groups",
            Self::Posts => "posts",
            Self::Topics => "topics",
        }
    }
}

impl Ground {
    /// The look-ups, and clocks an hour apart: what they show makes no difference to how long it takes.
    pub fn of(catalog: &Catalog, today: Date) -> Self {
        let zones = catalog.site.locations.iter().zip((0..).step_by(60));
        Self {
            index: Index::of(catalog, today),
            zones: zones
                .map(|(place, offset)| (place.timezone.clone(), offset))
                .collect(),
        }
    }

    /// The top 20 of a kind for one of the people, another for each number. Says how many there were.
    pub fn ask(&self, catalog: &Catalog, kind: Kind, number: usize) -> usize {
        let Some(me) = catalog.people.at(number * STRIDE % catalog.people.len().max(1)) else {
            return 0;
        };
        let seeker = Seeker::new(me, catalog, &self.index, self.index.today()).at_zones(&self.zones);
        match kind {
            Kind::People => suggest_people(&seeker, TOP).len(),
            Kind::Groups => suggest_groups(&seeker, TOP).len(),
            Kind::Posts => suggest_posts(&seeker, TOP).len(),
            Kind::Topics => suggest_topics(&seeker, TOP).len(),
        }
    }
}
