//! `cargo xtask tidy`

use std::process::ExitCode;

use anyhow::Result;

use crate::terminal::say;
use crate::tidy;

pub fn run() -> Result<ExitCode> {
    Ok(if is_tidy()? {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Prints every finding. Whether there was none.
pub fn is_tidy() -> Result<bool> {
    let files = tidy::project_files()?;
    let findings = tidy::check(&files);
    for finding in &findings {
        say(finding);
    }
    if findings.is_empty() {
        say(format_args!(
            "{} files follow the {} rules.",
            files.len(),
            tidy::rule_count()
        ));
    } else {
        say(format_args!("{} places break a rule.", findings.len()));
    }
    Ok(findings.is_empty())
}
