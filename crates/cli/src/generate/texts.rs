//! Sentences on profiles. Each hand-written one is used only a few times, so that people do not sound alike.

use std::collections::{BTreeMap, BTreeSet};

use footbridge_core::model::{Accomplishment, Extra, SkillLevel, TopicId};

use super::company::Company;
use super::dice::Dice;
use super::stock::Line;

/// For how many people the stock has enough sentences; bigger companies repeat them as often as they are bigger.
const WRITTEN_FOR: usize = 240;
/// Days in the company before there is something to be proud of.
const FIRST_YEAR: i32 = 400;

/// Interests that say something about who a person is; not for small talk.
const PERSONAL: [&str; 5] = [
    "caring",
    "lgbtq",
    "neurodiversity",
    "parenting",
    "women-in-hardware",
];

/// Whose text it is.
pub struct Author<'a> {
    pub who: usize,
    pub team: &'a str,
    pub interests: &'a BTreeSet<TopicId>,
    pub skills: &'a BTreeMap<TopicId, SkillLevel>,
    pub learning: &'a BTreeSet<TopicId>,
}

/// Sentences that can be used some more times.
struct Deck<'s> {
    lines: Vec<(&'s Line, usize)>,
}

/// All decks.
pub struct Texts<'s> {
    about: Vec<Deck<'s>>,
    ambitions: Vec<Deck<'s>>,
    accomplishments: Vec<Deck<'s>>,
    any_ambitions: Deck<'s>,
    any_accomplishments: Deck<'s>,
    personal: BTreeMap<&'s TopicId, (&'s str, usize)>,
}

impl<'s> Deck<'s> {
    fn new(lines: &'s [Line], times: usize) -> Self {
        Self {
            lines: lines.iter().map(|line| (line, times)).collect(),
        }
    }

    /// A sentence that fits the author and is not used up.
    fn deal(&mut self, company: &Company<'_>, author: &Author<'_>, dice: &mut Dice) -> Option<&'s str> {
        let fitting: Vec<usize> = (0..self.lines.len())
            .filter(|at| {
                let (line, left) = &self.lines[*at];
                *left > 0 && fits(line, company, author)
            })
            .collect();
        let at = *dice.pick(&fitting)?;
        self.lines[at].1 -= 1;
        Some(&self.lines[at].0.text)
    }
}

fn fits(line: &Line, company: &Company<'_>, author: &Author<'_>) -> bool {
    let site = &company.stock.site;
    let seat = company.people[author.who].seat;
    let place = &site.locations[seat.place];
    (line.teams.is_empty() || line.teams.iter().any(|team| team == author.team))
        && (line.levels.is_empty() || line.levels.contains(&site.levels[seat.level].id))
        && if line.places.is_empty() {
            !line.text.contains(&place.label)
        } else {
            line.places.contains(&place.id)
        }
}

impl<'s> Texts<'s> {
    pub fn new(company: &Company<'s>) -> Self {
        let stock = &company.stock.people;
        let scale = company.people.len().div_ceil(WRITTEN_FOR).max(1);
        let departments = || {
            company
                .stock
                .site
                .departments
                .iter()
                .map(|d| &stock.departments[&d.id])
        };
        Self {
            about: departments().map(|d| Deck::new(&d.about, 2 * scale)).collect(),
            ambitions: departments()
                .map(|d| Deck::new(&d.ambitions, 2 * scale))
                .collect(),
            accomplishments: departments()
                .map(|d| Deck::new(&d.accomplishments, scale))
                .collect(),
            any_ambitions: Deck::new(&stock.ambitions, 5 * scale),
            any_accomplishments: Deck::new(&stock.accomplishments, 2 * scale),
            personal: stock
                .about_personal
                .iter()
                .map(|p| (&p.topic, (p.text.as_str(), 3 * scale)))
                .collect(),
        }
    }

