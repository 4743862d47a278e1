//! One file for each command.

mod bench;
mod build;
mod dist;
mod serve;
mod setup;
mod size;
mod test;
mod tidy;

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// Find the tools that the other commands need, and install what is missing.
    ///
    /// The other commands do this by themselves, as far as each needs it.
    Setup,
    /// Build the app and serve it on this machine.
    Serve(serve::Arguments),
    /// Make the release build in dist/, ready to be published.
    Build,
    /// Pack a release: the app, an empty company, the command line and the docs, as a zip and a tar.gz in target/dist/.
    Dist(dist::Arguments),
    /// Weigh the first load of the build in dist/, and fail if it is over the budget.
    Size,
    /// Check the project's own rules: who may use whom, and what may not be in a file.
    Tidy,
    /// Run every check and test, the browser's too.
    Test(test::Arguments),
    /// Measure the search in the browser, beside libraries that do the same, on the same companies and queries.
    Bench(bench::Arguments),
}

impl Command {
    pub fn run(&self) -> Result<ExitCode> {
        match self {
            Self::Setup => setup::run(),
            Self::Serve(arguments) => serve::run(arguments),
            Self::Build => build::run(),
            Self::Dist(arguments) => dist::run(arguments),
            Self::Size => size::run(),
            Self::Tidy => tidy::run(),
            Self::Test(arguments) => Ok(test::run(arguments)),
            Self::Bench(arguments) => bench::run(arguments),
        }
    }
}
