//! Changes on their way to the data: how they are written down for people and programs, and how whatever arrives is
//! read without trusting it.

mod body;
mod content;
mod strict;

pub use body::{MARKER, write_body};
pub use content::LONGEST_TEXT;

use serde_json::value::RawValue;

use crate::Change;

/// Largest submission that is looked at, in bytes. The largest change anyone can make with the forms is about a
/// twentieth of it, and a forge takes bodies of up to 65,536 characters.
pub const LARGEST: usize = 1 << 20;
/// Most changes in one submission.
pub const MOST: usize = 1_000;

/// What was found in a submission.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Submission {
    /// The changes that can be used.
    pub changes: Vec<Change>,
    /// What cannot be used, and why.
    pub rejected: Vec<Rejected>,
}

/// Why a change, or a whole submission, was not taken.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Rejected {
    /// The change's number in the submission, from 1; 0 for the submission as a whole.
    pub number: usize,
    /// Line in the text, from 1; 0 where it is not known.
    pub line: usize,
    /// The field, such as `change.set.name`; empty for the whole.
    pub field: String,
    /// What is wrong, in one sentence without a full stop.
    pub what: String,
    /// What can be done about it.
    pub remedy: String,
}

/// Reads a change file, a JSON list of changes, or a text (an issue, a mail) that holds either below [`MARKER`].
pub fn read(text: &str) -> Submission {
    let whole = |what: String, remedy: &str| Submission {
        rejected: vec![Rejected {
            what,
            remedy: remedy.to_owned(),
            ..Rejected::default()
        }],
        ..Submission::default()
    };
    if text.len() > LARGEST {
        let what = format!("it is larger than {LARGEST} bytes");
        return whole(what, "Hand in fewer changes at a time.");
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let json = match body::json_in(text) {
        Ok(json) => json,
        Err(what) => return whole(what, "Make it again with “Publish” in the app."),
    };
    let json = json.as_ref();
    // In a body the JSON begins further down; lines are counted from the top of the text.
    let above = text.find(json).map_or(0, |at| lines(&text[..at]));
    if !json.trim_start().starts_with('[') {
        return one_by_one(&[json], json, above, 0);
    }
    match serde_json::from_str::<Vec<&RawValue>>(json) {
        Ok(list) if list.len() > MOST => whole(
            format!("it holds {} changes; {MOST} are taken at a time", list.len()),
            "Hand in fewer changes at a time.",
        ),
        Ok(list) => one_by_one(
            &list.iter().map(|raw| raw.get()).collect::<Vec<_>>(),
            json,
            above,
            1,
        ),
        Err(wrong) => Submission {
            rejected: vec![Rejected {
                line: above + wrong.line(),
                ..not_json(&wrong)
            }],
            ..Submission::default()
        },
    }
}

fn one_by_one(texts: &[&str], json: &str, above: usize, first: usize) -> Submission {
    let mut submission = Submission::default();
    for (at, text) in texts.iter().enumerate() {
        // Each text is a part of `json`, so that the distance of their beginnings is its place.
        let place = text.as_ptr().addr().saturating_sub(json.as_ptr().addr());
        let above = above + lines(json.get(..place).unwrap_or_default());
        match read_one(text) {
            Ok(change) => submission.changes.push(change),
            Err(wrong) => submission
                .rejected
                .extend(wrong.into_iter().map(|wrong| Rejected {
                    number: if first == 0 { 0 } else { at + first },
                    line: if wrong.line == 0 { 0 } else { above + wrong.line },
                    ..wrong
                })),
        }
    }
    submission
}

fn read_one(text: &str) -> Result<Change, Vec<Rejected>> {
    strict::check(text).map_err(|wrong| vec![wrong])?;
    let change = Change::read(text).map_err(|said| {
        let (what, line) = said.split_once(" at line ").unwrap_or((&said, ""));
        vec![Rejected {
            line: line
                .split(' ')
                .next()
                .and_then(|line| line.parse().ok())
                .unwrap_or(0),
            what: what.trim_end_matches('.').to_owned(),
            remedy: "Make it again with “Publish” in the app.".to_owned(),
            ..Rejected::default()
        }]
    })?;
    let wrong = content::check(&change);
    if wrong.is_empty() { Ok(change) } else { Err(wrong) }
}

fn not_json(wrong: &serde_json::Error) -> Rejected {
    Rejected {
        line: wrong.line(),
        what: format!("it is not valid JSON: {wrong}"),
        remedy: "Copy the whole text again, from the first bracket to the last.".to_owned(),
        ..Rejected::default()
    }
}

/// Line breaks in a text.
fn lines(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}
