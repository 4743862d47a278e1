//! Topics of the vocabulary that people name in their own words: in ambitions, goals and accomplishments.

use crate::catalog::Index;
use crate::model::{Person, TopicId};

/// Longest name of a topic that is looked for, in words.
const LONGEST: usize = 4;
/// Shorter names are words of everyday language as well: "Go", "R". They count where they are written with a capital.
const SHORT: usize = 3;

/// The topics that texts name, by label or alias, each once, in the order in which they are named. Of names within names
/// the longest counts: "design systems" is not "design".
pub fn topics_named<'t>(texts: impl IntoIterator<Item = &'t str>, index: &Index) -> Vec<TopicId> {
    let mut found = Vec::new();
    for text in texts {
        let words: Vec<&str> = text
            .split_whitespace()
            .map(bare)
            .filter(|word| !word.is_empty())
            .collect();
        let mut at = 0;
        while at < words.len() {
            let longest = LONGEST.min(words.len() - at);
            let named = (1..=longest)
                .rev()
                .find_map(|count| Some((count, called(&words[at..at + count], index)?)));
            let Some((count, topic)) = named else {
                at += 1;
                continue;
            };
            if !found.contains(topic) {
                found.push(topic.clone());
            }
            at += count;
        }
    }
    found
}

/// The topics that somebody's ambitions name.
pub fn ambition_topics(person: &Person, index: &Index) -> Vec<TopicId> {
    topics_named(person.ambitions.iter().map(String::as_str), index)
}

/// The topics that somebody's accomplishments name.
pub fn accomplished_topics(person: &Person, index: &Index) -> Vec<TopicId> {
    topics_named(
        person.accomplishments.iter().map(|done| done.text.as_str()),
        index,
    )
}

fn called<'i>(words: &[&str], index: &'i Index) -> Option<&'i TopicId> {
    let name = words.join(" ");
    let is_short = name.chars().count() <= SHORT;
    if is_short && !name.starts_with(char::is_uppercase) {
        return None;
    }
    index.topic_called(&name)
}

/// A word without the marks around it; those that are part of names, as in C++ and C#, stay.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '+' | '#'))
}
