//! What a folder promises.

mod keeping;
mod stopping;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use footbridge_core::catalog::Catalog;
use footbridge_core::model::{Person, PersonId};
use tempfile::TempDir;

use super::Folder;
use super::lock::OURS;

/// A small company in two files of people, laid out as no program would.
const FILES: [(&str, &str); 4] = [
    (
        "site.json",
        r#"{"format":1,"organisation":{"name":"Tide"},"motto":"Up","collections":{"people":["a.json","b/c.json"],"posts":["posts.json"]}}"#,
    ),
    (
        "a.json",
        "{ \"people\": [ {\"name\":\"Noor\",\"id\":\"noor\",\"pet\":\"cat\"}, {\"id\":\"ada\",\"name\":\"Ada\"} ], \"format\": 1 }",
    ),
    (
        "b/c.json",
        r#"{"format":1,"source":"hr","people":[{"id":"zoe","name":"Zoe"},{"id":"No Id","name":"X"},{"id":"ada","name":"Twice"}]}"#,
    ),
    ("posts.json", "{\"format\": 1, \"posts\": []}\n\n"),
];

fn company() -> TempDir {
    let root = TempDir::new().unwrap();
    for (path, text) in FILES {
        write(root.path(), path, text);
    }
    root
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn open(root: &Path) -> Folder {
    Folder::open(root).unwrap()
}

/// Why a folder cannot be opened.
fn refusal(root: &Path) -> String {
    let refused = Folder::open(root).err().expect("it should be refused");
    format!("{refused:#}")
}

/// Every file but our own, by path.
fn files(root: &Path) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in folder.read_dir().unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() && path.file_name().unwrap() != OURS {
                folders.push(path);
            } else if path.is_file() {
                let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                all.insert(name, fs::read_to_string(path).unwrap());
            }
        }
    }
    all
}

fn rename(catalog: &mut Catalog, id: &str, name: &str) {
    let id = PersonId::parse(id).unwrap();
    name.clone_into(&mut catalog.people.get_mut(&id).unwrap().name);
}

fn hire(catalog: &mut Catalog, id: &str) {
    catalog
        .people
        .insert(Person::named(PersonId::parse(id).unwrap(), "New"));
}
