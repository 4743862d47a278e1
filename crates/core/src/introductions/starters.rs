//! Something to begin a conversation with.

use crate::Catalog;
use crate::model::Person;

/// Most starters for one introduction.
const MOST: usize = 3;
/// Most topics that one starter names.
const MOST_TOPICS: usize = 2;
/// Longest accomplishment that is quoted, in characters.
const LONGEST: usize = 120;

/// What the second person, to whom the first is introduced, could be asked.
type Kind = fn(&Catalog, &Person, &Person) -> Option<String>;

/// Two or three questions or hints, from what I share with those whom I am introduced to. There are always two for
/// each other person of a company with departments.
pub fn starters(catalog: &Catalog, me: &Person, others: &[&Person]) -> Vec<String> {
    // One of each kind in turn, so that three do not all come from one person or one list.
    let kinds: [Kind; 7] = [
        they_can_teach,
        both_like,
        i_can_teach,
        both_learn,
        they_are_proud,
        another_place,
        |catalog, me, other| Some(their_work(catalog, me, other)),
    ];
    let mut found = Vec::new();
    for kind in kinds {
        for other in others {
            found.extend(kind(catalog, me, other));
        }
    }
    found.truncate(MOST);
    found
}

fn they_can_teach(catalog: &Catalog, me: &Person, other: &Person) -> Option<String> {
    let topics = catalog.topics_in_words(
        other.teaches().filter(|topic| me.learning.contains(*topic)),
        MOST_TOPICS,
    )?;
    let name = other.first_name();
    Some(format!(
        "{name} can teach {topics}, which you want to learn. What would they have you try first?"
    ))
}

fn i_can_teach(catalog: &Catalog, me: &Person, other: &Person) -> Option<String> {
    let topics = catalog.topics_in_words(
        me.teaches().filter(|topic| other.learning.contains(*topic)),
        MOST_TOPICS,
    )?;
    let name = other.first_name();
    Some(format!(
        "{name} wants to learn {topics}, which you can teach. What are they hoping to do with it?"
    ))
}

fn both_like(catalog: &Catalog, me: &Person, other: &Person) -> Option<String> {
    let topics = catalog.topics_in_words(me.interests.intersection(&other.interests), MOST_TOPICS)?;
    Some(format!(
        "You and {} both picked {topics}. How did each of you come to it?",
        other.first_name()
    ))
}

fn both_learn(catalog: &Catalog, me: &Person, other: &Person) -> Option<String> {
    let topics = catalog.topics_in_words(me.learning.intersection(&other.learning), MOST_TOPICS)?;
    Some(format!(
        "You and {} both want to learn {topics}. How far is each of you?",
        other.first_name()
    ))
}

fn they_are_proud(_: &Catalog, _: &Person, other: &Person) -> Option<String> {
    let told = other.accomplishments.iter().map(|one| one.text.trim());
    let mut short = told.filter(|text| !text.is_empty() && text.chars().count() <= LONGEST);
    let text = short.next()?.trim_end_matches('.');
    Some(format!(
        "{} is proud of this: “{text}”. How did it come about?",
        other.first_name()
    ))
}

fn another_place(catalog: &Catalog, me: &Person, other: &Person) -> Option<String> {
    let there = catalog.location_label(other.location.as_ref());
    let is_elsewhere = !there.is_empty() && other.location != me.location;
    is_elsewhere.then(|| {
        format!(
            "{} works in {there}. What is a usual day like there?",
            other.first_name()
        )
    })
}

fn their_work(catalog: &Catalog, me: &Person, other: &Person) -> String {
    let name = other.first_name();
    let there = catalog.department_label(other.department.as_ref());
    if there.is_empty() || other.department == me.department {
        format!("What is {name} working on this month, and who else should know about it?")
    } else {
        format!("What do people outside of {there} usually not know about it? {name} will.")
    }
}
