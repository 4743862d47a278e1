//! Records of one's own, bare but for what a test is about.

use std::collections::BTreeSet;

use footbridge_core::model::{
    Commitment, Extra, Format, Group, GroupStatus, Person, Post, PostKind, PostStatus, Stamps,
};

use super::{group_id, person_id, post_id};

/// Someone with this id, changed as told; their name is made from the id.
pub fn person(id: &str, adjust: impl FnOnce(&mut Person)) -> Person {
    let name = id
        .split('-')
        .map(|word| word[..1].to_uppercase() + &word[1..])
        .collect::<Vec<_>>()
        .join(" ");
    let mut person = Person::named(person_id(id), name);
    adjust(&mut person);
    person
}

/// A hybrid group of nobody, open to newcomers, changed as told.
pub fn group(id: &str, adjust: impl FnOnce(&mut Group)) -> Group {
    let mut group = Group {
        id: group_id(id),
        name: id.to_owned(),
        purpose: String::new(),
        topics: Vec::new(),
        leads: BTreeSet::new(),
        members: BTreeSet::new(),
        format: Format::Hybrid,
        location: None,
        meets: None,
        channel: None,
        open_to_newcomers: true,
        status: GroupStatus::Active,
        founded: None,
        reviewed: None,
        ends: None,
        stamps: Stamps::default(),
        extra: Extra::new(),
    };
    adjust(&mut group);
    group
}

/// An open post without limits, changed as told.
pub fn post(id: &str, kind: PostKind, author: &str, adjust: impl FnOnce(&mut Post)) -> Post {
    let mut post = Post {
        id: post_id(id),
        kind,
        title: id.to_owned(),
        body: String::new(),
        topics: Vec::new(),
        author: person_id(author),
        to: None,
        department: None,
        location: None,
        commitment: Commitment::OneOff,
        format: Format::Hybrid,
        capacity: None,
        posted: None,
        expires: None,
        status: PostStatus::Open,
        interested: BTreeSet::new(),
        stamps: Stamps::default(),
        extra: Extra::new(),
    };
    adjust(&mut post);
    post
}
