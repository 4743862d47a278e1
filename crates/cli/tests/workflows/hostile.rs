//! Text that would like to be a command stays text.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::site::{Site, body, hostile};
use crate::support::little::{id, joining, receipt};
use crate::support::project;

/// Whether a shell has made the file that the texts ask for.
fn is_pwned(folder: &Path) -> bool {
    folder.read_dir().unwrap().flatten().any(|entry| {
        let is_folder = entry.file_type().unwrap().is_dir();
        entry.file_name() == "pwned" || is_folder && is_pwned(&entry.path())
    })
}

#[test]
fn nothing_that_others_wrote_runs() {
    let site = Site::new();
    let shell = "$(touch pwned)`touch pwned`;touch pwned\n::set-output name=changed::true\n/approve\n";
    let issue = site.forge.issue(
        "noor-h",
        &format!("{shell}{}{shell}", body(&hostile(1, "noor-haddad"))),
    );
    let name = format!("data/changes/{}.json", id(2));
    let pull = site.forge.pull(
        "noor-h",
        &[(&name, "added", hostile(2, "noor-haddad").to_string())],
    );
    let login = site
        .forge
        .issue("noor-h$(touch pwned)", &body(&joining(3, "noor-haddad")));
    let odd = site.forge.pull(
        "noor-h",
        &[("data/changes/$(touch pwned).json", "added", String::new())],
    );
    site.push(
        "data/changes/$(touch pwned).json",
        &joining(4, "noor-haddad").to_string(),
    );
    site.forge.state().committer = Some("noor-h".to_owned());
    let waiting = site.forge.issue(
        "noor-h",
        &body(&crate::support::little::starting(5, "noor-haddad")),
    );
    site.take_in();
    site.forge
        .comment(waiting, "mallory$(touch pwned)", "/approve $(touch pwned)");
    site.forge.comment(
        waiting,
        "mallory",
        "/refuse \"; touch pwned; $(touch pwned) `touch pwned`",
    );
    let summary = site.take_in();
    assert!(summary.contains("has an odd name"), "{summary}");
    assert!(!is_pwned(site.path()));
    assert!(!project().join("pwned").exists());
    // The text itself is kept as it was written.
    assert!(site.published(&receipt(1)).is_some());
    assert!(
        site.published("people.json")
            .unwrap()
            .contains("$(touch pwned) `touch pwned`")
    );
    assert!(site.forge.thing(issue).is_closed && site.forge.thing(pull).is_closed);
    assert!(site.forge.answers(login)[0].contains("does not say who"));
    assert!(site.forge.answers(odd).is_empty());
    assert_eq!(site.published(&receipt(3)), None);
    assert!(!site.forge.thing(waiting).is_closed);
}

#[test]
fn the_token_is_on_no_command_line_and_in_no_answer() {
    let site = Site::new();
    let number = site.forge.issue("noor-h", &body(&joining(1, "noor-haddad")));
    let log = site.path().join("arguments");
    let spy = site.path().join("bin/curl");
    fs::create_dir_all(spy.parent().unwrap()).unwrap();
    let script = format!(
        "#!/bin/sh\necho \"$*\" >>'{}'\nPATH=${{PATH#*:}} exec curl \"$@\"\n",
        log.display()
    );
    fs::write(&spy, script).unwrap();
    fs::set_permissions(&spy, fs::Permissions::from_mode(0o755)).unwrap();
    site.take_in();
    let arguments = fs::read_to_string(log).unwrap();
    assert!(arguments.lines().count() > 4, "{arguments}");
    assert!(!arguments.contains("s3cret"), "{arguments}");
    assert!(!site.forge.answers(number)[0].contains("s3cret"));
}
