//! Where a skill can be learnt: from whom, with whom, through what.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::catalog::TopicUse;
use crate::ground::{Ground, share_a_language};
use crate::model::{Format, Group, GroupStatus, Person, Post, PostKind, SkillLevel, TopicId};
use crate::order::{InOrder, first_by};

/// So many who could teach a skill are looked at, best first.
const LOOKED_AT: usize = 200;
/// Working hours in common from which on two people can talk.
const ENOUGH_HOURS: u32 = 2;

/// Where a skill can be learnt, each list best first.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Ways {
    /// Who could teach it, with their level: those within reach first, that is with a language and at least two working
    /// hours in common.
    pub teachers: Vec<(Arc<Person>, SkillLevel)>,
    /// Which groups practise it: the larger first.
    pub groups: Vec<Arc<Group>>,
    /// What is offered on the board: the latest first.
    pub offers: Vec<Arc<Post>>,
}

impl Ways {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.teachers.is_empty() && self.groups.is_empty() && self.offers.is_empty()
    }
}

/// Up to `count` of each way in which `me` could learn a skill.
pub fn ways_to(ground: &Ground<'_>, me: &Person, topic: &TopicId, count: usize) -> Ways {
    let Some(used) = ground.index.topic(topic) else {
        return Ways::default();
    };
    Ways {
        teachers: teachers(ground, me, used, count),
        groups: groups(ground, me, used, count),
        offers: offers(ground, me, used, count),
    }
}

fn teachers(
    ground: &Ground<'_>,
    me: &Person,
    used: &TopicUse,
    count: usize,
) -> Vec<(Arc<Person>, SkillLevel)> {
    let is_asked =
        |person: &Person| person.id != me.id && ground.may_be_suggested(person) && !me.is_apart_from(person);
    let able = used.skilled().filter(|(_, level)| level.can_teach());
    let able = able.filter(|(person, _)| is_asked(person)).take(LOOKED_AT);
    let weighed = able.map(|(person, level)| {
        let is_near = share_a_language(me, person) && ground.hours_in_common(me, person) >= ENOUGH_HOURS;
        (is_near, level, person)
    });
    let best = first_by(weighed, count, |a, b| {
        (b.0, b.1).cmp(&(a.0, a.1)).then_with(|| a.2.id.cmp(&b.2.id))
    });
    best.into_iter()
        .map(|(_, level, person)| (Arc::clone(person), level))
        .collect()
}

fn groups(ground: &Ground<'_>, me: &Person, used: &TopicUse, count: usize) -> Vec<Arc<Group>> {
    let fits = |group: &&Arc<Group>| {
        let is_far =
            group.format == Format::InPerson && group.location.is_some() && group.location != me.location;
        group.status_on(ground.today) == GroupStatus::Active && !is_far
    };
    let mut groups: Vec<Arc<Group>> = used.groups.iter().filter(fits).cloned().collect();
    groups.order_by_key(|group| Reverse(group.members.len()));
    groups.truncate(count);
    groups
}

fn offers(ground: &Ground<'_>, me: &Person, used: &TopicUse, count: usize) -> Vec<Arc<Post>> {
    let fits = |post: &&Arc<Post>| {
        let teaches = matches!(
            post.kind,
            PostKind::Offer | PostKind::Mentoring | PostKind::Shadowing
        );
        let is_open = post.availability(ground.today).is_open() && !post.is_request();
        teaches && is_open && post.author != me.id && ground.author_is_here(post)
    };
    let mut offers: Vec<Arc<Post>> = used.posts.iter().filter(fits).cloned().collect();
    offers.order_by_key(|post| Reverse(post.posted));
    offers.truncate(count);
    offers
}
