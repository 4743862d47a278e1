//! Chooses, of everything that the topics lead to, what is worth a closer look, and takes it.

use std::cmp::Ordering;

use super::Seeker;
use super::matter::{Matter, Walk};
use super::tally::Tally;
use crate::model::{DepartmentId, Record};
use crate::order::InOrder;

/// How many of those that the same topic leads to are looked at closely. Far more than a page shows, and few enough that
/// a topic which ten thousand people like takes no longer than one that a hundred like.
pub const CLOSELY: usize = 60;

/// Something that was looked at closely.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Close {
    /// Where it stands in its collection.
    pub position: u32,
    /// What all its parts add up to.
    pub score: u32,
    /// Which walk leads there.
    pub lead: usize,
    /// Its department by its place in the site's list.
    pub department: Option<usize>,
    /// Decides between equals.
    draw: u32,
}

/// Something that may be worth a closer look.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    points: u32,
    draw: u32,
    position: u32,
}

/// Of those that each topic leads to, the `most` with the most points from topics that fit; equal ones are drawn, by a
/// number that follows from both ids. Best first, now with all that adds to them.
pub fn closest<M: Matter>(matter: &M, seeker: &Seeker<'_>, walks: &[Walk<'_>], most: usize) -> Vec<Close> {
    let tally = Tally::of(matter, walks, seeker.index);
    let all = matter.all();
    let mine = crate::catalog::draw(seeker.me.id.as_str());
    let mut led: Vec<Vec<Candidate>> = vec![Vec::new(); walks.len()];
    for position in &tally.touched {
        let list = &mut led[tally.lead(*position)];
        let points = tally.points(*position);
        let is_full = list.len() >= most;
        if is_full && list.last().is_some_and(|last| last.points > points) {
            continue;
        }
        let Some(item) = all.at(*position as usize) else {
            continue;
        };
        let candidate = Candidate {
            points,
            draw: mixed(mine, matter.draw(*position, item)),
            position: *position,
        };
        let before = |a: &Candidate, b: &Candidate| {
            in_turn(
                matter,
                (a.points, a.draw, a.position),
                (b.points, b.draw, b.position),
            )
        };
        if is_full && list.last().is_some_and(|last| before(last, &candidate).is_le()) || !matter.fits(item) {
            continue;
        }
        let place = list.partition_point(|other| before(other, &candidate).is_le());
        list.insert(place, candidate);
        list.truncate(most);
    }
    let mut close: Vec<Close> = Vec::new();
    for (lead, candidates) in led.iter().enumerate() {
        close.extend(candidates.iter().filter_map(|it| look(matter, seeker, it, lead)));
    }
    close.order_by(|a, b| {
        in_turn(
            matter,
            (a.score, a.draw, a.position),
            (b.score, b.draw, b.position),
        )
    });
    close
}

fn look<M: Matter>(matter: &M, seeker: &Seeker<'_>, candidate: &Candidate, lead: usize) -> Option<Close> {
    let item = matter.all().at(candidate.position as usize)?;
    let mut score = candidate.points;
    matter.extras(item, &mut |points, _| score += points);
    let departments = &seeker.catalog.site.departments;
    let place = |id: &DepartmentId| departments.iter().position(|known| known.id == *id);
    Some(Close {
        position: candidate.position,
        score,
        lead,
        department: matter.department(item).and_then(place),
        draw: candidate.draw,
    })
}

/// More points come first, then what was drawn, and where two drew the same, the order of ids.
fn in_turn<M: Matter>(matter: &M, a: (u32, u32, u32), b: (u32, u32, u32)) -> Ordering {
    let id = |position: u32| matter.all().at(position as usize).map(|item| item.id());
    (b.0.cmp(&a.0))
        .then(a.1.cmp(&b.1))
        .then_with(|| id(a.2).cmp(&id(b.2)))
}

/// What two people draw together: others meet others first. The multiplier is that of the golden ratio (Knuth 1973).
pub(super) fn mixed(mine: u32, other: u32) -> u32 {
    (mine ^ other).wrapping_mul(0x9e37_79b1)
}
