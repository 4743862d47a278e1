//! All the rules, each with its name and what to do about a finding.

mod browser;
mod effects;
mod layers;
mod links;
mod manifest;
mod markup;
mod shape;
mod words;

use super::{Hit, SourceFile};

pub struct Rule {
    pub name: &'static str,
    /// What to do instead, as one sentence.
    pub remedy: &'static str,
    pub check: Check,
}

/// How much a rule has to see.
pub enum Check {
    /// Each file by itself.
    File(fn(&SourceFile) -> Vec<Hit>),
    /// All files together; the findings come with their paths.
    Project(fn(&[SourceFile]) -> Vec<(String, Hit)>),
}

pub const RULES: &[Rule] = &[
    Rule {
        name: "core-is-pure",
        remedy: "Core has no clock, file, network, random source or page: pass what it needs in, from src/ or crates/cli/.",
        check: Check::File(layers::core_is_pure),
    },
    Rule {
        name: "core-is-pure-manifest",
        remedy: "Core builds for the browser and the command line alike: keep this dependency in the crate that needs it.",
        check: Check::File(manifest::core_dependencies),
    },
    Rule {
        name: "layers",
        remedy: "pages may use everything in src/; components not pages; the layers below neither; ui only itself. Move the shared part down.",
        check: Check::File(layers::rooms),
    },
    Rule {
        name: "no-raw-html",
        remedy: "Data is untrusted text: build elements and text nodes with view!.",
        check: Check::File(browser::raw_html),
    },
    Rule {
        name: "storage-in-one-place",
        remedy: "Only src/storage.rs touches the device's storage, because it may throw, be full or be partitioned: call it.",
        check: Check::File(browser::storage),
    },
    Rule {
        name: "addresses-in-one-place",
        remedy: "Only src/route.rs knows what addresses look like: use Route and its Display.",
        check: Check::File(browser::addresses),
    },
    Rule {
        name: "address-bar-in-one-place",
        remedy: "Only src/state/navigation.rs follows and changes the page's address: use Navigation.",
        check: Check::File(browser::address_bar),
    },
    Rule {
        name: "requests-in-one-place",
        remedy: "Only src/data/fetch.rs asks for or sends anything, so that all that leaves the device is in one file: call it.",
        check: Check::File(browser::requests),
    },
    Rule {
        name: "no-signal-written-in-an-effect",
        remedy: "What follows from something is a memo of it; an effect only reaches outside of the app.",
        check: Check::File(effects::written_signal),
    },
    Rule {
        name: "no-style-attribute",
        remedy: "The content security policy stops it: use a class, a data attribute or style:property=.",
        check: Check::File(markup::style_attribute),
    },
    Rule {
        name: "no-foreign-request",
        remedy: "The app loads nothing from elsewhere: keep the file in the project and name it by a relative path.",
        check: Check::File(markup::foreign_request),
    },
    Rule {
        name: "short-file",
        remedy: "A file holds one idea in at most 400 lines: split it.",
        check: Check::File(shape::file_length),
    },
    Rule {
        name: "short-component",
        remedy: "A component's body stays below 80 lines: give its parts names.",
        check: Check::File(shape::component_length),
    },
    Rule {
        name: "finished",
        remedy: "Finish it, or take it out and file an issue.",
        check: Check::File(words::unfinished),
    },
    Rule {
        name: "no-machine-path",
        remedy: "It exists on one machine only: use a path below the clone, or find it at run time.",
        check: Check::File(words::machine_path),
    },
    Rule {
        name: "workspace-lints",
        remedy: "Add `[lints]` with `workspace = true` to the manifest.",
        check: Check::File(manifest::lints),
    },
    Rule {
        name: "lock-names-no-registry",
        remedy: "Run `npm install --omit-lockfile-registry-resolved` in end2end/, where .npmrc says so too.",
        check: Check::File(manifest::npm_lock),
    },
    Rule {
        name: "styles-are-linked",
        remedy: "Link it from index.html in its place in the order, or delete it.",
        check: Check::Project(links::styles),
    },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::RULES;

    #[test]
    fn names_are_unique() {
        let names: BTreeSet<_> = RULES.iter().map(|rule| rule.name).collect();
        assert_eq!(names.len(), RULES.len());
    }
}
