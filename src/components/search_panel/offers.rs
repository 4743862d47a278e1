//! What to offer for what is typed.

use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Person, PostKind};
use footbridge_core::search::{Answer, Kind, Searcher};

use super::commands::{Standing, commands};
use super::entry::{Entry, Offer};
use crate::components::search_hit::HitWords;
use crate::intl::thousands;
use crate::route::{PostHints, Route};
use crate::state::Snapshot;

/// Things found that are shown: what one sees at a glance, without scrolling.
const HITS: usize = 8;
/// Of those, of each kind, where there are more.
const OF_EACH: usize = 2;
/// Commands beside things found.
const COMMANDS: usize = 3;
/// Commands where nothing is typed.
const FIRST_COMMANDS: usize = 5;
/// Ways to write a filter out.
const QUALIFIERS: usize = 6;

/// Before anything is typed: what was searched for lately, and what people want to do most.
pub fn before_typing(recent: Vec<String>, standing: Standing) -> Offer {
    let mut offer = Offer::default();
    let forget = (!recent.is_empty()).then_some(Entry::Forget);
    offer.add(
        "Recent searches",
        recent.into_iter().map(Entry::Recent).chain(forget),
    );
    offer.add(
        "Actions",
        commands("", standing, FIRST_COMMANDS)
            .into_iter()
            .map(Entry::Command),
    );
    offer
}

/// Filters that complete the last word, once it can be nothing else.
pub fn only_filters(text: &str, searcher: &Searcher<'_>) -> Offer {
    let word = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    if word.contains(':') || word.starts_with('-') {
        filters(text, searcher)
    } else {
        Offer::default()
    }
}

/// Filters that complete the last word.
fn filters(text: &str, searcher: &Searcher<'_>) -> Offer {
    let mut offer = Offer::default();
    let begun = text.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let word = &text[begun..];
    // A key alone is offered from its second letter on: many names begin with a "d".
    if word.contains(':') || word.trim_start_matches('-').chars().nth(1).is_some() {
        let options = searcher.complete_qualifier(word).into_iter().take(QUALIFIERS);
        offer.add(
            "Filters",
            options.map(|option| Entry::Qualifier {
                text: format!("{}{}", &text[..begun], option.text),
                label: option.label,
                count: option.count,
            }),
        );
    }
    offer
}

/// What is found, and what can be done, for a text.
pub fn while_typing(
    text: &str,
    searcher: &Searcher<'_>,
    near: Option<&Person>,
    shown: &Snapshot,
    standing: Standing,
) -> Offer {
    let answer = searcher.glance(&ListQuery::default().with_text(text), near);
    let mut offer = filters(text, searcher);
    offer.found = Some(answer.total);
    offer.note = note(text, &answer);
    offer.add("Did you mean", answer.meant.clone().map(Entry::Meant));
    let kinds = answer.by_best();
    let shares = shares(&kinds.iter().map(|hits| hits.count).collect::<Vec<_>>());
    for (hits, most) in kinds.into_iter().zip(shares) {
        let words = hits
            .best(most)
            .into_iter()
            .map(|hit| HitWords::of(&hit.record, &answer.marks, shown));
        offer.add(hits.kind.label(), words.map(|words| Entry::Hit(Box::new(words))));
    }
    offer.add(
        "Actions",
        commands(text, standing, COMMANDS).into_iter().map(Entry::Command),
    );
    let ask = (answer.total == 0).then(|| Entry::Ask(ask_on_board(text, shown)));
    let all = (answer.total > 0).then(|| Entry::All {
        text: text.trim().to_owned(),
        count: answer.total,
    });
    offer.add("More", ask.into_iter().chain(all));
    offer
}

/// How many of each kind are shown, the best kind first: a few of each, and what room is left for the better ones.
fn shares(counts: &[usize]) -> Vec<usize> {
    let mut shares: Vec<usize> = counts.iter().map(|count| OF_EACH.min(*count)).collect();
    let mut room = HITS.saturating_sub(shares.iter().sum());
    for (share, count) in shares.iter_mut().zip(counts) {
        let more = room.min(count - *share);
        *share += more;
        room -= more;
    }
    shares
}

/// Why the results are not quite what was asked for.
fn note(text: &str, answer: &Answer) -> Option<String> {
    let text = text.trim();
    if answer.total == 0 {
        return Some(format!("Nothing fits “{text}”."));
    }
    let relaxed = answer.relaxed.as_ref()?;
    let dropped: Vec<_> = relaxed.dropped.iter().map(|word| format!("“{word}”")).collect();
    let dropped = footbridge_core::text::in_words(dropped);
    Some(format!("Nothing has all of “{text}”. Without {dropped}:"))
}

/// A post that asks who knows about what was not found.
pub fn ask_on_board(text: &str, shown: &Snapshot) -> Route {
    let text = text.trim();
    Route::NewPost(PostHints {
        kind: Some(PostKind::Ask),
        topic: shown.index.topic_called(text).cloned(),
        title: if text.is_empty() {
            String::new()
        } else {
            format!("Who knows about {text}?")
        },
    })
}

/// "1,234 people", "1 person".
pub fn counted(kind: Kind, count: usize) -> String {
    let (one, many) = match kind {
        Kind::Person => ("person", "people"),
        Kind::Group => ("group", "groups"),
        Kind::Post => ("post", "posts"),
        Kind::Topic => ("topic", "topics"),
    };
    format!("{} {}", thousands(count), if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn better_kinds_get_the_room_that_others_leave() {
        assert_eq!(shares(&[900]), [8]);
        assert_eq!(shares(&[1, 1, 20]), [1, 1, 6]);
        assert_eq!(shares(&[20, 20, 1]), [5, 2, 1]);
        assert_eq!(shares(&[9, 9, 9, 9]), [2, 2, 2, 2]);
        assert_eq!(shares(&[]), [0; 0]);
    }

    #[test]
    fn counts_have_their_words() {
        assert_eq!(counted(Kind::Person, 1234), "1,234 people");
        assert_eq!(counted(Kind::Post, 1), "1 post");
    }
}
