//! The people of a group, and those who could be.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::catalog::{Catalog, Index};
use crate::model::{DepartmentId, Group, Person, PersonId, TopicId};
use crate::order::{InOrder, set_of};
use crate::text::fold;
use crate::time::Date;

/// The people of one department in a group.
#[derive(Clone, PartialEq, Debug)]
pub struct DepartmentMembers {
    /// Which; `None` for those whose department is not known.
    pub department: Option<DepartmentId>,
    /// Who, leads first, then by name.
    pub people: Vec<Arc<Person>>,
}

/// Somebody who is not in a group and touches its topics.
#[derive(Clone, PartialEq, Debug)]
pub struct Prospect {
    /// Who.
    pub person: Arc<Person>,
    /// Which of the group's topics they chose, in its order.
    pub topics: Vec<TopicId>,
    /// Whether nobody of their department is in the group.
    pub is_new_department: bool,
}

/// The members who are in the company, leads first.
pub fn members(group: &Group, catalog: &Catalog, today: Date) -> Vec<Arc<Person>> {
    let mut members: Vec<_> = members_here(group, catalog, today).cloned().collect();
    members.order_by_key(|person| !group.is_led_by(&person.id));
    members
}

/// How many departments these people come from.
pub fn departments_of(people: &[Arc<Person>]) -> usize {
    let departments = people.iter().filter_map(|person| person.department.as_ref());
    set_of(departments).len()
}

/// The members who are in the company, by department in the order of the site; those without one last.
pub fn by_department(group: &Group, catalog: &Catalog, today: Date) -> Vec<DepartmentMembers> {
    let place = |department: &Option<DepartmentId>| {
        let known = &catalog.site.departments;
        known
            .iter()
            .position(|it| Some(&it.id) == department.as_ref())
            .unwrap_or(known.len())
    };
    let mut parts: BTreeMap<(usize, Option<DepartmentId>), Vec<Arc<Person>>> = BTreeMap::new();
    for person in members_here(group, catalog, today) {
        let department = person
            .department
            .clone()
            .filter(|id| catalog.site.department(id).is_some());
        parts
            .entry((place(&department), department))
            .or_default()
            .push(Arc::clone(person));
    }
    let in_order = |mut people: Vec<Arc<Person>>| {
        people.order_by_key(|person| (!group.is_led_by(&person.id), fold(&person.name)));
        people
    };
    parts
        .into_iter()
        .map(|((_, department), people)| DepartmentMembers {
            department,
            people: in_order(people),
        })
        .collect()
}

/// Up to `count` people who chose a topic of the group and are not in it. Departments that are missing in it come first,
/// since a group is a bridge; then those who share most topics. Nobody who is paused.
pub fn prospects(
    group: &Group,
    catalog: &Catalog,
    index: &Index,
    today: Date,
    count: usize,
) -> Vec<Prospect> {
    let departments: BTreeSet<&DepartmentId> = members_here(group, catalog, today)
        .filter_map(|person| person.department.as_ref())
        .collect();
    let mut found: BTreeMap<PersonId, Prospect> = BTreeMap::new();
    for topic in &group.topics {
        let Some(used) = index.topic(topic) else { continue };
        let skilled = used.skilled().map(|(person, _)| person);
        for person in used.interested.iter().chain(&used.learners).chain(skilled) {
            if group.members.contains(&person.id) || person.is_paused(today) {
                continue;
            }
            let prospect = found.entry(person.id.clone()).or_insert_with(|| Prospect {
                person: Arc::clone(person),
                topics: Vec::new(),
                is_new_department: person
                    .department
                    .as_ref()
                    .is_some_and(|it| !departments.contains(it)),
            });
            if !prospect.topics.contains(topic) {
                prospect.topics.push(topic.clone());
            }
        }
    }
    let mut found: Vec<_> = found.into_values().collect();
    found.order_by_key(|it| (!it.is_new_department, Reverse(it.topics.len())));
    found.truncate(count);
    found
}

/// The members who are in the company.
fn members_here<'a>(
    group: &'a Group,
    catalog: &'a Catalog,
    today: Date,
) -> impl Iterator<Item = &'a Arc<Person>> {
    let known = group.members.iter().filter_map(|id| catalog.people.get(id));
    known.filter(move |person| person.is_here(today))
}
