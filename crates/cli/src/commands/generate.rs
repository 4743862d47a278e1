//! `footbridge generate`

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::Args;
use footbridge_core::time::Date;

use super::today;
use crate::generate::{Order, write_company};

const EXAMPLES: &str = "\
Examples:
  footbridge generate --people 500 --seed 7 --out trial
      an invented company of 500 to look at and to break
  footbridge generate --people 240 --seed 26 --today 2026-11-24 --out public/data --force
      the sample company of the app, byte for byte";

/// Rounds of introductions in a company of usual size.
const ROUNDS: usize = 4;
/// In larger ones they are only made where somebody asks for them.
const MOST_WITH_ROUNDS: u32 = 2_000;

/// Make an invented company to try things with
///
/// Writes site.json, topics.json, groups.json, posts.json and the people into a folder. The same number of people, seed
/// and day always give the same bytes. Up to 2,000 people go into people.json, more into people/0001.json and so on.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Arguments {
    /// How many people, up to 100,000
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    people: u32,
    /// Which company of that size; any whole number
    #[arg(long, value_name = "S")]
    seed: u64,
    /// Folder to write into; made where it is missing
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Day that all dates are counted from [default: today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
    /// How many weekly rounds of introductions to make, the one of this week the last [default: 4, and none for more than
    /// 2,000 people]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(0..=52))]
    rounds: Option<u8>,
    /// Write even where the folder holds files already; those of the same name are overwritten
    #[arg(long)]
    force: bool,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let folder = &arguments.out;
    let is_occupied = folder
        .read_dir()
        .is_ok_and(|mut entries| entries.next().is_some());
    ensure!(
        !is_occupied || arguments.force,
        "{} is not empty; name another folder, or add --force to overwrite what is there",
        folder.display()
    );
    let usual_rounds = if arguments.people <= MOST_WITH_ROUNDS {
        ROUNDS
    } else {
        0
    };
    let order = Order {
        people: arguments.people.try_into()?,
        seed: arguments.seed,
        today: arguments.today.map_or_else(today, Ok)?,
        rounds: arguments.rounds.map_or(usual_rounds, usize::from),
    };
    let made = write_company(&order, folder)?;
    println!(
        "Made {} people, {} groups and {} posts: {} files in {}.",
        made.people,
        made.groups,
        made.posts,
        made.files,
        folder.display()
    );
    Ok(ExitCode::SUCCESS)
}
