//! The folder that is published.

use std::fs;

use tempfile::TempDir;

use crate::support::little::company;
use crate::support::project;

#[test]
fn app_and_data_stand_side_by_side() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    for (name, text) in [
        ("app/index.html", "app"),
        ("app/data/site.json", "sample"),
        ("app/a.wasm", "wasm"),
    ] {
        fs::create_dir_all(path(name).parent().unwrap()).unwrap();
        fs::write(path(name), text).unwrap();
    }
    let data = company();
    for name in [
        "changes/x.json",
        "receipts/01KA/x.json",
        ".footbridge/journal",
        "people/.hidden",
    ] {
        data.write(name, "{}");
    }
    let script = project().join("docs/workflows/scripts/site.sh");
    let run = || {
        let mut command = std::process::Command::new("bash");
        command
            .arg(&script)
            .arg(path("app"))
            .arg(data.path())
            .arg(path("out"));
        command.output().unwrap()
    };
    let output = run();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    for name in [
        "out/index.html",
        "out/a.wasm",
        "out/data/people.json",
        "out/data/receipts/01KA/x.json",
    ] {
        assert!(path(name).exists(), "{name}");
    }
    for name in [
        "out/data/changes",
        "out/data/.footbridge",
        "out/data/people/.hidden",
    ] {
        assert!(!path(name).exists(), "{name}");
    }
    assert_eq!(
        fs::read_to_string(path("out/data/site.json")).unwrap(),
        data.read("site.json")
    );
    assert_eq!(run().status.code(), Some(2), "it writes over nothing");
}
