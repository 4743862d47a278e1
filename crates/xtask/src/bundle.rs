//! The built files: which of them a first visit loads, how big they are, and what they must not say.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use brotli::CompressorWriter;

use crate::split;
use crate::worker;

/// What a first visit may cost over the wire, in bytes after brotli: 280 KB of 1,000 bytes (design, chapter 5).
pub const BUDGET: u64 = 280_000;

/// The company's data is not part of the app and has a life of its own.
const DATA: &str = "data/";

/// One file of the first load.
#[derive(Debug, PartialEq, Eq)]
pub struct Weight {
    /// Relative to the build's folder.
    pub name: String,
    /// Bytes on disk.
    pub raw: u64,
    /// Bytes after brotli at its best, which is what a careful host sends.
    pub brotli: u64,
}

/// Weighs all files of the first load, biggest first.
pub fn weigh(folder: &Path) -> Result<Vec<Weight>> {
    let files = read_files(folder)?;
    if !files.contains_key("index.html") {
        bail!(
            "{} holds no build; make one with `cargo xtask build`",
            folder.display()
        );
    }
    let mut weights = Vec::new();
    for name in first_load(&files) {
        weights.push(Weight::of(&files, name)?);
    }
    Ok(heaviest_first(weights))
}

/// Weighs the parts of the program that are fetched after the first load, biggest first.
pub fn weigh_parts(folder: &Path) -> Result<Vec<Weight>> {
    let files = read_files(folder)?;
    let parts = files.keys().filter(|name| split::is_part(name));
    let weights: Result<Vec<_>> = parts.map(|name| Weight::of(&files, name.clone())).collect();
    Ok(heaviest_first(weights?))
}

impl Weight {
    fn of(files: &BTreeMap<String, Vec<u8>>, name: String) -> Result<Self> {
        let bytes = &files[&name];
        Ok(Self {
            raw: length(bytes),
            brotli: length(&compress(bytes)?),
            name,
        })
    }
}

fn heaviest_first(mut weights: Vec<Weight>) -> Vec<Weight> {
    weights.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.name.cmp(&b.name)));
    weights
}

/// The built files that name one of these folders, as panic messages do unless paths are remapped.
pub fn files_naming(folder: &Path, private: &[PathBuf]) -> Result<Vec<String>> {
    let needles: Vec<Vec<u8>> = private
        .iter()
        .map(|path| format!("{}/", path.display().to_string().trim_end_matches('/')).into_bytes())
        .collect();
    let files = read_files(folder)?;
    let tells = |bytes: &[u8]| needles.iter().any(|needle| contains(bytes, needle));
    Ok(files
        .iter()
        .filter(|(_, bytes)| tells(bytes))
        .map(|(name, _)| name.clone())
        .collect())
}

/// The start page and everything that it, its scripts or its styles name.
///
/// The parts of the program that the start page can do without are named by a script too, but fetched later; so is what
/// goes on beside the app.
fn first_load(files: &BTreeMap<String, Vec<u8>>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut queue = vec!["index.html".to_owned()];
    while let Some(name) = queue.pop() {
        if !found.insert(name.clone()) || !names_others(&name) {
            continue;
        }
        let bytes = without_touch_icon(files.get(&name).map(Vec::as_slice).unwrap_or_default());
        let named = files
            .keys()
            .filter(|other| !found.contains(*other) && !is_later(other) && mentions(&bytes, other));
        queue.extend(named.cloned().collect::<Vec<_>>());
    }
    found
}

/// Whether a file is named by what a first visit fetches, but fetched only once the app is there.
fn is_later(name: &str) -> bool {
    split::is_part(name) || worker::FILES.contains(&name)
}

/// A page without the picture that a phone fetches only once the app is put among its others.
fn without_touch_icon(page: &[u8]) -> Vec<u8> {
    let parts = page.split_inclusive(|byte| *byte == b'>');
    let kept = parts.filter(|tag| !contains(tag, b"<link rel=\"apple-touch-icon\""));
    kept.flatten().copied().collect()
}

fn names_others(name: &str) -> bool {
    matches!(extension(name), "html" | "js" | "mjs" | "css")
}

/// Whether a text names a file, and not merely one whose name ends the same.
fn mentions(text: &[u8], name: &str) -> bool {
    let goes_on = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    text.windows(name.len()).enumerate().any(|(start, window)| {
        window == name.as_bytes()
            && !start.checked_sub(1).is_some_and(|before| goes_on(text[before]))
            && !text.get(start + name.len()).copied().is_some_and(goes_on)
    })
}

