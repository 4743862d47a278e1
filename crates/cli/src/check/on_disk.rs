//! What is in the folder, as opposed to what the files say.

use std::collections::HashSet;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::Path;

use footbridge_core::catalog::{Catalog, CollectionKind, Sources, Unavailable, explain_unavailable};
use footbridge_core::model::{Collections, Extra};
use footbridge_core::problem::{Problem, RecordProblems};
use footbridge_core::wire::RECEIPTS;

use super::arrivals::CHANGES;
use crate::folder::json_below;

/// The text of a file. A browser replaces bytes that are not UTF-8, so the check goes on like that, after saying so.
pub fn decode(file: &str, bytes: &[u8], problems: &mut Vec<Problem>) -> String {
    if let Err(wrong) = str::from_utf8(bytes) {
        let line = String::from_utf8_lossy(&bytes[..wrong.valid_up_to()])
            .matches('\n')
            .count()
            + 1;
        problems.push(Problem::file(
            file,
            format!("the file is not UTF-8 text, from line {line} on"),
            "Save it again with the encoding UTF-8; names with accents suffer first.",
        ));
    }
    String::from_utf8_lossy(bytes).into_owned()
}

/// Why a file that site.json names could not be read.
pub fn explain(file: &str, error: &Error) -> Problem {
    if error.kind() == ErrorKind::NotFound {
        let remedy = explain_unavailable(file, &Unavailable::NotFound).remedy;
        return Problem::file(file, "the file is not there", remedy);
    }
    let remedy = "Check that it is a file, and that you may read it.";
    Problem::file(file, format!("the file could not be read: {error}"), remedy)
}

/// Finds pictures that are not there.
pub fn check_pictures(folder: &Path, catalog: &Catalog, sources: &Sources, problems: &mut Vec<Problem>) {
    let is_missing = |path: &str| !path.is_empty() && is_plain(path) && !folder.join(path).is_file();
    let remedy =
        "Put the picture there, correct the path (upper and lower case matter), or take the field out.";
    let logo = &catalog.site.organisation.logo;
    if is_missing(logo) {
        let what = format!("there is no file {logo}");
        RecordProblems::new("site.json", "", problems).field("organisation.logo", what, remedy);
    }
    for (at, person) in catalog.people.iter().enumerate() {
        if is_missing(&person.picture) {
            let file = sources.file_of(CollectionKind::People, at);
            let what = format!("there is no file {}", person.picture);
            RecordProblems::new(file, person.id.to_string(), problems).field("picture", what, remedy);
        }
    }
}

/// Whether a path stays in the folder; the rest is found elsewhere.
fn is_plain(path: &str) -> bool {
    !path.starts_with('/') && !path.contains(':') && !path.contains("..")
}

/// Finds collection files that lie in the folder but are not named in site.json, so that nobody would see them.
pub fn check_strays(folder: &Path, collections: &Collections, problems: &mut Vec<Problem>) {
    let lists = [
        ("topics", &collections.topics),
        ("people", &collections.people),
        ("groups", &collections.groups),
        ("posts", &collections.posts),
    ];
    let named: HashSet<&str> = lists
        .iter()
        .flat_map(|(_, files)| files.iter().map(String::as_str))
        .collect();
    let files = json_below(folder, "");
    let is_arrival = |file: &str| {
        let top = file.split_once('/').map(|(top, _)| top);
        matches!(top, Some(CHANGES | RECEIPTS))
    };
    for file in files
        .iter()
        .filter(|file| *file != "site.json" && !named.contains(file.as_str()) && !is_arrival(file))
    {
        let kinds = lists.iter().map(|(kind, _)| *kind);
        if let Some(kind) = kind_of(&folder.join(file), file, kinds) {
            problems.push(Problem::file(
                file,
                format!(
                    "the file looks like {kind}, but site.json does not name it, so nobody sees what is in it"
                ),
                format!(
                    "Add \"{file}\" to `collections.{kind}` in site.json, or take the file out of the folder."
                ),
            ));
        }
    }
}

/// The collection that a file seems to belong to: by its content, or by its name where it cannot be read.
fn kind_of<'k>(path: &Path, file: &str, mut kinds: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let text = fs::read_to_string(path).unwrap_or_default();
    match serde_json::from_str::<Extra>(&text) {
        Ok(fields) => kinds.find(|kind| fields.contains_key(*kind)),
        Err(_) => kinds.find(|kind| file.starts_with(kind)),
    }
}
