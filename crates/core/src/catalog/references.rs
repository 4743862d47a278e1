//! Checks what can only be seen with all files at hand: references between records, and values that name
//! something outside the data.

use std::collections::BTreeSet;

use super::{Catalog, CollectionKind, Sources};
use crate::model::{Group, Person, PersonId, Post, Record, TopicId};
use crate::problem::{Problem, RecordProblems};
use crate::url::SafeUrl;

/// Adds a finding for every reference that leads nowhere. The records stay as they are: what is unknown is not shown.
///
/// `left_out` are the kinds of which a file could not be used: that is one finding, and not one more for each reference.
pub fn check(
    catalog: &Catalog,
    left_out: &BTreeSet<CollectionKind>,
    sources: &Sources,
    problems: &mut Vec<Problem>,
) {
    let mut check = ReferenceCheck::default();
    while check.check_next(catalog, left_out, sources) {}
    problems.append(&mut check.problems);
}

/// Looks for references that lead nowhere, a record at a time, so that a page can answer in between.
#[derive(Debug, Default)]
pub struct ReferenceCheck {
    /// What was found so far.
    pub problems: Vec<Problem>,
    next: usize,
}

impl ReferenceCheck {
    /// Checks the next record: first the site, then topics, people, groups and posts. `false` where there is none.
    /// For `left_out` see [`check`].
    pub fn check_next(
        &mut self,
        catalog: &Catalog,
        left_out: &BTreeSet<CollectionKind>,
        sources: &Sources,
    ) -> bool {
        let known = &Known { catalog, left_out };
        let Self { problems, next } = self;
        *next += 1;
        let Some(at) = next.checked_sub(2) else {
            check_site(known, problems);
            return true;
        };
        if let Some(topic) = catalog.topics.at(at) {
            let mut of = record(sources, CollectionKind::Topics, at, topic.as_ref(), problems);
            topics(&topic.related, "related", known, &mut of);
            topics(&topic.moved_to, "moved_to", known, &mut of);
            return true;
        }
        let at = at - catalog.topics.len();
        if let Some(person) = catalog.people.at(at) {
            let mut of = record(sources, CollectionKind::People, at, person.as_ref(), problems);
            check_person(person, known, &mut of);
            return true;
        }
        let at = at - catalog.people.len();
        if let Some(group) = catalog.groups.at(at) {
            let mut of = record(sources, CollectionKind::Groups, at, group.as_ref(), problems);
            check_group(group, known, &mut of);
            return true;
        }
        let at = at - catalog.groups.len();
        if let Some(post) = catalog.posts.at(at) {
            let mut of = record(sources, CollectionKind::Posts, at, post.as_ref(), problems);
            check_post(post, known, &mut of);
            return true;
        }
        false
    }
}

/// What a reference may lead to.
struct Known<'a> {
    catalog: &'a Catalog,
    left_out: &'a BTreeSet<CollectionKind>,
}

impl Known<'_> {
    fn has_person(&self, id: &PersonId) -> bool {
        self.left_out.contains(&CollectionKind::People) || self.catalog.people.get(id).is_some()
    }

    fn has_topic(&self, id: &TopicId) -> bool {
        self.left_out.contains(&CollectionKind::Topics) || self.catalog.topics.get(id).is_some()
    }
}

fn record<'a, T: Record>(
    sources: &'a Sources,
    kind: CollectionKind,
    position: usize,
    record: &T,
    problems: &'a mut Vec<Problem>,
) -> RecordProblems<'a> {
    RecordProblems::new(sources.file_of(kind, position), record.id().to_string(), problems)
}

fn check_site(known: &Known<'_>, problems: &mut Vec<Problem>) {
    let mut of = RecordProblems::new("site.json", "", problems);
    let site = &known.catalog.site;
    for moderator in &site.moderators {
        if !known.has_person(moderator) {
            unknown(&mut of, "moderators", "person", moderator.as_str());
        }
    }
    for location in site
        .locations
        .iter()
        .filter(|location| location.timezone.is_empty())
    {
        let what = format!("the location “{}” has no time zone", location.id);
        of.field(
            "locations",
            what,
            "Add `timezone` with an IANA name such as Europe/Lisbon.",
        );
    }
}

