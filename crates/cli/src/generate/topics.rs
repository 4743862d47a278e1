//! What people can do, like and want to learn: first what their groups and posts say, then what is usual.

use std::collections::{BTreeMap, BTreeSet};

use footbridge_core::model::{SkillLevel, TopicId, TopicKind};

use super::company::Company;
use super::dice::Dice;
use super::stock::{Stock, Team};

/// Weight of each skill level in a person's everyday work, by level of seniority, lowest first.
const LEVELS: [[usize; 4]; 5] = [
    [50, 46, 4, 0],
    [22, 54, 22, 2],
    [10, 36, 42, 12],
    [8, 30, 42, 20],
    [14, 40, 34, 12],
];
/// How many skills of the highest level look natural at each level of seniority.
const MOST_EXPERT: [usize; 5] = [0, 1, 2, 3, 2];
/// The interest at rank r is chosen with weight 1 / (r + FLATNESS), after Zipf.
const FLATNESS: usize = 6;
/// Days in the company after which somebody may still carry a topic that is retired by now.
const OLD_HAND: i32 = 2_200;

/// Interests that only come with a group.
const NETWORKS: [&str; 3] = ["lgbtq", "neurodiversity", "women-in-hardware"];

/// What is common in the company.
pub struct Tastes<'s> {
    /// From popular to rare.
    interests: Vec<&'s TopicId>,
    skills: Vec<&'s TopicId>,
    retired: Vec<(&'s TopicId, TopicKind)>,
    /// Topics that somebody is still to be given, so that none is without people.
    unused: Vec<&'s TopicId>,
}

impl<'s> Tastes<'s> {
    pub fn new(stock: &'s Stock, seed: u64) -> Self {
        let current = |kind: TopicKind| {
            let topics = stock
                .topics
                .iter()
                .filter(move |topic| topic.kind == kind && !topic.retired);
            topics.map(|topic| &topic.id).collect::<Vec<_>>()
        };
        let mut interests = current(TopicKind::Interest);
        let mut dice = Dice::new(seed, super::purpose::TASTES);
        dice.shuffle(&mut interests);
        let popular = &stock.people.popular_interests;
        interests.sort_by_key(|topic| {
            popular
                .iter()
                .position(|one| one == *topic)
                .unwrap_or(popular.len())
        });
        // Who joins a network for people like them says so; it is not a matter of fashion.
        interests.retain(|topic| !NETWORKS.contains(&topic.as_str()));
        let mut unused: Vec<_> = interests.clone();
        dice.shuffle(&mut unused);
        let retired = stock.topics.iter().filter(|topic| topic.retired);
        Self {
            interests,
            skills: current(TopicKind::Skill),
            retired: retired.map(|topic| (&topic.id, topic.kind)).collect(),
            unused,
        }
    }

    /// Skills with levels.
    pub fn skills(
        &self,
        company: &Company<'s>,
        who: usize,
        team: &'s Team,
        dice: &mut Dice,
    ) -> BTreeMap<TopicId, SkillLevel> {
        let colleague = &company.people[who];
        let seniority = colleague.seat.level.min(4);
        let mut skills: BTreeMap<_, _> = colleague.ties.skills.iter().cloned().collect();
        let wanted = [4, 5, 5, 6, 5][seniority] + dice.below(3);
        let department = &company.department_of(who).skills;
        let mut attempts = 0;
        while skills.len() < wanted && attempts < 60 {
            attempts += 1;
            // What is not one's daily work is known less well.
            let (topic, row) = match dice.below(10) {
                0..6 => (dice.pick(&team.skills), seniority),
                6..9 => (dice.pick(department), seniority.saturating_sub(1)),
                _ => (dice.pick(&self.skills).copied(), 0),
            };
            let Some(topic) = topic
                .filter(|topic| !skills.contains_key(*topic) && !colleague.ties.learning.contains(topic))
            else {
                continue;
            };
            if company
                .stock
                .people
                .language_skills
                .values()
                .any(|language| language == topic)
            {
                continue;
            }
            let experts = skills
                .values()
                .filter(|level| **level == SkillLevel::Expert)
                .count();
            skills.insert(topic.clone(), level(row, experts < MOST_EXPERT[seniority], dice));
        }
        self.add_mother_tongue(company, who, &mut skills, dice);
        if skills.len() < 8
            && let Some(topic) = self.legacy(company, who, TopicKind::Skill, dice)
        {
            skills.insert(topic.clone(), SkillLevel::Working);
        }
        skills
    }

