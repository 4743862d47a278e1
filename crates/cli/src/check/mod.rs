//! Checks a data folder: what the app would find, and what only a computer with the files at hand can know.

mod arrivals;
pub mod github;
pub mod json;
mod ledger;
mod lines;
mod notes;
mod on_disk;
pub mod text;
mod zones;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use footbridge_core::catalog::{Catalog, CatalogBuilder};
use footbridge_core::model::Site;
use footbridge_core::problem::Problem;
use footbridge_core::wire::read_site;
use serde::Serialize;

pub use self::arrivals::CHANGES;
use self::lines::Lines;
pub use self::notes::Note;
use crate::folder::recover_if_interrupted;

/// What a check found out.
pub struct Report {
    /// The folder, as it was named.
    pub folder: PathBuf,
    /// All findings, by file and line.
    pub findings: Vec<Finding>,
    /// How much there is of everything.
    pub counts: Counts,
    /// Things to know that are no findings.
    pub notes: Vec<Note>,
}

/// A finding, with the line where that can be made out.
#[derive(Serialize)]
pub struct Finding {
    #[serde(flatten)]
    pub problem: Problem,
    /// Counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
}

/// How many records could be read.
#[derive(Default, Serialize)]
pub struct Counts {
    pub people: usize,
    pub groups: usize,
    pub posts: usize,
    pub topics: usize,
}

/// Checks a folder. An error means that there is nothing to check.
pub fn inspect(folder: &Path) -> Result<Report> {
    ensure!(folder.is_dir(), "there is no folder {}", folder.display());
    let path = folder.join("site.json");
    if !path.is_file() {
        bail!(
            "there is no site.json in {}; it is the file that names all others",
            folder.display()
        );
    }
    let recovered = recover_if_interrupted(folder)?;
    let bytes = fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
    let mut problems = Vec::new();
    let text = on_disk::decode("site.json", &bytes, &mut problems);
    let mut texts = BTreeMap::from([("site.json".to_owned(), text)]);
    let mut notes: Vec<_> = notes::recovery(recovered).into_iter().collect();
    let (catalog, mut problems) = match read_site("site.json", &texts["site.json"], &mut problems) {
        Ok(site) => {
            let (catalog, problems) = read_all(folder, site, problems, &mut texts, &mut notes);
            (Some(catalog), problems)
        }
        Err(problem) => {
            problems.push(*problem);
            (None, problems)
        }
    };
    let arrivals = arrivals::check(folder, &mut problems);
    notes.extend(catalog.as_ref().and_then(notes::contacts));
    notes.extend(notes::arrivals(&arrivals, &folder.display().to_string()));
    Ok(Report {
        folder: folder.to_owned(),
        findings: findings(problems, &texts),
        counts: catalog.as_ref().map(counts).unwrap_or_default(),
        notes,
    })
}

/// Reads every file that the site names, and keeps their texts to find lines in.
fn read_all(
    folder: &Path,
    site: Site,
    problems: Vec<Problem>,
    texts: &mut BTreeMap<String, String>,
    notes: &mut Vec<Note>,
) -> (Catalog, Vec<Problem>) {
    let mut unreadable = Vec::new();
    let named = CatalogBuilder::files(&site);
    let mut builder = CatalogBuilder::new(site, problems);
    for (kind, file) in &named {
        match fs::read(folder.join(file)) {
            Ok(bytes) => {
                let text = on_disk::decode(file, &bytes, &mut unreadable);
                builder.add(*kind, file, &text);
                texts.insert(file.clone(), text);
            }
            Err(error) => unreadable.push(on_disk::explain(file, &error)),
        }
    }
    builder.finish_with(|catalog, sources, problems| {
        problems.append(&mut unreadable);
        notes.extend(notes::large_files(catalog, sources));
        zones::check(catalog, sources, problems);
        on_disk::check_pictures(folder, catalog, sources, problems);
        on_disk::check_strays(folder, &catalog.site.collections, problems);
        ledger::check(folder, catalog, texts, problems);
    })
}

fn findings(mut problems: Vec<Problem>, texts: &BTreeMap<String, String>) -> Vec<Finding> {
    problems.sort();
    problems.dedup();
    let mut lines = Lines::new(texts);
    let located = problems.into_iter().map(|problem| Finding {
        line: lines.find(&problem),
        problem,
    });
    let mut findings: Vec<_> = located.collect();
    findings.sort_by(|a, b| (&a.problem.file, a.line).cmp(&(&b.problem.file, b.line)));
    findings
}

fn counts(catalog: &Catalog) -> Counts {
    Counts {
        people: catalog.people.len(),
        groups: catalog.groups.len(),
        posts: catalog.posts.len(),
        topics: catalog.topics.len(),
    }
}
