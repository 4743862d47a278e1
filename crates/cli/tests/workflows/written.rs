//! What must hold of the workflow files as they are written.

use std::fs;

use yaml_rust2::{Yaml, YamlLoader};

use crate::support::project;

const GITHUB: [&str; 4] = ["changes", "introductions", "pages", "stale"];

/// What others can write, or name as they like. In a condition it is compared by the forge; in a shell it would run.
const OTHERS: [&str; 6] = [
    "github.event",
    "github.head_ref",
    "github.ref_name",
    "github.actor",
    "github.triggering_actor",
    "inputs.",
];

fn text(path: &str) -> String {
    fs::read_to_string(project().join("docs/workflows").join(path)).unwrap()
}

fn workflow(name: &str) -> Yaml {
    YamlLoader::load_from_str(&text(&format!("github/{name}.yml")))
        .unwrap()
        .remove(0)
}

fn jobs(workflow: &Yaml) -> Vec<(String, Yaml)> {
    let jobs = workflow["jobs"].as_hash().unwrap().iter();
    jobs.map(|(name, job)| (name.as_str().unwrap().to_owned(), job.clone()))
        .collect()
}

fn steps(workflow: &Yaml) -> Vec<Yaml> {
    jobs(workflow)
        .iter()
        .flat_map(|(_, job)| job["steps"].as_vec().unwrap().clone())
        .collect()
}

#[test]
fn nothing_is_put_into_a_shell_line() {
    for name in GITHUB {
        for run in steps(&workflow(name))
            .iter()
            .filter_map(|step| step["run"].as_str())
        {
            assert!(!run.contains("${{"), "{name}: {run}");
        }
    }
}

#[test]
fn what_others_wrote_stands_in_conditions_only() {
    for name in GITHUB {
        let whole = workflow(name);
        let mut looked_at = Vec::new();
        all_texts(&whole, "", &mut looked_at);
        for (place, text) in looked_at.iter().filter(|(_, text)| text.contains("${{")) {
            for others in OTHERS {
                assert!(!text.contains(others), "{name}, {place}: {text}");
            }
        }
        for (place, text) in looked_at {
            let is_condition = place.ends_with("/if");
            assert!(
                is_condition || !text.contains("github.event."),
                "{name}, {place}: {text}"
            );
        }
    }
}

fn all_texts(yaml: &Yaml, place: &str, into: &mut Vec<(String, String)>) {
    match yaml {
        Yaml::String(text) => into.push((place.to_owned(), text.clone())),
        Yaml::Array(list) => list.iter().for_each(|item| all_texts(item, place, into)),
        Yaml::Hash(hash) => {
            for (key, value) in hash {
                all_texts(
                    value,
                    &format!("{place}/{}", key.as_str().unwrap_or_default()),
                    into,
                );
            }
        }
        _ => {}
    }
}

#[test]
fn every_action_is_pinned_by_commit_and_says_its_version() {
    let mut pins = std::collections::BTreeMap::new();
    for name in GITHUB {
        let file = text(&format!("github/{name}.yml"));
        for line in file.lines().filter(|line| line.contains("uses:")) {
            let (_, action) = line.split_once("uses: ").unwrap();
            let (action, version) = action
                .split_once(" # v")
                .unwrap_or_else(|| panic!("{name}: {line}"));
            let (action, commit) = action.split_once('@').unwrap();
            assert!(
                commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit()),
                "{name}: {line}"
            );
            assert_eq!(version.split('.').count(), 3, "{name}: {line}");
            let repository = action.split('/').take(2).collect::<Vec<_>>().join("/");
            let known = pins.entry(repository).or_insert_with(|| commit.to_owned());
            assert_eq!(known, commit, "{name}: {action} in two versions");
        }
    }
    assert_eq!(pins.len(), 4);
}

