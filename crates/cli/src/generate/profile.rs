//! Turns a person in the making into a full profile.

use std::collections::{BTreeMap, BTreeSet};

use footbridge_core::model::{Contacts, Extra, OpenTo, Person, SkillLevel, Stamps, TopicId};
use footbridge_core::time::Date;

use super::colleague::Colleague;
use super::company::Company;
use super::contacts::contacts;
use super::dice::Dice;
use super::stock::Team;
use super::texts::{Author, Texts};
use super::topics::Tastes;

/// Per cent of people who leave their pronouns out.
const NO_PRONOUNS: usize = 28;
/// Per cent of people who are not to be suggested for a while.
const PAUSED: usize = 3;

/// From this level of seniority on titles are given to few.
const RARE: usize = 3;

/// Writes profiles one after the other.
pub struct Profiles<'c, 's> {
    company: &'c Company<'s>,
    seed: u64,
    texts: Texts<'s>,
    tastes: Tastes<'s>,
    /// How many have each title so far.
    titles: BTreeMap<&'s str, usize>,
}

impl<'c, 's> Profiles<'c, 's> {
    pub fn new(company: &'c Company<'s>, seed: u64) -> Self {
        Self {
            company,
            seed,
            texts: Texts::new(company),
            tastes: Tastes::new(company.stock, seed),
            titles: BTreeMap::new(),
        }
    }

    /// The profile of the person at a position. To be called once for each, in order.
    pub fn write(&mut self, who: usize) -> Person {
        let company = self.company;
        let colleague = &company.people[who];
        let dice = &mut Dice::new(self.seed, super::purpose::PROFILES + who as u64);
        let (title, team) = self.role(who, dice);
        let site = &company.stock.site;
        let skills = self.tastes.skills(company, who, team, dice);
        let interests = self.tastes.interests(company, who, dice);
        let learning = self.tastes.learning(company, who, &skills, dice);
        let author = Author {
            who,
            team: &team.name,
            interests: &interests,
            skills: &skills,
            learning: &learning,
        };
        let (mentees, open_to) = openness(colleague, company.today, dice);
        Person {
            id: colleague.id.clone(),
            name: colleague.name.clone(),
            title: title.to_owned(),
            department: Some(site.departments[colleague.seat.department].id.clone()),
            team: team.name.clone(),
            level: Some(site.levels[colleague.seat.level].id.clone()),
            location: Some(site.locations[colleague.seat.place].id.clone()),
            timezone: colleague.timezone.unwrap_or_default().to_owned(),
            languages: self.languages(who, &skills, dice),
            pronouns: colleague
                .pronouns
                .filter(|_| !dice.chance(NO_PRONOUNS))
                .unwrap_or_default()
                .to_owned(),
            joined: Some(colleague.joined),
            about: self.texts.about(company, &author, dice),
            ambitions: self.texts.ambitions(company, &author, dice),
            accomplishments: self.texts.accomplishments(company, &author, dice),
            open_to,
            mentees,
            mentoring: None,
            goals: None,
            introductions: None,
            apart: BTreeSet::new(),
            met: BTreeMap::new(),
            paused_until: dice
                .chance(PAUSED)
                .then(|| company.today.plus_days(dice.between(10, 90))),
            picture: String::new(),
            contacts: self.contacts(who, dice),
            left: None,
            imported: false,
            stamps: Stamps::default(),
            extra: Extra::new(),
            skills,
            interests,
            learning,
        }
    }

