//! `footbridge bundle`

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use clap::Args;

use super::FINDINGS;
use crate::bundle::one_file;
use crate::check::{inspect, text};
use crate::folder::Folder;

const EXAMPLES: &str = "\
Examples:
  footbridge bundle --app site --data data --out footbridge.html
      the app and the data as one page, for a file share, a mail or a wiki
  footbridge bundle --app site --out footbridge.html
      with the data that lies beside the app, in site/data

What the page can do is in docs/one-file.md: everything but look for newer data. Make it anew when the data has changed,
under the same name and in the same place: what people did is kept on their devices for just this place.

Exit codes: 0 done, 1 there is something to mend in the data, 2 could not run. Nothing is written unless it is 0.";

/// Put the app and its data into one page that opens from a file
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Arguments {
    /// The folder of the built app, the one with index.html in it
    #[arg(long, value_name = "DIR")]
    app: PathBuf,
    /// The data folder [default: the one beside the app]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// File to write; one that is there is written over
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Also where there is something to mend in the data: the page then says so as the app does
    #[arg(long)]
    anyway: bool,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let (app, out) = (&arguments.app, &arguments.out);
    let data = arguments.data.clone().unwrap_or_else(|| app.join("data"));
    ensure!(!out.is_dir(), "{} is a folder; name a file", out.display());
    let report = inspect(&data)?;
    if !report.findings.is_empty() && !arguments.anyway {
        print!("{}", text::write(&report));
        println!("Nothing was written. Mend the data, or add --anyway.");
        return Ok(ExitCode::from(FINDINGS));
    }
    let folder = Folder::look(&data)?;
    let made = one_file(app, &data, &folder.catalog())?;
    fs::write(out, &made.page).with_context(|| format!("writing {}", out.display()))?;
    println!(
        "Wrote {}: {}, of which the program takes {} and the data {}.",
        out.display(),
        size(made.page.len()),
        size(made.program),
        size(made.data)
    );
    Ok(ExitCode::SUCCESS)
}

/// Bytes as people say them.
fn size(bytes: usize) -> String {
    let kilobytes = bytes.div_ceil(1000);
    if kilobytes < 1000 {
        return format!("{kilobytes} KB");
    }
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_said_as_people_say_them() {
        let said = [1, 999_000, 999_001, 1_234_567, 25_000_000].map(size);
        assert_eq!(said, ["1 KB", "999 KB", "1.0 MB", "1.3 MB", "25.0 MB"]);
    }
}