    /// Many, not all, count the language they grew up with among their skills where it helps colleagues.
    fn add_mother_tongue(
        &self,
        company: &Company<'s>,
        who: usize,
        skills: &mut BTreeMap<TopicId, SkillLevel>,
        dice: &mut Dice,
    ) {
        let spoken = self
            .skills
            .iter()
            .filter(|topic| company.is_mother_tongue(who, topic));
        for topic in spoken {
            if skills.len() < 8 && dice.chance(35) {
                skills.insert((*topic).clone(), SkillLevel::Expert);
            }
        }
    }

    /// Interests: popular ones for most, and now and then one that nobody has yet.
    pub fn interests(&mut self, company: &Company<'s>, who: usize, dice: &mut Dice) -> BTreeSet<TopicId> {
        let ties = &company.people[who].ties;
        let mut interests: BTreeSet<_> = ties.interests.iter().cloned().collect();
        let wanted = 2 + dice.below(4);
        if interests.len() < 6
            && dice.chance(40)
            && let Some(topic) = self.unused.pop()
        {
            interests.insert(topic.clone());
        }
        let weights = || (0..self.interests.len()).map(|rank| 10_000 / (rank + FLATNESS));
        while interests.len() < wanted {
            interests.insert(self.interests[dice.weighted(weights())].clone());
        }
        if interests.len() < 6
            && let Some(topic) = self.legacy(company, who, TopicKind::Interest, dice)
        {
            interests.insert(topic.clone());
        }
        interests
    }

    /// What they want to learn: half of it from next door, half from anywhere.
    pub fn learning(
        &self,
        company: &Company<'s>,
        who: usize,
        skills: &BTreeMap<TopicId, SkillLevel>,
        dice: &mut Dice,
    ) -> BTreeSet<TopicId> {
        let ties = &company.people[who].ties;
        let mut learning: BTreeSet<_> = ties.learning.iter().cloned().collect();
        let wanted = 1 + dice.weighted([50, 35, 15]);
        let department = &company.department_of(who).skills;
        let mut attempts = 0;
        while learning.len() < wanted && attempts < 60 {
            attempts += 1;
            let topic = if dice.chance(50) {
                dice.pick(department)
            } else {
                dice.pick(&self.skills).copied()
            };
            let is_new =
                |topic: &&TopicId| !skills.contains_key(*topic) && !company.is_mother_tongue(who, topic);
            learning.extend(topic.filter(is_new).cloned());
        }
        learning
    }

    /// A retired topic, for a few who have been here long.
    fn legacy(
        &self,
        company: &Company<'s>,
        who: usize,
        kind: TopicKind,
        dice: &mut Dice,
    ) -> Option<&'s TopicId> {
        let is_old = company.today.days_since(company.people[who].joined) > OLD_HAND;
        let mut retired = self.retired.iter().filter(|(_, of)| *of == kind);
        retired
            .next()
            .filter(|_| is_old && dice.chance(9))
            .map(|(topic, _)| *topic)
    }
}

fn level(row: usize, may_be_expert: bool, dice: &mut Dice) -> SkillLevel {
    match dice.weighted(LEVELS[row]) {
        0 => SkillLevel::Basics,
        1 => SkillLevel::Working,
        3 if may_be_expert => SkillLevel::Expert,
        _ => SkillLevel::Advanced,
    }
}