    /// A sentence about work and one about life, either, or nothing.
    pub fn about(&mut self, company: &Company<'s>, author: &Author<'_>, dice: &mut Dice) -> String {
        if dice.chance(14) {
            return String::new();
        }
        let department = company.people[author.who].seat.department;
        let deck = &mut self.about[department];
        let work = if dice.chance(70) {
            deck.deal(company, author, dice)
        } else {
            None
        };
        let work = work.map(str::to_owned).or_else(|| plain(company, author, dice));
        let life = if dice.chance(65) {
            self.personal(author, dice)
        } else {
            None
        };
        work.into_iter()
            .chain(life.map(str::to_owned))
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn personal(&mut self, author: &Author<'_>, dice: &mut Dice) -> Option<&'s str> {
        let fitting: Vec<_> = self
            .personal
            .iter()
            .filter(|(topic, (_, left))| *left > 0 && author.interests.contains(**topic))
            .map(|(topic, _)| *topic)
            .collect();
        let (text, left) = self.personal.get_mut(*dice.pick(&fitting)?)?;
        *left -= 1;
        Some(text)
    }

    /// None to two.
    pub fn ambitions(&mut self, company: &Company<'s>, author: &Author<'_>, dice: &mut Dice) -> Vec<String> {
        let department = company.people[author.who].seat.department;
        let mut ambitions: Vec<String> = Vec::new();
        for _ in 0..dice.weighted([40, 42, 18]) {
            let deck = if dice.chance(55) {
                &mut self.ambitions[department]
            } else {
                &mut self.any_ambitions
            };
            let dealt = deck.deal(company, author, dice);
            ambitions.extend(
                dealt
                    .filter(|text| !ambitions.iter().any(|known| known == text))
                    .map(str::to_owned),
            );
        }
        ambitions
    }

    /// None to three, newest first, of the time since the person joined.
    pub fn accomplishments(
        &mut self,
        company: &Company<'s>,
        author: &Author<'_>,
        dice: &mut Dice,
    ) -> Vec<Accomplishment> {
        let colleague = &company.people[author.who];
        let days = company.today.days_since(colleague.joined);
        if days < FIRST_YEAR {
            return Vec::new();
        }
        let chances = if colleague.seat.level >= 2 {
            [30, 40, 22, 8]
        } else {
            [62, 30, 8, 0]
        };
        let mut found: Vec<Accomplishment> = Vec::new();
        for _ in 0..dice.weighted(chances) {
            let deck = if dice.chance(65) {
                &mut self.accomplishments[colleague.seat.department]
            } else {
                &mut self.any_accomplishments
            };
            let Some(text) = deck.deal(company, author, dice) else {
                continue;
            };
            if found.iter().any(|known| known.text == text) {
                continue;
            }
            let on = company.today.plus_days(-dice.between(15, days - 200));
            found.push(Accomplishment {
                text: text.to_owned(),
                on: Some(on),
                link: String::new(),
                extra: Extra::new(),
            });
        }
        found.sort_by_key(|accomplishment| std::cmp::Reverse(accomplishment.on));
        found
    }
}

/// A sentence made of what is known, for those who did not find words of their own.
fn plain(company: &Company<'_>, author: &Author<'_>, dice: &mut Dice) -> Option<String> {
    let colleague = &company.people[author.who];
    let label = |id: &TopicId| company.topic_in_sentence(id);
    let place = &company.stock.site.locations[colleague.seat.place].label;
    let year = colleague.joined.ymd().0;
    let team = author.team;
    let best = author
        .skills
        .iter()
        .max_by_key(|(_, level)| **level)
        .map(|(id, _)| label(id))?;
    let wish = author.learning.first().map(label)?;
    let like = author
        .interests
        .iter()
        .find(|id| !PERSONAL.contains(&id.as_str()))
        .map(label)?;
    Some(match dice.below(10) {
        0 => format!("{team} in {place}, since {year}."),
        1 => format!("I work in {team}, and I'm slowly learning {wish}."),
        2 => format!("Happy to talk {best} with anyone who asks."),
        3 => format!("{team}, {place}. Best found in the kitchen around ten."),
        4 => format!("I joined {team} in {year} and still find the place interesting."),
        5 => format!("Come to me with {best}; I'll come to you with questions about {wish}."),
        6 => format!("Part of {team} since {year}, {like} after hours."),
        7 => format!("I'd like to know more people outside {team}, so write to me."),
        8 => format!("This year's plan: more {like}, some {wish}."),
        _ => return None,
    })
}
