//! What is suggested to me.

use footbridge_core::matching::Seeker;
use leptos::prelude::*;

use super::clocks;
use crate::state::{Data, Snapshot, use_dismissed};

/// What `found` finds for me in what is shown, without whom and what I dismissed; nothing while nobody is known. To be
/// called in the setup of a component.
pub fn use_suggestions<T>(
    found: impl Fn(&Seeker<'_>, &Snapshot) -> Vec<T> + Send + Sync + 'static,
) -> Memo<Vec<T>>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let data = expect_context::<Data>();
    let dismissed = use_dismissed();
    Memo::new(move |_| {
        let Some(me) = data.me() else { return Vec::new() };
        data.with(|shown| {
            let (zones, without) = (clocks(data, shown), dismissed.without(shown.today));
            let seeker = Seeker::new(&me, &shown.catalog, &shown.index, shown.today)
                .at_zones(&zones)
                .without(&without);
            found(&seeker, shown)
        })
    })
}
