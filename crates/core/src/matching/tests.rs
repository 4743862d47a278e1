//! The quick way through the lists of the index finds what looking at everybody finds.

use std::cmp::Reverse;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::alike::Alike;
use super::closest::{CLOSELY, mixed};
use super::explain::{explain, suggest};
use super::groups::Groups;
use super::helpers::Helpers;
use super::invitees::Invitees;
use super::matter::Matter;
use super::people::People;
use super::posts::Posts;
use super::tally::in_order;
use super::{Seeker, Without};
use crate::catalog::{Catalog, CatalogBuilder, CollectionKind, Index, draw};
use crate::model::Record;
use crate::order::{InOrder, set_of};
use crate::time::Date;
use crate::wire::read_site;

const TOPICS: usize = 7;

/// Numbers that follow from a seed (Knuth's multiplier for 64 bits).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn one(&mut self, of: &[&str]) -> String {
        of[self.below(of.len())].to_owned()
    }

    fn topics(&mut self) -> Vec<String> {
        let topics = (0..TOPICS).map(|topic| format!("t{topic}"));
        topics.filter(|_| self.below(3) == 0).collect()
    }
}

fn today() -> Date {
    "2026-11-24".parse().unwrap()
}

fn person(number: usize, random: &mut Numbers) -> Value {
    let levels = ["basics", "working", "advanced", "expert"];
    let skills = random.topics().into_iter();
    let skills: serde_json::Map<_, _> = skills.map(|topic| (topic, json!(random.one(&levels)))).collect();
    let mut person = json!({
        "id": format!("p{number}"),
        "name": format!("P {number}"),
        "department": random.one(&["a", "b", "c"]),
        "level": random.one(&["low", "high"]),
        "location": random.one(&["here", "there"]),
        "languages": [random.one(&["en", "pt"])],
        "joined": random.one(&["2026-11-01", "2020-01-01"]),
        "skills": skills,
        "interests": random.topics(),
        "learning": random.topics(),
    });
    match random.below(12) {
        0 => person["paused_until"] = json!("2026-12-24"),
        1 => person["left"] = json!("2026-01-01"),
        _ => {}
    }
    person
}

fn group(number: usize, people: usize, random: &mut Numbers) -> Value {
    let members = set_of((0..random.below(6)).map(|_| format!("p{}", random.below(people))));
    json!({
        "id": format!("g{number}"), "name": format!("G {number}"), "topics": random.topics(), "members": members,
        "format": random.one(&["in_person", "remote", "hybrid"]), "location": random.one(&["here", "there"]),
        "status": random.one(&["active", "active", "dormant"]), "founded": random.one(&["2026-11-01", "2020-01-01"]),
    })
}

fn post(number: usize, people: usize, random: &mut Numbers) -> Value {
    json!({
        "id": format!("o{number}"), "title": format!("O {number}"), "topics": random.topics(),
        "author": format!("p{}", random.below(people)), "format": "hybrid", "commitment": "one_off",
        "kind": random.one(&["ask", "offer", "project", "mentoring"]), "status": random.one(&["open", "open", "closed"]),
        "posted": random.one(&["2026-11-20", "2026-11-01", "2026-01-01"]),
        "capacity": 1 + random.below(3),
    })
}

/// A company of so many people, a group for each fourth and a post for each second of them.
fn company(seed: u64, people: usize) -> Catalog {
    let site = json!({
        "format": 1, "organisation": { "name": "X" },
        "departments": [{ "id": "a", "label": "A" }, { "id": "b", "label": "B" }, { "id": "c", "label": "C" }],
        "locations": [{ "id": "here", "label": "Here", "timezone": "A/B" }, { "id": "there", "label": "There", "timezone": "C/D" }],
        "levels": [{ "id": "low", "label": "Low" }, { "id": "high", "label": "High" }],
        "collections": { "topics": [], "people": [], "groups": [], "posts": [] },
    });
    let mut problems = Vec::new();
    let site = read_site("site.json", &site.to_string(), &mut problems).unwrap();
    let mut builder = CatalogBuilder::new(site, problems);
    let random = &mut Numbers(seed);
    let mut add = |kind, key: &str, records: Vec<Value>| {
        builder.add(kind, key, &json!({ "format": 1, key: records }).to_string());
    };
    let topic = |topic| json!({ "id": format!("t{topic}"), "label": format!("T {topic}"), "kind": "skill" });
    add(CollectionKind::Topics, "topics", (0..TOPICS).map(topic).collect());
    add(
        CollectionKind::People,
        "people",
        (0..people).map(|number| person(number, random)).collect(),
    );
    add(
        CollectionKind::Groups,
        "groups",
        (0..people / 4)
            .map(|number| group(number, people, random))
            .collect(),
    );
    add(
        CollectionKind::Posts,
        "posts",
        (0..people / 2)
            .map(|number| post(number, people, random))
            .collect(),
    );
    let (catalog, problems) = builder.finish();
    assert_eq!(problems, []);
    catalog
}

