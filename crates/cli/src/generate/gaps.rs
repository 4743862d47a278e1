//! Sentences with gaps for what is known about a person.

use super::company::Company;
use super::texts::Author;

/// Interests that say something about who a person is; not for small talk.
const PERSONAL: [&str; 5] = [
    "caring",
    "lgbtq",
    "neurodiversity",
    "parenting",
    "women-in-hardware",
];

/// Puts what is known about the author into the gaps of a sentence. `None` where nothing is known for a gap.
pub fn fill_in(text: &str, company: &Company<'_>, author: &Author<'_>) -> Option<String> {
    let colleague = &company.people[author.who];
    let place = &company.stock.site.locations[colleague.seat.place].label;
    let best = author
        .skills
        .iter()
        .max_by_key(|(_, level)| **level)
        .map(|(topic, _)| topic);
    let like = author
        .interests
        .iter()
        .find(|topic| !PERSONAL.contains(&topic.as_str()));
    let gaps = [
        ("{team}", Some(author.team.to_owned())),
        ("{place}", Some(place.clone())),
        ("{year}", Some(colleague.joined.ymd().0.to_string())),
        ("{skill}", best.map(|topic| company.topic_in_sentence(topic))),
        (
            "{wish}",
            author
                .learning
                .first()
                .map(|topic| company.topic_in_sentence(topic)),
        ),
        ("{like}", like.map(|topic| company.topic_in_sentence(topic))),
    ];
    let mut filled = text.to_owned();
    for (gap, known) in gaps {
        if filled.contains(gap) {
            filled = filled.replace(gap, &known?);
        }
    }
    Some(filled)
}
