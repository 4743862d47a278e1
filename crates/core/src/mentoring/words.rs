//! First words of a request, for who would rather change a text than begin one.

use crate::catalog::Catalog;
use crate::model::{Choice, Person, Rhythm, TopicId};
use crate::text::in_words;

/// What a request is called.
pub fn request_title(topics: &[TopicId], catalog: &Catalog) -> String {
    if topics.is_empty() {
        "Would you be my mentor?".to_owned()
    } else {
        format!("Would you mentor me in {}?", labels(topics, catalog))
    }
}

/// A text to begin with: what it is about, why them, and that no is an answer.
pub fn first_text(me: &Person, mentor: &Person, topics: &[TopicId], catalog: &Catalog) -> String {
    let about = if topics.is_empty() {
        "find my way".to_owned()
    } else {
        format!("get better at {}", labels(topics, catalog))
    };
    let rhythm = mentor
        .mentoring
        .as_ref()
        .map_or(Rhythm::Monthly, |mentoring| mentoring.rhythm);
    let rhythm = rhythm.label().to_lowercase();
    let note = (me.goals.as_ref())
        .map(|goals| goals.note.trim())
        .filter(|note| !note.is_empty());
    let mut text = format!(
        "Hello {},\n\nI would like to {about}, and you know more about it than I do. Would you take half an hour for me {rhythm}?",
        mentor.first_name()
    );
    if let Some(note) = note {
        text.push_str("\n\n");
        text.push_str(note);
    }
    text.push_str("\n\nIf it does not suit you now, just let this run out.\n\n");
    text.push_str(me.first_name());
    text
}

fn labels(topics: &[TopicId], catalog: &Catalog) -> String {
    in_words(topics.iter().map(|id| catalog.topic_label(id)).collect())
}
