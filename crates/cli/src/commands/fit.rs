//! `footbridge fit`

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use crate::commands::FINDINGS;
use crate::fit::{self, State};

const EXAMPLES: &str = "\
Examples:
  footbridge fit dist
      after dist/data was replaced by your own folder
  footbridge fit dist --data ../our-data
      where the data lies elsewhere
  footbridge fit dist --check
      in a workflow: whether somebody has to run it again

Exit codes: 0 the page fits, 1 it does not with --check, or an address cannot be allowed, 2 could not run.";

/// Fit the app's page to a company: its webhooks, name and description
///
/// The release build of the app forbids its page to send anything anywhere but to its own site. Where site.json names
/// webhooks, the page has to allow these addresses, or browsers stop the app from sending changes there. The company's
/// name and description go into the page as well, for bookmarks, previews and search engines.
///
/// Rewrites index.html in the folder of the app and nothing else. Run it after each update of the app, and after site.json
/// has changed; once more does no harm.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Arguments {
    /// The folder of the app, the one with index.html in it
    #[arg(value_name = "APP_DIR")]
    app: PathBuf,
    /// The data folder, the one with site.json in it [default: data in the folder of the app]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Write nothing; say whether the page fits
    #[arg(long)]
    check: bool,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let data = arguments
        .data
        .clone()
        .unwrap_or_else(|| arguments.app.join("data"));
    let fitting = fit::read(&arguments.app, &data)?;
    if !arguments.check {
        fitting.write()?;
    }
    print!("{}", fit::text(&fitting, arguments.check));
    let is_done = fitting.state == State::Fits || !arguments.check;
    Ok(if is_done && fitting.is_whole() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FINDINGS)
    })
}
