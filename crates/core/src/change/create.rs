//! New records. Where two changes make the same one, the earlier is its maker, whichever arrives first.

use std::collections::BTreeSet;

use super::registers::Since;
use super::{Change, GroupPatch, PostPatch, ProfilePatch};
use crate::catalog::Collection;
use crate::model::{
    Commitment, Extra, Format, Group, GroupId, GroupStatus, Person, PersonId, Post, PostId, PostKind,
    PostStatus, Record, Stamp, Stamps,
};

/// A record that a change can make.
pub trait Created: Record {
    /// The stamps of its fields.
    fn stamps(&self) -> &Stamps;

    /// Takes over what changes have set since on a later creation of the same record, made `by` that change.
    fn take_over(&mut self, later: &Self, by: &Stamp);
}

/// Adds a record that a change has just made. Says whether it took effect: not where the record is there by hand or
/// import, or was made by this or an earlier change.
pub fn create<T: Created>(mut made: T, all: &mut Collection<T>) -> bool {
    let Some(there) = all.get(made.id()) else {
        return all.insert(made);
    };
    let Some(by) = there
        .stamps()
        .created()
        .filter(|by| made.stamps().created() < Some(by))
    else {
        return false;
    };
    made.take_over(there, by);
    let id = made.id().clone();
    if let Some(there) = all.get_mut(&id) {
        *there = made;
    }
    true
}

/// The person that an introduction makes.
pub fn new_person(change: &Change, name: &str, set: &ProfilePatch) -> Person {
    let mut person = Person::named(change.author.clone(), name);
    person.joined = Some(change.at.date());
    set.fill(&mut person, &change.stamp());
    person
}

/// The group that its founder makes; they lead it and are its first member.
pub fn new_group(change: &Change, id: &GroupId, name: &str, set: &GroupPatch) -> Group {
    let founder = &change.author;
    let mut group = Group {
        id: id.clone(),
        name: name.to_owned(),
        purpose: String::new(),
        topics: Vec::new(),
        leads: BTreeSet::from([founder.clone()]),
        members: BTreeSet::from([founder.clone()]),
        format: Format::Hybrid,
        location: None,
        meets: None,
        channel: None,
        open_to_newcomers: true,
        status: GroupStatus::Active,
        founded: Some(change.at.date()),
        reviewed: Some(change.at.date()),
        ends: None,
        stamps: Stamps::default(),
        extra: Extra::new(),
    };
    set.fill(&mut group, &change.stamp());
    group
}

/// The post that its author makes.
pub fn new_post(change: &Change, id: &PostId, kind: PostKind, title: &str, set: &PostPatch) -> Post {
    let mut post = Post {
        id: id.clone(),
        kind,
        title: title.to_owned(),
        body: String::new(),
        topics: Vec::new(),
        author: change.author.clone(),
        to: None,
        department: None,
        location: None,
        commitment: Commitment::FewHours,
        format: Format::Hybrid,
        capacity: None,
        posted: Some(change.at.date()),
        expires: None,
        status: PostStatus::Open,
        interested: BTreeSet::new(),
        stamps: Stamps::default(),
        extra: Extra::new(),
    };
    set.fill(&mut post, &change.stamp());
    post
}

impl Created for Person {
    fn stamps(&self) -> &Stamps {
        &self.stamps
    }

    fn take_over(&mut self, later: &Self, by: &Stamp) {
        ProfilePatch::since(later).apply(self, by);
        // No change says these two.
        self.imported = later.imported;
        self.left = later.left;
        self.stamps.extend_from(&later.stamps);
        self.extra.clone_from(&later.extra);
    }
}

impl Created for Group {
    fn stamps(&self) -> &Stamps {
        &self.stamps
    }

    fn take_over(&mut self, later: &Self, by: &Stamp) {
        GroupPatch::since(later).apply(self, by);
        take_over_people("members", &mut self.members, &later.members, &later.stamps);
        self.stamps.extend_from(&later.stamps);
        self.extra.clone_from(&later.extra);
    }
}

impl Created for Post {
    fn stamps(&self) -> &Stamps {
        &self.stamps
    }

    fn take_over(&mut self, later: &Self, by: &Stamp) {
        PostPatch::since(later).apply(self, by);
        take_over_people(
            "interested",
            &mut self.interested,
            &later.interested,
            &later.stamps,
        );
        self.stamps.extend_from(&later.stamps);
        self.extra.clone_from(&later.extra);
    }
}

fn take_over_people(field: &str, to: &mut BTreeSet<PersonId>, from: &BTreeSet<PersonId>, stamps: &Stamps) {
    for (person, present) in Since(stamps).items(field, from, |id| PersonId::parse(id).ok()) {
        if present {
            to.insert(person);
        } else {
            to.remove(&person);
        }
    }
}
