//! The Content-Security-Policy of a release build: put into its page when all else is done, and checked.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use footbridge_page::audit;
use footbridge_page::policy::Policy;

const PAGE: &str = "index.html";

/// Gives the built page the policy, with the hash of each script that stands in it.
pub fn set(folder: &Path) -> Result<()> {
    let path = folder.join(PAGE);
    let page = read(&path)?;
    let guarded = Policy::of(&page).put_into(&page)?;
    fs::write(&path, guarded).with_context(|| format!("could not write {}", path.display()))
}

/// An error that says why visitors' browsers would not run the built page, or not hold it to its policy.
pub fn check(folder: &Path) -> Result<()> {
    let path = folder.join(PAGE);
    let findings = audit::findings(&read(&path)?);
    if !findings.is_empty() {
        bail!(
            "the policy of {} is amiss: {}",
            path.display(),
            findings.join("; ")
        );
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "<meta charset=\"utf-8\">\n<title>Footbridge</title>\n<script type=\"module\">start()</script>\n";

    #[test]
    fn a_build_without_its_policy_or_with_another_script_is_refused() {
        let folder = std::env::temp_dir().join(format!("footbridge-policy-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        let page = folder.join(PAGE);
        fs::write(&page, TEXT).expect("a temporary file");
        let without = check(&folder);
        let set = set(&folder);
        let with = check(&folder);
        let guarded = fs::read_to_string(&page).expect("a page");
        fs::write(&page, guarded.replace("start()", "spy()")).expect("a temporary file");
        let altered = check(&folder);
        fs::remove_dir_all(&folder).expect("the folder goes again");
        assert!(set.is_ok() && with.is_ok(), "{with:?}");
        assert!(without.is_err() && altered.is_err());
    }

    #[test]
    fn the_page_of_the_project_has_nothing_that_the_policy_stops() {
        let page = fs::read_to_string(crate::workspace::root().join(PAGE)).expect("the page");
        let guarded = Policy::of(&page)
            .put_into(&page)
            .expect("a page with a character set");
        assert_eq!(audit::findings(&guarded), [""; 0]);
    }
}
