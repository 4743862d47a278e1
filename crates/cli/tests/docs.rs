//! The examples in docs/data-format.md make a clean company.

mod support;

use std::fs;

use support::{footbridge, project};
use tempfile::TempDir;

#[test]
fn the_examples_of_the_data_format_are_clean() {
    let page = fs::read_to_string(project().join("docs/data-format.md")).unwrap();
    let folder = TempDir::new().unwrap();
    let mut files = 0;
    for section in page.split("\n## `").skip(1) {
        let (name, rest) = section.split_once('`').unwrap();
        if let Some((_, example)) = rest.split_once("```json\n") {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, example.split("```").next().unwrap()).unwrap();
            files += 1;
        }
    }
    assert_eq!(files, 6);
    let run = footbridge(["check".as_ref(), folder.path().as_os_str()]);
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert!(
        run.stdout
            .ends_with("Clean: 2 people, 1 group, 1 post, 3 topics.\n"),
        "{}",
        run.stdout
    );
}
