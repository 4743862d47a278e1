//! Everyone in the company, and how to find the one who fits best.

use std::collections::HashMap;

use footbridge_core::model::{DepartmentId, LevelId, LocationId, SkillLevel, Topic, TopicId, TopicKind};
use footbridge_core::time::Date;

use super::colleague::{Colleague, Tie};
use super::dice::Dice;
use super::stock::{Audience, DepartmentStock, Stock};

/// Up to this many candidates are all looked at; of more, so many are drawn. It keeps big companies quick.
const LOOK_AT: usize = 300;
const DRAW: usize = 20;
/// Spread of the luck in a choice, so that not always the same people are taken.
const LUCK: usize = 14;

/// First words of topics that keep their capital letter.
const NAMES: [&str; 14] = [
    "French",
    "Japanese",
    "Polish",
    "Portuguese",
    "Spanish",
    "Swahili",
    "Python",
    "Rust",
    "Kubernetes",
    "Linux",
    "Git",
    "Go",
    "Visual",
    "3D",
];

/// The company in the making.
pub struct Company<'s> {
    pub stock: &'s Stock,
    pub today: Date,
    pub people: Vec<Colleague<'s>>,
    topics: HashMap<&'s TopicId, &'s Topic>,
    everyone: Vec<usize>,
    by_place: Vec<Vec<usize>>,
    by_department: Vec<Vec<usize>>,
    by_both: HashMap<(usize, usize), Vec<usize>>,
}

impl<'s> Company<'s> {
    pub fn new(stock: &'s Stock, today: Date, people: Vec<Colleague<'s>>) -> Self {
        let mut by_place = vec![Vec::new(); stock.site.locations.len()];
        let mut by_department = vec![Vec::new(); stock.site.departments.len()];
        let mut by_both: HashMap<_, Vec<_>> = HashMap::new();
        for (at, person) in people.iter().enumerate() {
            by_place[person.seat.place].push(at);
            by_department[person.seat.department].push(at);
            by_both
                .entry((person.seat.department, person.seat.place))
                .or_default()
                .push(at);
        }
        Self {
            stock,
            today,
            everyone: (0..people.len()).collect(),
            people,
            topics: stock.topics.iter().map(|topic| (&topic.id, topic)).collect(),
            by_place,
            by_department,
            by_both,
        }
    }

    /// Candidates of a department and a place; of the department alone, of the place alone, or everyone, where that
    /// leaves nobody.
    pub fn pool(&self, department: Option<usize>, place: Option<usize>) -> &[usize] {
        let both = department.zip(place).and_then(|both| self.by_both.get(&both));
        let department = department.map(|at| &self.by_department[at]);
        let place = place.map(|at| &self.by_place[at]);
        both.or(department.filter(|pool| !pool.is_empty()))
            .or(place.filter(|pool| !pool.is_empty()))
            .unwrap_or(&self.everyone)
    }

    /// The candidate with the highest score, give or take some luck. Those without a score are out of the question.
    pub fn best(pool: &[usize], dice: &mut Dice, score: impl Fn(usize) -> Option<i32>) -> Option<usize> {
        let draw: Vec<usize> = if pool.len() <= LOOK_AT {
            pool.to_vec()
        } else {
            (0..DRAW).map(|_| pool[dice.below(pool.len())]).collect()
        };
        let luck = |dice: &mut Dice| i32::try_from(dice.below(LUCK)).unwrap_or_default();
        draw.into_iter()
            .filter_map(|who| Some((score(who)? + luck(dice), who)))
            .max()
            .map(|(_, who)| who)
    }

    pub fn is_interest(&self, topic: &TopicId) -> bool {
        self.topics
            .get(topic)
            .is_some_and(|topic| topic.kind == TopicKind::Interest)
    }

    /// What a topic is called within a sentence: with a small letter, unless it is a name.
    pub fn topic_in_sentence(&self, topic: &TopicId) -> String {
        let label = self.topics.get(topic).map_or("", |topic| &topic.label);
        let mut letters = label.chars();
        let is_name = label
            .split(' ')
            .next()
            .is_some_and(|word| NAMES.contains(&word) || word.chars().skip(1).any(char::is_uppercase));
        match letters.next() {
            Some(first) if !is_name => first.to_lowercase().chain(letters).collect(),
            _ => label.to_owned(),
        }
    }

    pub fn department_of(&self, who: usize) -> &'s DepartmentStock {
        let id = &self.stock.site.departments[self.people[who].seat.department].id;
        &self.stock.people.departments[id]
    }

    /// Whether the skill is common in the person's department.
    pub fn is_typical(&self, who: usize, topic: &TopicId) -> bool {
        self.department_of(who).skills.contains(topic)
    }

    /// Whether the topic is a language that the person grew up with.
    pub fn is_mother_tongue(&self, who: usize, topic: &TopicId) -> bool {
        let stock = &self.stock.people;
        let spoken = stock
            .mother_tongues
            .get(self.people[who].culture)
            .into_iter()
            .flatten();
        spoken
            .filter_map(|code| stock.language_skills.get(code))
            .any(|skill| skill == topic)
    }

    /// How a topic that the person is drawn to would naturally belong to them.
    pub fn natural_tie(&self, who: usize, topic: &TopicId) -> Tie {
        if self.is_interest(topic) {
            Tie::Likes
        } else if self.is_mother_tongue(who, topic) {
            Tie::Can(SkillLevel::Expert)
        } else if self.is_typical(who, topic) {
            Tie::Can(self.usual_level(who))
        } else {
            Tie::Learns
        }
    }

    /// How well somebody at the person's level of seniority usually knows what they do.
    pub fn usual_level(&self, who: usize) -> SkillLevel {
        match self.people[who].seat.level {
            0 => SkillLevel::Basics,
            1 => SkillLevel::Working,
            _ => SkillLevel::Advanced,
        }
    }

    /// Whether a text's conditions hold for the person.
    pub fn admits(&self, audience: &Audience, who: usize) -> bool {
        let person = &self.people[who];
        let site = &self.stock.site;
        let any_or = |empty: bool, holds: bool| empty || holds;
        any_or(
            audience.pronouns.is_empty(),
            person
                .pronouns
                .is_some_and(|used| audience.pronouns.iter().any(|one| one == used)),
        ) && any_or(
            audience.levels.is_empty(),
            audience.levels.contains(&site.levels[person.seat.level].id),
        ) && any_or(
            audience.departments.is_empty(),
            audience
                .departments
                .contains(&site.departments[person.seat.department].id),
        ) && any_or(
            audience.places.is_empty(),
            audience.places.contains(&site.locations[person.seat.place].id),
        )
    }

    pub fn department_at(&self, id: &DepartmentId) -> Option<usize> {
        self.stock
            .site
            .departments
            .iter()
            .position(|department| department.id == *id)
    }

    pub fn place_at(&self, id: &LocationId) -> Option<usize> {
        self.stock.site.locations.iter().position(|place| place.id == *id)
    }

    pub fn level_at(&self, id: &LevelId) -> usize {
        self.stock
            .site
            .levels
            .iter()
            .position(|level| level.id == *id)
            .unwrap_or_default()
    }
}
