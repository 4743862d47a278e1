//! Runs the built command, on copies of the sample company.
#![allow(dead_code, reason = "each test file uses a part of it")]

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

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

/// A copy of the sample company to break.
pub struct Copy(TempDir);

impl Copy {
    pub fn new() -> Self {
        let copy = Self(TempDir::new().unwrap());
        copy_files(&sample(), copy.path());
        copy
    }

    pub fn path(&self) -> &Path {
        self.0.path()
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