    /// A title of the person's department and level, and a team that has it; the one whose skills they showed in
    /// their posts and groups is likeliest. Leads' titles take turns, so that there are not soon two heads of one thing.
    fn role(&mut self, who: usize, dice: &mut Dice) -> (&'s str, &'s Team) {
        let seat = self.company.people[who].seat;
        let department = self.company.department_of(who);
        let titles = &department.titles[&self.company.stock.site.levels[seat.level].id];
        let ties = &self.company.people[who].ties;
        let weight = |team: &Team| {
            let shown = ties
                .skills
                .iter()
                .filter(|(skill, _)| team.skills.contains(skill))
                .count();
            1 + 8 * shown
        };
        let pairs = titles.iter().flat_map(|title| {
            let teams = department.teams.iter().filter(|team| team.titles.contains(title));
            teams.map(|team| (title.as_str(), team))
        });
        let all: Vec<(&'s str, &'s Team)> = pairs.collect();
        let told = self.company.people[who].team;
        let mut fitting: Vec<_> = all
            .iter()
            .filter(|(_, team)| told.is_none_or(|told| told.name == team.name))
            .collect();
        if fitting.is_empty() {
            fitting = all.iter().collect();
        }
        if seat.level >= RARE {
            let used = |title: &str| self.titles.get(title).copied().unwrap_or_default();
            let least = fitting
                .iter()
                .map(|(title, _)| used(title))
                .min()
                .unwrap_or_default();
            fitting.retain(|(title, _)| used(title) == least);
        }
        let (title, team) = *fitting[dice.weighted(fitting.iter().map(|(_, team)| weight(team)))];
        *self.titles.entry(title).or_default() += 1;
        (title, team)
    }

    /// English, what they grew up with, and what they picked up or learned.
    fn languages(&self, who: usize, skills: &BTreeMap<TopicId, SkillLevel>, dice: &mut Dice) -> Vec<String> {
        let company = self.company;
        let stock = &company.stock.people;
        let colleague = &company.people[who];
        let place = &company.stock.site.locations[colleague.seat.place].id;
        let mother = stock.mother_tongues.get(colleague.culture).into_iter().flatten();
        let learned = stock
            .language_skills
            .iter()
            .filter(|(_, skill)| skills.contains_key(*skill))
            .map(|(code, _)| code);
        let around = stock.languages.get(place).into_iter();
        let is_settled = company.today.days_since(colleague.joined) > 700 && dice.chance(55);
        let mut languages = Vec::new();
        let first = mother.clone().take(1 + usize::from(dice.chance(60)));
        let english = std::iter::once("en");
        for code in first
            .chain(learned)
            .chain(around.filter(|_| is_settled))
            .map(String::as_str)
            .chain(english)
        {
            if !languages.iter().any(|known| known == code) {
                languages.push(code.to_owned());
            }
        }
        languages
    }

    fn contacts(&self, who: usize, dice: &mut Dice) -> Contacts {
        let colleague = &self.company.people[who];
        let department = &self.company.stock.site.departments[colleague.seat.department].id;
        contacts(&colleague.id, department, dice)
    }
}

/// How many they mentor, and what they are open to.
fn openness(colleague: &Colleague<'_>, today: Date, dice: &mut Dice) -> (Option<u32>, BTreeSet<OpenTo>) {
    let level = colleague.seat.level.min(4);
    let by_level = |percents: [usize; 5], dice: &mut Dice| dice.chance(percents[level]);
    let knows_the_place = today.days_since(colleague.joined) > 365;
    let mentors = by_level([0, 4, 26, 42, 45], dice) && knows_the_place;
    let number = u32::try_from(dice.between(1, 3)).unwrap_or(1);
    let mentees = colleague.mentees.or(mentors.then_some(number));
    let chosen = [
        (OpenTo::Coffee, dice.chance(72)),
        (OpenTo::Mentoring, mentees.is_some()),
        (
            OpenTo::BeingMentored,
            mentees.is_none() && by_level([55, 38, 18, 8, 4], dice),
        ),
        (OpenTo::Sponsoring, by_level([0, 0, 4, 28, 55], dice)),
        (OpenTo::Projects, dice.chance(42)),
        (OpenTo::Shadowing, dice.chance(18)),
        (OpenTo::LateralMove, by_level([8, 12, 9, 4, 0], dice)),
    ];
    let open_to = chosen
        .into_iter()
        .filter(|(_, chosen)| *chosen)
        .map(|(choice, _)| choice)
        .collect();
    (mentees, open_to)
}
