//! Fills the desks: names, first days, and who works from elsewhere.

use anyhow::Result;
use footbridge_core::model::PersonId;
use footbridge_core::time::Date;

use super::colleague::{Colleague, IdGiver, Ties};
use super::dice::Dice;
use super::names::{NameDealer, Named};
use super::seats::{self, Seat};
use super::stock::Stock;

/// Days in the company by level, lowest first: at least, at most. The oldest go back 14 years.
const TENURE: [(i32, i32); 5] = [
    (95, 1_400),
    (120, 3_300),
    (400, 4_700),
    (900, 5_110),
    (1_200, 5_110),
];
/// Per cent of each level who joined within the last three months; about one in twenty of all.
const NEWCOMERS: [usize; 5] = [16, 9, 3, 0, 0];
/// Per cent to whom groups appeal, and how much more to some than to others.
const JOINERS: usize = 84;
const SOCIABLE: usize = 50;
/// Per cent who work from another time zone than their place.
const ELSEWHERE: usize = 4;
/// Days after which a post or group may tell of somebody.
const KNOWN_AFTER: i32 = 180;

/// Everyone, sorted by id.
pub fn hire(stock: &Stock, count: usize, seed: u64, today: Date) -> Result<Vec<Colleague<'_>>> {
    let mut dice = Dice::new(seed, super::purpose::SEATS);
    let seats = seats::plan(stock, count, &mut dice);
    let mut dice = Dice::new(seed, super::purpose::PEOPLE);
    let mut ids = IdGiver::default();
    let mut names = NameDealer::new(stock, count, &mut dice);
    let mut people = seats
        .into_iter()
        .map(|seat| colleague(stock, seat, today, &mut names, &mut ids, &mut dice))
        .collect::<Result<Vec<_>>>()?;
    people.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(people)
}

fn colleague<'s>(
    stock: &'s Stock,
    seat: Seat,
    today: Date,
    names: &mut NameDealer<'s>,
    ids: &mut IdGiver,
    dice: &mut Dice,
) -> Result<Colleague<'s>> {
    let place = &stock.site.locations[seat.place].id;
    let cultures = &stock.people.places[place];
    let culture = cultures
        .keys()
        .nth(dice.weighted(cultures.values().copied()))
        .map_or("", String::as_str);
    let mut chosen = names.deal(culture, dice);
    for _ in 0..names.tries() {
        if !ids.is_taken(&chosen.name) {
            break;
        }
        chosen = names.deal(culture, dice);
    }
    let Named {
        name,
        culture,
        pronouns,
    } = chosen;
    let elsewhere = stock
        .people
        .timezones
        .get(place)
        .filter(|_| dice.chance(ELSEWHERE));
    Ok(Colleague {
        id: PersonId::parse(&ids.give(&name))?,
        name,
        pronouns,
        culture,
        seat,
        joined: joined(seat, today, dice),
        timezone: elsewhere.and_then(|zones| dice.pick(zones)).map(String::as_str),
        sociable: dice
            .chance(JOINERS)
            .then(|| i32::try_from(dice.below(SOCIABLE)).unwrap_or_default()),
        groups: 0,
        leads: 0,
        written: 0,
        answered: 0,
        team: None,
        mentees: None,
        ties: Ties::default(),
    })
}

/// A first day: newcomers within three months, everyone else by level, the later the likelier. It is always a Monday.
fn joined(seat: Seat, today: Date, dice: &mut Dice) -> Date {
    let level = seat.level.min(4);
    let days = if !seat.is_known && dice.chance(NEWCOMERS[level]) {
        dice.between(8, 80)
    } else {
        let (least, most) = TENURE[level];
        let least = if seat.is_known {
            least.max(KNOWN_AFTER)
        } else {
            least
        };
        dice.between(least, most).min(dice.between(least, most))
    };
    let day = today.plus_days(-days);
    // 1970-01-01 was a Thursday.
    day.plus_days(-(day.days() + 3).rem_euclid(7))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_days_are_mondays_of_the_last_14_years() {
        let today: Date = "2026-11-24".parse().unwrap();
        let mut dice = Dice::new(1, 1);
        for level in (0..5).cycle().take(500) {
            let seat = Seat {
                department: 0,
                level,
                place: 0,
                is_known: false,
            };
            let day = joined(seat, today, &mut dice);
            assert_eq!((day.days() + 3).rem_euclid(7), 0);
            assert!((1..14 * 366).contains(&today.days_since(day)), "{day}");
        }
    }

    #[test]
    fn ids_are_unique_and_sorted() {
        let stock = Stock::load().unwrap();
        let people = hire(&stock, 3_000, 5, "2026-11-24".parse().unwrap()).unwrap();
        assert!(people.is_sorted_by(|a, b| a.id < b.id));
    }
}
