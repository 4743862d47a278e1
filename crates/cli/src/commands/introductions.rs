//! `footbridge introductions`

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::{Args, ValueEnum};
use footbridge_core::introductions::{Ledger, make_round, write_round};
use footbridge_core::model::RoundId;
use footbridge_core::time::Date;

use super::{FINDINGS, today};
use crate::folder::Folder;
use crate::introductions::{ledger, offsets, summary, text, verify};

const EXAMPLES: &str = "\
Examples:
  footbridge introductions --data data
      the introductions of the coming week, to look at
  footbridge introductions --data data --round 2026-W48 --write
      keeps them: writes introductions/2026-W48.json and names it in site.json
  footbridge introductions --data data --verify
      recomputes every round that was kept
  footbridge introductions --data data --format json | jq -r '.introductions[].people | join(\", \")'
      who would meet whom

Who takes part: those whose profile says so, who paused neither the introductions nor their profile, and who work here
on the Monday of that week.

What decides: the data, the week, the rounds before, and where the clocks stand on its Monday. The same gives the same on
every machine; the app recomputes the round and shows whether it is right. docs/matching.md explains every point.

Rules: never the same team, nobody again within 12 rounds, nobody who asked to be kept apart, and in the way that both
asked for. In a small pool the last, then the second, then the first are relaxed, and the round says where.

Exit codes: 0 done, or all is well; 1 --verify found something; 2 could not run and changed nothing.";

/// Make the weekly introductions, or check them
///
/// Says who is introduced to whom in a week, so that it is worth as much as possible to all of them together. Without
/// --write nothing is kept.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Arguments {
    /// The data folder, the one with site.json in it
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// Which week, as in the calendar of ISO 8601 [default: the one that begins today or next]
    #[arg(long, value_name = "YYYY-Www", value_parser = week)]
    round: Option<RoundId>,
    /// Day from which the week is counted [default: today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "round")]
    today: Option<Date>,
    /// Keep it
    #[arg(long)]
    write: bool,
    /// Make a round anew that was kept already
    #[arg(long, requires = "write")]
    again: bool,
    /// Recompute the rounds that were kept, or the one that is named
    #[arg(long, conflicts_with_all = ["write", "today"])]
    verify: bool,
    /// How to say it
    #[arg(long, value_enum, default_value_t = RoundFormat::Text, conflicts_with = "verify")]
    format: RoundFormat,
}

/// How to show a round.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RoundFormat {
    /// A summary for people
    Text,
    /// The file of the round
    Json,
}

fn week(text: &str) -> Result<RoundId, String> {
    RoundId::parse(text).map_err(|_| "a week such as 2026-W48".to_owned())
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut folder = if arguments.write {
        Folder::open(&arguments.data)?
    } else {
        Folder::look(&arguments.data)?
    };
    let ledger = ledger::read(&folder)?;
    if arguments.verify {
        return check(&folder, &ledger, arguments.round.as_ref());
    }
    let round = match &arguments.round {
        Some(round) => round.clone(),
        None => coming(arguments.today.map_or_else(today, Ok)?),
    };
    let catalog = folder.catalog();
    let zones = offsets(&catalog, &round)?;
    let round = make_round(&catalog, &ledger, round, zones);
    let kept = if arguments.write {
        let path = ledger::put(&mut folder, &ledger, &round, arguments.again)?;
        folder.save()?;
        Some(path)
    } else {
        None
    };
    if arguments.format == RoundFormat::Json {
        print!("{}", write_round(&round));
        return Ok(ExitCode::SUCCESS);
    }
    print!(
        "{}",
        text::write(&round, &summary::summary(&catalog, &ledger, &round))
    );
    match kept {
        Some(path) => println!("Wrote {path}."),
        None => println!("Nothing was kept; add --write for that."),
    }
    Ok(ExitCode::SUCCESS)
}

/// The week that begins on this day or, on any day but Monday, next.
fn coming(today: Date) -> RoundId {
    RoundId::of(today.plus_days(6))
}

fn check(folder: &Folder, ledger: &Ledger, only: Option<&RoundId>) -> Result<ExitCode> {
    let rounds = ledger
        .rounds
        .iter()
        .filter(|round| only.is_none_or(|only| round.round == *only));
    let verified = verify::verify(&folder.catalog(), ledger, rounds)?;
    ensure!(
        !verified.text.is_empty() || only.is_none(),
        "there is no such round in the ledger"
    );
    print!("{}", verified.text);
    if verified.text.is_empty() {
        println!("No round was kept yet.");
    }
    Ok(if verified.is_well {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FINDINGS)
    })
}
