//! `footbridge completions`

use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, CommandFactory};
use clap_complete::{Shell, generate};

const EXAMPLES: &str = "\
Examples:
  footbridge completions bash > ~/.local/share/bash-completion/completions/footbridge
  footbridge completions zsh > ~/.zfunc/_footbridge
      with `fpath+=~/.zfunc` before `compinit` in ~/.zshrc
  footbridge completions fish > ~/.config/fish/completions/footbridge.fish
  footbridge completions powershell >> $PROFILE";

/// Let your shell complete the commands and options of footbridge
///
/// Prints a script for the shell you name. Keep it where the shell looks for such scripts, and open a new terminal.
#[derive(Args)]
#[command(after_long_help = EXAMPLES)]
pub struct Arguments {
    /// Which shell
    #[arg(value_enum)]
    shell: Shell,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut command = crate::Arguments::command();
    let mut script = Vec::new();
    generate(arguments.shell, &mut command, "footbridge", &mut script);
    io::stdout().write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}
