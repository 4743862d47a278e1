//! The same changes give the same bytes: in whatever order, in however many runs, handed in again, on two sites.

mod support;

use std::ffi::OsString;
use std::fs;
use std::thread;

use serde_json::Value;
use support::doings::{Dice, Doings};
use support::{Copy, footbridge};
use tempfile::TempDir;

const TRIALS: u64 = 16;
const CHANGES: usize = 40;

/// A small company and what its people do, a file for each change.
struct Trial {
    company: Copy,
    changes: TempDir,
    names: Vec<String>,
    dice: Dice,
}

impl Trial {
    fn new(seed: u64) -> Self {
        let company = Copy::of(&[]);
        let made = footbridge([
            "generate".as_ref(),
            "--people=40".as_ref(),
            "--seed=8".as_ref(),
            "--today=2026-11-24".as_ref(),
            "--out".as_ref(),
            company.path().as_os_str(),
        ]);
        assert_eq!(made.code, 0, "{}", made.stderr);
        let changes = TempDir::new().unwrap();
        let made = Doings::of(company.path(), seed).some(CHANGES);
        let write = |(number, change): (usize, &Value)| {
            let name = format!("{number:02}.json");
            fs::write(changes.path().join(&name), change.to_string()).unwrap();
            name
        };
        let names = made.iter().enumerate().map(write).collect();
        Self {
            company,
            changes,
            names,
            dice: Dice(seed),
        }
    }

    /// A site with the company's data as it is at first.
    fn site(&self) -> Copy {
        let site = Copy::of(&[]);
        for (path, text) in self.company.files() {
            site.write(&path, text);
        }
        site
    }

    fn apply(&self, names: &[String], site: &Copy) {
        let mut arguments: Vec<OsString> = vec!["apply".into(), "--trust-authors".into()];
        arguments.extend(["--into".into(), site.path().into()]);
        arguments.extend(names.iter().map(|name| self.changes.path().join(name).into()));
        let run = footbridge(arguments);
        assert!(
            matches!(run.code, 0 | 1) && run.stderr.is_empty(),
            "{}",
            run.stderr
        );
        assert!(
            !run.stdout.contains("unreadable") && !run.stdout.contains("refused"),
            "{}",
            run.stdout
        );
    }

    /// All changes in an order of its own.
    fn shuffled(&mut self) -> Vec<String> {
        let mut names = self.names.clone();
        self.dice.shuffle(&mut names);
        names
    }

    /// All changes in an order of its own, handed in bit by bit.
    fn apply_in_bits(&mut self, site: &Copy) {
        let names = self.shuffled();
        let mut left = names.as_slice();
        while !left.is_empty() {
            let (bit, rest) = left.split_at(1 + self.dice.below(left.len()));
            self.apply(bit, site);
            left = rest;
        }
    }
}

#[test]
fn any_order_any_split_and_any_repetition_give_the_same_bytes() {
    for seed in 0..TRIALS {
        let mut trial = Trial::new(seed);
        let once = trial.site();
        trial.apply(&trial.names, &once);
        let expected = once.files();
        assert!(expected.len() > CHANGES, "a receipt for each change");
        let again = trial.shuffled();
        trial.apply(&again, &once);
        assert!(once.files() == expected, "trial {seed}: handed in again");
        for _ in 0..2 {
            let bits = trial.site();
            trial.apply_in_bits(&bits);
            assert!(bits.files() == expected, "trial {seed}: bit by bit");
        }
        assert_eq!(once.check().code, 0, "trial {seed}: {}", once.check().stdout);
    }
}

#[test]
fn two_sites_that_exchange_what_they_have_come_to_the_same_bytes() {
    for seed in 0..TRIALS {
        let mut trial = Trial::new(100 + seed);
        let (here, there) = (trial.site(), trial.site());
        let names = trial.shuffled();
        // Each has heard of some that the other has, too.
        let (first, second) = (&names[..CHANGES * 2 / 3], &names[CHANGES / 3..]);
        trial.apply(first, &here);
        trial.apply(second, &there);
        assert!(here.files() != there.files(), "trial {seed}");
        trial.apply(second, &here);
        trial.apply(first, &there);
        assert!(here.files() == there.files(), "trial {seed}");
    }
}

#[test]
fn several_runs_at_once_wait_for_each_other() {
    let trial = Trial::new(200);
    let (one, many) = (trial.site(), trial.site());
    trial.apply(&trial.names, &one);
    thread::scope(|scope| {
        for names in trial.names.chunks(CHANGES / 8) {
            let (trial, many) = (&trial, &many);
            scope.spawn(move || trial.apply(names, many));
        }
    });
    assert!(many.files() == one.files());
}
