//! A file of the project, in the forms that rules look at.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::Hit;
use super::rust_text::{self, Masked};
use crate::workspace;

/// A file's path below the top of the clone, with forward slashes, and its text.
pub struct SourceFile {
    pub path: String,
    pub text: String,
    masked: Masked,
}

impl SourceFile {
    #[must_use]
    pub fn new(path: &str, text: &str) -> Self {
        let masked = if has_extension(path, &["rs"]) {
            rust_text::mask(text)
        } else {
            Masked {
                code: text.to_owned(),
                bare: text.to_owned(),
            }
        };
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            masked,
        }
    }

    /// The text without Rust's comments, line for line.
    pub fn code(&self) -> &str {
        &self.masked.code
    }

    /// The text without Rust's comments and what stands in string literals, line for line.
    pub fn bare(&self) -> &str {
        &self.masked.bare
    }

    pub fn is_rust(&self) -> bool {
        self.has_extension(&["rs"])
    }

    pub fn has_extension(&self, extensions: &[&str]) -> bool {
        has_extension(&self.path, extensions)
    }

    /// Whether the file is one of these, or below one of these folders (written with a closing slash).
    pub fn is_in(&self, places: &[&str]) -> bool {
        places
            .iter()
            .any(|place| self.path == *place || (place.ends_with('/') && self.path.starts_with(place)))
    }
}

/// A hit on each line of a text that has one of these words in it.
pub fn lines_with(text: &str, words: &[&str]) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, line) in text.lines().enumerate() {
        if let Some(word) = words.iter().find(|word| has_word(line, word)) {
            hits.push(Hit {
                line: index + 1,
                what: format!("`{}`", word.trim()),
            });
        }
    }
    hits
}

/// Whether a line has a word that is not merely a part of a longer name.
fn has_word(line: &str, word: &str) -> bool {
    let is_name = |character: char| character.is_alphanumeric() || character == '_';
    line.match_indices(word).any(|(start, _)| {
        let before = line[..start].chars().next_back();
        let after = line[start + word.len()..].chars().next();
        let joins = |edge: Option<char>, neighbour: Option<char>| {
            edge.is_some_and(is_name) && neighbour.is_some_and(is_name)
        };
        !joins(word.chars().next(), before) && !joins(word.chars().next_back(), after)
    })
}

/// All text files of the clone that git knows or would add, by path.
pub fn project_files() -> Result<Vec<SourceFile>> {
    let root = workspace::root();
    let output = Command::new("git")
        .current_dir(&root)
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .output()
        .context("could not start git, which knows what belongs to the project")?;
    if !output.status.success() {
        bail!("git could not list the project's files; is this a clone?");
    }
    let mut paths: Vec<String> = output
        .stdout
        .split(|byte| *byte == 0)
        .map(|path| String::from_utf8_lossy(path).into_owned())
        .collect();
    paths.sort();
    paths.dedup();
    // Pictures are no text, and a file that git still lists may be gone from the disk.
    let read = |path: String| {
        fs::read_to_string(root.join(&path))
            .ok()
            .map(|text| SourceFile::new(&path, &text))
    };
    Ok(paths.into_iter().filter_map(read).collect())
}

fn has_extension(path: &str, extensions: &[&str]) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, extension)| extensions.contains(&extension))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_files_or_folders() {
        let file = SourceFile::new("src/ui/button.rs", "");
        assert!(file.is_in(&["src/ui/"]));
        assert!(file.is_in(&["src/app.rs", "src/ui/button.rs"]));
        assert!(!file.is_in(&["src/ui"]));
        assert!(!SourceFile::new("src/ui.rs", "").is_in(&["src/ui/"]));
    }

    #[test]
    fn words_are_whole() {
        assert_eq!(lines_with("a\nuse std::fs;", &["std::fs"])[0].line, 2);
        assert!(lines_with("use my_std::fs;", &["std::fs"]).is_empty());
        assert!(lines_with("use std::fsx;", &["std::fs"]).is_empty());
        assert_eq!(lines_with("x.hash()", &[".hash()"]).len(), 1);
    }

    #[test]
    fn the_project_s_files_are_found() {
        let files = project_files().expect("a clone");
        assert!(
            files
                .iter()
                .any(|file| file.path == "crates/xtask/src/tidy/source.rs")
        );
        assert!(!files.iter().any(|file| file.is_in(&["target/", "dist/"])));
    }
}
