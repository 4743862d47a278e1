//! Files that were pushed, and pushes that somebody else forestalls.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::json;

use crate::site::{Site, body};
use crate::support::little::{id, joining, receipt};

#[test]
fn a_pushed_change_file_is_taken_in_and_goes() {
    let site = Site::new();
    let path = format!("changes/{}.json", id(1));
    site.push(&format!("data/{path}"), &joining(1, "ines-okafor").to_string());
    site.forge.state().committer = Some("ines-d".to_owned());
    site.take_in();
    assert_eq!(site.members(), json!(["ines-okafor", "noor-haddad"]));
    assert!(site.published(&receipt(1)).is_some());
    assert_eq!(site.published(&path), None);
}

#[test]
fn one_that_nobody_is_known_to_have_brought_stays() {
    let site = Site::new();
    let path = format!("changes/{}.json", id(1));
    site.push(&format!("data/{path}"), &joining(1, "ines-okafor").to_string());
    let summary = site.take_in();
    assert!(summary.contains("does not know who brought it"), "{summary}");
    assert!(site.published(&path).is_some());
    // Somebody's who is not its author stays too.
    site.forge.state().committer = Some("noor-h".to_owned());
    let summary = site.take_in();
    assert!(summary.contains("**forged**"), "{summary}");
    assert!(site.published(&path).is_some());
    assert_eq!(site.published(&receipt(1)), None);
}

#[test]
fn who_is_forestalled_does_it_again_and_both_are_there() {
    let mut site = Site::new();
    // The first time that something is applied, somebody else pushes while it is.
    let rival = site.path().join("rival.sh");
    let real = site.command.display().to_string();
    let script = format!(
        "#!/bin/sh\nif mkdir '{0}/once' 2>/dev/null; then (cd '{0}/other' && git push --quiet origin HEAD:main) || exit 9; fi\n\
         exec '{real}' \"$@\"\n",
        site.path().display()
    );
    fs::write(&rival, script).unwrap();
    fs::set_permissions(&rival, fs::Permissions::from_mode(0o755)).unwrap();
    // A commit of somebody else's that is not pushed yet: Liam is in the group.
    site.commit_elsewhere("data/groups.json", |text| {
        text.replace(
            "\"members\": [\"noor-haddad\"]",
            "\"members\": [\"liam-byrne\", \"noor-haddad\"]",
        )
    });
    site.command = rival;
    let issue = site.forge.issue("ines-d", &body(&joining(1, "ines-okafor")));
    site.take_in();
    assert!(site.path().join("once").exists());
    assert_eq!(
        site.members(),
        json!(["ines-okafor", "liam-byrne", "noor-haddad"])
    );
    assert!(site.published(&receipt(1)).is_some());
    assert!(site.forge.thing(issue).is_closed);
    assert!(site.forge.answers(issue)[0].contains("**applied**"));
}

#[test]
fn one_on_which_the_command_breaks_does_not_stop_the_others() {
    let mut site = Site::new();
    let faulty = site.path().join("faulty.sh");
    let real = site.command.display();
    let script = format!("#!/bin/sh\ncase \"$*\" in *mallory*) exit 101 ;; esac\nexec '{real}' \"$@\"\n");
    fs::write(&faulty, script).unwrap();
    fs::set_permissions(&faulty, fs::Permissions::from_mode(0o755)).unwrap();
    site.command = faulty;
    let bad = site.forge.issue("mallory", &body(&joining(1, "liam-byrne")));
    let good = site.forge.issue("ines-d", &body(&joining(2, "ines-okafor")));
    let output = site.try_run("take-in.sh", "github");
    // The run is marked as failed, so that somebody looks.
    assert_eq!(output.status.code(), Some(1));
    let errors = String::from_utf8(output.stderr).unwrap();
    assert!(errors.contains(&format!("issue {bad} was left out")), "{errors}");
    assert!(site.forge.thing(bad).comments.is_empty());
    assert!(site.forge.thing(good).is_closed);
    assert_eq!(site.members(), json!(["ines-okafor", "noor-haddad"]));
}

#[test]
fn nothing_is_answered_where_nothing_could_be_pushed() {
    let site = Site::new();
    let number = site.forge.issue("noor-h", &body(&joining(1, "noor-haddad")));
    let hook = site.path().join("origin.git/hooks/pre-receive");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, "#!/bin/sh\nexit 1\n").unwrap();
    fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
    let output = site.try_run("take-in.sh", "github");
    assert_eq!(output.status.code(), Some(1));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("could not push")
    );
    assert!(site.forge.thing(number).comments.is_empty());
    fs::remove_file(hook).unwrap();
    site.take_in();
    assert!(site.forge.thing(number).is_closed);
}
