//! The project's own commands. `cargo xtask help` lists them; each lives in one file under `commands`.

mod archive;
mod bundle;
mod commands;
mod fingerprint;
mod policy;
mod process;
mod server;
mod setup;
mod split;
mod styles;
mod terminal;
mod tidy;
mod trunk;
mod worker;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

use crate::commands::Command;

/// The project's own commands: set up, serve, build, dist, size, tidy, test, bench.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    disable_help_subcommand = false
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

fn main() -> ExitCode {
    let outcome = if split::stands_in() {
        split::run_as_wasm_bindgen()
    } else {
        Arguments::parse().command.run()
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            terminal::problem(format_args!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}
