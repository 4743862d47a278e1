//! Makes one topic of two that mean the same.

use anyhow::{Context, Result, ensure};
use footbridge_core::Catalog;
use footbridge_core::catalog::Collection;
use footbridge_core::model::{Person, Record, Topic, TopicId};

use super::{add_alias, unknown};

/// How many records named the topic that is part of another now.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Merged {
    pub people: usize,
    pub groups: usize,
    pub posts: usize,
}

/// Makes `from` a part of `into`: its names lead there, whoever chose it has chosen the other. It stays as a retired topic
/// that says where it went, so that changes which still name it, from devices that have not heard of this, land there.
pub fn merge(catalog: &mut Catalog, from: &TopicId, into: &TopicId) -> Result<Merged> {
    ensure!(from != into, "{from} is one topic; name two");
    let old = Topic::clone(catalog.topics.get(from).with_context(|| unknown(from))?);
    let home = catalog.topics.get(into).with_context(|| unknown(into))?;
    ensure!(
        home.kind == old.kind,
        "{from} is {}, and {into} is {}\n  Give them the same `kind` in the topics file first.",
        of_kind(&old),
        of_kind(home)
    );
    if let Some(there) = &old.moved_to {
        anyhow::bail!("{from} is part of {there} already");
    }
    if let Some(there) = &home.moved_to {
        anyhow::bail!(
            "{into} is part of {there}; merge into that one: footbridge topics merge {from} {there}"
        );
    }
    ensure!(
        !home.retired,
        "{into} is retired\n  Take `retired` out of it in the topics file, or merge the other way round."
    );
    merge_topics(&mut catalog.topics, &old, into);
    let merged = Merged {
        people: rewrite(&mut catalog.people, |person| in_person(person, from, into)),
        groups: rewrite(&mut catalog.groups, |group| {
            in_list(&mut group.topics, from, into)
        }),
        posts: rewrite(&mut catalog.posts, |post| in_list(&mut post.topics, from, into)),
    };
    Ok(merged)
}

fn merge_topics(topics: &mut Collection<Topic>, old: &Topic, into: &TopicId) {
    rewrite(topics, |topic| {
        let is_moved = topic.moved_to.as_ref() == Some(&old.id);
        if is_moved {
            topic.moved_to = Some(into.clone());
        }
        in_list(&mut topic.related, &old.id, into) || is_moved
    });
    if let Some(home) = topics.get_mut(into) {
        for name in std::iter::once(&old.label).chain(&old.aliases) {
            add_alias(home, name);
        }
        for id in &old.related {
            if !home.related.contains(id) {
                home.related.push(id.clone());
            }
        }
        home.related.retain(|id| id != into);
        if home.about.is_empty() {
            home.about.clone_from(&old.about);
        }
    }
    if let Some(old) = topics.get_mut(&old.id) {
        old.aliases.clear();
        old.related.clear();
        old.retired = true;
        old.moved_to = Some(into.clone());
    }
}

/// Changes records one by one, and counts those in which anything was changed; the others stay shared.
fn rewrite<T: Record>(records: &mut Collection<T>, change: impl Fn(&mut T) -> bool) -> usize {
    let mut changed = Vec::new();
    for record in records.iter() {
        let mut copy = T::clone(record);
        if change(&mut copy) {
            changed.push(copy);
        }
    }
    let count = changed.len();
    for record in changed {
        let id = record.id().clone();
        if let Some(there) = records.get_mut(&id) {
            *there = record;
        }
    }
    count
}

/// The better of two levels wins. What changes have set on the old topic counts as set on the other.
fn in_person(person: &mut Person, from: &TopicId, into: &TopicId) -> bool {
    let mut is_changed = false;
    if let Some(level) = person.skills.remove(from) {
        let best = person.skills.get(into).map_or(level, |other| level.max(*other));
        person.skills.insert(into.clone(), best);
        is_changed = true;
    }
    for chosen in [&mut person.interests, &mut person.learning] {
        if chosen.remove(from) {
            chosen.insert(into.clone());
            is_changed = true;
        }
    }
    if let Some(mentoring) = &mut person.mentoring {
        is_changed |= in_list(&mut mentoring.topics, from, into);
    }
    if let Some(goals) = &mut person.goals {
        is_changed |= in_list(&mut goals.topics, from, into);
    }
    for field in ["skills", "interests", "learning"] {
        let (old, new) = (format!("{field}/{from}"), format!("{field}/{into}"));
        if person.stamps.get(&old).is_some() {
            person.stamps.rename(&old, &new);
            is_changed = true;
        }
    }
    is_changed
}

fn in_list(topics: &mut Vec<TopicId>, from: &TopicId, into: &TopicId) -> bool {
    let Some(at) = topics.iter().position(|topic| topic == from) else {
        return false;
    };
    if topics.contains(into) {
        topics.remove(at);
    } else {
        topics[at] = into.clone();
    }
    true
}

fn of_kind(topic: &Topic) -> &'static str {
    match topic.kind {
        footbridge_core::model::TopicKind::Skill => "a skill",
        footbridge_core::model::TopicKind::Interest => "an interest",
    }
}
