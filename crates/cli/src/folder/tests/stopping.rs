//! Stopped at whatever step, the data is as it was or as it should be.

use std::fs;
use std::io::Error;

use super::super::commit::{Recovered, recover, recover_by};
use super::super::lock::OURS;
use super::{company, files, hire, open, rename, write};

/// A write that touches three files, makes one and removes one; stopped before step `stop`. Says whether it got through.
fn write_until(root: &std::path::Path, stop: usize) -> bool {
    let mut folder = open(root);
    let mut catalog = folder.catalog();
    rename(&mut catalog, "noor", "Noor H.");
    hire(&mut catalog, "eve");
    folder.replace(&catalog);
    folder.put("receipts/01AB/x.json", "{}");
    folder.remove("changes/old.json");
    folder.save_by(&mut steps(stop)).is_ok()
}

/// Lets that many steps happen.
fn steps(mut left: usize) -> impl FnMut(&str) -> std::io::Result<()> {
    move |step| {
        left = left
            .checked_sub(1)
            .ok_or_else(|| Error::other(format!("stopped before: {step}")))?;
        Ok(())
    }
}

#[test]
fn a_write_is_there_as_a_whole_or_not_at_all() {
    let (old, new) = {
        let root = company();
        write(root.path(), "changes/old.json", "{}");
        let old = files(root.path());
        assert!(write_until(root.path(), usize::MAX));
        (old, files(root.path()))
    };
    let mut outcomes = Vec::new();
    for stop in 0.. {
        let root = company();
        write(root.path(), "changes/old.json", "{}");
        let is_through = write_until(root.path(), stop);
        let recovered = recover(root.path()).unwrap();
        let now = files(root.path());
        outcomes.push(recovered);
        match recovered {
            Recovered::Finished => assert_eq!(now, new, "stopped before step {stop}"),
            Recovered::Cleared => assert!(now == old || now == new, "stopped before step {stop}"),
            Recovered::Nothing => assert_eq!(now, if is_through { new.clone() } else { old.clone() }),
        }
        let mut left: Vec<_> = root.path().join(OURS).read_dir().unwrap().flatten().collect();
        left.retain(|entry| !matches!(entry.file_name().to_str(), Some("lock" | ".gitignore")));
        assert!(left.is_empty(), "{left:?}");
        if is_through {
            break;
        }
    }
    assert!(outcomes.contains(&Recovered::Cleared) && outcomes.contains(&Recovered::Finished));
    assert!(outcomes.len() > 10, "{} steps", outcomes.len());
}

#[test]
fn finishing_can_be_stopped_as_well() {
    let root = company();
    write(root.path(), "changes/old.json", "{}");
    let new = {
        let other = company();
        assert!(write_until(other.path(), usize::MAX));
        files(other.path())
    };
    // The journal is in place after eight steps.
    assert!(!write_until(root.path(), 8));
    let mut rounds = 0;
    while recover_by(root.path(), &mut steps(rounds)).is_err() {
        rounds += 1;
    }
    assert!(rounds > 3, "{rounds}");
    assert_eq!(files(root.path()), new);
}

#[test]
fn opening_finishes_what_was_begun() {
    let root = company();
    write(root.path(), "changes/old.json", "{}");
    assert!(!write_until(root.path(), 9));
    assert_eq!(open(root.path()).catalog().people.len(), 4);
    assert!(!root.path().join("changes/old.json").exists());
}

#[test]
fn half_written_journals_and_stages_count_for_nothing() {
    let root = company();
    let old = files(root.path());
    write(root.path(), ".footbridge/journal.part", "{\"moves\":[\"a.js");
    write(root.path(), ".footbridge/stage/0", "{\"peo");
    assert_eq!(open(root.path()).catalog().people.len(), 3);
    assert_eq!(files(root.path()), old);
    assert!(!root.path().join(".footbridge/stage").exists());
}

#[test]
fn a_journal_cannot_lead_out_of_the_folder() {
    let root = company();
    let journal = r#"{"moves":["../gone.json"],"removals":[]}"#;
    write(root.path(), ".footbridge/journal.json", journal);
    write(root.path(), ".footbridge/stage/0", "x");
    let refused = recover(root.path()).unwrap_err().to_string();
    assert!(refused.contains("outside of the data folder"), "{refused}");
    fs::write(root.path().join(".footbridge/journal.json"), "{").unwrap();
    let refused = recover(root.path()).unwrap_err().to_string();
    assert!(refused.contains("is damaged"), "{refused}");
}
