//! Killed at whatever moment, `footbridge apply` leaves a folder that is clean, and loses no change.
#![allow(clippy::print_stdout, reason = "the figures, for whoever wants to see them")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use support::doings::{Dice, Doings};
use support::{Copy, footbridge};
use tempfile::TempDir;

const KILLS: usize = 200;
const CHANGES: usize = 8;
/// Runs that nobody kills, to know how long one takes.
const MEASURED: usize = 9;

fn apply(folder: &Path, changes: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_footbridge"));
    command
        .arg("apply")
        .arg(changes)
        .arg("--into")
        .arg(folder)
        .arg("--trust-authors");
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// A company of middling size.
fn company() -> Copy {
    let copy = Copy::of(&[]);
    let made = footbridge([
        "generate".as_ref(),
        "--people=400".as_ref(),
        "--seed=5".as_ref(),
        "--today=2026-11-24".as_ref(),
        "--out".as_ref(),
        copy.path().as_os_str(),
    ]);
    assert_eq!(made.code, 0, "{}", made.stderr);
    copy
}

fn again(copy: &Copy) -> Copy {
    let other = Copy::of(&[]);
    for (path, text) in copy.files() {
        other.write(&path, text);
    }
    other
}

/// A batch of changes for each kill and each measured run.
fn batches(company: &Copy) -> TempDir {
    let folder = TempDir::new().unwrap();
    let mut doings = Doings::of(company.path(), 11);
    for number in 0..KILLS + MEASURED {
        let text = serde_json::to_string(&doings.some(CHANGES)).unwrap();
        fs::write(batch(&folder, number), text).unwrap();
    }
    folder
}

fn batch(folder: &TempDir, number: usize) -> PathBuf {
    folder.path().join(format!("{number:03}.json"))
}

/// How long a run takes: the middle of several.
fn usual_run(company: &Copy, batches: &TempDir) -> Duration {
    let copy = again(company);
    let mut taken: Vec<Duration> = (KILLS..KILLS + MEASURED)
        .map(|number| {
            let started = Instant::now();
            apply(copy.path(), &batch(batches, number)).status().unwrap();
            started.elapsed()
        })
        .collect();
    taken.sort();
    taken[MEASURED / 2]
}

#[test]
fn killed_two_hundred_times_nothing_is_lost() {
    let started = Instant::now();
    let copy = company();
    let batches = batches(&copy);
    let quiet = again(&copy);
    let usual = usual_run(&copy, &batches);
    // Somewhat beyond the usual, as what is written last is the most delicate.
    let span = usize::try_from(usual.as_micros()).unwrap() * 5 / 4;

    let mut dice = Dice(3);
    let (mut killed, mut recovered) = (0, 0);
    for number in 0..KILLS {
        let mut child = apply(copy.path(), &batch(&batches, number)).spawn().unwrap();
        sleep(Duration::from_micros(dice.below(span).try_into().unwrap()));
        child.kill().unwrap();
        killed += usize::from(child.wait().unwrap().code().is_none());
        let run = copy.check();
        assert_eq!(run.code, 0, "after {} kills: {}", number + 1, run.stdout);
        recovered += usize::from(run.stdout.contains("was interrupted"));
    }
    println!(
        "{killed} of {KILLS} runs were killed before their end, {recovered} of them in the middle of writing; \
         a run takes {usual:?}, all of it took {:?}",
        started.elapsed()
    );
    assert!(
        killed > KILLS / 4,
        "only {killed} runs were killed before their end"
    );

    // Handed in once more, nothing is missing; and all at once, by a run that nobody disturbs, gives the same bytes.
    for folder in [&copy, &quiet] {
        let status = apply(folder.path(), batches.path()).status().unwrap();
        assert!(matches!(status.code(), Some(0 | 1)), "{status}");
        assert_eq!(folder.check().code, 0);
    }
    assert!(
        copy.files() == quiet.files(),
        "the data differs from that of a run that nobody interrupted"
    );
}
