//! Writing stubs, and removing those that nothing stands behind any more. Only files that bear the mark are touched.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::stub::MARK;

/// What became of a folder of stubs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Written {
    /// Stubs that are new or say something else.
    pub new: usize,
    /// Stubs that said all this already.
    pub same: usize,
    /// Stubs of records that are gone.
    pub removed: usize,
}

/// Writes these pages, whose paths begin with one of the folders. An error, before anything is written, where a file of
/// somebody else is in the way.
pub fn write(out: &Path, folders: &[&str], pages: &BTreeMap<String, String>) -> Result<Written> {
    let mut there = BTreeMap::new();
    for folder in folders {
        for (path, text) in stubs_in(out, folder)? {
            there.insert(path, text);
        }
    }
    for path in pages.keys().filter(|path| !there.contains_key(*path)) {
        if fs::symlink_metadata(out.join(path)).is_ok() {
            bail!(
                "{} is in the way: it was not written by this command; nothing was changed",
                out.join(path).display()
            );
        }
    }
    let mut done = Written::default();
    for (path, text) in pages {
        if there.get(path) == Some(text) {
            done.same += 1;
            continue;
        }
        let target = out.join(path);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
        }
        fs::write(&target, text).with_context(|| format!("writing {}", target.display()))?;
        done.new += 1;
    }
    for path in there.keys().filter(|path| !pages.contains_key(*path)) {
        let target = out.join(path);
        fs::remove_file(&target).with_context(|| format!("removing {}", target.display()))?;
        done.removed += 1;
    }
    Ok(done)
}

/// The stubs that lie in a folder, by path. A folder that is a link could lead anywhere, so it is refused.
fn stubs_in(out: &Path, folder: &str) -> Result<Vec<(String, String)>> {
    let place = out.join(folder);
    match fs::symlink_metadata(&place) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).with_context(|| format!("looking at {}", place.display())),
        Ok(about) if !about.is_dir() => bail!(
            "{} is no folder but a file or a link; name another folder with --out",
            place.display()
        ),
        Ok(_) => {}
    }
    let entries = place
        .read_dir()
        .with_context(|| format!("reading {}", place.display()))?;
    let paths = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<PathBuf>>>()?;
    let stub = |path: PathBuf| {
        let is_file = fs::symlink_metadata(&path).is_ok_and(|about| about.is_file());
        let name = path.file_name()?.to_str()?.to_owned();
        let text = (is_file && path.extension().is_some_and(|end| end == "html"))
            .then(|| fs::read_to_string(&path).ok())??;
        let is_ours = text.lines().take(5).any(|line| line == MARK);
        is_ours.then(|| (format!("{folder}/{name}"), text))
    };
    Ok(paths.into_iter().filter_map(stub).collect())
}
