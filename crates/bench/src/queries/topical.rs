//! Queries for nobody in particular: skills, places, words, single letters.

use footbridge_core::model::Person;

use super::dice::Dice;
use super::known::People;
use super::{Asked, EACH, Query};

/// Shorter words of a text are mostly those that every text has.
const LEAST_LETTERS: usize = 4;
const TRIES: usize = 50;

/// Queries of a kind that looks for nobody in particular.
pub fn make(kind: Asked, people: &People<'_>, dice: &mut Dice) -> Vec<Query> {
    let mut texts = Vec::with_capacity(EACH);
    for number in 0..EACH * TRIES {
        if texts.len() >= EACH {
            break;
        }
        let Some(person) = dice.pick(&people.here) else {
            break;
        };
        match kind {
            Asked::Skill => texts.extend(skill(person, people, dice)),
            Asked::SkillsAndPlace => texts.extend(skills_and_place(person, people, dice)),
            Asked::FirstLetter => texts
                .extend(char::from_digit(10 + u32::try_from(number % 26).unwrap_or(0), 36).map(String::from)),
            Asked::LetterByLetter => texts.extend(beginnings(&person.name.to_lowercase())),
            _ => texts.extend(words_of_texts(person, dice)),
        }
    }
    texts.truncate(EACH);
    let queries = texts.into_iter().map(|text| Query {
        text,
        wanted: Vec::new(),
    });
    queries.collect()
}

fn skill(person: &Person, people: &People<'_>, dice: &mut Dice) -> Option<String> {
    let skills: Vec<_> = person.skills.keys().collect();
    let skill = dice.pick(&skills)?;
    Some(people.catalog.topic_label(skill).to_lowercase())
}

fn skills_and_place(person: &Person, people: &People<'_>, dice: &mut Dice) -> Option<String> {
    let (first, second) = (skill(person, people, dice)?, skill(person, people, dice)?);
    let place = people
        .catalog
        .location_label(person.location.as_ref())
        .to_lowercase();
    (first != second && !place.is_empty()).then(|| format!("{first} {second} {place}"))
}

/// What stands in the box after each key.
fn beginnings(text: &str) -> Vec<String> {
    let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
    ends.map(|end| text[..end].to_owned())
        .filter(|typed| !typed.ends_with(' '))
        .collect()
}

fn words_of_texts(person: &Person, dice: &mut Dice) -> Option<String> {
    let words: Vec<&str> = person
        .about
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .collect();
    let long = |word: &str| word.chars().count() >= LEAST_LETTERS;
    let pairs: Vec<_> = words
        .windows(2)
        .filter(|pair| long(pair[0]) && long(pair[1]))
        .collect();
    let pair = dice.pick(&pairs)?;
    Some(format!("{} {}", pair[0], pair[1]).to_lowercase())
}
