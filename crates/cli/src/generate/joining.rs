//! Gives the groups their people.

use std::collections::HashMap;

use footbridge_core::model::{Extra, Format, Group, Meeting, SkillLevel, Stamps, TopicId};
use footbridge_core::time::Date;

use super::colleague::Tie;
use super::company::Company;
use super::dice::Dice;
use super::stock::{GroupStock, Stock};

/// Hours between which people come to a meeting on a screen.
const AWAKE: std::ops::RangeInclusive<i32> = 7..=21;
/// Shortest time in the company, in days, for a member and for a lead.
const SETTLED: i32 = 14;
const SEASONED: i32 = 300;

/// How much less likely the next group gets with each one that somebody is in.
const LOAD: [i32; 7] = [0, 16, 34, 56, 84, 120, 400];

/// Finds leads and members for every group, and notes in their profiles what drew them there.
pub fn fill(company: &mut Company<'_>, groups: Vec<GroupStock>, dice: &mut Dice) -> Vec<Group> {
    let written_for = Stock::WRITTEN_FOR.parse::<Date>().unwrap_or(company.today);
    let shift = company.today.days_since(written_for);
    groups
        .into_iter()
        .map(|group| fill_one(company, group, shift, dice))
        .collect()
}

fn fill_one(company: &mut Company<'_>, group: GroupStock, shift: i32, dice: &mut Dice) -> Group {
    let place = group.location.as_ref().and_then(|id| company.place_at(id));
    let on_site = place.filter(|_| group.format == Format::InPerson);
    let mut leads = Vec::new();
    let departments: Vec<_> = group
        .lead_departments
        .iter()
        .filter_map(|id| company.department_at(id))
        .collect();
    for department in departments.iter().cycle().take(leads_for(group.size)) {
        let pool = company.pool(Some(*department), on_site);
        let found = Company::best(pool, dice, |who| {
            if leads.contains(&who) {
                None
            } else {
                lead_score(company, &group, who)
            }
        });
        let found = found.or_else(|| {
            Company::best(company.pool(None, on_site), dice, |who| {
                if leads.contains(&who) {
                    None
                } else {
                    lead_score(company, &group, who)
                }
            })
        });
        if let Some(who) = found {
            leads.push(who);
            bind(company, &group.topics, who, true);
            company.people[who].leads += 1;
        }
    }
    let mut members = leads.clone();
    let mut from: HashMap<usize, i32> = HashMap::new();
    while members.len() < group.size {
        let pool = company.pool(None, on_site);
        let found = Company::best(pool, dice, |who| {
            if members.contains(&who) {
                None
            } else {
                member_score(company, &group, &from, who)
            }
        });
        let Some(who) = found else { break };
        members.push(who);
        *from.entry(company.people[who].seat.department).or_default() += 1;
        bind(company, &group.topics, who, false);
    }
    let ids = |who: &usize| company.people[*who].id.clone();
    Group {
        id: group.id,
        name: group.name,
        purpose: group.purpose,
        topics: group.topics,
        leads: leads.iter().map(ids).collect(),
        members: members.iter().map(ids).collect(),
        format: group.format,
        location: group.location,
        meets: group.meets,
        channel: group.channel,
        open_to_newcomers: group.open_to_newcomers,
        status: group.status,
        founded: Some(group.founded.plus_days(shift)),
        reviewed: Some(group.reviewed.plus_days(shift)),
        ends: None,
        stamps: Stamps::default(),
        extra: Extra::new(),
    }
}

fn leads_for(size: usize) -> usize {
    match size {
        ..8 => 1,
        8..20 => 2,
        _ => 3,
    }
}

fn lead_score(company: &Company<'_>, group: &GroupStock, who: usize) -> Option<i32> {
    let person = &company.people[who];
    let base = member_score(company, group, &HashMap::new(), who)?;
    let seasoned = company.today.days_since(person.joined) >= SEASONED;
    let level = [-60, 0, 12, 6, -25][person.seat.level.min(4)];
    let busy = 45 * i32::try_from(person.leads).unwrap_or(9);
    Some(base + level - busy - if seasoned { 0 } else { 80 })
}

/// `from` counts the members so far by department.
fn member_score(
    company: &Company<'_>,
    group: &GroupStock,
    from: &HashMap<usize, i32>,
    who: usize,
) -> Option<i32> {
    let person = &company.people[who];
    let place = group.location.as_ref().and_then(|id| company.place_at(id));
    let is_near = place == Some(person.seat.place) && person.timezone.is_none();
    let can_come = match group.format {
        Format::InPerson if place.is_some() => is_near,
        Format::InPerson | Format::Remote | Format::Hybrid => {
            is_near || is_awake(company, group.meets.as_ref(), who)
        }
    };
    let is_here = company.today.days_since(person.joined) >= SETTLED;
    let sociable = person
        .sociable
        .filter(|_| can_come && is_here && company.admits(&group.audience, who))?;
    let drawn = match tie_to(company, &group.topics, who) {
        Some((_, None)) => 45,
        Some((_, Some(Tie::Can(SkillLevel::Expert)))) => 40,
        Some((_, Some(Tie::Can(_)))) => 18,
        Some((_, Some(_))) => 0,
        None => return None,
    };
    let near = if is_near { 35 } else { 0 };
    let alike = from.get(&person.seat.department).copied().unwrap_or_default();
    let load = LOAD[person.groups.min(LOAD.len() - 1)];
    Some(drawn + near + sociable - 9 * alike - load)
}

/// Whether a meeting is at a decent hour where the person is.
fn is_awake(company: &Company<'_>, meets: Option<&Meeting>, who: usize) -> bool {
    let site = &company.stock.site;
    let clock = |place: usize| {
        company
            .stock
            .people
            .clock
            .get(&site.locations[place].id)
            .copied()
            .unwrap_or_default()
    };
    meets.is_none_or(|meeting| {
        let host = site
            .locations
            .iter()
            .position(|place| place.timezone == meeting.timezone);
        let offset = clock(company.people[who].seat.place) - host.map_or(0, clock);
        AWAKE.contains(&(i32::from(meeting.time.minutes() / 60) + offset))
    })
}

/// The topic that draws somebody to a group, and the tie to be added where there is none yet. `None` where nothing does.
fn tie_to<'t>(
    company: &Company<'_>,
    topics: &'t [TopicId],
    who: usize,
) -> Option<(&'t TopicId, Option<Tie>)> {
    let ties = &company.people[who].ties;
    if let Some(topic) = topics.iter().find(|topic| ties.has(topic)) {
        return Some((topic, None));
    }
    // Not everyone comes for the same reason.
    let turned = topics
        .iter()
        .cycle()
        .skip(who % topics.len().max(1))
        .take(topics.len());
    turned
        .map(|topic| (topic, company.natural_tie(who, topic)))
        .find(|(_, tie)| ties.has_room(*tie))
        .map(|(topic, tie)| (topic, Some(tie)))
}

fn bind(company: &mut Company<'_>, topics: &[TopicId], who: usize, leads: bool) {
    if leads && let Some(topic) = topics.first() {
        let tie = match company.natural_tie(who, topic) {
            Tie::Likes => Tie::Likes,
            Tie::Can(level) => Tie::Can(level.max(SkillLevel::Advanced)),
            Tie::Learns => Tie::Can(SkillLevel::Advanced),
        };
        company.people[who].ties.add(topic, tie);
    } else if let Some((topic, Some(tie))) = tie_to(company, topics, who) {
        company.people[who].ties.add(topic, tie);
    }
    company.people[who].groups += 1;
}
