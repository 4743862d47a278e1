//! Finds what nobody has touched for long: profiles, groups and posts that may not be true any more.

pub mod github;
pub mod text;
mod touched;

use footbridge_core::Catalog;
use footbridge_core::model::{Availability, Group, GroupStatus, Person, PersonId, Post};
use footbridge_core::time::Date;
use serde::Serialize;

use self::touched::{group_touched, person_touched, post_touched, says_something};

/// What was found.
#[derive(Debug, Serialize)]
pub struct Stale {
    /// How many months count as long.
    pub months: u32,
    /// Everything touched on this day or later is fresh.
    pub since: Date,
    pub people: Vec<Finding>,
    pub groups: Vec<Finding>,
    pub posts: Vec<Finding>,
    /// How many people have a profile of which nothing is their own; there is nothing in it that could be out of date.
    pub silent: usize,
}

/// Something that nobody has touched for long.
#[derive(Debug, Serialize)]
pub struct Finding {
    pub id: String,
    /// Name or title.
    pub name: String,
    /// The last day on which somebody touched it; `None` where none is known.
    pub touched: Option<Date>,
    /// Names of those to ask, with their mail address where there is one.
    pub ask: Vec<String>,
}

impl Stale {
    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.people.is_empty() && self.groups.is_empty() && self.posts.is_empty()
    }

    /// The parts, with what they are called.
    pub fn parts(&self) -> [(&'static str, &[Finding]); 3] {
        [
            ("Groups", &self.groups),
            ("Posts", &self.posts),
            ("Profiles", &self.people),
        ]
    }
}

/// Finds all of it, longest untouched first.
pub fn find(catalog: &Catalog, months: u32, today: Date) -> Stale {
    let since = months_before(today, months);
    let is_old = |touched: Option<Date>| touched.is_none_or(|day| day < since);
    let here = catalog.people.iter().filter(|person| person.is_here(today));
    let (speaking, silent): (Vec<_>, Vec<_>) = here.partition(|person| says_something(person));
    let people = speaking.into_iter().map(|person| finding_of_person(person));
    let is_alive = |group: &Group| group.status_on(today) != GroupStatus::Closed;
    let groups = catalog.groups.iter().filter(|group| is_alive(group));
    let groups = groups.map(|group| finding_of_group(group, catalog, today));
    let stands = |post: &Post| {
        let availability = post.availability(today);
        !post.is_request() && !matches!(availability, Availability::Closed | Availability::Expired)
    };
    let posts = catalog.posts.iter().filter(|post| stands(post));
    let posts = posts.map(|post| finding_of_post(post, catalog, today));
    let old = |findings: &mut dyn Iterator<Item = Finding>| {
        let mut old: Vec<Finding> = findings.filter(|finding| is_old(finding.touched)).collect();
        old.sort_by(|a, b| (a.touched, &a.id).cmp(&(b.touched, &b.id)));
        old
    };
    Stale {
        months,
        since,
        people: old(&mut people.into_iter()),
        groups: old(&mut groups.into_iter()),
        posts: old(&mut posts.into_iter()),
        silent: silent.len(),
    }
}

fn finding_of_person(person: &Person) -> Finding {
    Finding {
        id: person.id.to_string(),
        name: person.name.clone(),
        touched: person_touched(person),
        ask: vec![called(person)],
    }
}

fn finding_of_group(group: &Group, catalog: &Catalog, today: Date) -> Finding {
    let leads = asked(group.leads_now(), catalog, today);
    let ask = if leads.is_empty() {
        moderators(catalog, today)
    } else {
        leads
    };
    Finding {
        id: group.id.to_string(),
        name: group.name.clone(),
        touched: group_touched(group),
        ask,
    }
}

fn finding_of_post(post: &Post, catalog: &Catalog, today: Date) -> Finding {
    let author = asked([&post.author].into_iter(), catalog, today);
    let ask = if author.is_empty() {
        moderators(catalog, today)
    } else {
        author
    };
    Finding {
        id: post.id.to_string(),
        name: post.title.clone(),
        touched: post_touched(post),
        ask,
    }
}

/// Where those who would know have left, the moderators decide.
fn moderators(catalog: &Catalog, today: Date) -> Vec<String> {
    asked(catalog.site.moderators.iter(), catalog, today)
}

fn asked<'p>(ids: impl Iterator<Item = &'p PersonId>, catalog: &Catalog, today: Date) -> Vec<String> {
    let people = ids.filter_map(|id| catalog.people.get(id));
    people
        .filter(|person| person.is_here(today))
        .map(|person| called(person))
        .collect()
}

fn called(person: &Person) -> String {
    let email = &person.contacts.email;
    if email.is_empty() {
        person.name.clone()
    } else {
        format!("{} <{email}>", person.name)
    }
}

/// The same day so many months earlier; the last of its month where there is no such day.
fn months_before(day: Date, months: u32) -> Date {
    let (year, month, of_month) = day.ymd();
    let months = i64::from(year) * 12 + i64::from(month) - 1 - i64::from(months);
    let year = i32::try_from(months.div_euclid(12)).unwrap_or(0);
    let month = u32::try_from(months.rem_euclid(12) + 1).unwrap_or(1);
    let days = (1..=of_month).rev();
    let mut real = days.filter_map(|of_month| Date::from_ymd(year, month, of_month));
    real.next().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_on_the_calendar() {
        for (day, months, before) in [
            ("2026-11-24", 12, "2025-11-24"),
            ("2026-03-31", 1, "2026-02-28"),
            ("2024-02-29", 12, "2023-02-28"),
            ("2026-01-15", 2, "2025-11-15"),
        ] {
            assert_eq!(months_before(day.parse().unwrap(), months).to_string(), before);
        }
    }
}
