//! Puts what a row says onto a person: only what belongs to the personnel records, and never over what the person wrote.

use std::collections::BTreeSet;

use footbridge_core::model::{Person, Stamp};
use footbridge_core::time::Date;
use serde::Serialize;
use serde_json::Value;

use super::cells::tidy;
use super::entry::{Employed, Entry};
use super::field::Field;
use super::words::Words;

/// The field, unknown to the app, in which the number of the personnel records is kept.
pub const NUMBER: &str = "employee_number";

/// A field whose value is another now, or would be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Difference {
    /// The field.
    pub field: &'static str,
    /// What it holds; empty for nothing.
    pub before: String,
    /// What the row says; empty for nothing.
    pub after: String,
}

/// One person and one row.
pub struct Merging<'m> {
    /// The person, as they are from now on.
    pub person: Person,
    /// What the row changed.
    pub changed: Vec<Difference>,
    /// What the row says otherwise, and the person themselves wrote.
    pub kept: Vec<Difference>,
    overrule: &'m BTreeSet<Field>,
    /// The introduction of somebody whom no import knew so far: their fields hold what they wrote.
    introduction: Option<Stamp>,
}

impl<'m> Merging<'m> {
    /// Begins with the person as they are.
    pub fn new(person: Person, overrule: &'m BTreeSet<Field>) -> Self {
        let introduction = person.stamps.created().filter(|_| !person.imported).cloned();
        Self {
            person,
            changed: Vec::new(),
            kept: Vec::new(),
            overrule,
            introduction,
        }
    }

    /// Takes over what the row says.
    pub fn take(&mut self, entry: &Entry, words: &mut Words, today: Date) {
        self.text(Field::Name, &entry.name, |person| &mut person.name);
        self.text(Field::Title, &entry.title, |person| &mut person.title);
        self.text(Field::Team, &entry.team, |person| &mut person.team);
        let now = text_of(self.person.department.as_ref());
        if self.may_set(
            Field::Department,
            "department",
            &now,
            &entry.department,
            words.departments.find(&entry.department),
        ) && let Some(id) = words.department(entry)
        {
            self.note(Field::Department, now, id.to_string());
            self.person.department = Some(id);
        }
        let now = text_of(self.person.level.as_ref());
        if self.may_set(
            Field::Level,
            "level",
            &now,
            &entry.level,
            words.levels.find(&entry.level),
        ) && let Some(id) = words.level(entry)
        {
            self.note(Field::Level, now, id.to_string());
            self.person.level = Some(id);
        }
        let now = text_of(self.person.location.as_ref());
        if self.may_set(
            Field::Location,
            "location",
            &now,
            &entry.location,
            words.locations.find(&entry.location),
        ) && let Some(id) = words.location(entry)
        {
            self.note(Field::Location, now, id.to_string());
            self.person.location = Some(id);
        }
        self.timezone(entry, words);
        if let Some(joined) = entry.joined {
            // The day of an introduction is a guess at the first day; nobody wrote it.
            let is_guess = |day: &Date| self.introduction.as_ref().is_some_and(|by| by.at.date() == *day);
            let now = text_of(self.person.joined.as_ref().filter(|day| !is_guess(day)));
            let new = joined.to_string();
            if self.may_set(Field::Joined, "joined", &now, &new, Some(&new)) {
                self.note(Field::Joined, now, new);
                self.person.joined = Some(joined);
            }
        }
        self.email(&entry.email);
        self.number(&entry.number);
        self.employed(entry.employed, today);
        self.person.imported = true;
    }

    fn text(&mut self, field: Field, value: &str, slot: impl Fn(&mut Person) -> &mut String) {
        let now = slot(&mut self.person).clone();
        if tidy(&now) != value && self.may_set(field, field.key(), &now, value, Some(value)) {
            self.note(field, now, value.to_owned());
            value.clone_into(slot(&mut self.person));
        }
    }

    /// A time zone of one's own stands only where it is not that of the place.
    fn timezone(&mut self, entry: &Entry, words: &Words) {
        let now = self.person.timezone.clone();
        let of_place = words.zone(self.person.location.as_ref());
        let new = if entry.timezone == of_place {
            ""
        } else {
            entry.timezone.as_str()
        };
        // Who says that they are elsewhere than the records have them does not live by their clocks either.
        let is_elsewhere = self.kept.iter().any(|kept| kept.field == Field::Location.key());
        if entry.timezone.is_empty() || is_elsewhere || now == new || now == entry.timezone {
            return;
        }
        if self.may_set(Field::Timezone, "timezone", &now, &entry.timezone, Some(new)) {
            self.note(Field::Timezone, now, new.to_owned());
            new.clone_into(&mut self.person.timezone);
        }
    }

    fn email(&mut self, email: &str) {
        let now = self.person.contacts.email.clone();
        let is_unreadable = self.person.extra.contains_key("contacts");
        if !is_unreadable
            && now.trim().to_lowercase() != email
            && self.may_set(Field::Email, "contacts", &now, email, Some(email))
        {
            self.note(Field::Email, now, email.to_owned());
            email.clone_into(&mut self.person.contacts.email);
        }
    }

    fn number(&mut self, number: &str) {
        let now = number_of(&self.person);
        if !number.is_empty() && now != number {
            self.note(Field::Number, now, number.to_owned());
            self.person.extra.insert(NUMBER.to_owned(), Value::from(number));
        }
    }

    fn employed(&mut self, employed: Employed, today: Date) {
        let left = self.person.left;
        let has_gone = left.is_some_and(|left| left <= today);
        let new = match employed {
            Employed::Until(day) => Some(day),
            Employed::Yes => None,
            Employed::Listed if has_gone => None,
            Employed::Listed => left,
            Employed::No if has_gone => left,
            Employed::No => Some(today),
        };
        if left != new {
            self.note(Field::Left, text_of(left.as_ref()), text_of(new.as_ref()));
            self.person.left = new;
        }
    }

    /// Whether a field takes the row's value: where it says something else, and the person did not write what is there.
    /// What they wrote when they introduced themselves is from now on marked as theirs.
    fn may_set(&mut self, field: Field, stamp: &str, now: &str, word: &str, value: Option<&str>) -> bool {
        if word.is_empty() || value == Some(now) || word == now {
            return false;
        }
        if self.overrule.contains(&field) {
            return true;
        }
        let introduction = self.introduction.as_ref().filter(|_| !now.is_empty());
        if let Some(by) = introduction {
            self.person.stamps.advance(stamp, by);
        }
        if self.person.stamps.get(stamp).is_some() {
            self.kept.push(difference(
                field,
                now.to_owned(),
                value.unwrap_or(word).to_owned(),
            ));
            return false;
        }
        true
    }

    fn note(&mut self, field: Field, before: String, after: String) {
        use Field::{Department, Joined, Left, Level, Location};
        // What was written there and not understood is replaced as well.
        if matches!(field, Department | Level | Location | Joined | Left) {
            self.person.extra.remove(field.key());
        }
        self.changed.push(difference(field, before, after));
    }
}

/// The number by which the personnel records know somebody; empty where it is not known.
pub fn number_of(person: &Person) -> String {
    match person.extra.get(NUMBER) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn difference(field: Field, before: String, after: String) -> Difference {
    Difference {
        field: field.key(),
        before,
        after,
    }
}

fn text_of<T: ToString>(value: Option<&T>) -> String {
    value.map(T::to_string).unwrap_or_default()
}
