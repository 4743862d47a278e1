//! `footbridge export`

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{ArgGroup, Args, ValueEnum};

use crate::export::{Collection, Export, write};
use crate::folder::Folder;

const EXAMPLES: &str = "\
Examples:
  footbridge export --people --csv data --bom --out people.csv
      for Excel, which tells by the mark that it is UTF-8
  footbridge export --groups --csv data --delimiter semicolon --bom --out groups.csv
      for Excel where it expects semicolons, as in most of Europe
  footbridge export --posts --csv data | head -3

Every cell is quoted, and one that a spreadsheet would take for a formula (it begins with = + - @ or a tab) gets an
apostrophe in front: what somebody wrote into their profile cannot run on your computer. `footbridge import` takes the
apostrophe away again; an import of exported people changes nothing that the personnel records own.";

/// Write people, groups or posts as a table for spreadsheets
#[derive(Args)]
#[command(after_long_help = EXAMPLES, group = ArgGroup::new("which").required(true).args(["people", "groups", "posts"]))]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct Arguments {
    /// Write the people
    #[arg(long)]
    people: bool,
    /// Write the groups
    #[arg(long)]
    groups: bool,
    /// Write the posts
    #[arg(long)]
    posts: bool,
    /// The data folder whose records become a table with comma-separated values
    #[arg(long, value_name = "DIR")]
    csv: PathBuf,
    /// File to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// What separates the cells
    #[arg(long, value_enum, default_value_t = Delimiter::Comma)]
    delimiter: Delimiter,
    /// Begin with a byte order mark, by which Excel tells that it is UTF-8
    #[arg(long)]
    bom: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Delimiter {
    Comma,
    Semicolon,
    Tab,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let folder = Folder::look(&arguments.csv)?;
    let order = Export {
        collection: match (arguments.people, arguments.groups) {
            (true, _) => Collection::People,
            (_, true) => Collection::Groups,
            _ => Collection::Posts,
        },
        delimiter: match arguments.delimiter {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
        },
        has_mark: arguments.bom,
    };
    let bytes = write(order, &folder.catalog())?;
    match &arguments.out {
        Some(path) => fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))?,
        None => print_bytes(&bytes)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Whoever reads it may stop early, as `head` does.
fn print_bytes(bytes: &[u8]) -> Result<()> {
    match io::stdout().write_all(bytes) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}
