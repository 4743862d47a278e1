//! Makes a company out of the hand-written stock: deterministic, coherent, and of any size.
//!
//! 1. `seats`: how many desks in which department, at which level, where.
//! 2. `hiring`: names and first days.
//! 3. `joining` and `posting`: groups and posts get their people, and people get what that says about them.
//! 4. `profile`: each person's profile, written file by file, so that only one file's worth is in memory.
//! 5. `mentoring`, `circles`: what people offer and want on the way, and what they have asked each other.
//! 6. `introducing`: who takes part in the weekly introductions, and the rounds so far where they are asked for.

mod answering;
mod circles;
mod colleague;
mod company;
mod contacts;
mod dice;
mod files;
mod gaps;
mod hiring;
mod introducing;
mod joining;
mod mentoring;
mod names;
mod posting;
mod profile;
mod seats;
mod stock;
mod texts;
mod topics;
mod variants;

use std::path::Path;

use anyhow::Result;
use footbridge_core::model::{Collections, Person, PersonId, Site};
use footbridge_core::time::Date;

use self::company::Company;
use self::dice::Dice;
use self::mentoring::Programme;
use self::profile::Profiles;
use self::stock::Stock;

/// Each purpose has dice of its own, so that a change in one part leaves the others alone.
mod purpose {
    pub const SEATS: u64 = 1;
    pub const PEOPLE: u64 = 2;
    pub const GROUPS: u64 = 3;
    pub const POSTS: u64 = 4;
    pub const TASTES: u64 = 5;
    pub const MORE_GROUPS: u64 = 6;
    pub const MORE_POSTS: u64 = 7;
    pub const OUTCOMES: u64 = 8;
    pub const CIRCLES: u64 = 9;
    /// One for each person from here on.
    pub const PROFILES: u64 = 1_000;
    /// And one from here on.
    pub const INTRODUCTIONS: u64 = 1_000_000;
    pub const MENTORING: u64 = 2_000_000;
    pub const REQUESTS: u64 = 3_000_000;
}

/// How many moderators a company has.
const MODERATORS: usize = 3;

/// What company is wanted.
pub struct Order {
    /// How many people.
    pub people: usize,
    /// Which of the many companies of that size.
    pub seed: u64,
    /// The day that the dates are counted from.
    pub today: Date,
    /// How many rounds of introductions were made before, up to the one of this week.
    pub rounds: usize,
}

/// What was made.
pub struct Made {
    pub people: usize,
    pub groups: usize,
    pub posts: usize,
    pub files: usize,
}

/// Makes a company and writes its files into `folder`.
pub fn write_company(order: &Order, folder: &Path) -> Result<Made> {
    let Order {
        people,
        seed,
        today,
        rounds,
    } = *order;
    let stock = Stock::load()?;
    let mut company = Company::new(&stock, today, hiring::hire(&stock, people, seed, today)?);
    let groups = variants::groups(&stock, people, &mut Dice::new(seed, purpose::MORE_GROUPS))?;
    let mut groups = joining::fill(&mut company, groups, &mut Dice::new(seed, purpose::GROUPS));
    let posts = variants::posts(&stock, people, &mut Dice::new(seed, purpose::MORE_POSTS))?;
    let mut posts = posting::fill(&mut company, posts, &mut Dice::new(seed, purpose::POSTS));
    groups.extend(circles::make(&company, &mut Dice::new(seed, purpose::CIRCLES)));

    let mut profiles = Profiles::new(&company, seed);
    let mut programme = Programme::new(seed);
    let mut made = Made {
        people,
        groups: groups.len(),
        posts: posts.len(),
        files: 1,
    };
    let mut collections = stock.site.collections.clone();
    collections.topics = files::collection(folder, stock.topics.iter().cloned())?;
    let everyone = (0..people).map(|who| {
        let mut person = profiles.write(who);
        programme.wish(&company, who, &mut person);
        introducing::wish(&company, seed, who, &mut person);
        person
    });
    if rounds == 0 {
        collections.people = files::collection(folder, everyone)?;
    } else {
        let mut everyone: Vec<Person> = everyone.collect();
        let rounds = introducing::rounds(&stock.site, &everyone, &groups, rounds, today)?;
        introducing::tell(&mut everyone, &rounds, seed);
        collections.introductions = introducing::write(folder, &rounds)?;
        collections.people = files::collection(folder, everyone.into_iter())?;
    }
    posts.extend(programme.requests(&company));
    made.posts = posts.len();
    collections.groups = files::collection(folder, groups.into_iter())?;
    collections.posts = files::collection(folder, posts.into_iter())?;
    for files in [
        &collections.topics,
        &collections.people,
        &collections.groups,
        &collections.posts,
        &collections.introductions,
    ] {
        made.files += files.len();
    }
    files::site(folder, &site(&company, collections))?;
    Ok(made)
}

fn site(company: &Company<'_>, collections: Collections) -> Site {
    let mut site = company.stock.site.clone();
    let people = company.people.len();
    site.organisation.about = site
        .organisation
        .about
        .replace("240 people", &format!("{people} people"));
    site.moderators = moderators(company);
    site.collections = collections;
    site
}

/// Settled people from the People Team and from Support, the ones who already answer everybody's questions.
fn moderators(company: &Company<'_>) -> Vec<PersonId> {
    let site = &company.stock.site;
    let rank = |who: &usize| {
        let person = &company.people[*who];
        let department = match site.departments[person.seat.department].id.as_str() {
            "people-team" => 0,
            "support" => 1,
            _ => 2,
        };
        let level = [4, 2, 0, 1, 3][person.seat.level.min(4)];
        (department, level, person.joined)
    };
    let mut all: Vec<usize> = (0..company.people.len()).collect();
    all.sort_by_key(rank);
    let support = all.iter().copied().find(|who| rank(who).0 == 1);
    let mut chosen: Vec<usize> = all
        .iter()
        .copied()
        .take(MODERATORS - usize::from(support.is_some()))
        .chain(support)
        .collect();
    chosen.sort_unstable();
    chosen.dedup();
    chosen
        .into_iter()
        .map(|who| company.people[who].id.clone())
        .collect()
}