/// The same by looking at everything there is, one after the other.
fn brute<M: Matter>(matter: &M, seeker: &Seeker<'_>, count: usize) -> Vec<(String, u32)> {
    let walks = in_order(matter);
    let mine = draw(seeker.me.id.as_str());
    let mut by_walk: Vec<Vec<_>> = vec![Vec::new(); walks.len()];
    for (position, item) in (0_u32..).zip(matter.all()) {
        let leading = walks
            .iter()
            .position(|walk| walk.points > 0 && matter.leads(walk, item));
        let (Some(lead), true) = (leading, matter.fits(item)) else {
            continue;
        };
        let topics: u32 = walks
            .iter()
            .filter(|walk| matter.leads(walk, item))
            .map(|walk| walk.points)
            .sum();
        let score: u32 = explain(matter, &walks, item).iter().map(|part| part.points).sum();
        by_walk[lead].push((
            Reverse(topics),
            mixed(mine, matter.draw(position, item)),
            item,
            score,
        ));
    }
    let mut pool = Vec::new();
    for (lead, mut list) in by_walk.into_iter().enumerate() {
        list.order_by_key(|(topics, draw, item, _)| (*topics, *draw, item.id().clone()));
        list.truncate(CLOSELY);
        pool.extend(
            list.into_iter()
                .map(|(_, draw, item, score)| (score, draw, item, lead)),
        );
    }
    pool.order_by_key(|(score, draw, item, _)| (Reverse(*score), *draw, item.id().clone()));
    let departments = &seeker.catalog.site.departments;
    let mut picked: Vec<(String, u32)> = Vec::new();
    let mut seen: Vec<(usize, Option<usize>)> = Vec::new();
    while picked.len() < count && !pool.is_empty() {
        let department = |item: &M::Item| {
            matter
                .department(item)
                .and_then(|id| departments.iter().position(|it| it.id == *id))
        };
        let worth = |(score, _, item, lead): &(u32, u32, &std::sync::Arc<M::Item>, usize)| {
            let earlier = seen.iter().filter(|(other, _)| other == lead).count() as u64;
            let own = department(item);
            let from = seen
                .iter()
                .filter(|(_, other)| own.is_some() && *other == own)
                .count() as u64;
            u64::from(*score) * 12_000 / ((2 + earlier) * (6 + from))
        };
        let best = pool.iter().map(worth).max().unwrap();
        let at = pool.iter().position(|it| worth(it) == best).unwrap();
        let (score, _, item, lead) = pool.remove(at);
        seen.push((lead, department(item)));
        picked.push((item.id().to_string(), score));
    }
    picked
}

fn quick<M: Matter>(matter: &M, seeker: &Seeker<'_>, count: usize) -> Vec<(String, u32)> {
    let found = suggest(matter, seeker, count).into_iter();
    found
        .map(|found| {
            let sum: u32 = found.parts.iter().map(|part| part.points).sum();
            assert_eq!(found.score, sum, "the score is the sum of the parts");
            assert!(found.parts.is_sorted_by_key(|part| Reverse(part.points)));
            (found.item.id().to_string(), found.score)
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_quick_way_finds_what_looking_at_everybody_finds(seed in any::<u64>(), people in 2_usize..400, count in 1_usize..40) {
        let catalog = company(seed, people);
        let index = Index::of(&catalog, today());
        let zones = [("A/B".to_owned(), 0), ("C/D".to_owned(), 180)].into();
        let mut without = Without::default();
        without.people.extend(catalog.people.at(people / 2).map(|person| person.id.clone()));
        without.never.extend(catalog.people.at(people / 3).map(|person| person.id.clone()));
        without.groups.extend(catalog.groups.at(0).map(|group| group.id.clone()));
        for me in [0, people / 5, people - 1] {
            let me = catalog.people.at(me).unwrap();
            let seeker = Seeker::new(me, &catalog, &index, today()).at_zones(&zones).without(&without);
            macro_rules! same {
                ($matter:expr) => {{
                    let matter = $matter;
                    prop_assert_eq!(quick(&matter, &seeker, count), brute(&matter, &seeker, count));
                }};
            }
            same!(People(&seeker));
            same!(Groups(&seeker));
            same!(Posts(&seeker));
            if let Some(post) = catalog.posts.at(0) {
                same!(Helpers { seeker: &seeker, post });
            }
            if let Some(group) = catalog.groups.at(0) {
                same!(Invitees::of(&seeker, group));
            }
            let of = Seeker { me: catalog.people.at(people / 2).unwrap(), ..seeker };
            let matter = Alike { of: &of, seeker: &seeker };
            prop_assert_eq!(quick(&matter, &seeker, count), brute(&matter, &seeker, count));
        }
    }
}
