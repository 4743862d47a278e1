//! Settling never alters what is shown.

mod support;

use footbridge_core::Catalog;
use footbridge_core::change::{Change, ChangeKind, Effect, apply, apply_all, settle};
use footbridge_core::model::{GroupStatus, PostStatus, Stamps};
use footbridge_core::order::InOrder;
use footbridge_core::time::Timestamp;
use proptest::prelude::*;
use support::strategies::changes;
use support::{company, today};

/// Changes made one after the other, as on one device: each about something that is shown there, and nothing made twice.
fn in_turn(mut changes: Vec<Change>) -> Vec<Change> {
    let mut seen = company();
    let midnight = i64::from(today().days()) * 86_400_000;
    for (change, turn) in changes.iter_mut().zip(0..) {
        change.at = Timestamp::from_ms(midnight + turn);
    }
    changes.retain(|change| {
        let is_new = match &change.change {
            ChangeKind::IntroduceMyself { .. } => seen.people.get(&change.author).is_none(),
            ChangeKind::StartGroup { group, .. } => seen.groups.get(group).is_none(),
            ChangeKind::Post { post, .. } => seen.posts.get(post).is_none(),
            _ => true,
        };
        is_new && !matches!(apply(change, &mut seen), Effect::Waiting(_))
    });
    changes
}

/// What can be seen: values without stamps, nothing that was made and closed again on the way.
fn shown(base: &Catalog, changes: &[Change]) -> String {
    let mut catalog = base.clone();
    apply_all(changes, &mut catalog);
    let people = catalog.people.iter().map(|person| {
        let mut person = person.as_ref().clone();
        person.stamps = Stamps::default();
        format!("{person:?}")
    });
    let groups = catalog.groups.iter().filter_map(|group| {
        let is_new = base.groups.get(&group.id).is_none();
        let mut group = group.as_ref().clone();
        group.stamps = Stamps::default();
        (!is_new || group.status != GroupStatus::Closed).then(|| format!("{group:?}"))
    });
    let posts = catalog.posts.iter().filter_map(|post| {
        let is_new = base.posts.get(&post.id).is_none();
        let mut post = post.as_ref().clone();
        post.stamps = Stamps::default();
        (!is_new || post.status != PostStatus::Closed).then(|| format!("{post:?}"))
    });
    let mut shown: Vec<_> = people.chain(groups).chain(posts).collect();
    shown.order_by(Ord::cmp);
    shown.join("\n")
}

fn with(pending: &[Change], new: &Change, base: &Catalog) -> Vec<Change> {
    let settled = settle(new.clone(), pending, base);
    let kept = pending
        .iter()
        .filter(|change| !settled.remove.contains(&change.id))
        .cloned();
    kept.chain(settled.add).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_shown_stays_the_same(made in changes(16), published_of_three in 0_usize..3) {
        // Some of it is published already, between what is still pending: from another device.
        let (mut out, mut pending) = (Vec::new(), Vec::new());
        for (change, turn) in in_turn(made).into_iter().zip(0..) {
            if turn % 3 < published_of_three {
                out.push(change);
            } else {
                pending.push(change);
            }
        }
        let mut base = company();
        apply_all(&out, &mut base);
        if let Some(new) = pending.pop() {
            let settled = with(&pending, &new, &base);
            pending.push(new);
            prop_assert_eq!(shown(&base, &settled), shown(&base, &pending));
        }
    }

    #[test]
    fn a_whole_day_of_settling_shows_what_was_done(made in changes(16)) {
        let base = company();
        let (mut settled, mut done) = (Vec::new(), Vec::new());
        for new in in_turn(made) {
            let mut seen = base.clone();
            apply_all(&settled, &mut seen);
            // What was made and closed again is not there to be edited.
            if !matches!(apply(&new, &mut seen), Effect::Waiting(_)) {
                settled = with(&settled, &new, &base);
                done.push(new);
            }
        }
        prop_assert!(settled.len() <= done.len());
        prop_assert_eq!(shown(&base, &settled), shown(&base, &done));
    }
}
