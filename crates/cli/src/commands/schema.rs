//! `footbridge schema`

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Args;
use footbridge_core::wire::schema::schemas;
use footbridge_core::wire::write_value;

const EXAMPLES: &str = r#"Examples:
  footbridge schema --out docs/schemas
      one file for each kind of data file

  In VS Code, add to .vscode/settings.json:
      "json.schemas": [{ "fileMatch": ["data/people*.json"], "url": "./docs/schemas/people.schema.json" }]"#;

/// Write the JSON Schemas of the data files
///
/// Editors use them to complete and check what you type.
///
/// A schema knows the form of a file. Whether ids exist is for `footbridge check`.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Arguments {
    /// Folder to write into; made where it is missing
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let folder = &arguments.out;
    fs::create_dir_all(folder).with_context(|| format!("making the folder {}", folder.display()))?;
    let schemas = schemas();
    for (name, schema) in &schemas {
        let path = folder.join(name);
        fs::write(&path, write_value(schema)).with_context(|| format!("writing {}", path.display()))?;
    }
    println!("Wrote {} schemas to {}.", schemas.len(), folder.display());
    Ok(ExitCode::SUCCESS)
}
