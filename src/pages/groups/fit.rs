//! How well groups fit the person at this device.

use std::collections::HashMap;
use std::sync::Arc;

use footbridge_core::matching::{Seeker, rank_groups, sentence};
use footbridge_core::model::{Group, GroupId};
use footbridge_core::order::InOrder;
use leptos::prelude::*;

use crate::hooks::ByIdentity;
use crate::state::Data;

/// Key of the order in the address.
pub const FIT: &str = "fit";

/// How many reasons a card gives.
const REASONS: usize = 2;

/// Rank and reason of each group that fits; empty for guests.
#[derive(Clone, Copy)]
pub struct Fit(Memo<ByIdentity<HashMap<GroupId, (usize, String)>>>);

impl Fit {
    /// Follows the data and who I am. Costs nothing until it is asked.
    pub fn for_me(data: Data) -> Self {
        Self(Memo::new(move |_| {
            let me = data.me();
            let ranks = data.with(|snapshot| {
                let suggestions = me.as_deref().map(|me| {
                    let seeker = Seeker::new(me, &snapshot.catalog, &snapshot.index, snapshot.today);
                    rank_groups(&seeker)
                });
                let ranked = suggestions.into_iter().flatten().enumerate();
                ranked
                    .map(|(rank, found)| {
                        let why = sentence(&found.parts, REASONS, "", &snapshot.catalog);
                        (found.item.id.clone(), (rank, why))
                    })
                    .collect()
            });
            ByIdentity::new(ranks)
        }))
    }

    /// Puts those that fit first, the best before the others; the rest stays in its order.
    pub fn sort(self, groups: &mut [Arc<Group>]) {
        self.0.with(|ranks| {
            groups.order_by_key(|group| ranks.get(&group.id).map_or(usize::MAX, |(rank, _)| *rank));
        });
    }

    /// Why a group fits, tracked.
    pub fn why(self, id: &GroupId) -> Option<String> {
        self.0.with(|ranks| ranks.get(id).map(|(_, why)| why.clone()))
    }
}
