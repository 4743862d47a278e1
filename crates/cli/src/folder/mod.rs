//! A data folder that is going to be rewritten. Everything that writes data goes through here.
//!
//! What is promised: one program writes at a time; a write is there as a whole or not at all, whenever it is stopped;
//! a file in which nothing changed keeps its bytes; what could not be read is written back as it was.

mod commit;
mod disk;
mod files;
mod listing;
mod lock;
mod reading;
#[cfg(test)]
mod tests;

pub use commit::Recovered;
pub use listing::json_below;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};
use footbridge_core::catalog::Catalog;
use footbridge_core::model::{Group, Person, Post, Site, Topic};
use footbridge_core::problem::Problem;
use footbridge_core::wire::write_site;

use self::commit::{Plan, recover};
use self::files::Files;
use self::lock::Lock;

const SITE: &str = "site.json";

/// A data folder, read as a whole and locked until this is dropped.
pub struct Folder {
    root: PathBuf,
    site: Site,
    is_site_changed: bool,
    topics: Files<Topic>,
    people: Files<Person>,
    groups: Files<Group>,
    posts: Files<Post>,
    /// Texts of single files to write, such as receipts, by path.
    put: BTreeMap<String, String>,
    removed: BTreeSet<String>,
    problems: Vec<Problem>,
    /// `None` where it is only looked at.
    lock: Option<Lock>,
}

/// What a save came to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// Paths of the files that were written, in the order in which they were.
    pub written: Vec<String>,
    /// Paths of the files that were removed.
    pub removed: Vec<String>,
}

/// Finishes or clears away a write that was interrupted. Touches nothing where there was none, so that a folder that
/// nobody may write to can be looked at.
pub fn recover_if_interrupted(root: &Path) -> Result<Recovered> {
    if !commit::is_interrupted(root) {
        return Ok(Recovered::Nothing);
    }
    let _lock = Lock::take(root)?;
    recover(root)
}

fn ensure_data(root: &Path) -> Result<()> {
    ensure!(root.is_dir(), "there is no folder {}", root.display());
    ensure!(
        root.join(SITE).is_file(),
        "there is no {SITE} in {}; it is the file that names all others",
        root.display()
    );
    Ok(())
}

impl Folder {
    /// Locks a folder, finishes a write that was interrupted, and reads everything. An error where it holds a file that
    /// cannot be read as a whole, or that is written in a newer format: rewriting it could lose what is in it.
    pub fn open(root: &Path) -> Result<Self> {
        ensure_data(root)?;
        let lock = Lock::take(root)?;
        recover(root)?;
        Self::read_all(root, Some(lock))
    }

    /// Reads a folder as [`Self::open`] does, to see what would become of it. It cannot be saved, and nobody is kept from
    /// writing to it.
    pub fn look(root: &Path) -> Result<Self> {
        ensure_data(root)?;
        recover_if_interrupted(root)?;
        Self::read_all(root, None)
    }

    fn read_all(root: &Path, lock: Option<Lock>) -> Result<Self> {
        let mut reader = reading::Reader::new(root);
        let site = reader.site()?;
        let files = site.collections.clone();
        let folder = Self {
            root: root.to_owned(),
            topics: reader.files(&files.topics),
            people: reader.files(&files.people),
            groups: reader.files(&files.groups),
            posts: reader.files(&files.posts),
            put: BTreeMap::new(),
            removed: BTreeSet::new(),
            problems: reader.finish()?,
            is_site_changed: false,
            site,
            lock,
        };
        Ok(folder)
    }

    /// The company, with what was not saved yet.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// What is wrong with single records and fields. They are kept as they are.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// All records. Where an id is used twice, the first one.
    pub fn catalog(&self) -> Catalog {
        Catalog {
            site: self.site.clone(),
            topics: self.topics.collection(),
            people: self.people.collection(),
            groups: self.groups.collection(),
            posts: self.posts.collection(),
        }
    }

    /// Takes over all records. A changed one goes back into the file it came from, a new one into the last file of its
    /// collection or, where that is full, into one more, and one that is not there any more is taken out.
    pub fn replace(&mut self, catalog: &Catalog) {
        let mut site = catalog.site.clone();
        site.collections = self.site.collections.clone();
        let collections = &mut site.collections;
        let root = &self.root;
        self.topics
            .replace(&catalog.topics, &mut collections.topics, root);
        self.people
            .replace(&catalog.people, &mut collections.people, root);
        self.groups
            .replace(&catalog.groups, &mut collections.groups, root);
        self.posts.replace(&catalog.posts, &mut collections.posts, root);
        self.is_site_changed |= site != self.site;
        self.site = site;
    }

    /// Where it lies.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The text of a file that is in no collection, such as a receipt; `None` where there is none, or where it cannot be
    /// read.
    pub fn read(&self, path: &str) -> Option<String> {
        if self.removed.contains(path) {
            return None;
        }
        let put = self.put.get(path).cloned();
        put.or_else(|| std::fs::read_to_string(self.root.join(path)).ok())
    }

    /// Writes a file that is in no collection, with the next save.
    pub fn put(&mut self, path: &str, text: impl Into<String>) {
        self.removed.remove(path);
        self.put.insert(path.to_owned(), text.into());
    }

    /// Writes a round of introductions, and names its file in `site.json`: the newest last.
    pub fn put_round(&mut self, path: &str, text: impl Into<String>) {
        self.put(path, text);
        let named = &mut self.site.collections.introductions;
        if !named.iter().any(|known| known == path) {
            named.push(path.to_owned());
            named.sort();
            self.is_site_changed = true;
        }
    }

    /// Removes a file that is in no collection, with the next save.
    pub fn remove(&mut self, path: &str) {
        self.put.remove(path);
        self.removed.insert(path.to_owned());
    }

    /// Writes whatever differs from what lies in the folder: all of it, or nothing where it is stopped or fails.
    pub fn save(&mut self) -> Result<Saved> {
        self.save_by(&mut |_| Ok(()))
    }

    /// As [`Self::save`]; `before` is called before each step and can stop it there.
    fn save_by(&mut self, before: &mut commit::Before<'_>) -> Result<Saved> {
        ensure!(
            self.lock.is_some(),
            "{} was opened to look at",
            self.root.display()
        );
        let mut plan = Plan::new(&self.root);
        // The order in which files are put in place: what is referred to, then what refers to it.
        self.plan_site(&mut plan)?;
        self.topics.plan(&mut plan)?;
        self.people.plan(&mut plan)?;
        self.groups.plan(&mut plan)?;
        self.posts.plan(&mut plan)?;
        for (path, text) in &self.put {
            plan.write(path, text.clone())?;
        }
        for path in &self.removed {
            plan.remove(path);
        }
        let saved = plan.carry_out(before)?;
        self.is_site_changed = false;
        self.topics.settle();
        self.people.settle();
        self.groups.settle();
        self.posts.settle();
        self.put.clear();
        self.removed.clear();
        Ok(saved)
    }

    fn plan_site(&self, plan: &mut Plan<'_>) -> Result<()> {
        if !self.is_site_changed {
            return Ok(());
        }
        if let Some(wrong) = self.problems.iter().find(|problem| problem.file == SITE) {
            bail!(
                "{SITE} has to be rewritten, and not all of it was understood\n  {wrong}\nNothing was changed."
            );
        }
        plan.write(SITE, write_site(&self.site))
    }
}
