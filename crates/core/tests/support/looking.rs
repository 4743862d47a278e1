//! A catalog as one would look through it by hand, to hold the finders against.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use footbridge_core::Catalog;
use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Choice, Group, GroupStatus, OpenTo, Person, Post, SkillLevel, Topic, TopicId};
use footbridge_core::text::words;

use super::today;

/// A record as one would look through it: where it is, what it says, what it offers for each facet.
pub struct Row {
    pub position: usize,
    words: Vec<String>,
    pub options: BTreeMap<&'static str, BTreeSet<String>>,
}

impl Row {
    /// Whether it is what a query asks for, without regard to one of the facets.
    pub fn fits(&self, query: &ListQuery, but: Option<&str>) -> bool {
        let says = self.says(&query.text);
        let chosen = query
            .chosen
            .iter()
            .filter(|(facet, _)| Some(facet.as_str()) != but);
        says && chosen
            .into_iter()
            .all(|(facet, wanted)| !self.options[facet.as_str()].is_disjoint(wanted))
    }
}

impl Row {
    /// Whether each word stands in its text, the last one perhaps only begun.
    fn says(&self, text: &str) -> bool {
        let typed = words(text);
        let mut last = typed.len();
        typed.iter().rev().all(|word| {
            last -= 1;
            let is_open = last + 1 == typed.len() && text.ends_with(char::is_alphanumeric);
            let mut known = self.words.iter();
            known.any(|known| known == word || is_open && known.starts_with(word.as_str()))
        })
    }
}

pub fn group_rows(catalog: &Catalog) -> Vec<Row> {
    let groups = catalog
        .groups
        .iter()
        .enumerate()
        .filter(|(_, group)| group.status != GroupStatus::Closed);
    let row = |(position, group): (usize, &Arc<Group>)| {
        let place = group
            .location
            .as_ref()
            .map_or("everywhere".to_owned(), ToString::to_string);
        let leads: Vec<_> = group
            .leads
            .iter()
            .filter_map(|id| catalog.people.get(id))
            .map(|it| it.name.clone())
            .collect();
        let label = catalog.location_label(group.location.as_ref());
        let topics = topic_names(&group.topics, catalog);
        Row {
            position,
            words: words(&format!(
                "{}\n{}\n{label}\n{topics}\n{}",
                group.name,
                group.purpose,
                leads.join("\n")
            )),
            options: [
                ("topic", texts(&group.topics)),
                ("place", texts([place])),
                ("format", texts([group.format.key()])),
                ("weekday", texts(group.meets.iter().map(|it| it.weekday.key()))),
                ("open", texts(group.open_to_newcomers.then_some("newcomers"))),
                ("status", texts([group.status.key()])),
            ]
            .into(),
        }
    };
    groups.map(row).collect()
}

pub fn people_rows(catalog: &Catalog) -> Vec<Row> {
    let people = catalog
        .people
        .iter()
        .enumerate()
        .filter(|(_, person)| person.left.is_none());
    let row = |(position, it): (usize, &Arc<Person>)| {
        let skills = it.skills.iter().flat_map(|(topic, level)| {
            let floors = SkillLevel::ALL
                .iter()
                .filter(move |floor| floor.rank() <= level.rank());
            floors
                .map(move |floor| format!("{topic}:{}", floor.key()))
                .chain([topic.to_string()])
        });
        let department = catalog.department_label(it.department.as_ref());
        let place = catalog.location_label(it.location.as_ref());
        let level = catalog.level_label(it.level.as_ref());
        let done = it.accomplishments.iter().map(|done| done.text.clone());
        let own = it
            .ambitions
            .iter()
            .cloned()
            .chain(done)
            .collect::<Vec<_>>()
            .join("\n");
        let topics = topic_names(it.skills.keys().chain(&it.interests).chain(&it.learning), catalog);
        // What only hiring leads are to see is no option.
        let listed = (it.open_to.iter()).filter(|choice| OpenTo::LISTED.contains(choice));
        Row {
            position,
            words: words(
                &[
                    &it.name, &it.title, &it.team, department, place, level, &it.about, &topics, &own,
                ]
                .join("\n"),
            ),
            options: [
                ("department", texts(&it.department)),
                ("place", texts(&it.location)),
                ("level", texts(&it.level)),
                ("skill", texts(skills)),
                ("interest", texts(&it.interests)),
                ("learning", texts(&it.learning)),
                ("open_to", texts(listed.map(|choice| choice.key()))),
            ]
            .into(),
        }
    };
    people.map(row).collect()
}

pub fn post_rows(catalog: &Catalog) -> Vec<Row> {
    let row = |(position, it): (usize, &Arc<Post>)| {
        let is_full = it
            .capacity
            .is_some_and(|places| it.interested.len() >= places as usize);
        let state = match (it.status.key(), it.expires.is_some_and(|last| last < today())) {
            ("closed", _) => "closed",
            (_, true) => "expired",
            _ if is_full => "full",
            _ => "open",
        };
        let author = catalog.people.get(&it.author);
        let department = it
            .department
            .clone()
            .or_else(|| author.and_then(|author| author.department.clone()));
        let name = catalog.person_name(&it.author);
        Row {
            position,
            words: words(
                &[
                    &it.title,
                    &it.body,
                    &name,
                    &topic_names(&it.topics, catalog),
                    it.kind.label(),
                    catalog.department_label(department.as_ref()),
                    catalog.location_label(it.location.as_ref()),
                ]
                .join("\n"),
            ),
            options: [
                ("kind", texts([it.kind.key()])),
                ("state", texts([state])),
                ("topic", texts(&it.topics)),
                ("commitment", texts([it.commitment.key()])),
                ("format", texts([it.format.key()])),
                ("department", texts(department)),
            ]
            .into(),
        }
    };
    // Requests to one person are on no board.
    let posts = catalog.posts.iter().enumerate();
    posts.filter(|(_, post)| !post.is_request()).map(row).collect()
}

fn texts<T: ToString>(all: impl IntoIterator<Item = T>) -> BTreeSet<String> {
    all.into_iter().map(|it| it.to_string()).collect()
}

fn topic_names<'a>(topics: impl IntoIterator<Item = &'a TopicId>, catalog: &Catalog) -> String {
    let topics = topics.into_iter().filter_map(|id| catalog.topics.get(id));
    let names = |topic: &Arc<Topic>| {
        [std::slice::from_ref(&topic.label), &topic.aliases[..]]
            .concat()
            .join("\n")
    };
    topics.map(names).collect::<Vec<_>>().join("\n")
}
