//! `footbridge new`

use std::io::{self, BufReader};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::Args;

use crate::starter::{Channel, Given, Place, Questions, Starter, write_starter};

const EXAMPLES: &str = "\
Examples:
  footbridge new data
      asks a few questions and makes ./data
  footbridge new data --yes
      asks nothing: a company called “Our company”, to be edited in data/site.json
  footbridge new data --yes --name Ferrow --department Engineering --department Sales \\
      --place Lisbon --place \"Leeds, Europe/London\" --publish github:ferrow/footbridge-data

What is answered by an option is not asked about.

Exit codes: 0 done, 2 could not run and wrote nothing.";

/// Start a company: a data folder with its name, places and a first list of topics
///
/// People, groups and posts are empty. Everything can be changed later, in site.json and topics.json.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Arguments {
    /// Folder to make; one that is there already has to be empty
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Ask nothing, and take what would stand in the brackets of each question
    #[arg(long)]
    yes: bool,
    /// What the organisation is called
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// A department; may be given several times
    #[arg(long = "department", value_name = "NAME")]
    departments: Vec<String>,
    /// A place where people work, with its time zone where it is not a city that has one named after it; may be given
    /// several times
    #[arg(long = "place", value_name = "PLACE[, ZONE]", value_parser = Place::parse)]
    places: Vec<Place>,
    /// How changes reach you: github:OWNER/NAME, gitlab:OWNER/NAME, gitea:https://HOST/OWNER/NAME, mail:ADDRESS, or none,
    /// where people copy and download them
    #[arg(long, value_name = "WAY", value_parser = Channel::parse)]
    publish: Option<Channel>,
}

pub fn run(arguments: Arguments) -> Result<ExitCode> {
    let folder = &arguments.folder;
    ensure!(
        !folder.exists() || folder.is_dir(),
        "{} is a file; name a folder",
        folder.display()
    );
    let is_occupied = folder
        .read_dir()
        .is_ok_and(|mut entries| entries.next().is_some());
    ensure!(
        !is_occupied,
        "{} is not empty, and nothing in it is touched; name another folder",
        folder.display()
    );
    let given = Given {
        name: arguments.name,
        departments: arguments.departments,
        places: arguments.places,
        channel: arguments.publish,
    };
    let starter = if arguments.yes {
        Starter::of(given)?
    } else {
        let input = BufReader::new(io::stdin());
        Questions::new(input, io::stdout()).ask(given)?
    };
    let topics = write_starter(&starter, folder)?;
    let shown = folder.display();
    println!(
        "Made {shown} for {}, with {topics} topics to begin with.\n\n\
         What comes next:\n  \
         footbridge import people.csv --into {shown}\n      \
         brings in your people from an export of the personnel records\n  \
         footbridge check {shown}\n      \
         says whether everything is right, now and after every edit\n  \
         {shown}/site.json\n      \
         holds what you said here; docs/data-format.md explains every field",
        crate::printable::printable(&starter.name)
    );
    Ok(ExitCode::SUCCESS)
}
