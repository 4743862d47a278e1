//! What `cargo xtask bench` calls on this machine: the queries before, the report after, and introductions.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use clap::Parser;
use footbridge_bench::{introductions, queries, report};
use footbridge_core::Catalog;
use footbridge_core::catalog::CatalogBuilder;
use footbridge_core::model::RoundId;
use footbridge_core::time::Date;
use footbridge_core::wire::read_site;

/// Queries for the bench, and its report.
#[derive(Parser)]
#[command(name = "footbridge-bench")]
enum Command {
    /// Make the queries for a company.
    Queries {
        /// The company's data folder.
        #[arg(long)]
        company: PathBuf,
        /// The day on which it is looked at.
        #[arg(long)]
        today: Date,
        /// Other seeds, other queries.
        #[arg(long)]
        seed: u64,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
    },
    /// Print how good the pairs of introductions are.
    Introductions {
        /// A day of the week of the first round.
        #[arg(long)]
        today: Date,
        /// What is left to chance in other ways than ours.
        #[arg(long)]
        seed: u64,
        /// Data folders of companies.
        folders: Vec<PathBuf>,
    },
    /// Print what was measured.
    Report {
        /// Files that the driver wrote.
        files: Vec<PathBuf>,
    },
}

fn main() -> Result<()> {
    match Command::parse() {
        Command::Queries {
            company,
            today,
            seed,
            out,
        } => {
            let queries = queries::make(&read(&company)?, today, seed);
            write(&out, &serde_json::to_string(&queries)?)
        }
        Command::Introductions { today, seed, folders } => {
            for folder in folders {
                let text = introductions::print(read(&folder)?, &RoundId::of(today), seed)?;
                std::io::stdout().write_all(text.as_bytes())?;
            }
            Ok(())
        }
        Command::Report { files } => {
            for file in files {
                let results: report::Results = serde_json::from_str(&text(&file)?)
                    .with_context(|| format!("{} is not what the driver writes", file.display()))?;
                std::io::stdout().write_all(report::print(&results).as_bytes())?;
            }
            Ok(())
        }
    }
}

fn read(folder: &Path) -> Result<Catalog> {
    let mut problems = Vec::new();
    let site = read_site("site.json", &text(&folder.join("site.json"))?, &mut problems)
        .map_err(|problem| anyhow!("{problem}"))?;
    let mut builder = CatalogBuilder::new(site.clone(), problems);
    for (kind, path) in CatalogBuilder::files(&site) {
        builder.add(kind, &path, &text(&folder.join(&path))?);
    }
    Ok(builder.finish().0)
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("could not write {}", path.display()))
}