/// All files below a folder but the data, by their relative names with forward slashes.
fn read_files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    let mut queue = vec![String::new()];
    while let Some(below) = queue.pop() {
        let here = folder.join(&below);
        let entries = here.read_dir().with_context(|| {
            format!(
                "could not read {}; make a build with `cargo xtask build`",
                here.display()
            )
        })?;
        for entry in entries {
            let entry = entry?;
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                let name = format!("{name}/");
                if name != DATA {
                    queue.push(name);
                }
            } else {
                files.insert(name, fs::read(entry.path())?);
            }
        }
    }
    Ok(files)
}

pub fn compress(bytes: &[u8]) -> Result<Vec<u8>> {
    let (quality, window) = (11, 22);
    let mut compressor = CompressorWriter::new(Vec::new(), 1 << 16, quality, window);
    compressor.write_all(bytes)?;
    compressor.flush()?;
    Ok(compressor.into_inner())
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

fn extension(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, extension)| extension)
}

fn length(bytes: &[u8]) -> u64 {
    bytes.len() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        list.iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect()
    }

    #[test]
    fn the_first_load_is_what_the_page_and_its_scripts_name() {
        let files = files(&[
            (
                "index.html",
                r#"<link href="./app-1.css"><script src="./app-1.js"></script><link href="./icon.svg">
                   <link rel="apple-touch-icon" href="./touch.png">"#,
            ),
            ("app-1.css", "body { background: url(paper.svg) }"),
            (
                "app-1.js",
                "import './snippets/inline0.js'; fetch('app-1_bg.wasm'); later('app-1-parts/lists.wasm', 'beside.js')",
            ),
            ("app-1_bg.wasm", "mentions unused.css, which proves nothing"),
            ("app-1-parts/lists.wasm", ""),
            ("beside.js", "register('sw.js')"),
            ("sw.js", ""),
            ("snippets/inline0.js", ""),
            ("icon.svg", ""),
            ("paper.svg", ""),
            ("touch.png", ""),
            ("big-icon.svg", ""),
            ("unused.css", ""),
        ]);
        let expected = [
            "app-1.css",
            "app-1.js",
            "app-1_bg.wasm",
            "icon.svg",
            "index.html",
            "paper.svg",
            "snippets/inline0.js",
        ];
        assert_eq!(first_load(&files).into_iter().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_longer_name_is_another_file() {
        assert!(mentions(b"href='./icon.svg'", "icon.svg"));
        assert!(!mentions(b"href='./big-icon.svg'", "icon.svg"));
        assert!(!mentions(b"href='./icon.svg.png'", "icon.svg"));
    }

    #[test]
    fn weights_are_measured_and_sorted_and_leave_the_data_out() {
        let folder = std::env::temp_dir().join(format!("footbridge-bundle-{}", std::process::id()));
        fs::create_dir_all(folder.join("data")).expect("a temporary folder");
        fs::write(
            folder.join("index.html"),
            "<script src='app.js'></script><!-- data/people.json -->",
        )
        .expect("a temporary file");
        fs::write(folder.join("app.js"), "a".repeat(10_000)).expect("a temporary file");
        fs::write(folder.join("data/people.json"), "{}").expect("a temporary file");
        let weights = weigh(&folder).expect("a build");
        assert!(
            files_naming(&folder, &[PathBuf::from("/nobody")])
                .expect("a build")
                .is_empty()
        );
        fs::remove_dir_all(&folder).expect("the folder goes again");

        let names: Vec<_> = weights.iter().map(|weight| weight.name.as_str()).collect();
        assert_eq!(names, ["index.html", "app.js"]);
        assert_eq!(weights[1].raw, 10_000);
        assert!(
            weights[1].brotli < 100,
            "ten thousand times the same letter packs well"
        );
    }

    #[test]
    fn a_file_that_names_a_private_folder_is_found() {
        let folder = std::env::temp_dir().join(format!("footbridge-private-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        fs::write(
            folder.join("app.wasm"),
            b"\0panicked at /home/ada/.cargo/lib.rs\0",
        )
        .expect("a temporary file");
        let told = files_naming(&folder, &[PathBuf::from("/home/ada")]).expect("a folder");
        let quiet = files_naming(&folder, &[PathBuf::from("/home/ad")]).expect("a folder");
        fs::remove_dir_all(&folder).expect("the folder goes again");
        assert_eq!(told, ["app.wasm"]);
        assert!(quiet.is_empty());
    }
}