fn check_person(person: &Person, known: &Known<'_>, of: &mut RecordProblems<'_>) {
    let site = &known.catalog.site;
    if let Some(id) = person
        .department
        .as_ref()
        .filter(|id| site.department(id).is_none())
    {
        unknown(of, "department", "department", id.as_str());
    }
    if let Some(id) = person.level.as_ref().filter(|id| site.level(id).is_none()) {
        unknown(of, "level", "level", id.as_str());
    }
    if let Some(id) = person.location.as_ref().filter(|id| site.location(id).is_none()) {
        unknown(of, "location", "location", id.as_str());
    }
    timezone(&person.timezone, "timezone", of);
    topics(person.skills.keys(), "skills", known, of);
    topics(&person.interests, "interests", known, of);
    topics(&person.learning, "learning", known, of);
    if let Some(mentoring) = &person.mentoring {
        topics(&mentoring.topics, "mentoring.topics", known, of);
    }
    if let Some(goals) = &person.goals {
        topics(&goals.topics, "goals.topics", known, of);
        for id in goals.choices.iter().filter(|id| !known.has_person(id)) {
            unknown(of, "goals.choices", "person", id.as_str());
        }
    }
    for accomplishment in &person.accomplishments {
        url(&accomplishment.link, "accomplishments.link", of);
    }
    for link in &person.contacts.links {
        url(&link.url, "contacts.links", of);
    }
    if !person.contacts.email.is_empty() && SafeUrl::mailto(&person.contacts.email).is_err() {
        of.field(
            "contacts.email",
            "this is no mail address",
            "Write it as name@company.example.",
        );
    }
    if person.picture.contains(':') || person.picture.starts_with('/') || person.picture.contains("..") {
        let remedy = "Put the picture into the data folder and write its path, such as pictures/ines.jpg.";
        of.field("picture", "the picture is not below the data folder", remedy);
    }
}

fn check_group(group: &Group, known: &Known<'_>, of: &mut RecordProblems<'_>) {
    let site = &known.catalog.site;
    topics(&group.topics, "topics", known, of);
    for (field, people) in [("leads", &group.leads), ("members", &group.members)] {
        for id in people.iter().filter(|id| !known.has_person(id)) {
            unknown(of, field, "person", id.as_str());
        }
    }
    if let Some(id) = group.location.as_ref().filter(|id| site.location(id).is_none()) {
        unknown(of, "location", "location", id.as_str());
    }
    if let Some(meeting) = &group.meets {
        timezone(&meeting.timezone, "meets.timezone", of);
        if meeting.timezone.is_empty() {
            of.field(
                "meets.timezone",
                "the meeting has no time zone",
                "Add an IANA name such as Europe/Lisbon.",
            );
        }
    }
    if let Some(channel) = &group.channel {
        url(&channel.url, "channel.url", of);
    }
}

fn check_post(post: &Post, known: &Known<'_>, of: &mut RecordProblems<'_>) {
    let site = &known.catalog.site;
    topics(&post.topics, "topics", known, of);
    if !known.has_person(&post.author) {
        unknown(of, "author", "person", post.author.as_str());
    }
    if let Some(id) = post.to.as_ref().filter(|id| !known.has_person(id)) {
        unknown(of, "to", "person", id.as_str());
    }
    for id in post.interested.iter().filter(|id| !known.has_person(id)) {
        unknown(of, "interested", "person", id.as_str());
    }
    if let Some(id) = post
        .department
        .as_ref()
        .filter(|id| site.department(id).is_none())
    {
        unknown(of, "department", "department", id.as_str());
    }
    if let Some(id) = post.location.as_ref().filter(|id| site.location(id).is_none()) {
        unknown(of, "location", "location", id.as_str());
    }
    if post.capacity == Some(0) {
        of.field(
            "capacity",
            "there is room for nobody",
            "Give the number of places, or leave the field out.",
        );
    }
}

fn topics<'a>(
    ids: impl IntoIterator<Item = &'a TopicId>,
    field: &str,
    known: &Known<'_>,
    of: &mut RecordProblems<'_>,
) {
    for id in ids.into_iter().filter(|id| !known.has_topic(id)) {
        unknown(of, field, "topic", id.as_str());
    }
}

fn unknown(of: &mut RecordProblems<'_>, field: &str, kind: &str, id: &str) {
    let remedy = format!("Add the {kind} “{id}”, correct the id, or remove it here.");
    of.field(field, format!("there is no {kind} “{id}”"), remedy);
}

fn url(text: &str, field: &str, of: &mut RecordProblems<'_>) {
    if !text.is_empty()
        && let Err(wrong) = SafeUrl::parse(text)
    {
        of.field(
            field,
            format!("the address is not linked: {wrong}"),
            "Use an address that starts with https://.",
        );
    }
}

/// IANA names are `Area/Place`, or a few single words such as `UTC`; whether the place exists is left to those who have the database.
fn timezone(name: &str, field: &str, of: &mut RecordProblems<'_>) {
    let plausible = |c: char| c.is_ascii_alphanumeric() || "/_+-".contains(c);
    if !name.is_empty() && !(name.chars().all(plausible) && (name.contains('/') || name == "UTC")) {
        let what = format!("“{name}” is no IANA time zone");
        of.field(field, what, "Use a name such as Europe/Lisbon.");
    }
}