#[test]
fn a_job_may_do_only_what_it_is_there_for() {
    let expected = [
        ("changes", "command", "contents: read"),
        (
            "changes",
            "take-in",
            "contents: write, issues: write, pull-requests: write",
        ),
        ("changes", "publish", "actions: write"),
        ("introductions", "command", "contents: read"),
        ("introductions", "introduce", "contents: write"),
        ("introductions", "publish", "actions: write"),
        ("pages", "app", "contents: read"),
        ("pages", "deploy", "contents: read, pages: write, id-token: write"),
        ("stale", "command", "contents: read"),
        ("stale", "report", "contents: read, issues: write"),
        ("stale", "take-in", "actions: write"),
    ];
    let mut found = Vec::new();
    for name in GITHUB {
        let whole = workflow(name);
        assert!(
            whole["permissions"]
                .as_hash()
                .is_some_and(yaml_rust2::yaml::Hash::is_empty),
            "{name}"
        );
        // For the whole of `changes`, an ordinary comment would push a waiting run aside.
        let serial = if name == "changes" {
            &whole["jobs"]["take-in"]
        } else {
            &whole
        };
        assert_eq!(
            serial["concurrency"]["cancel-in-progress"].as_bool(),
            Some(false),
            "{name}"
        );
        assert_eq!(whole["concurrency"].is_badvalue(), name == "changes");
        for (job, content) in jobs(&whole) {
            assert!(content["timeout-minutes"].as_i64().is_some(), "{name}, {job}");
            let granted = content["permissions"].as_hash().unwrap().iter();
            let granted =
                granted.map(|(what, how)| format!("{}: {}", what.as_str().unwrap(), how.as_str().unwrap()));
            found.push((name, job, granted.collect::<Vec<_>>().join(", ")));
        }
    }
    let found: Vec<_> = found
        .iter()
        .map(|(name, job, granted)| (*name, job.as_str(), granted.as_str()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn a_pull_request_is_never_checked_out() {
    for name in GITHUB {
        for step in steps(&workflow(name)) {
            if !step["uses"]
                .as_str()
                .unwrap_or_default()
                .starts_with("actions/checkout@")
            {
                continue;
            }
            let with = &step["with"];
            assert!(with["allow-unsafe-pr-checkout"].is_badvalue(), "{name}");
            let from = (with["repository"].as_str(), with["ref"].as_str());
            let footbridge = (
                Some("${{ env.FOOTBRIDGE_SOURCE }}"),
                Some("${{ env.FOOTBRIDGE_COMMIT }}"),
            );
            let ours = [(None, None), (None, Some("${{ env.FOOTBRIDGE_BRANCH }}"))];
            assert!(from == footbridge || ours.contains(&from), "{name}: {from:?}");
            // Only what pushes keeps the token on the disk.
            let pushes = matches!(name, "changes" | "introductions") && from.0.is_none();
            assert_eq!(
                with["persist-credentials"].as_bool(),
                if pushes { None } else { Some(false) },
                "{name}"
            );
        }
    }
    assert!(text("github/changes.yml").contains("pull_request_target"));
    for name in ["introductions", "pages", "stale"] {
        assert!(
            !text(&format!("github/{name}.yml")).contains("pull_request"),
            "{name}"
        );
    }
}

#[test]
fn gitlab_runs_nothing_for_merge_requests_and_no_text_of_others() {
    let file = text("gitlab/.gitlab-ci.yml");
    let whole = YamlLoader::load_from_str(&file).unwrap().remove(0);
    let first = &whole["workflow"]["rules"][0];
    assert_eq!(
        first["if"].as_str(),
        Some("$CI_PIPELINE_SOURCE == \"merge_request_event\"")
    );
    assert_eq!(first["when"].as_str(), Some("never"));
    // Names and messages that others choose.
    for others in [
        "CI_COMMIT_MESSAGE",
        "CI_COMMIT_TITLE",
        "CI_COMMIT_DESCRIPTION",
        "CI_COMMIT_REF_NAME",
        "GITLAB_USER_NAME",
    ] {
        assert!(!file.contains(others), "{others}");
    }
    for (name, job) in whole
        .as_hash()
        .unwrap()
        .iter()
        .filter(|(_, job)| !job["script"].is_badvalue())
    {
        let takes_from = job["extends"].as_str().map_or(job, |name| &whole[name]);
        assert!(!takes_from["timeout"].is_badvalue(), "{name:?}");
    }
    assert_eq!(
        whole["take-in"]["resource_group"].as_str(),
        Some("footbridge-changes")
    );
}

#[test]
fn scripts_stop_at_the_first_failure_and_are_correct_bash() {
    let folder = project().join("docs/workflows");
    let mut scripts = 0;
    for entry in ["scripts", "folder"]
        .iter()
        .flat_map(|name| folder.join(name).read_dir().unwrap().flatten())
    {
        let path = entry.path();
        let script = fs::read_to_string(&path).unwrap();
        let is_program = script.starts_with("#!/usr/bin/env bash\n");
        assert_eq!(
            is_program,
            script.contains("\nset -euo pipefail\n"),
            "{}",
            path.display()
        );
        assert!(!script.contains("eval "), "{}", path.display());
        let bash = std::process::Command::new("bash")
            .arg("-n")
            .arg(&path)
            .output()
            .unwrap();
        assert!(bash.status.success(), "{}", String::from_utf8_lossy(&bash.stderr));
        // Where it is installed; nobody has to.
        if let Ok(shellcheck) = std::process::Command::new("shellcheck")
            .arg("-x")
            .arg(&path)
            .current_dir(project())
            .output()
        {
            assert!(
                shellcheck.status.success(),
                "{}",
                String::from_utf8_lossy(&shellcheck.stdout)
            );
        }
        scripts += 1;
    }
    assert_eq!(scripts, 12);
}
