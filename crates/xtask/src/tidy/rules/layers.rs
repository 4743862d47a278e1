//! Who may use whom.

use crate::tidy::use_paths::{UsedPath, used_paths};
use crate::tidy::{Hit, SourceFile};

/// Crates and parts of the standard library that reach outside, or that fail in a browser.
const IMPURE_CRATES: [&str; 7] = [
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "leptos",
    "rand",
    "getrandom",
];
const IMPURE_STD: [&str; 8] = ["env", "fs", "io", "net", "os", "process", "thread", "time"];

/// What each room of `src/` may not use of the app. The first entry that fits a file counts.
const ROOMS: [(&[&str], Forbidden); 5] = [
    (
        &[
            "src/main.rs",
            "src/app.rs",
            "src/app/",
            "src/pages/",
            "src/pages.rs",
        ],
        Forbidden::These(&[]),
    ),
    (&["src/ui/", "src/ui.rs"], Forbidden::AllBut("ui")),
    (
        &["src/components/", "src/components.rs"],
        Forbidden::These(&["app", "pages"]),
    ),
    (
        &[
            "src/state/",
            "src/data/",
            "src/hooks/",
            "src/storage.rs",
            "src/storage/",
            "src/route.rs",
            "src/route/",
        ],
        Forbidden::These(&["app", "pages", "components"]),
    ),
    (&["src/"], Forbidden::These(&["pages"])),
];

enum Forbidden {
    These(&'static [&'static str]),
    AllBut(&'static str),
}

/// Core reads no clock, file or page.
pub fn core_is_pure(file: &SourceFile) -> Vec<Hit> {
    if !file.is_rust() || !file.is_in(&["crates/core/src/"]) {
        return Vec::new();
    }
    used_paths(file.bare())
        .into_iter()
        .filter(is_impure)
        .map(|path| hit(&path))
        .collect()
}

/// Each room of the app uses only what lies below it.
pub fn rooms(file: &SourceFile) -> Vec<Hit> {
    if !file.is_rust() {
        return Vec::new();
    }
    let Some((_, forbidden)) = ROOMS.iter().find(|(places, _)| file.is_in(places)) else {
        return Vec::new();
    };
    let home = module_of(&file.path);
    used_paths(file.bare())
        .into_iter()
        .filter(|path| is_forbidden(forbidden, &home, path))
        .map(|path| hit(&path))
        .collect()
}

fn is_forbidden(forbidden: &Forbidden, home: &[&str], path: &UsedPath) -> bool {
    match forbidden {
        Forbidden::These(rooms) => room_of(home, path).is_some_and(|room| rooms.contains(&room.as_str())),
        Forbidden::AllBut(own) => {
            path.segments[0] == "footbridge_core" || room_of(home, path).is_some_and(|room| room != *own)
        }
    }
}

/// The top module of the app that a path leads into; `None` if it leads elsewhere or stays near.
fn room_of(home: &[&str], path: &UsedPath) -> Option<String> {
    let segments = &path.segments;
    if segments[0] == "crate" {
        return segments.get(1).cloned();
    }
    let ups = segments.iter().take_while(|segment| *segment == "super").count();
    if ups == 0 || ups < home.len() {
        return None;
    }
    segments.get(ups).cloned()
}

/// The module path of a file: `src/ui/button.rs` is `ui::button`, `src/ui/mod.rs` is `ui`.
fn module_of(path: &str) -> Vec<&str> {
    let inner = path.strip_prefix("src/").unwrap_or(path);
    let inner = inner.strip_suffix(".rs").unwrap_or(inner);
    inner
        .split('/')
        .filter(|part| !matches!(*part, "mod" | "main"))
        .collect()
}

fn is_impure(path: &UsedPath) -> bool {
    let [first, second, ..] = path.segments.as_slice() else {
        return false;
    };
    match first.as_str() {
        "std" => IMPURE_STD.contains(&second.as_str()),
        crate_name => IMPURE_CRATES.contains(&crate_name) || crate_name.starts_with("gloo"),
    }
}

fn hit(path: &UsedPath) -> Hit {
    Hit {
        line: path.line,
        what: format!("uses `{}`", path.segments.join("::")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn core(text: &str) -> Vec<Hit> {
        core_is_pure(&SourceFile::new("crates/core/src/catalog/mod.rs", text))
    }

    fn room(path: &str, text: &str) -> usize {
        rooms(&SourceFile::new(path, text)).len()
    }

    #[test]
    fn core_may_not_reach_outside() {
        assert_eq!(core("use std::{collections::BTreeMap, fs};").len(), 1);
        assert_eq!(core("\nlet now = std::time::SystemTime::now();")[0].line, 2);
        assert_eq!(core("use web_sys::window;").len(), 1);
        assert_eq!(core("use gloo_net::http::Request;").len(), 1);
        assert_eq!(core("use leptos::prelude::*;").len(), 1);
    }

    #[test]
    fn core_may_use_what_is_pure_and_speak_of_the_rest() {
        assert!(core("use crate::time::Date;\nuse std::collections::HashMap;").is_empty());
        assert!(core("//! Not `std::fs::read`.\nconst A: &str = \"std::env::var\";").is_empty());
        let elsewhere = SourceFile::new("crates/cli/src/main.rs", "use std::fs::File;");
        assert!(core_is_pure(&elsewhere).is_empty());
    }

    #[test]
    fn ui_uses_only_itself() {
        assert_eq!(room("src/ui/menu.rs", "use crate::state::Theme;"), 1);
        assert_eq!(room("src/ui/menu.rs", "use footbridge_core::model::Person;"), 1);
        assert_eq!(room("src/ui/menu.rs", "use super::super::state::Theme;"), 1);
        assert_eq!(room("src/ui/mod.rs", "use super::state::Theme;"), 1);
        assert_eq!(
            room(
                "src/ui/menu.rs",
                "use crate::ui::Icon;\nuse super::Icon;\nuse leptos::prelude::*;"
            ),
            0
        );
    }

    #[test]
    fn only_the_app_uses_pages() {
        assert_eq!(
            room("src/components/person_card.rs", "use crate::pages::home::Home;"),
            1
        );
        assert_eq!(
            room("src/hooks/title.rs", "fn f() { crate::pages::home::title() }"),
            1
        );
        assert_eq!(
            room("src/search.rs", "use crate::{pages::home::Home, ui::Icon};"),
            1
        );
        assert_eq!(room("src/app.rs", "use crate::pages::home::Home;"), 0);
        assert_eq!(
            room("src/pages/people/list.rs", "use crate::pages::shared::Header;"),
            0
        );
    }

    #[test]
    fn state_knows_no_components() {
        assert_eq!(
            room("src/state/session.rs", "use crate::components::PersonCard;"),
            1
        );
        assert_eq!(
            room(
                "src/state/session.rs",
                "use crate::storage::read;\nuse crate::data::Load;"
            ),
            0
        );
    }
}
