//! `footbridge review`

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use footbridge_core::admission::Attested;
use footbridge_core::model::ChangeId;

use super::{FINDINGS, ReportFormat};
use crate::apply::{Choice, State, github, json, settle, text, waiting};
use crate::printable::printable;

const EXAMPLES: &str = "\
Examples:
  footbridge review data
      what waits, with the id of each change
  footbridge review data --approve 01KASZ3G2V8M4Q0R6T7W9X1Y5B --by github:noor-h
      lets it through
  footbridge review data --refuse 01KASZ3G2V8M4Q0R6T7W9X1Y5B --reason 'We have a chess group.' --by person:noor-haddad
      turns it down; its author's app shows the reason

Who may:
  --by names a moderator: somebody whom `moderators` in site.json lists, and whose profile holds that login among its
  contacts. `person:ID` stands for somebody whom you have made sure of yourself.

Exit codes: 0 nothing waits, or all went as decided; 1 something waits, or what was approved could not be applied;
2 could not run and changed nothing.";

/// Show what waits for a moderator, and settle it
///
/// Changes wait where site.json lists their type under `approval`, where newcomers need to be let in, and where the
/// group, post or person that they are about is not there yet.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Arguments {
    /// The data folder, the one with site.json in it
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Let these changes through
    #[arg(long, value_name = "ID", num_args = 1.., value_parser = ChangeId::parse, requires = "by")]
    approve: Vec<ChangeId>,
    /// Turn these changes down
    #[arg(long, value_name = "ID", num_args = 1.., value_parser = ChangeId::parse, requires_all = ["by", "reason"])]
    #[arg(conflicts_with = "approve")]
    refuse: Vec<ChangeId>,
    /// Why, in a sentence for the author
    #[arg(long, value_name = "TEXT", value_parser = reason, requires = "refuse")]
    reason: Option<String>,
    /// The moderator who decides: github:LOGIN, gitlab:…, gitea:…, mail:… or person:ID
    #[arg(long, value_name = "CHANNEL:LOGIN")]
    by: Option<Attested>,
    /// How to say it
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    format: ReportFormat,
}

pub fn run(arguments: Arguments) -> Result<ExitCode> {
    let choice = match arguments.reason {
        Some(reason) => Choice::Refuse(arguments.refuse, reason),
        None => Choice::Approve(arguments.approve),
    };
    let is_choice = matches!(&choice, Choice::Approve(ids) | Choice::Refuse(ids, _) if !ids.is_empty());
    let Some(by) = arguments.by.filter(|_| is_choice) else {
        let waiting = waiting(&arguments.folder)?;
        print!(
            "{}",
            match arguments.format {
                ReportFormat::Text => text::write_waiting(&waiting),
                ReportFormat::Json => json::write_waiting(&waiting)?,
                ReportFormat::Github => github::write_waiting(&waiting),
            }
        );
        return Ok(code(waiting.is_empty()));
    };
    let report = settle(&arguments.folder, &choice, &by)?;
    print!("{}", arguments.format.say(&report)?);
    let went_as_decided = match choice {
        Choice::Approve(_) => report.is_all_in(),
        Choice::Refuse(..) => report.items.iter().all(|item| item.state == State::Refused),
    };
    Ok(code(went_as_decided))
}

fn code(is_good: bool) -> ExitCode {
    if is_good {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(FINDINGS)
    }
}

/// One line, as it will stand in the author's app.
fn reason(text: &str) -> Result<String, &'static str> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        Err("say why, in a sentence for the author")
    } else if printable(&text) != text {
        Err("leave out the invisible characters")
    } else if text.chars().count() > 500 {
        Err("keep it to 500 characters")
    } else {
        Ok(text)
    }
}
