//! `cargo xtask bench`

mod introductions;
mod lighthouse;
mod making;
mod order;

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::Result;
use clap::{Args, Subcommand};

use self::order::{Company, Order};
use super::build;
use crate::process::{self, cargo};
use crate::setup;
use crate::terminal::say;
use crate::workspace;

/// Our engine and the libraries, by the names of their files in `end2end/bench/pages`; ours is the first.
const ENGINES: [&str; 5] = ["footbridge", "minisearch", "flexsearch", "ufuzzy", "fuzzysort"];

/// The day for which the generator's stock was written: the companies are the same on any day.
const TODAY: &str = "2026-11-24";

/// The seed of the companies.
const COMPANY_SEED: &str = "1";

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    other: Option<Other>,
    /// Sizes of the companies.
    #[arg(long, value_delimiter = ',', value_name = "COUNT", default_values_t = [1_000, 10_000, 100_000])]
    people: Vec<usize>,
    /// Only 1,000 people.
    #[arg(long, conflicts_with = "people")]
    quick: bool,
    /// What the queries are made from; the outcome must not depend on it.
    #[arg(long, default_value_t = 4)]
    seed: u64,
    /// Measure these engines only.
    #[arg(long, value_delimiter = ',', value_name = "NAME", default_values_t = ENGINES.map(str::to_owned))]
    engines: Vec<String>,
    /// Leave out the app itself, which needs a release build.
    #[arg(long)]
    without_app: bool,
    /// Take the release build of the app that is in dist/.
    #[arg(long, conflicts_with = "without_app")]
    no_build: bool,
}

/// What else is measured than the search.
#[derive(Subcommand)]
enum Other {
    /// How good the pairs of weekly introductions are, beside common ways to make them
    Introductions(introductions::Arguments),
    /// How Lighthouse judges the release build on a phone with a slow connection
    Lighthouse(lighthouse::Arguments),
}

/// A run that shows that everything still works together: few people, our engine alone.
pub fn try_out() -> Result<()> {
    run(&Arguments {
        other: None,
        people: vec![300],
        quick: false,
        seed: 1,
        engines: vec![ENGINES[0].to_owned()],
        without_app: true,
        no_build: false,
    })
    .map(drop)
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    match &arguments.other {
        Some(Other::Introductions(arguments)) => return introductions::run(arguments),
        Some(Other::Lighthouse(arguments)) => return lighthouse::run(arguments),
        None => {}
    }
    let with_peers = arguments.engines.iter().any(|engine| engine != ENGINES[0]);
    let tools = setup::for_bench(with_peers)?;
    say("Building our side of the bench …");
    making::program(&tools)?;
    making::pages()?;
    let sizes = if arguments.quick {
        vec![1_000]
    } else {
        arguments.people.clone()
    };
    if !arguments.without_app && !arguments.no_build {
        build::release()?;
    }
    let companies: Vec<Company> = sizes.into_iter().map(Company::of).collect();
    for company in &companies {
        making::company(company, arguments.seed)?;
    }
    let order = Order {
        companies: &companies,
        seed: arguments.seed,
        engines: &arguments.engines,
        with_app: !arguments.without_app,
    };
    let mut playwright = Command::new("npm");
    playwright
        .current_dir(workspace::end2end())
        .args(["run", "--silent", "bench"])
        .env(setup::BROWSER_CHOICE, tools.chromium)
        .env("FOOTBRIDGE_BENCH", order.json());
    process::run(&mut playwright)?;
    let results: Vec<PathBuf> = companies.iter().map(Company::results).collect();
    process::run(native("footbridge-bench").arg("report").args(results))?;
    if arguments.without_app {
        return Ok(ExitCode::SUCCESS);
    }
    lighthouse::run(&lighthouse::Arguments::of_whole_bench())
}

/// One of the workspace's own programs, compiled for this machine.
fn native(package: &str) -> Command {
    let mut command = cargo();
    command.args(["run", "--quiet", "--profile", "tool", "--package", package, "--"]);
    command
}
