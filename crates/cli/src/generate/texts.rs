//! Sentences on profiles. Each hand-written one is used only a few times, so that people do not sound alike.

use std::collections::{BTreeMap, BTreeSet};

use footbridge_core::model::{Accomplishment, Extra, SkillLevel, TopicId};

use super::company::Company;
use super::dice::Dice;
use super::gaps::fill_in;
use super::stock::Line;

/// For how many people the stock has enough sentences; bigger companies repeat them as often as they are bigger.
const WRITTEN_FOR: usize = 240;
/// Days in the company before there is something to be proud of.
const FIRST_YEAR: i32 = 400;

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
    about_plain: Deck<'s>,
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
            about: departments().map(|d| Deck::new(&d.about, scale)).collect(),
            about_plain: Deck::new(&stock.about_plain, 6 * scale),
            ambitions: departments()
                .map(|d| Deck::new(&d.ambitions, 2 * scale))
                .collect(),
            accomplishments: departments()
                .map(|d| Deck::new(&d.accomplishments, scale))
                .collect(),
            any_ambitions: Deck::new(&stock.ambitions, 5 * scale),
            any_accomplishments: Deck::new(&stock.accomplishments, 3 * scale),
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
        let work = work.map(str::to_owned).or_else(|| {
            let text = self
                .about_plain
                .deal(company, author, dice)
                .filter(|_| dice.chance(85))?;
            fill_in(text, company, author)
        });
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
        let chances = match colleague.seat.level {
            0 => [75, 25, 0, 0],
            1 => [55, 34, 11, 0],
            _ => [28, 40, 23, 9],
        };
        let mut found: Vec<Accomplishment> = Vec::new();
        for _ in 0..dice.weighted(chances) {
            // Big things at work are done by those who have been at it for a while.
            let is_work = colleague.seat.level > 0 && dice.chance(70);
            let work =
                is_work.then(|| self.accomplishments[colleague.seat.department].deal(company, author, dice));
            let Some(text) = work
                .flatten()
                .or_else(|| self.any_accomplishments.deal(company, author, dice))
            else {
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
