//! Proposes who mentors whom in a programme: stable, so that no mentee and mentor would both rather have each other.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;
use std::hash::Hasher;
use std::sync::Arc;

use footbridge_pairing::stable;

use super::fit::{Fit, Wanted, fit};
use super::places::{can_ask, is_mentor, places};
use super::reason::Reason;
use super::request::{RequestState, mentor_and_mentee, request_state};
use crate::ground::{Ground, Part};
use crate::hash::IdHasher;
use crate::model::{OpenTo, Person, PersonId, TopicId};
use crate::order::{InOrder, first_by};

/// So many mentors are on a mentee's list at most, their own choices first. It bounds the time in a large company.
const LONGEST_LIST: usize = 40;

/// A mentee and a mentor who are proposed to each other.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposed {
    /// Who is mentored.
    pub mentee: PersonId,
    /// By whom.
    pub mentor: PersonId,
    /// Which of the mentee's own choices it is, from 1; `None` for somebody they did not name.
    pub choice: Option<usize>,
    /// How they fit. A choice stands on its own: nothing else need connect the two.
    pub fit: Fit,
}

/// Somebody who looks for a mentor and gets none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Unmatched {
    /// No mentor with a free place offers or teaches what they look for, and they named none.
    NobodyFits,
    /// Those who fit have their places filled with people who fit better.
    AllTaken,
}

/// What is proposed for a programme.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Proposal {
    /// How many people looked for a mentor.
    pub mentees: usize,
    /// How many mentors have a place.
    pub mentors: usize,
    /// How many places they have.
    pub places: usize,
    /// Who mentors whom, in order of the mentees' ids.
    pub pairs: Vec<Proposed>,
    /// Who gets nobody, and why, in order of their ids.
    pub unmatched: Vec<(PersonId, Unmatched)>,
}

/// A mentor on a mentee's list.
struct Listed {
    mentor: usize,
    choice: Option<usize>,
    fit: Fit,
}

/// Proposes mentors for all who look for one and have neither one nor asked one. A mentee's own choices come first, in
/// their order, then whoever fits best; a mentor prefers whoever fits best. Between equals the name of the round decides,
/// so that not always the same are lucky. The order of the data decides nothing.
pub fn propose(ground: &Ground<'_>, round: &str) -> Proposal {
    let (mentees, mentors) = (looking(ground), offering(ground));
    let by_topic = mentors_by_topic(&mentors);
    let lists: Vec<Vec<Listed>> = (mentees.iter())
        .map(|mentee| list_of(ground, round, mentee, &mentors, &by_topic))
        .collect();
    let chosen = wishes_of_mentors(round, &lists, &mentees, &mentors);
    let choosers: Vec<Vec<usize>> = (lists.iter())
        .map(|list| list.iter().map(|listed| listed.mentor).collect())
        .collect();
    let capacities: Vec<usize> = mentors.iter().map(|(_, places)| *places).collect();
    let assigned = stable::propose(&choosers, &chosen, &capacities);
    let mut proposal = Proposal {
        mentees: mentees.len(),
        mentors: mentors.len(),
        places: capacities.iter().sum(),
        ..Proposal::default()
    };
    for ((mentee, list), got) in mentees.iter().zip(lists).zip(assigned) {
        let is_empty = list.is_empty();
        let listed = list.into_iter().find(|listed| Some(listed.mentor) == got);
        match listed {
            Some(listed) => proposal.pairs.push(Proposed {
                mentee: mentee.id.clone(),
                mentor: mentors[listed.mentor].0.id.clone(),
                choice: listed.choice,
                fit: with_choice(listed.fit, listed.choice),
            }),
            None if is_empty => proposal
                .unmatched
                .push((mentee.id.clone(), Unmatched::NobodyFits)),
            None => proposal.unmatched.push((mentee.id.clone(), Unmatched::AllTaken)),
        }
    }
    proposal
}

/// Those who look for a mentor, by id.
fn looking<'c>(ground: &Ground<'c>) -> Vec<&'c Arc<Person>> {
    let has_one = |person: &Person| {
        let mut requests = ground.index.requests_of(&person.id).iter();
        requests.any(|post| {
            let is_theirs = mentor_and_mentee(post).is_some_and(|(_, mentee)| *mentee == person.id);
            is_theirs && request_state(post, ground.today) != RequestState::Over
        })
    };
    let looks = |person: &&Arc<Person>| {
        person.open_to.contains(&OpenTo::BeingMentored) && ground.may_be_suggested(person) && !has_one(person)
    };
    by_id(ground.catalog.people.iter().filter(looks).collect())
}

/// Mentors with free places and how many, by id.
fn offering<'c>(ground: &Ground<'c>) -> Vec<(&'c Arc<Person>, usize)> {
    let offers = |person: &&Arc<Person>| is_mentor(person) && ground.may_be_suggested(person);
    let mentors = by_id(ground.catalog.people.iter().filter(offers).collect());
    let free = |mentor: &Person| places(mentor, ground.index, ground.today).free() as usize;
    let counted = mentors.into_iter().map(|mentor| (mentor, free(mentor)));
    counted.filter(|(_, free)| *free > 0).collect()
}

