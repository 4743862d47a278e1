//! What somebody and a sponsor have to do with each other.

use super::fit::{Fit, Topics, Wanted, bridges, offers};
use super::reason::Reason;
use crate::ground::{Ground, Part, summed};
use crate::matching::weight::{OTHER_DEPARTMENT, OTHER_LEVEL};
use crate::model::Person;

/// A sponsor who works in the same department: as much as a bridge to another is to a mentor.
const SAME_DEPARTMENT: u32 = OTHER_DEPARTMENT;
/// Steps of seniority of a sponsor that count.
const MOST_STEPS: u32 = 3;

/// How well a sponsor fits somebody: nothing unless they stand above them, and are heard in the same department or know
/// something of what their goals or ambitions speak of.
pub fn sponsor_fit(ground: &Ground<'_>, wanted: &Wanted, me: &Person, sponsor: &Person) -> Option<Fit> {
    let steps = ground.steps_up(me, sponsor).filter(|steps| *steps > 0)?;
    let (mut goals, mut ambition) = (Topics::default(), Topics::default());
    for (topic, is_goal, weight) in wanted.of_ambition() {
        let teaches = sponsor.skills.get(topic).is_some_and(|level| level.can_teach());
        if teaches || offers(sponsor, topic) {
            let list = if is_goal { &mut goals } else { &mut ambition };
            list.add(topic, weight);
        }
    }
    let shared = me
        .department
        .clone()
        .filter(|it| Some(it) == sponsor.department.as_ref());
    let shared = shared.map(|department| Part {
        points: SAME_DEPARTMENT,
        reason: Reason::SameDepartment(department),
    });
    let mut parts: Vec<_> = [
        goals.part(Reason::KnowsMyGoal),
        ambition.part(Reason::KnowsMyAmbition),
        shared,
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        return None;
    }
    let above = sponsor.level.clone().map(|level| Part {
        points: OTHER_LEVEL * steps.unsigned_abs().min(MOST_STEPS),
        reason: Reason::FurtherOn(level),
    });
    parts.extend(above.into_iter().chain(bridges(ground, me, sponsor)));
    let (points, parts) = summed(parts);
    Some(Fit {
        points,
        parts,
        is_reverse: false,
    })
}
