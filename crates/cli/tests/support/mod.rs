//! Runs the built command, on copies of the sample company.
#![allow(dead_code, reason = "each test file uses a part of it")]

pub mod doings;
pub mod little;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// What a run of the command came to.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// Runs `footbridge` in the top folder of the project.
pub fn footbridge<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_footbridge"))
        .args(arguments)
        .current_dir(project())
        .output()
        .expect("the command should start");
    Run {
        code: output.status.code().expect("the command should end by itself"),
        stdout: String::from_utf8(output.stdout).expect("the output should be UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("the errors should be UTF-8"),
    }
}

/// Runs `footbridge` with a text on its standard input.
pub fn footbridge_reading<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>, input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_footbridge"))
        .args(arguments)
        .current_dir(project())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command should start");
    // It may stop reading before the end.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    let output = child.wait_with_output().expect("the command should end");
    Run {
        code: output.status.code().expect("the command should end by itself"),
        stdout: String::from_utf8(output.stdout).expect("the output should be UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("the errors should be UTF-8"),
    }
}

/// Every file of a folder but the hidden ones, by path.
pub fn files(root: &Path) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in folder.read_dir().unwrap().flatten() {
            let (path, name) = (entry.path(), entry.file_name());
            if name.to_str().is_some_and(|name| name.starts_with('.')) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                all.insert(
                    below,
                    String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned(),
                );
            }
        }
    }
    all
}

/// The project's top folder.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The sample company.
pub fn sample() -> PathBuf {
    project().join("public/data")
}

/// Reads a JSON file of the sample company.
pub fn sample_json(file: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(sample().join(file)).unwrap()).unwrap()
}

/// The folder with the rounds of introductions.
const LEDGER: &str = "introductions";

/// A copy of the sample company to break.
pub struct Copy(TempDir);

impl Copy {
    pub fn new() -> Self {
        let copy = Self(TempDir::new().unwrap());
        copy_files(&sample(), copy.path());
        fs::create_dir(copy.path().join(LEDGER)).unwrap();
        copy_files(&sample().join(LEDGER), &copy.path().join(LEDGER));
        copy
    }

    /// A folder with these files instead.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let copy = Self(TempDir::new().unwrap());
        for (path, text) in files {
            copy.write(path, text);
        }
        copy
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Every file but the hidden ones, by path.
    pub fn files(&self) -> BTreeMap<String, String> {
        files(self.path())
    }

    /// Applies a file that lies in the folder, with further arguments.
    pub fn apply(&self, file: &str, arguments: &[&str]) -> Run {
        let file = self.path().join(file);
        let mut all = vec![
            OsStr::new("apply"),
            file.as_os_str(),
            OsStr::new("--into"),
            self.path().as_os_str(),
        ];
        all.extend(arguments.iter().map(OsStr::new));
        footbridge(all)
    }

    /// Reviews the folder.
    pub fn review(&self, arguments: &[&str]) -> Run {
        let mut all = vec![OsStr::new("review"), self.path().as_os_str()];
        all.extend(arguments.iter().map(OsStr::new));
        footbridge(all)
    }

    pub fn write(&self, file: &str, text: impl AsRef<[u8]>) {
        let path = self.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path().join(file)).unwrap()
    }

    /// Changes a file as JSON.
    pub fn edit(&self, file: &str, change: impl FnOnce(&mut Value)) {
        let mut json = serde_json::from_str(&self.read(file)).unwrap();
        change(&mut json);
        self.write(file, serde_json::to_string_pretty(&json).unwrap());
    }

    pub fn check(&self) -> Run {
        footbridge([OsStr::new("check"), self.path().as_os_str()])
    }

    /// Findings as JSON, with the exit code.
    pub fn findings(&self) -> (i32, Vec<Value>) {
        let run = footbridge([
            OsStr::new("check"),
            self.path().as_os_str(),
            OsStr::new("--format=json"),
        ]);
        let report: Value = serde_json::from_str(&run.stdout).expect("the report should be JSON");
        (run.code, report["findings"].as_array().unwrap().clone())
    }
}

/// Copies the files right in a folder. A sample that somebody tried things on may have more below it.
fn copy_files(from: &Path, to: &Path) {
    for entry in from.read_dir().unwrap().flatten() {
        if entry.path().is_file() {
            fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}
