//! Reads files of unknown origin.

use footbridge_core::submission::{self, Rejected, Submission};

use crate::hooks::OpenedFile;
use crate::state::{Entry, Export};

/// What was found in the files.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Opened {
    /// The changes that can be used, each once.
    pub changes: Vec<Entry>,
    /// What cannot be used, in sentences that begin with the name of the file.
    pub wrong: Vec<String>,
    /// Everything of somebody, where such files were among them.
    pub exports: Vec<Export>,
}

/// Reads each file as an export, a change file, a list, or a text that holds changes.
pub fn read_opened(files: &[OpenedFile]) -> Opened {
    let mut opened = Opened::default();
    for file in files {
        let Some(text) = &file.text else {
            opened
                .wrong
                .push(format!("{}: it could not be opened.", file.name));
            continue;
        };
        match Export::read(text) {
            Some(Ok((export, checked))) => {
                opened.add(&file.name, export.changes.clone(), &checked.rejected);
                opened.exports.push(export);
            }
            Some(Err(why)) => opened.wrong.push(format!("{}: {why}", file.name)),
            None => {
                let Submission { changes, rejected } = submission::read(text);
                opened.add(
                    &file.name,
                    changes.into_iter().map(Entry::brought).collect(),
                    &rejected,
                );
            }
        }
    }
    opened
}

impl Opened {
    fn add(&mut self, file: &str, entries: Vec<Entry>, rejected: &[Rejected]) {
        for entry in entries {
            if !self
                .changes
                .iter()
                .any(|known| known.change.id == entry.change.id)
            {
                self.changes.push(Entry { left: true, ..entry });
            }
        }
        let words = rejected
            .iter()
            .map(|rejected| format!("{file}: {}", words(rejected)));
        self.wrong.extend(words);
    }
}

/// "change 2, line 14, change.set.name: it is too long. Shorten it."
fn words(rejected: &Rejected) -> String {
    let mut place = Vec::new();
    if rejected.number > 0 {
        place.push(format!("change {}", rejected.number));
    }
    if rejected.line > 0 {
        place.push(format!("line {}", rejected.line));
    }
    if !rejected.field.is_empty() {
        place.push(rejected.field.clone());
    }
    let what = rejected.what.trim_end_matches('.');
    let sentence = format!("{what}. {}", rejected.remedy);
    if place.is_empty() {
        sentence.trim_end().to_owned()
    } else {
        format!("{}: {}", place.join(", "), sentence.trim_end())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use footbridge_core::Change;
    use footbridge_core::submission::write_body;
    use footbridge_core::wire::write_value;

    const ONE: &str = r#"{"format":1,"id":"01JDQ3V9GZ6M8K2X4T5W7Y0ABC","author":"ines","at":"2026-11-24T09:30:00.000Z","change":{"type":"join_group","group":"chess"}}"#;

    fn opened(texts: &[&str]) -> Opened {
        let file = |text: &&str| OpenedFile {
            name: "a.json".to_owned(),
            text: Some((*text).to_owned()),
        };
        read_opened(&texts.iter().map(file).collect::<Vec<_>>())
    }

    #[test]
    fn every_form_in_which_changes_travel_is_read() {
        let change = Change::read(ONE).unwrap();
        let list = write_value(&[&change]);
        let issue = write_body("- Join Chess", &list);
        for text in [ONE, &list, &issue] {
            let opened = opened(&[text]);
            assert_eq!(opened.wrong, Vec::<String>::new());
            assert_eq!(opened.changes, [Entry::brought(change.clone())]);
        }
        assert_eq!(
            opened(&[ONE, &issue]).changes.len(),
            1,
            "the same change twice is one"
        );
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_place() {
        let two = format!("[{ONE},\n{{}}]");
        let opened = opened(&[&two]);
        assert_eq!(opened.changes.len(), 1);
        assert!(
            opened.wrong[0].starts_with("a.json: change 2"),
            "{:?}",
            opened.wrong
        );
    }

    #[test]
    fn a_place_is_said_as_far_as_it_is_known() {
        let rejected = Rejected {
            number: 2,
            line: 14,
            field: "change.set.name".to_owned(),
            what: "it is too long".to_owned(),
            remedy: "Shorten it.".to_owned(),
        };
        assert_eq!(
            words(&rejected),
            "change 2, line 14, change.set.name: it is too long. Shorten it."
        );
        let whole = Rejected {
            what: "there is no change in it".to_owned(),
            ..Rejected::default()
        };
        assert_eq!(words(&whole), "there is no change in it.");
    }
}
