//! Takes the rows of a file into a company, one by one.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use footbridge_core::Catalog;
use footbridge_core::model::{Person, PersonId};
use footbridge_core::time::Date;

use super::entry::{Employed, Entry, Unclear};
use super::field::Field;
use super::ids::made_for;
use super::merging::Merging;
use super::recognising::{Doubt, Recognising, Whom};
use super::report::{Item, What};
use super::sheet::Sheet;
use super::twice::{Clash, clashes};
use super::words::Words;
use super::{Import, progress};

/// What rows came to.
pub struct Taken {
    /// The company with what the rows say.
    pub catalog: Catalog,
    pub words: Words,
    pub items: Vec<Item>,
    /// People who are in the file, or may be.
    pub named: HashSet<PersonId>,
    pub recognised: usize,
    pub unchanged: usize,
    pub gone_before: usize,
    /// How many rows there are of which it is not known whom they are about.
    pub unplaced: usize,
}

/// Takes all rows.
pub fn take(sheet: &Sheet, catalog: &Catalog, order: &Import<'_>, today: Date) -> Taken {
    let by_name_alone = ![Field::Id, Field::Number, Field::Email]
        .iter()
        .any(|field| sheet.has(*field));
    let recognising = Recognising::new(catalog, by_name_alone);
    let clashes = clashes(&sheet.entries, by_name_alone);
    let mut taking = Taking {
        sheet,
        clashes,
        overrule: order.overrule,
        today,
        new: Vec::new(),
        taken: Taken {
            catalog: catalog.clone(),
            words: Words::new(&catalog.site, !order.is_strict),
            items: Vec::new(),
            named: HashSet::new(),
            recognised: 0,
            unchanged: 0,
            gone_before: 0,
            unplaced: 0,
        },
    };
    for at in &sheet.broken {
        taking.broken(*at);
    }
    let bar = progress::bar("Comparing", sheet.entries.len());
    for (at, (entry, unclear)) in sheet.entries.iter().enumerate() {
        bar.step();
        let whom = recognising.whom(entry);
        taking.row(at, entry, unclear, whom);
    }
    taking.add_new(&recognising);
    let mut taken = taking.taken;
    taken.items.sort_by_key(|item| item.line);
    taken
}

struct Taking<'t> {
    sheet: &'t Sheet,
    clashes: HashMap<usize, Clash>,
    overrule: &'t BTreeSet<Field>,
    today: Date,
    /// Rows about people who are new.
    new: Vec<&'t Entry>,
    taken: Taken,
}

impl<'t> Taking<'t> {
    fn row(&mut self, at: usize, entry: &'t Entry, unclear: &[Unclear], whom: Whom) {
        if let Some(clash) = self.clashes.remove(&at) {
            match whom {
                Whom::Known(id) => self.taken.named.extend([id]),
                Whom::Unclear(doubt) => self.taken.named.extend(doubt.maybe),
                Whom::New => {}
            }
            self.skip(entry, clash.what, clash.remedy.to_owned());
            return;
        }
        self.name_unclear(entry, unclear);
        match whom {
            Whom::Unclear(Doubt { what, remedy, maybe }) => {
                self.taken.unplaced += usize::from(maybe.is_empty());
                self.taken.named.extend(maybe);
                self.skip(entry, what, remedy);
            }
            Whom::Known(id) if !self.taken.named.insert(id.clone()) => {
                self.skip(
                    entry,
                    format!("another row is about {id} as well"),
                    "Keep one row for each person.".to_owned(),
                );
            }
            Whom::Known(id) => self.known(&id, entry),
            Whom::New if entry.name.is_empty() => {
                self.taken.unplaced += 1;
                self.skip(entry, "it has no name".to_owned(), "Fill it in.".to_owned());
            }
            Whom::New if has_gone(entry, self.today) => self.taken.gone_before += 1,
            Whom::New => self.new.push(entry),
        }
    }

    fn known(&mut self, id: &PersonId, entry: &Entry) {
        let Some(before) = self.taken.catalog.people.get(id).map(Arc::clone) else {
            return;
        };
        let mut merging = Merging::new(Person::clone(&before), self.overrule);
        merging.take(entry, &mut self.taken.words, self.today);
        let Merging {
            person,
            changed,
            kept,
            ..
        } = merging;
        let item = |what, fields| Item {
            what,
            line: entry.line,
            id: id.to_string(),
            name: person.name.clone(),
            fields,
            ..Item::default()
        };
        self.taken.recognised += usize::from(!before.imported);
        if !changed.is_empty() {
            self.taken.items.push(item(What::Changed, changed));
        } else if before.imported {
            self.taken.unchanged += 1;
        }
        if !kept.is_empty() {
            self.taken.items.push(item(What::Kept, kept));
        }
        if person != *before
            && let Some(there) = self.taken.catalog.people.get_mut(id)
        {
            *there = person;
        }
    }

    /// Adds all who are new at once, because their ids depend on each other.
    fn add_new(&mut self, recognising: &Recognising<'_>) {
        let new = std::mem::take(&mut self.new);
        let there = self.taken.catalog.people.iter().map(|person| person.id.clone());
        let ids = made_for(&new, there);
        let nothing = BTreeSet::new();
        for (entry, id) in new.iter().zip(ids) {
            let mut merging = Merging::new(Person::named(id.clone(), entry.name.as_str()), &nothing);
            merging.take(entry, &mut self.taken.words, self.today);
            let mut item = Item {
                what: What::Added,
                line: entry.line,
                id: id.to_string(),
                name: entry.name.clone(),
                ..Item::default()
            };
            if let Some(namesake) = recognising.namesake(&entry.name) {
                item.reason = format!("somebody called so is there already: {namesake}");
                item.remedy = format!("If it is the same person, put the id {namesake} into a column `id`.");
            }
            self.taken.items.push(item);
            self.taken.named.insert(id);
            self.taken.catalog.people.insert(merging.person);
        }
    }

    fn name_unclear(&mut self, entry: &Entry, unclear: &[Unclear]) {
        for (field, what) in unclear {
            self.taken.items.push(Item {
                what: What::Unclear,
                line: entry.line,
                name: entry.name.clone(),
                reason: format!("{field}: {what}"),
                remedy: "Correct it; until then this field is left as it is.".to_owned(),
                source: self.sheet.row(entry.row).source.clone(),
                ..Item::default()
            });
        }
    }

    fn broken(&mut self, at: usize) {
        let row = self.sheet.row(at);
        let (cells, columns) = (row.cells.len(), self.sheet.table.headings.len());
        self.taken.unplaced += 1;
        let reason = if row.is_endless {
            "a quote in it is never closed, so that it takes in all lines below".to_owned()
        } else {
            format!("it has {cells} cells, and there are {columns} columns")
        };
        self.taken.items.push(Item {
            what: What::Skipped,
            line: row.line,
            reason,
            remedy: "A quote or a separator is missing or left over, here or just above.".to_owned(),
            source: row.source.clone(),
            ..Item::default()
        });
    }

    fn skip(&mut self, entry: &Entry, reason: String, remedy: String) {
        self.taken.items.push(Item {
            what: What::Skipped,
            line: entry.line,
            name: entry.name.clone(),
            reason,
            remedy,
            source: self.sheet.row(entry.row).source.clone(),
            ..Item::default()
        });
    }
}

fn has_gone(entry: &Entry, today: Date) -> bool {
    match entry.employed {
        Employed::No => true,
        Employed::Until(day) => day <= today,
        Employed::Listed | Employed::Yes => false,
    }
}
