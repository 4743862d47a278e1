//! The places at the company's desks: how many in which department, at which level, where.

use footbridge_core::model::{Format, PostKind};

use super::dice::Dice;
use super::stock::{GroupStock, PostStock, Stock};

/// A desk: positions in the site's lists of departments, levels and locations.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Seat {
    pub department: usize,
    pub level: usize,
    pub place: usize,
    /// Whether a post or group tells of whoever sits here, so that they cannot be new.
    pub is_known: bool,
}

/// Per mille of a department at each level below the most common one: a pyramid with a broad second step.
const ASSOCIATES: usize = 220;
const SENIORS: usize = 270;
const LEADS: usize = 110;
const DIRECTORS: usize = 40;

/// Desks for `count` people, by department. A director comes with the fourth person of a department, a lead with the fifth.
pub fn plan(stock: &Stock, count: usize, dice: &mut Dice) -> Vec<Seat> {
    let wanted = wanted_seats(stock);
    let shares: Vec<_> = stock
        .site
        .departments
        .iter()
        .map(|d| stock.people.departments[&d.id].share)
        .collect();
    let mut seats = Vec::with_capacity(count);
    for (department, size) in split(count, &shares).into_iter().enumerate() {
        let wanted: Vec<_> = wanted
            .iter()
            .filter(|seat| seat.department == department)
            .collect();
        let weights = place_weights(stock, department);
        let mut levels = levels(size);
        for Seat { level, place, .. } in wanted {
            if let Some(at) = levels.iter().position(|free| free == level) {
                levels.remove(at);
                seats.push(Seat {
                    department,
                    level: *level,
                    place: *place,
                    is_known: true,
                });
            }
        }
        for level in levels {
            let place = dice.weighted(weights.iter().copied());
            seats.push(Seat {
                department,
                level,
                place,
                is_known: false,
            });
        }
    }
    seats
}

/// Desks that groups and posts ask for, each once.
fn wanted_seats(stock: &Stock) -> Vec<Seat> {
    let authors = stock.posts.iter().filter_map(|post| author_seat(stock, post));
    let leads = stock.groups.iter().filter_map(|group| lead_seat(stock, group));
    let mut seats: Vec<Seat> = Vec::new();
    for seat in authors.chain(leads) {
        if !seats.contains(&seat) {
            seats.push(seat);
        }
    }
    seats
}

fn author_seat(stock: &Stock, post: &PostStock) -> Option<Seat> {
    let hint = post.author.places.first();
    let place = hint.or_else(|| post.location.as_ref().filter(|_| is_on_site(post)))?;
    Some(Seat {
        department: position(&stock.site.departments, |d| d.id == post.department)?,
        level: position(&stock.site.levels, |l| l.id == post.level)?,
        place: position(&stock.site.locations, |l| l.id == *place)?,
        is_known: true,
    })
}

fn lead_seat(stock: &Stock, group: &GroupStock) -> Option<Seat> {
    let place = group
        .location
        .as_ref()
        .filter(|_| group.format == Format::InPerson)?;
    let department = group.lead_departments.first()?;
    Some(Seat {
        department: position(&stock.site.departments, |d| d.id == *department)?,
        level: 1,
        place: position(&stock.site.locations, |l| l.id == *place)?,
        is_known: true,
    })
}

/// Whether the author must be where the post is. Openings are often elsewhere.
pub fn is_on_site(post: &PostStock) -> bool {
    post.format == Format::InPerson && !matches!(post.kind, PostKind::Role | PostKind::LateralMove)
}

fn place_weights(stock: &Stock, department: usize) -> Vec<usize> {
    let own = &stock.people.departments[&stock.site.departments[department].id].places;
    let weights = if own.is_empty() { &stock.people.sizes } else { own };
    stock
        .site
        .locations
        .iter()
        .map(|place| weights.get(&place.id).copied().unwrap_or_default())
        .collect()
}

/// The level of each of `size` people, highest first.
fn levels(size: usize) -> Vec<usize> {
    let part = |per_mille: usize| (size * per_mille + 500) / 1000;
    let directors = part(DIRECTORS).max(usize::from(size >= 4));
    let leads = part(LEADS).max(usize::from(size >= 5));
    let seniors = part(SENIORS);
    let associates = part(ASSOCIATES);
    let rest = size.saturating_sub(directors + leads + seniors + associates);
    let counts = [
        (4, directors),
        (3, leads),
        (2, seniors),
        (1, rest),
        (0, associates),
    ];
    let all = counts
        .into_iter()
        .flat_map(|(level, count)| std::iter::repeat_n(level, count));
    all.take(size).collect()
}

/// Splits a whole by shares, the largest remainders rounded up.
fn split(whole: usize, shares: &[usize]) -> Vec<usize> {
    let sum: usize = shares.iter().sum::<usize>().max(1);
    let mut parts: Vec<_> = shares.iter().map(|share| whole * share / sum).collect();
    let mut by_remainder: Vec<_> = (0..shares.len()).collect();
    by_remainder.sort_by_key(|at| std::cmp::Reverse(whole * shares[*at] % sum));
    let missing = whole - parts.iter().sum::<usize>();
    for at in by_remainder.into_iter().cycle().take(missing) {
        parts[at] += 1;
    }
    parts
}

fn position<T>(items: &[T], is_it: impl Fn(&T) -> bool) -> Option<usize> {
    items.iter().position(is_it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_person_gets_one_desk() {
        let stock = Stock::load().unwrap();
        for count in [0, 1, 2, 13, 240, 5_000] {
            assert_eq!(plan(&stock, count, &mut Dice::new(1, 1)).len(), count);
        }
    }

    #[test]
    fn the_pyramid_narrows_to_the_top() {
        let at = |level: usize| levels(1_000).into_iter().filter(|l| *l == level).count();
        assert_eq!([at(0), at(1), at(2), at(3), at(4)], [220, 360, 270, 110, 40]);
        assert_eq!(levels(3), [2, 1, 0]);
    }

    #[test]
    fn shares_add_up() {
        assert_eq!(split(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(split(0, &[3, 2]), [0, 0]);
    }
}
