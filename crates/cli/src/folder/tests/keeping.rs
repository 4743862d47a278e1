//! Files and fields are kept as they are, or the folder is not touched.

use std::fs;
use std::time::Duration;

use footbridge_core::model::Group;

use super::super::Saved;
use super::super::lock::Lock;
use super::{FILES, company, files, hire, open, refusal, rename, write};

#[test]
fn nothing_changed_is_nothing_written() {
    let root = company();
    let mut folder = open(root.path());
    let catalog = folder.catalog();
    folder.replace(&catalog);
    assert_eq!(folder.save().unwrap(), Saved::default());
    for (path, text) in FILES {
        assert_eq!(fs::read_to_string(root.path().join(path)).unwrap(), text);
    }
}

#[test]
fn a_changed_record_goes_back_into_its_file_and_nothing_is_lost() {
    let root = company();
    let mut folder = open(root.path());
    assert_eq!(folder.problems().len(), 1, "the record without a good id");
    let mut catalog = folder.catalog();
    assert_eq!(catalog.people.len(), 3);
    rename(&mut catalog, "zoe", "Zoë");
    folder.replace(&catalog);
    assert_eq!(folder.save().unwrap().written, ["b/c.json"]);
    let expected = "{\n  \"format\": 1,\n  \"source\": \"hr\",\n  \"people\": [\n    {\n      \"id\": \"ada\",\n      \
                    \"name\": \"Twice\"\n    },\n    {\n      \"id\": \"zoe\",\n      \"name\": \"Zoë\"\n    },\n    {\n      \
                    \"id\": \"No Id\",\n      \"name\": \"X\"\n    }\n  ]\n}\n";
    assert_eq!(files(root.path())["b/c.json"], expected);
    assert_eq!(folder.save().unwrap(), Saved::default(), "all is written");
}

#[test]
fn fields_that_nobody_knows_stay_in_the_record() {
    let root = company();
    let mut folder = open(root.path());
    let mut catalog = folder.catalog();
    rename(&mut catalog, "noor", "Noor H.");
    folder.replace(&catalog);
    assert_eq!(folder.save().unwrap().written, ["a.json"]);
    assert!(files(root.path())["a.json"].contains("\"pet\": \"cat\""));
}

#[test]
fn new_records_go_into_the_last_file_and_a_first_one_gets_a_file() {
    let root = company();
    write(root.path(), "groups.json", "nobody names me");
    let mut folder = open(root.path());
    let mut catalog = folder.catalog();
    hire(&mut catalog, "eve");
    catalog.groups.insert(group("chess"));
    folder.replace(&catalog);
    let written = folder.save().unwrap().written;
    assert_eq!(written, ["site.json", "b/c.json", "groups-2.json"]);
    let files = files(root.path());
    assert_eq!(files["groups.json"], "nobody names me");
    assert!(files["site.json"].contains("\"groups-2.json\""));
    assert!(
        files["site.json"].contains("\"motto\": \"Up\""),
        "what nobody knows stays"
    );
    drop(folder);
    let again = open(root.path());
    assert_eq!(again.catalog().groups.len(), 1);
    assert_eq!(again.site().collections.groups, ["groups-2.json"]);
}

#[test]
fn single_files_are_put_read_and_removed() {
    let root = company();
    write(root.path(), "changes/old.json", "{}");
    let mut folder = open(root.path());
    folder.put("receipts/01AB/x.json", "mine");
    folder.remove("changes/old.json");
    assert_eq!(folder.read("receipts/01AB/x.json").as_deref(), Some("mine"));
    assert_eq!(folder.read("changes/old.json"), None);
    let saved = folder.save().unwrap();
    assert_eq!(saved.written, ["receipts/01AB/x.json"]);
    assert_eq!(saved.removed, ["changes/old.json"]);
    folder.put("receipts/01AB/x.json", "mine");
    folder.remove("changes/old.json");
    assert_eq!(folder.save().unwrap(), Saved::default(), "it is as it should be");
    for outside in ["../x.json", "/etc/x", "a/../../x", ".footbridge/journal.json", ""] {
        folder.put(outside, "x");
        assert!(folder.save().is_err(), "{outside}");
        folder.remove(outside);
    }
}

#[test]
fn what_cannot_be_read_is_not_rewritten() {
    for (path, text, says) in [
        ("site.json", "{", "site.json: the file ends too early"),
        (
            "site.json",
            r#"{"format":9,"organisation":{"name":"T"},"collections":{}}"#,
            "site.json: the file is written in format 9",
        ),
        ("a.json", "<html>", "a.json: the server answered with a web page"),
        (
            "a.json",
            r#"{"format":2,"people":[]}"#,
            "a.json: the file is written in format 2",
        ),
        (
            "posts.json",
            r#"{"format":1}"#,
            "posts.json: there is no list `posts` in it",
        ),
        (
            "site.json",
            r#"{"format":1,"organisation":{"name":"T"},"collections":{"people":["a.json"],"groups":["a.json"]}}"#,
            "a.json: site.json names the file twice",
        ),
        (
            "site.json",
            r#"{"format":1,"organisation":{"name":"T"},"collections":{"people":["x.json"]}}"#,
            "x.json: the file is not there",
        ),
    ] {
        let root = company();
        write(root.path(), path, text);
        let refusal = refusal(root.path());
        assert!(refusal.contains(says), "{refusal}");
        assert!(refusal.contains("Nothing was changed"), "{refusal}");
    }
    let root = company();
    fs::write(
        root.path().join("a.json"),
        b"{\"format\":1,\"people\":[{\"id\":\"a\",\"name\":\"\xff\"}]}",
    )
    .unwrap();
    assert!(refusal(root.path()).contains("a.json: the file is not UTF-8"));
}

#[test]
fn a_site_that_was_not_understood_as_a_whole_is_not_rewritten() {
    let root = company();
    let site = r#"{"format":1,"organisation":{"name":"T"},"departments":[{"id":"No Id","label":"X"}],"collections":{"people":["a.json"]}}"#;
    write(root.path(), "site.json", site);
    let mut folder = open(root.path());
    let mut catalog = folder.catalog();
    hire(&mut catalog, "eve");
    folder.replace(&catalog);
    folder.save().unwrap();
    catalog.groups.insert(group("chess"));
    folder.replace(&catalog);
    let refused = folder.save().unwrap_err().to_string();
    assert!(refused.contains("site.json has to be rewritten"), "{refused}");
    assert_eq!(files(root.path())["site.json"], site);
}

#[test]
fn only_one_program_writes_at_a_time() {
    let root = company();
    let folder = open(root.path());
    let locked = Lock::take_within(root.path(), Duration::from_millis(50))
        .err()
        .unwrap();
    assert!(
        locked.to_string().contains("another footbridge is writing to"),
        "{locked}"
    );
    drop(folder);
    assert!(Lock::take_within(root.path(), Duration::ZERO).is_ok());
}

fn group(id: &str) -> Group {
    let text = format!(r#"{{"format":1,"groups":[{{"id":"{id}","name":"New"}}]}}"#);
    let file = footbridge_core::wire::read_collection::<Group>("groups.json", &text, &mut Vec::new());
    file.unwrap().records.remove(0)
}
