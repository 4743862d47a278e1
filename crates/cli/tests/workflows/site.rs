//! A company's repository, with a clone in which the scripts run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::forge::{BOT, Forge};
use crate::support::little::company;
use crate::support::project;

pub struct Site {
    folder: TempDir,
    pub forge: Forge,
    /// The command that the scripts run.
    pub command: PathBuf,
}

impl Site {
    /// The small company, pushed to a repository of its own.
    pub fn new() -> Self {
        let site = Self {
            folder: TempDir::new().unwrap(),
            forge: Forge::start(),
            command: env!("CARGO_BIN_EXE_footbridge").into(),
        };
        for file in ["site.json", "people.json", "groups.json", "posts.json"] {
            let path = site.clone_folder().join("data").join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, company().read(file)).unwrap();
        }
        git(
            site.path(),
            &["init", "--quiet", "--bare", "--initial-branch=main", "origin.git"],
        );
        let clone = site.clone_folder();
        git(&clone, &["init", "--quiet", "--initial-branch=main"]);
        git(&clone, &["remote", "add", "origin", "../origin.git"]);
        git(&clone, &["add", "--all"]);
        git(&clone, &["commit", "--quiet", "--message", "Begin"]);
        git(&clone, &["push", "--quiet", "origin", "main"]);
        site
    }

    /// The folder with everything that belongs to the test.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn clone_folder(&self) -> PathBuf {
        self.path().join("clone")
    }

    /// Runs a script in the clone, for this forge. It must do its work.
    pub fn run(&self, script: &str, forge: &str) -> String {
        let output = self.try_run(script, forge);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn try_run(&self, script: &str, forge: &str) -> Output {
        let script = project().join("docs/workflows/scripts").join(script);
        bare(Command::new("bash").arg(script.canonicalize().unwrap()))
            .current_dir(self.clone_folder())
            .env("TMPDIR", self.path())
            .env(
                "PATH",
                format!(
                    "{}:{}",
                    self.path().join("bin").display(),
                    std::env::var("PATH").unwrap()
                ),
            )
            .env("FOOTBRIDGE", &self.command)
            .env("FOOTBRIDGE_FORGE", forge)
            .env("FOOTBRIDGE_API", &self.forge.url)
            .env("FOOTBRIDGE_BOT", BOT)
            .env("FOOTBRIDGE_REPOSITORY", "tideway/site")
            .env("FOOTBRIDGE_PROJECT", "7")
            .env("FOOTBRIDGE_TOKEN", "s3cret")
            .env("FOOTBRIDGE_PAUSE", "0")
            .output()
            .expect("bash should be there")
    }

    /// Takes in what waits at GitHub.
    pub fn take_in(&self) -> String {
        self.run("take-in.sh", "github")
    }

    /// A file as it is published; `None` where there is none.
    pub fn published(&self, file: &str) -> Option<String> {
        let origin = self.path().join("origin.git");
        let output = bare(Command::new("git").arg("show").arg(format!("main:data/{file}")))
            .current_dir(origin)
            .output()
            .expect("git should be there");
        output
            .status
            .success()
            .then(|| String::from_utf8(output.stdout).unwrap())
    }

    /// Members of the chess group, as published.
    pub fn members(&self) -> Value {
        let groups: Value = serde_json::from_str(&self.published("groups.json").unwrap()).unwrap();
        groups["groups"][0]["members"].clone()
    }

    /// Pushes a file from a clone of somebody else's.
    pub fn push(&self, path: &str, text: &str) {
        self.commit_elsewhere(path, |_| text.to_owned());
        git(&self.path().join("other"), &["push", "--quiet", "origin", "main"]);
    }

    /// Commits a file in a clone of somebody else's, and does not push it yet.
    pub fn commit_elsewhere(&self, path: &str, edit: impl FnOnce(&str) -> String) {
        let other = self.path().join("other");
        if !other.exists() {
            git(self.path(), &["clone", "--quiet", "origin.git", "other"]);
        }
        git(&other, &["pull", "--quiet"]);
        let file = other.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        let text = fs::read_to_string(&file).unwrap_or_default();
        fs::write(file, edit(&text)).unwrap();
        git(&other, &["add", "--all"]);
        git(&other, &["commit", "--quiet", "--message", "By somebody else"]);
    }

    /// Messages of all commits that are published.
    pub fn history(&self) -> Vec<String> {
        let output = bare(Command::new("git").args(["log", "--format=%s", "main"]))
            .current_dir(self.path().join("origin.git"))
            .output()
            .unwrap();
        String::from_utf8(output.stdout)
            .unwrap()
            .lines()
            .map(str::to_owned)
            .collect()
    }
}

/// An issue's body as the app makes it.
pub fn body(changes: &Value) -> String {
    format!("- Join Chess at Lunch\n\n<!-- footbridge changes -->\n```json\n{changes:#}\n```\n")
}

/// The change of a company whose profile says hello to a shell.
pub fn hostile(number: u32, author: &str) -> Value {
    let text = "$(touch pwned) `touch pwned` \"; touch pwned; ' | touch pwned ${{ github.token }}";
    crate::support::little::change(
        number,
        author,
        json!({ "type": "edit_profile", "set": { "about": text } }),
    )
}

fn git(folder: &Path, arguments: &[&str]) {
    let output = bare(Command::new("git").args(arguments))
        .current_dir(folder)
        .output()
        .expect("git should be there");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// A command that knows nothing of whoever runs the tests.
fn bare(command: &mut Command) -> &mut Command {
    command
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_AUTHOR_NAME", "Tideway")
        .env("GIT_AUTHOR_EMAIL", "site@tideway.example")
        .env("GIT_COMMITTER_NAME", "Tideway")
        .env("GIT_COMMITTER_EMAIL", "site@tideway.example")
        .env_remove("GITHUB_OUTPUT")
        .env_remove("GITHUB_STEP_SUMMARY")
}
