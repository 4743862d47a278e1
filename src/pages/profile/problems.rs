//! What is wrong with a profile form, field by field, with the remedy.

use std::collections::BTreeMap;

use footbridge_core::SafeUrl;
use footbridge_core::contact::ways_to_reach;
use footbridge_core::model::Contacts;
use footbridge_core::time::Date;

use super::form::Edited;

/// Most people one can mentor at a time without it being a typing mistake.
const MOST_MENTEES: u32 = 50;
const NO_ADDRESS: &str = "Begin the address with https://.";

/// A field that can be wrong, in the order of the form; rows from 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Field {
    Name,
    AccomplishmentText(usize),
    AccomplishmentLink(usize),
    Mentees,
    PausedUntil,
    Email,
    GitHub,
    GitLab,
    LinkUrl(usize),
}

/// Every field that is wrong, with a sentence that says how to mend it.
pub fn problems(edited: &Edited, today: Date) -> BTreeMap<Field, String> {
    let form = &edited.now;
    let mut found = Found::default();
    found.note(
        form.name.trim().is_empty(),
        Field::Name,
        "Type your name as colleagues know it.",
    );
    for (row, entry) in form.accomplishments.iter().enumerate() {
        let (text, link) = (entry.text.trim(), entry.link.trim());
        let empty_but_meant = text.is_empty() && (!link.is_empty() || entry.on.is_some());
        found.note(
            empty_but_meant,
            Field::AccomplishmentText(row),
            "Say in a few words what it was.",
        );
        found.note(is_no_address(link), Field::AccomplishmentLink(row), NO_ADDRESS);
    }
    let mentees = form.mentees.trim();
    let is_count = mentees
        .parse()
        .is_ok_and(|count: u32| (1..=MOST_MENTEES).contains(&count));
    found.note(
        !mentees.is_empty() && !is_count,
        Field::Mentees,
        "Use a whole number from 1 to 50, or leave it empty.",
    );
    // A pause that was over before the form was begun is no mistake made in it.
    let has_new_pause = form.paused_until != edited.begun_with.paused_until;
    let is_past = form.paused_until.is_some_and(|until| until <= today);
    found.note(
        has_new_pause && is_past,
        Field::PausedUntil,
        "Choose a day that is still to come, or leave it empty.",
    );
    found.contacts(&form.contacts);
    found.0
}

#[derive(Default)]
struct Found(BTreeMap<Field, String>);

impl Found {
    fn note(&mut self, is_wrong: bool, field: Field, remedy: &str) {
        if is_wrong {
            self.0.insert(field, remedy.to_owned());
        }
    }

    fn contacts(&mut self, contacts: &Contacts) {
        let email = contacts.email.trim();
        let is_no_mail = !email.is_empty() && SafeUrl::mailto(email).is_err();
        self.note(
            is_no_mail,
            Field::Email,
            "Write the address in full, such as you@example.org.",
        );
        let leads_nowhere = |only: Contacts| ways_to_reach(&only).is_empty();
        let github = contacts.github.trim().to_owned();
        let is_wrong = !github.is_empty()
            && leads_nowhere(Contacts {
                github,
                ..Contacts::default()
            });
        self.note(
            is_wrong,
            Field::GitHub,
            "Give the login alone: letters, digits and hyphens.",
        );
        let gitlab = contacts.gitlab.trim().to_owned();
        let is_wrong = !gitlab.is_empty()
            && leads_nowhere(Contacts {
                gitlab,
                ..Contacts::default()
            });
        self.note(
            is_wrong,
            Field::GitLab,
            "Give the user name alone: letters, digits, dots, hyphens and underscores.",
        );
        for (row, link) in contacts.links.iter().enumerate() {
            let (label, url) = (link.label.trim(), link.url.trim());
            self.note(is_no_address(url), Field::LinkUrl(row), NO_ADDRESS);
            self.note(
                url.is_empty() && !label.is_empty(),
                Field::LinkUrl(row),
                "Say where it leads, beginning with https://.",
            );
        }
    }
}

fn is_no_address(link: &str) -> bool {
    !link.is_empty() && SafeUrl::parse(link).is_err()
}
