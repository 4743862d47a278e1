//! Reads a data folder for rewriting, more strictly than for showing: what cannot be read cannot be written back.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Result, bail};
use footbridge_core::model::{Record, Site};
use footbridge_core::problem::{Problem, Severity};
use footbridge_core::wire::{FORMAT, WireRecord, read_collection, read_site};
use serde::Deserialize;

use super::SITE;
use super::files::Files;

/// Reads files one by one and collects what is wrong with them.
pub struct Reader<'r> {
    root: &'r Path,
    seen: BTreeSet<String>,
    problems: Vec<Problem>,
    /// Why the folder must not be rewritten.
    fatal: Vec<Problem>,
}

impl<'r> Reader<'r> {
    pub fn new(root: &'r Path) -> Self {
        Self {
            root,
            seen: BTreeSet::from([SITE.to_owned()]),
            problems: Vec::new(),
            fatal: Vec::new(),
        }
    }

    /// Reads `site.json`, without which there is nothing to read.
    pub fn site(&mut self) -> Result<Site> {
        let site = self.text(SITE).and_then(|text| {
            let read = read_site(SITE, &text, &mut self.problems);
            let site = read.map_err(|problem| self.fatal.push(*problem)).ok();
            site.filter(|_| format_of(&text) <= FORMAT)
        });
        if site.is_none() {
            self.fatal.extend(about_format(&self.problems));
        }
        match site {
            Some(site) if self.fatal.is_empty() => Ok(site),
            _ => bail!("{}", explain(self.root, &self.fatal)),
        }
    }

    /// Reads the files of a collection.
    pub fn files<T: WireRecord + Record + PartialEq>(&mut self, paths: &[String]) -> Files<T> {
        let mut files = Files::default();
        for path in paths {
            if !self.seen.insert(path.clone()) {
                self.fatal.push(Problem::file(
                    path,
                    "site.json names the file twice",
                    "Name it once in `collections`; each file holds one collection.",
                ));
                continue;
            }
            let Some(text) = self.text(path) else { continue };
            let mut problems = Vec::new();
            let file = read_collection::<T>(path, &text, &mut problems);
            let fatal = problems
                .iter()
                .filter(|problem| problem.severity == Severity::File);
            self.fatal.extend(fatal.cloned());
            match file {
                Some(file) if file.format <= FORMAT => files.add(file),
                _ => self.fatal.extend(about_format(&problems)),
            }
            self.problems.append(&mut problems);
        }
        files
    }

    /// The findings about single records and fields; an error where a whole file is of no use.
    pub fn finish(self) -> Result<Vec<Problem>> {
        if self.fatal.is_empty() {
            Ok(self.problems)
        } else {
            bail!("{}", explain(self.root, &self.fatal))
        }
    }

    fn text(&mut self, path: &str) -> Option<String> {
        let (what, remedy) = match fs::read(self.root.join(path)).map(String::from_utf8) {
            Ok(Ok(text)) => return Some(text),
            Ok(Err(_)) => (
                "the file is not UTF-8 text".to_owned(),
                "Save it again with the encoding UTF-8.",
            ),
            Err(error) if error.kind() == ErrorKind::NotFound => (
                "the file is not there".to_owned(),
                "Put it back, or take its name out of `collections` in site.json.",
            ),
            Err(error) => (
                format!("the file could not be read: {error}"),
                "Check that it is a file, and that you may read it.",
            ),
        };
        self.fatal.push(Problem::file(path, what, remedy));
        None
    }
}

/// The version of the data format that a file says it is written in; 0 where it says none.
fn format_of(text: &str) -> u64 {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Version {
        format: u64,
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str::<Version>(text).unwrap_or_default().format
}

/// The finding about the format of a file.
fn about_format(problems: &[Problem]) -> Option<Problem> {
    problems
        .iter()
        .find(|problem| problem.severity == Severity::Format)
        .cloned()
}

fn explain(root: &Path, fatal: &[Problem]) -> String {
    let mut text = format!("{} cannot be written to", root.display());
    for problem in fatal {
        let _ = write!(text, "\n  {problem}");
    }
    text.push_str("\nNothing was changed. `footbridge check` tells more.");
    text
}
