//! `footbridge mentoring`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, ensure};
use clap::{ArgGroup, Args};
use footbridge_core::text::slug;
use footbridge_core::time::Date;
use footbridge_core::wire::write_value;

use super::{FINDINGS, today};
use crate::folder::Folder;
use crate::mentoring::{Sheet, accept, proposal, text};

/// Longest name of a programme: it is part of the ids of its requests.
const LONGEST: usize = 40;

const EXAMPLES: &str = "\
Examples:
  footbridge mentoring --round 2027-spring --data data
      who could mentor whom, and why
  footbridge mentoring --round 2027-spring --data data --out spring.json
      the same, and a file to go through with the mentors: take out the rows that will not do
  footbridge mentoring --accept spring.json --data data
      takes what is left in the file into the data; each pair sees it under Mentoring

Who takes part: as mentees, those who are open to being mentored and have neither a mentor nor asked one; as mentors, those
who are open to mentoring, as many people at a time as they said, less those they mentor and those who have asked. Nobody who
takes a break, has left, or is kept apart from the other.

What decides: a mentee's own choices come first, in their order, then whoever fits best; a mentor prefers whoever fits best.
The proposal is stable: no mentee and mentor would both rather have each other (Gale and Shapley 1962), so nobody loses by
saying whom they really want. Between equals the name of the round decides. docs/matching.md explains every point.

Exit codes: 0 done, 1 some rows of the file do not hold any more, 2 could not run and changed nothing.";

/// Propose who mentors whom in a programme, and take in what was agreed
///
/// Nothing is written into the data without --accept.
#[derive(Args)]
#[command(after_long_help = EXAMPLES, group = ArgGroup::new("what").required(true).args(["round", "accept"]))]
pub struct Arguments {
    /// What the programme is called, such as 2027-spring
    #[arg(long, value_name = "NAME", value_parser = name)]
    round: Option<String>,
    /// The data folder, the one with site.json in it
    #[arg(long, value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// Write the proposal into a file, to be reviewed
    #[arg(long, value_name = "FILE", requires = "round")]
    out: Option<PathBuf>,
    /// Take a reviewed proposal in
    #[arg(long, value_name = "FILE")]
    accept: Option<PathBuf>,
    /// The day it is for [default: today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let today = arguments.today.map_or_else(today, Ok)?;
    match (&arguments.accept, &arguments.round) {
        (Some(file), _) => take_in(file, &arguments.data, today),
        (None, Some(round)) => {
            let folder = Folder::look(&arguments.data)?;
            let (proposal, sheet) = proposal(&folder.catalog(), round, today);
            print!("{}", text::proposed(&proposal, &sheet));
            if let Some(out) = &arguments.out {
                std::fs::write(out, write_value(&sheet))
                    .with_context(|| format!("writing {}", out.display()))?;
                println!(
                    "Written to {}. Take out the rows that will not do, then --accept it.",
                    out.display()
                );
            }
            Ok(ExitCode::SUCCESS)
        }
        (None, None) => Err(anyhow!("name a round, or a file to accept")),
    }
}

fn take_in(file: &Path, data: &Path, today: Date) -> Result<ExitCode> {
    let named = || format!("reading {}", file.display());
    let sheet = Sheet::read(&std::fs::read_to_string(file).with_context(named)?).with_context(named)?;
    ensure!(
        name(&sheet.round).is_ok(),
        "{}: `round` is no name of a programme",
        file.display()
    );
    let mut folder = Folder::open(data)?;
    let mut catalog = folder.catalog();
    let accepted = accept(&sheet, &mut catalog, today)?;
    folder.replace(&catalog);
    folder.save()?;
    print!("{}", text::accepted(&accepted, &sheet.round));
    Ok(if accepted.refused.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FINDINGS)
    })
}

fn name(text: &str) -> Result<String, String> {
    let is_name = !text.is_empty() && slug(text, LONGEST) == text;
    is_name
        .then(|| text.to_owned())
        .ok_or_else(|| format!("small letters, digits and hyphens, at most {LONGEST}: 2027-spring"))
}
