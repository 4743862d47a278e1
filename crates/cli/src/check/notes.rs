//! Things to know about a folder that are nothing to mend.

use std::collections::BTreeMap;

use footbridge_core::catalog::{Catalog, CollectionKind, Sources};
use footbridge_core::model::Contacts;

use super::arrivals::Arrivals;
use crate::folder::Recovered;

/// Something to know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// A few words, for where notes have a heading.
    pub title: &'static str,
    /// One or more sentences.
    pub text: String,
}

/// Contact details are as public as the site; whoever publishes it should have heard that once.
pub fn contacts(catalog: &Catalog) -> Option<Note> {
    let people = catalog.people.iter();
    let reachable = people
        .filter(|person| person.contacts != Contacts::default())
        .count();
    let text = format!(
        "{reachable} of {} people have contact details. Whatever hosts this folder makes them readable to everyone \
         who can open the site, and a public host to the whole world. Take out `contacts` where people did not agree \
         to that, or put the site behind your sign-in.",
        catalog.people.len()
    );
    (reachable > 0).then_some(Note {
        title: "Contacts are readable",
        text,
    })
}

/// Most people in a file. A browser fetches again a file in which anybody has changed, reads it in one go, and shows a
/// large company file by file; forges and editors stay at ease with files of a few megabytes.
const MOST_IN_A_FILE: usize = 2_000;

/// Files with so many people that they are slow to load, each with how many.
pub fn large_files(catalog: &Catalog, sources: &Sources) -> Option<Note> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for position in 0..catalog.people.len() {
        *counts
            .entry(sources.file_of(CollectionKind::People, position))
            .or_default() += 1;
    }
    let large = counts.iter().filter(|(_, count)| **count > MOST_IN_A_FILE);
    let named: Vec<_> = large.map(|(file, count)| format!("{file} has {count}")).collect();
    let text = format!(
        "{}. With at most {MOST_IN_A_FILE} people in each file the site shows the first of them sooner, and a visitor \
         fetches less again when somebody has changed. Move some of them into further files, and name these under \
         `collections` in site.json.",
        named.join(", ")
    );
    (!named.is_empty()).then_some(Note {
        title: "Large files",
        text,
    })
}

/// What was done about a write that somebody interrupted.
pub fn recovery(recovered: Recovered) -> Option<Note> {
    let text = match recovered {
        Recovered::Nothing => return None,
        Recovered::Finished => "A write to this folder was interrupted; it is finished now.",
        Recovered::Cleared => {
            "A write to this folder was interrupted before it took effect; what it left is cleared away. \
             Hand in its changes again."
        }
    };
    Some(Note {
        title: "An interrupted write",
        text: text.to_owned(),
    })
}

/// What wants to be dealt with.
pub fn arrivals(arrivals: &Arrivals, folder: &str) -> Vec<Note> {
    let mut notes = Vec::new();
    if arrivals.waiting > 0 {
        notes.push(Note {
            title: "Changes are waiting",
            text: format!(
                "{} waiting; `footbridge review {folder}` shows them.",
                changes(arrivals.waiting)
            ),
        });
    }
    if arrivals.arrived > 0 {
        notes.push(Note {
            title: "Changes have arrived",
            text: format!(
                "{} in changes/ that nobody has applied; `footbridge apply --help` tells how.",
                files(arrivals.arrived)
            ),
        });
    }
    notes
}

fn changes(count: usize) -> String {
    if count == 1 {
        "1 change is".to_owned()
    } else {
        format!("{count} changes are")
    }
}

fn files(count: usize) -> String {
    if count == 1 {
        "There is 1 file".to_owned()
    } else {
        format!("There are {count} files")
    }
}
