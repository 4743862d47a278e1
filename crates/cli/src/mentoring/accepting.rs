//! Takes a reviewed proposal into the data: each row becomes a request that was accepted.

use std::collections::BTreeSet;

use anyhow::Result;
use footbridge_core::Catalog;
use footbridge_core::mentoring::{CannotAsk, can_ask_in, request_title};
use footbridge_core::model::{
    Commitment, Extra, Format, OpenTo, Person, PersonId, Post, PostId, PostKind, PostStatus, Stamps,
};
use footbridge_core::time::Date;

use super::sheet::{Row, Sheet};

/// What became of the rows, in their order; names as they stand in the data.
#[derive(Default)]
pub struct Accepted {
    /// Mentee and mentor of the rows that are in the data now.
    pub taken: Vec<(String, String)>,
    /// The same for those that were before.
    pub already: Vec<(String, String)>,
    /// Those that do not hold any more, with the reason.
    pub refused: Vec<(String, String, String)>,
}

/// Takes in each row that still holds. Each is judged on what the rows before it left.
pub fn accept(sheet: &Sheet, catalog: &mut Catalog, today: Date) -> Result<Accepted> {
    let mut accepted = Accepted::default();
    for row in &sheet.pairs {
        let names = (catalog.person_name(&row.mentee), catalog.person_name(&row.mentor));
        let id = id_of(&sheet.round, row)?;
        if catalog.posts.get(&id).is_some() {
            accepted.already.push(names);
            continue;
        }
        match still_holds(row, catalog, today) {
            Ok(()) => {
                let request = request(row, id, catalog, today);
                catalog.posts.insert(request);
                accepted.taken.push(names);
            }
            Err(CannotAsk::IsMine) => accepted.already.push(names),
            Err(why) => accepted.refused.push((names.0, names.1, words_of(why))),
        }
    }
    Ok(accepted)
}

/// A proposal is made on one day and accepted on another; the people in it go on living.
fn still_holds(row: &Row, catalog: &Catalog, today: Date) -> Result<(), CannotAsk> {
    let (Some(mentee), Some(mentor)) = (catalog.people.get(&row.mentee), catalog.people.get(&row.mentor))
    else {
        return Err(CannotAsk::TakesNone);
    };
    let looks = |person: &Person| {
        person.open_to.contains(&OpenTo::BeingMentored) && person.is_here(today) && !person.is_paused(today)
    };
    if !looks(mentee) {
        return Err(CannotAsk::Oneself);
    }
    can_ask_in(catalog, mentee, mentor, today)
}

/// Said to who runs the programme, so it is said of both.
fn words_of(why: CannotAsk) -> String {
    match why {
        CannotAsk::Oneself => "the mentee looks for no mentor any more, or is away".to_owned(),
        CannotAsk::TakesNone => "one of them is away, mentors nobody any more, or keeps apart".to_owned(),
        CannotAsk::Waits(_) => "the mentee has asked the mentor already, who has yet to answer".to_owned(),
        CannotAsk::IsMine => "they have each other already".to_owned(),
        CannotAsk::Full(_) => "the mentor has no place left".to_owned(),
    }
}

fn request(row: &Row, id: PostId, catalog: &Catalog, today: Date) -> Post {
    let mut topics = row.topics.clone();
    topics.retain(|topic| catalog.topics.get(topic).is_some());
    Post {
        id,
        kind: PostKind::Mentoring,
        title: request_title(&topics, catalog),
        body: String::new(),
        topics,
        author: row.mentee.clone(),
        to: Some(row.mentor.clone()),
        department: None,
        location: None,
        commitment: Commitment::Ongoing,
        format: Format::Hybrid,
        capacity: None,
        posted: Some(today),
        expires: None,
        status: PostStatus::Open,
        interested: BTreeSet::from([row.mentor.clone()]),
        stamps: Stamps::default(),
        extra: Extra::new(),
    }
}

/// The same row of the same programme always has the same id, so taking it in again does no harm.
fn id_of(round: &str, row: &Row) -> Result<PostId> {
    let of = |id: &PersonId| id.as_str().to_owned() + "/";
    let number = fnv(&(of(&row.mentee) + &of(&row.mentor)));
    Ok(PostId::parse(&format!("mentoring-{round}-{number:016x}"))?)
}

/// FNV-1a, 64 bits, with its published constants: short, and the same for ever.
fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
