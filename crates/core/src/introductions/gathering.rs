//! Gathers the facts of a round from the data.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::eligible::in_order;
use super::facts::{Facts, LISTS, List, Pool};
use super::{Ledger, history};
use crate::Catalog;
use crate::digest::Digest;
use crate::hash::Fast;
use crate::matching::rarity;
use crate::matching::weight::{HOUR_IN_COMMON, MOST_HOURS};
use crate::model::{DepartmentId, GroupStatus, LevelId, LocationId, MeetingSize, Person, RoundId, TopicId};
use crate::order::InOrder;
use crate::schedule::shared_hours;
use crate::text::fold;
use crate::time::Date;

/// Numbers for texts, the first one being 1.
#[derive(Default)]
struct Numbers(HashMap<String, u32, Fast>);

impl Numbers {
    fn of(&mut self, text: &str) -> u32 {
        if let Some(number) = self.0.get(text) {
            return *number;
        }
        let number = u32::try_from(self.0.len()).unwrap_or(u32::MAX - 1) + 1;
        self.0.insert(text.to_owned(), number);
        number
    }

    fn of_maybe(&mut self, text: Option<&str>) -> u32 {
        text.filter(|text| !text.is_empty())
            .map_or(0, |text| self.of(text))
    }
}

/// The numbers of everything that people may have in common.
#[derive(Default)]
struct Gathering {
    departments: Numbers,
    levels: Numbers,
    places: Numbers,
    teams: Numbers,
    topics: Numbers,
    languages: Numbers,
    zones: Numbers,
    /// On how many lists of those who take part each topic stands, by its number.
    mentions: Vec<usize>,
    numbers: Vec<u32>,
}

/// Everything that a round needs to know.
pub fn gather(catalog: &Catalog, ledger: &Ledger, round: &RoundId, zones: &BTreeMap<String, i32>) -> Pool {
    let people = in_order(catalog, round);
    let mut gathering = Gathering::default();
    let groups = groups_of(catalog, &people, round.monday());
    let mut facts: Vec<Facts> = Vec::with_capacity(people.len());
    for (person, groups) in people.iter().zip(groups) {
        facts.push(gathering.person(catalog, person, groups, round.monday()));
    }
    history::note(ledger, round, &people, &mut facts);
    let everyone = people.len();
    let mentions = gathering.mentions.iter();
    Pool {
        rarity: mentions.map(|mentions| rarity(*mentions, everyone)).collect(),
        hours: gathering.hours(zones),
        zones: gathering.zones.0.len() + 1,
        numbers: gathering.numbers,
        people,
        facts,
        seed: seed(round),
    }
}

impl Gathering {
    fn person(&mut self, catalog: &Catalog, person: &Person, groups: Vec<u32>, monday: Date) -> Facts {
        let wish = person.introductions.as_deref();
        let department = person.department.as_ref().map(DepartmentId::as_str);
        let team = fold(person.team.trim());
        let team = (!team.is_empty()).then(|| format!("{}\n{team}", department.unwrap_or_default()));
        let mut facts = Facts {
            department: self.departments.of_maybe(department),
            level: self.levels.of_maybe(person.level.as_ref().map(LevelId::as_str)),
            place: self
                .places
                .of_maybe(person.location.as_ref().map(LocationId::as_str)),
            team: self.teams.of_maybe(team.as_deref()),
            zone: self.zones.of_maybe(Some(catalog.timezone_of(person))),
            way: wish.map(|wish| wish.how).unwrap_or_default(),
            wants_three: wish.is_some_and(|wish| wish.size == MeetingSize::Trio),
            is_new: person.is_newcomer(monday),
            ..Facts::default()
        };
        let mut topics = |topics: &mut dyn Iterator<Item = &str>| -> Vec<u32> {
            topics.map(|topic| self.topics.of(topic)).collect()
        };
        let liked = topics(&mut person.interests.iter().map(TopicId::as_str));
        let taught = topics(&mut person.teaches().map(TopicId::as_str));
        let wanted = topics(&mut person.learning.iter().map(TopicId::as_str));
        for number in liked.iter().chain(&taught).chain(&wanted) {
            let at = *number as usize;
            if self.mentions.len() <= at {
                self.mentions.resize(at + 1, 0);
            }
            self.mentions[at] += 1;
        }
        let languages = person.languages.iter().map(|tag| self.languages.of(primary(tag)));
        let spoken: Vec<u32> = languages.collect();
        for (list, numbers) in [
            (List::Interests, liked),
            (List::Teaches, taught),
            (List::Learns, wanted),
            (List::Groups, groups),
            (List::Languages, spoken),
        ] {
            self.put(&mut facts, list, numbers);
        }
        facts
    }

    fn put(&mut self, facts: &mut Facts, list: List, mut numbers: Vec<u32>) {
        numbers.order_by(Ord::cmp);
        numbers.dedup();
        let place = |numbers: &[u32]| u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        let at = list as usize;
        if at == 0 {
            facts.bounds = [place(&self.numbers); LISTS + 1];
        }
        for number in &numbers {
            facts.marks[at] |= 1 << (number % 64);
        }
        self.numbers.extend(numbers);
        facts.bounds[at + 1] = place(&self.numbers);
    }

    /// Points for the working hours that each two zones share. Those whose zone is not known share none.
    fn hours(&self, offsets: &BTreeMap<String, i32>) -> Vec<u32> {
        let count = self.zones.0.len() + 1;
        let mut known = vec![None; count];
        for (zone, number) in &self.zones.0 {
            known[*number as usize] = offsets.get(zone).copied();
        }
        let points = |one: Option<i32>, other: Option<i32>| {
            let (one, other) = one.zip(other)?;
            let (from, to) = shared_hours(other - one)?;
            Some(HOUR_IN_COMMON * ((to - from) / 60).min(MOST_HOURS))
        };
        let rows = known
            .iter()
            .flat_map(|one| known.iter().map(move |other| (*one, *other)));
        rows.map(|(one, other)| points(one, other).unwrap_or(0)).collect()
    }
}

/// The language of a tag, without region or script.
pub fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// The numbers of the groups that each of the people is in, of those that are not over on that day.
fn groups_of(catalog: &Catalog, people: &[Arc<Person>], day: Date) -> Vec<Vec<u32>> {
    let mut positions: HashMap<&str, usize, Fast> = HashMap::default();
    positions.extend(
        people
            .iter()
            .enumerate()
            .map(|(at, person)| (person.id.as_str(), at)),
    );
    let mut groups = vec![Vec::new(); people.len()];
    let alive = catalog
        .groups
        .iter()
        .filter(|group| group.status_on(day) != GroupStatus::Closed);
    for (number, group) in (1_u32..).zip(alive) {
        for at in group.members.iter().filter_map(|id| positions.get(id.as_str())) {
            groups[*at].push(number);
        }
    }
    groups
}

fn seed(round: &RoundId) -> u64 {
    let mut digest = Digest::new("round");
    digest.text(round.as_str());
    digest.finish()
}
