//! The pages about publishing say nothing that the command would not understand.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::support::little::company;
use crate::support::project;

fn pages() -> Vec<PathBuf> {
    let folder = project().join("docs/publishing");
    let mut pages: Vec<_> = folder
        .read_dir()
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    pages.push(project().join("docs/publishing.md"));
    pages
}

#[test]
fn the_lines_for_site_json_are_clean() {
    let pages = pages();
    assert_eq!(pages.len(), 9);
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        let blocks: Vec<_> = text.split("```json\n").skip(1).collect();
        assert!(!blocks.is_empty(), "{}", page.display());
        for block in blocks {
            let lines = block.split("```").next().unwrap();
            let written: Value = serde_json::from_str(&format!("{{{lines}}}")).unwrap();
            let copy = company();
            copy.edit("site.json", |site| site["publish"] = written["publish"].clone());
            let run = copy.check();
            assert_eq!(run.code, 0, "{}: {}", page.display(), run.stdout);
        }
    }
}

#[test]
fn links_lead_somewhere() {
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        for link in text.split("](").skip(1) {
            let link = link.split(')').next().unwrap().split('#').next().unwrap();
            if link.is_empty() || link.starts_with("https://") {
                continue;
            }
            assert!(
                page.parent().unwrap().join(link).exists(),
                "{}: {link}",
                page.display()
            );
        }
    }
}

#[test]
fn files_that_are_named_exist() {
    for page in pages() {
        let text = fs::read_to_string(&page).unwrap();
        for name in text.split('`').skip(1).step_by(2) {
            let path = name.split_whitespace().next().unwrap_or_default();
            let is_ours = ["scripts/", "folder/", "docs/", "crates/"]
                .iter()
                .any(|start| path.starts_with(start));
            let below = if path.starts_with("scripts/") || path.starts_with("folder/") {
                "docs/workflows"
            } else {
                ""
            };
            let path = path.trim_end_matches("/*.yml");
            assert!(
                !is_ours || project().join(below).join(path).exists(),
                "{}: {name}",
                page.display()
            );
        }
    }
}
