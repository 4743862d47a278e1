//! Finds out whom a row is about.

use std::collections::HashMap;

use footbridge_core::Catalog;
use footbridge_core::model::{Person, PersonId};
use footbridge_core::text::fold;

use super::entry::Entry;
use super::merging::number_of;

/// Look-ups of the people whom the data knows. An entry with nobody stands for more than one person.
pub struct Recognising<'c> {
    catalog: &'c Catalog,
    by_email: HashMap<String, Option<&'c PersonId>>,
    by_number: HashMap<String, Option<&'c PersonId>>,
    by_name: HashMap<String, Option<&'c PersonId>>,
    /// Whether names are all that the file tells people apart by.
    by_name_alone: bool,
}

/// Whom a row is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Whom {
    /// Somebody whom the data knows.
    Known(PersonId),
    /// Somebody new.
    New,
    /// It cannot be told; why, what to do, and who it may be.
    Unclear(Doubt),
}

/// Why it cannot be told whom a row is about.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Doubt {
    pub what: String,
    pub remedy: String,
    /// The people it may be about; nobody of them is taken to have left.
    pub maybe: Vec<PersonId>,
}

impl<'c> Recognising<'c> {
    /// `by_name_alone` where the file has no column of ids, numbers or mail addresses.
    pub fn new(catalog: &'c Catalog, by_name_alone: bool) -> Self {
        let mut all = Self {
            catalog,
            by_email: HashMap::new(),
            by_number: HashMap::new(),
            by_name: HashMap::new(),
            by_name_alone,
        };
        for person in &catalog.people {
            let email = person.contacts.email.trim().to_lowercase();
            add(&mut all.by_email, email, &person.id);
            add(&mut all.by_number, number_of(person), &person.id);
            add(&mut all.by_name, fold(person.name.trim()), &person.id);
        }
        all
    }

    /// Whom a row is about.
    pub fn whom(&self, entry: &Entry) -> Whom {
        let by_id = entry
            .id
            .as_ref()
            .and_then(|id| self.catalog.people.get(id))
            .map(|person| &person.id);
        let email = self.by_email.get(&entry.email).copied();
        let number = self.by_number.get(&entry.number).copied();
        match (by_id, email, number) {
            (Some(id), Some(Some(other)), _) if id != other => doubt(
                format!("the id is {id}’s, and the e-mail address is {other}’s"),
                CORRECT,
                &[id, other],
            ),
            (Some(id), ..) | (None, None, Some(Some(id))) => Whom::Known(id.clone()),
            (None, Some(None), _) => doubt(
                format!("more than one person has the e-mail address {}", entry.email),
                "Give each an address of their own, or add a column `id`.",
                &self.with_email(&entry.email),
            ),
            (None, Some(Some(id)), Some(Some(other))) if id != other => doubt(
                format!("the e-mail address is {id}’s, and the number is {other}’s"),
                CORRECT,
                &[id, other],
            ),
            (None, Some(Some(id)), _) => self.with_number(id, entry),
            (None, None, Some(None)) => doubt(
                format!("more than one person has the number {}", entry.number),
                "Correct `employee_number` in the data.",
                &[],
            ),
            (None, None, None) => self.by_name(entry),
        }
    }

    /// Others of the same name among whom somebody new may be; for a hint.
    pub fn namesake(&self, name: &str) -> Option<&PersonId> {
        self.by_name.get(&fold(name)).copied().flatten()
    }

    /// An address that came to somebody else: their number is another than the one that is kept.
    fn with_number(&self, id: &PersonId, entry: &Entry) -> Whom {
        let kept = self
            .catalog
            .people
            .get(id)
            .map(|person| number_of(person))
            .unwrap_or_default();
        if kept.is_empty() || entry.number.is_empty() || kept == entry.number {
            return Whom::Known(id.clone());
        }
        doubt(
            format!(
                "the e-mail address is {id}’s, whose number is {kept} and not {}",
                entry.number
            ),
            "If it is the same person, take `employee_number` out of their record; if not, their address.",
            &[id],
        )
    }

    fn by_name(&self, entry: &Entry) -> Whom {
        let has_key = entry.id.is_some() || !entry.email.is_empty() || !entry.number.is_empty();
        match self.by_name.get(&fold(&entry.name)) {
            _ if has_key => Whom::New,
            _ if !self.by_name_alone => doubt(
                "it has no id, number or e-mail address to know the person by".to_owned(),
                "Fill one of them in.",
                &[],
            ),
            Some(Some(id)) => Whom::Known((*id).clone()),
            Some(None) => doubt(
                format!("more than one person is called {}", entry.name),
                "Add a column with their e-mail addresses or ids.",
                &self.called(&entry.name),
            ),
            None => Whom::New,
        }
    }

    fn with_email(&self, email: &str) -> Vec<&PersonId> {
        self.all(|person| person.contacts.email.trim().to_lowercase() == email)
    }

    fn called(&self, name: &str) -> Vec<&PersonId> {
        let name = fold(name);
        self.all(|person| fold(person.name.trim()) == name)
    }

    fn all(&self, is_meant: impl Fn(&Person) -> bool) -> Vec<&PersonId> {
        let meant = self.catalog.people.iter().filter(|person| is_meant(person));
        meant.map(|person| &person.id).collect()
    }
}

const CORRECT: &str = "Correct the one that is wrong, in the table or in the data.";

fn add<'c>(to: &mut HashMap<String, Option<&'c PersonId>>, key: String, id: &'c PersonId) {
    if !key.is_empty() {
        to.entry(key).and_modify(|one| *one = None).or_insert(Some(id));
    }
}

fn doubt(what: String, remedy: &str, maybe: &[&PersonId]) -> Whom {
    Whom::Unclear(Doubt {
        what,
        remedy: remedy.to_owned(),
        maybe: maybe.iter().map(|id| (*id).clone()).collect(),
    })
}
