//! Queries for somebody in particular.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use footbridge_core::Catalog;
use footbridge_core::model::Person;
use footbridge_core::text::fold;
use footbridge_core::time::Date;

use super::dice::Dice;
use super::typing::{surname, with_slip};
use super::{Asked, EACH, Query};

/// A beginning has at least so many letters of the surname.
const LEAST: usize = 3;
/// A beginning is long enough when so many people or fewer fit it.
const FEW: usize = 10;
/// So often, for each query wanted, somebody is chosen whom the query might not suit.
const TRIES: usize = 50;

/// The people of a company who can be looked for.
pub struct People<'c> {
    pub catalog: &'c Catalog,
    pub here: Vec<&'c Arc<Person>>,
    /// Positions in `here` by folded name.
    by_name: HashMap<String, Vec<usize>>,
    /// Positions in `here` by each folded word of the name.
    by_word: BTreeMap<String, Vec<usize>>,
}

impl<'c> People<'c> {
    /// Everyone who has not left.
    pub fn here(catalog: &'c Catalog, today: Date) -> Self {
        let here: Vec<_> = catalog
            .people
            .iter()
            .filter(|person| person.is_here(today))
            .collect();
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_word: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, person) in here.iter().enumerate() {
            let name = fold(&person.name);
            for word in words(&name) {
                by_word.entry(word.to_owned()).or_default().push(at);
            }
            by_name.entry(name).or_default().push(at);
        }
        Self {
            catalog,
            here,
            by_name,
            by_word,
        }
    }

    pub fn department(&self, person: &Person) -> &'c str {
        self.catalog.department_label(person.department.as_ref())
    }

    fn namesakes(&self, name: &str) -> impl Iterator<Item = &'c Arc<Person>> {
        let found = self.by_name.get(&fold(name)).into_iter().flatten();
        found.map(|at| self.here[*at])
    }

    /// How many people have a word in their name that begins with each of these.
    fn fitting(&self, typed: &[&str]) -> usize {
        let beginning = |typed: &str| {
            let from = self.by_word.range(typed.to_owned()..);
            let mut fitting: Vec<usize> = from
                .take_while(|(word, _)| word.starts_with(typed))
                .flat_map(|(_, people)| people.iter().copied())
                .collect();
            fitting.sort_unstable();
            fitting.dedup();
            fitting
        };
        let mut typed = typed.iter().map(|typed| beginning(typed));
        let mut all = typed.next().unwrap_or_default();
        for other in typed {
            all.retain(|at| other.binary_search(at).is_ok());
        }
        all.len()
    }
}

/// The words of a folded name.
fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// Queries of a kind that looks for somebody.
pub fn make(kind: Asked, people: &People<'_>, dice: &mut Dice) -> Vec<Query> {
    let mut queries = Vec::with_capacity(EACH);
    for _ in 0..EACH * TRIES {
        if queries.len() == EACH {
            break;
        }
        let Some(person) = dice.pick(&people.here) else {
            break;
        };
        queries.extend(query(kind, person, people, dice));
    }
    queries
}

fn query(kind: Asked, person: &Person, people: &People<'_>, dice: &mut Dice) -> Option<Query> {
    let name = &person.name;
    match kind {
        Asked::WithoutMarks => {
            let folded = fold(name);
            (folded != name.to_lowercase()).then(|| for_namesakes(folded, person, people))
        }
        Asked::Beginning => Some(Query {
            text: beginning(name, people)?,
            wanted: vec![person.id.to_string()],
        }),
        Asked::NameAndDepartment => {
            let department = people.department(person);
            (!department.is_empty()).then(|| Query {
                text: format!("{name} {department}").to_lowercase(),
                wanted: ids(people
                    .namesakes(name)
                    .filter(|other| other.department == person.department)),
            })
        }
        Asked::Slip => {
            let text = with_slip(name, dice)?.to_lowercase();
            let is_somebody_else = people.by_name.contains_key(&fold(&text));
            (!is_somebody_else).then(|| for_namesakes(text, person, people))
        }
        _ => Some(for_namesakes(name.clone(), person, people)),
    }
}

fn for_namesakes(text: String, person: &Person, people: &People<'_>) -> Query {
    Query {
        text,
        wanted: ids(people.namesakes(&person.name)),
    }
}

fn ids<'a>(people: impl Iterator<Item = &'a Arc<Person>>) -> Vec<String> {
    people.map(|person| person.id.to_string()).collect()
}

/// The first name and as much of the surname as it takes. `None` where even the whole name is that of many.
fn beginning(name: &str, people: &People<'_>) -> Option<String> {
    let first = name.split(' ').next()?;
    let surname: Vec<char> = name[surname(name)].chars().collect();
    if first.len() == name.len() {
        return None;
    }
    (LEAST..=surname.len()).find_map(|length| {
        let typed: String = surname[..length].iter().collect();
        let text = format!("{first} {typed}").to_lowercase();
        let folded = fold(&text);
        let typed: Vec<&str> = words(&folded).collect();
        (people.fitting(&typed) <= FEW).then_some(text)
    })
}
