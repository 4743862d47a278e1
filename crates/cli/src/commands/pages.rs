//! `footbridge pages`

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Args;

use crate::counted::counted;
use crate::folder::Folder;
use crate::previews::{Address, Order, write};

const EXAMPLES: &str = "\
Examples:
  footbridge pages --app site --data site/data --out site/see --url https://ferrow.example/footbridge/
      makes site/see/groups/chess.html and so on; in a chat https://ferrow.example/footbridge/see/groups/chess.html shows
      what the group is, and it leads there
  footbridge pages --data data --out see --url https://ferrow.example/footbridge/
      the same where the pages are published somewhere else

Run it again when the data has changed: what is the same is left alone, and pages of records that are gone are removed.
Only files that this command wrote are ever touched. Requests to mentors and retired topics get no page.

A chat shows what it can fetch itself. Behind a sign-in it shows nothing, and the address leads into the app all the same.

Exit codes: 0 done, 2 could not run.";

/// Write small pages that show in chats what a group, a post or a topic is
///
/// Each has a title, a description and a picture, needs no script, and leads into the app.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Arguments {
    /// The folder of the app, where the pages are published below it
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,
    /// The data folder, the one with site.json in it
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Folder to write into; made where it is missing
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Address of the app
    #[arg(long, value_name = "URL", value_parser = Address::parse)]
    url: Address,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let catalog = Folder::look(&arguments.data)?.catalog();
    let out = &arguments.out;
    fs::create_dir_all(out).with_context(|| format!("making {}", out.display()))?;
    let here = match &arguments.app {
        Some(app) => below(app, out)?.map(|path| arguments.url.below(&path)),
        None => None,
    };
    let order = Order {
        app: &arguments.url,
        here,
        out,
    };
    let done = write(&order, &catalog)?;
    println!(
        "{} written, {} the same as before, {} removed in {}.",
        counted(done.new, "page", "pages"),
        done.same,
        done.removed,
        out.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// The path from the app's folder to one below it; `None` where it is not below.
fn below(app: &Path, out: &Path) -> Result<Option<String>> {
    let real = |path: &Path| {
        path.canonicalize()
            .with_context(|| format!("looking at {}", path.display()))
    };
    let (app, out) = (real(app)?, real(out)?);
    let Ok(path) = out.strip_prefix(&app) else {
        return Ok(None);
    };
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    Ok(parts
        .filter(|parts| !parts.is_empty())
        .map(|parts| parts.join("/")))
}
