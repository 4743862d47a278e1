//! Which skills are near: by the vocabulary, and by what people know together.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Reason;
use crate::catalog::TopicUse;
use crate::ground::Ground;
use crate::model::{Person, SkillLevel, TopicId};
use crate::text::fold;

/// A topic close to one that I know.
const CLOSE: u32 = 10;
/// As many close ones count; more say the same.
const MOST_CLOSE: u32 = 3;
/// So many people who know a skill are looked at, best level first. It bounds the time in a large company.
const LOOKED_AT: usize = 400;
/// Fewer people who know both say nothing.
const FEWEST: u32 = 3;
/// Known together half as often again as by chance, in quarters: less is noise.
const LEAST_LIFT: u32 = 6;
/// Most points for being known together.
const MOST_TOGETHER: u32 = 20;
/// A skill that all who do what I do know.
const ALL_PEERS: usize = 24;

/// Called with a topic, its points and the reason.
pub type Add<'a> = &'a mut dyn FnMut(&TopicId, u32, Reason);

/// Topics that the vocabulary says are close to my skills, in either direction.
pub fn related(ground: &Ground<'_>, me: &Person, add: Add<'_>) {
    let mut close: BTreeMap<&TopicId, Vec<TopicId>> = BTreeMap::new();
    for topic in &ground.catalog.topics {
        for other in &topic.related {
            let mut note = |mine: &TopicId, near| {
                let of = close.entry(near).or_default();
                if me.skills.contains_key(mine) && !of.contains(mine) {
                    of.push(mine.clone());
                }
            };
            note(&topic.id, other);
            note(other, &topic.id);
        }
    }
    for (topic, mine) in close {
        let counted = u32::try_from(mine.len()).unwrap_or(MOST_CLOSE).min(MOST_CLOSE);
        add(topic, CLOSE * counted, Reason::CloseTo(mine));
    }
}

/// Skills that those who share a skill with me have more often than everybody: the lift of association rules (Brin and
/// others 1997), in quarters. The skill of mine with the highest counts.
pub fn known_together(ground: &Ground<'_>, me: &Person, add: Add<'_>) {
    let mut best: BTreeMap<TopicId, (u32, TopicId)> = BTreeMap::new();
    let everybody = count(ground.index.people_here());
    let knowing = |topic: &TopicId| count(ground.index.topic(topic).map_or(0, |used| used.skilled().count()));
    let mut known: BTreeMap<TopicId, u32> = BTreeMap::new();
    for mine in me.skills.keys() {
        let skilled = ground.index.topic(mine).into_iter().flat_map(TopicUse::skilled);
        let others = skilled
            .map(|(person, _)| person)
            .filter(|person| person.id != me.id);
        let (looked_at, together) = tallied(others.take(LOOKED_AT));
        for (topic, both) in together {
            if both < FEWEST || me.skills.contains_key(topic) {
                continue;
            }
            let all = *known.entry(topic.clone()).or_insert_with(|| knowing(topic));
            let by_chance = u64::from(looked_at) * u64::from(all);
            let lift = (4 * u64::from(both) * u64::from(everybody)).checked_div(by_chance);
            let lift = u32::try_from(lift.unwrap_or(0)).unwrap_or(u32::MAX);
            let there = best.entry(topic.clone()).or_insert_with(|| (0, mine.clone()));
            if lift > there.0 {
                *there = (lift, mine.clone());
            }
        }
    }
    for (topic, (lift, mine)) in best {
        if lift >= LEAST_LIFT {
            let points = (lift - LEAST_LIFT + 2).min(MOST_TOGETHER);
            add(&topic, points, Reason::KnownWith(mine, lift));
        }
    }
}

/// Skills of those who have my title in my department, by how many of them have them.
pub fn known_to_peers(ground: &Ground<'_>, me: &Person, add: Add<'_>) {
    let title = fold(&me.title);
    if title.is_empty() || me.department.is_none() {
        return;
    }
    let is_peer = |person: &&Arc<Person>| {
        person.id != me.id
            && person.department == me.department
            && person.is_here(ground.today)
            && fold(&person.title) == title
    };
    let peers = ground.catalog.people.iter().filter(is_peer);
    let (peers, tally) = tallied(peers.take(LOOKED_AT));
    for (topic, knowing) in tally.into_iter().filter(|(_, knowing)| *knowing >= FEWEST) {
        let (knowing, peers) = (knowing as usize, peers as usize);
        add(
            topic,
            count(ALL_PEERS * knowing / peers),
            Reason::PeersKnow(knowing, peers),
        );
    }
}

/// How many people there are, and how many of them get by in which skill.
fn tallied<'p>(people: impl Iterator<Item = &'p Arc<Person>>) -> (u32, BTreeMap<&'p TopicId, u32>) {
    let (mut number, mut tally) = (0, BTreeMap::new());
    for person in people {
        number += 1;
        let knows = person
            .skills
            .iter()
            .filter(|(_, level)| **level > SkillLevel::Basics);
        for (topic, _) in knows {
            *tally.entry(topic).or_insert(0) += 1;
        }
    }
    (number, tally)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