fn by_id(mut people: Vec<&Arc<Person>>) -> Vec<&Arc<Person>> {
    people.order_by(|a, b| a.id.cmp(&b.id));
    people
}

/// Which mentors offer or teach a topic.
fn mentors_by_topic<'c>(mentors: &[(&'c Arc<Person>, usize)]) -> BTreeMap<&'c TopicId, Vec<usize>> {
    let mut by_topic: BTreeMap<&TopicId, Vec<usize>> = BTreeMap::new();
    for (at, (mentor, _)) in mentors.iter().enumerate() {
        let offered = mentor.mentoring.iter().flat_map(|mentoring| &mentoring.topics);
        for topic in mentor.teaches().chain(offered) {
            let there = by_topic.entry(topic).or_default();
            if there.last() != Some(&at) {
                there.push(at);
            }
        }
    }
    by_topic
}

/// Whom a mentee would have: those they named, then those who fit.
fn list_of(
    ground: &Ground<'_>,
    round: &str,
    mentee: &Person,
    mentors: &[(&Arc<Person>, usize)],
    by_topic: &BTreeMap<&TopicId, Vec<usize>>,
) -> Vec<Listed> {
    let wanted = Wanted::by(ground, mentee);
    let may = |mentor: usize| can_ask(mentee, mentors[mentor].0, ground.index, ground.today).is_ok();
    let fit_of = |mentor: usize| fit(ground, &wanted, mentee, mentors[mentor].0);
    let mut list: Vec<Listed> = Vec::new();
    for (rank, id) in mentee.goals.iter().flat_map(|goals| &goals.choices).enumerate() {
        let Ok(mentor) = mentors.binary_search_by(|(mentor, _)| mentor.id.cmp(id)) else {
            continue;
        };
        if may(mentor) && list.iter().all(|listed| listed.mentor != mentor) {
            list.push(Listed {
                mentor,
                choice: Some(rank + 1),
                fit: fit_of(mentor).unwrap_or_default(),
            });
        }
    }
    let mut near = vec![false; mentors.len()];
    for topic in wanted.topics() {
        for at in by_topic.get(topic).into_iter().flatten() {
            near[*at] = true;
        }
    }
    for listed in &list {
        near[listed.mentor] = false;
    }
    let others = (0..mentors.len()).filter(|at| near[*at] && may(*at));
    let others = others.filter_map(|mentor| {
        let (luck, fit) = (luck(round, mentee, mentors[mentor].0), fit_of(mentor)?);
        let choice = None;
        Some((luck, Listed { mentor, choice, fit }))
    });
    let best = |a: &(u64, Listed), b: &(u64, Listed)| -> Ordering {
        let key = |(luck, it): &(u64, Listed)| (Reverse(it.fit.points), *luck, it.mentor);
        key(a).cmp(&key(b))
    };
    let left = LONGEST_LIST.saturating_sub(list.len());
    list.extend(first_by(others, left, best).into_iter().map(|(_, listed)| listed));
    list
}

/// For each mentor, the mentees on whose lists they are, whoever fits best first.
fn wishes_of_mentors(
    round: &str,
    lists: &[Vec<Listed>],
    mentees: &[&Arc<Person>],
    mentors: &[(&Arc<Person>, usize)],
) -> Vec<Vec<usize>> {
    let mut wishes: Vec<Vec<(Reverse<u32>, u64, usize)>> = vec![Vec::new(); mentors.len()];
    for (mentee, list) in lists.iter().enumerate() {
        for listed in list {
            let luck = luck(round, mentees[mentee], mentors[listed.mentor].0);
            wishes[listed.mentor].push((Reverse(listed.fit.points), luck, mentee));
        }
    }
    for wishes in &mut wishes {
        wishes.order_by(Ord::cmp);
    }
    let numbers = |wishes: Vec<(Reverse<u32>, u64, usize)>| wishes.into_iter().map(|(.., mentee)| mentee);
    wishes
        .into_iter()
        .map(|wishes| numbers(wishes).collect())
        .collect()
}

/// That the mentee named the mentor stands before all other reasons, and counts no points: it decides by itself.
fn with_choice(mut fit: Fit, choice: Option<usize>) -> Fit {
    if let Some(rank) = choice {
        fit.parts.insert(
            0,
            Part {
                points: 0,
                reason: Reason::MyChoice(rank),
            },
        );
    }
    fit
}

/// What decides between equals: the same on every machine, another in every round.
fn luck(round: &str, mentee: &Person, mentor: &Person) -> u64 {
    let mut hasher = IdHasher::default();
    for text in [round, mentee.id.as_str(), mentor.id.as_str()] {
        hasher.write(text.as_bytes());
        hasher.write(&[0]);
    }
    hasher.finish()
}
