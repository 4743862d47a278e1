//! Words that a finished project does not have. They are put together here so that this file passes.

use crate::tidy::source::lines_with;
use crate::tidy::{Hit, SourceFile};

const UNFINISHED: [&str; 4] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("to", "do!("),
    concat!("unimplemen", "ted!("),
];

/// Written in small letters; found in any.
const PLACEHOLDERS: [&str; 2] = [concat!("coming", " soon"), concat!("lor", "em")];

const MACHINE_PATHS: [&str; 3] = [
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/tmp/bash", "_jobs"),
];

/// Notes to oneself and stand-in texts, anywhere but in prose about the project.
pub fn unfinished(file: &SourceFile) -> Vec<Hit> {
    let read = [
        "rs",
        "css",
        "ts",
        "mjs",
        "js",
        "html",
        "json",
        "webmanifest",
        "toml",
        "yml",
    ];
    if !file.has_extension(&read) {
        return Vec::new();
    }
    let mut hits = lines_with(&file.text, &UNFINISHED);
    hits.extend(lines_with(&file.text.to_lowercase(), &PLACEHOLDERS));
    hits
}

/// Folders of the machines that somebody happened to work on.
pub fn machine_path(file: &SourceFile) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        let found = MACHINE_PATHS
            .iter()
            .find(|path| line.match_indices(**path).any(|(start, _)| begins(line, start)));
        hits.extend(found.map(|path| Hit {
            line: index + 1,
            what: format!("`{path}`"),
        }));
    }
    hits
}

/// Whether a path begins here, and is not the middle of a longer one or of an address.
fn begins(line: &str, start: usize) -> bool {
    line[..start]
        .chars()
        .next_back()
        .is_none_or(|before| !before.is_alphanumeric() && !matches!(before, '.' | '_' | '-' | '~' | '}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_and_stand_ins_are_found() {
        let found = |text: String| unfinished(&SourceFile::new("src/pages/home.rs", &text)).len();
        for word in UNFINISHED.iter().chain(&PLACEHOLDERS) {
            assert_eq!(found(format!("a\n// {word} b\n")), 1, "{word}");
        }
        assert_eq!(found(format!("\"{}\"", PLACEHOLDERS[0].to_uppercase())), 1);
        assert_eq!(found(format!("{}_LIST", UNFINISHED[0])), 0);
    }

    #[test]
    fn prose_may_speak_of_them() {
        assert!(unfinished(&SourceFile::new("CONTRIBUTING.md", UNFINISHED[0])).is_empty());
    }

    #[test]
    fn machine_paths_are_found() {
        let found = |text: String| machine_path(&SourceFile::new("docs/hosting.md", &text)).len();
        for path in MACHINE_PATHS {
            assert_eq!(found(format!("see `{path}x`")), 1, "{path}");
            assert_eq!(found(format!("file://{path}x")), 1, "{path}");
            assert_eq!(found(format!("https://wiki.example{path}x")), 0, "{path}");
        }
    }
}
