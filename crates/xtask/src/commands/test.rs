//! `cargo xtask test`

use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use clap::{Args, ValueEnum};

use super::{bench, build, size, tidy};
use crate::bundle::BUDGET;
use crate::process::{self, cargo};
use crate::setup;
use crate::terminal::{heading, problem, say, seconds};
use crate::trunk::Mode;
use crate::workspace;

#[derive(Args)]
pub struct Arguments {
    /// Run these steps only, in the usual order.
    #[arg(long, value_enum, value_delimiter = ',', value_name = "STEP")]
    only: Vec<Step>,
    /// Handed to Playwright, as in `--only e2e -- groups.spec.ts --project phone`.
    #[arg(last = true, value_name = "PLAYWRIGHT")]
    playwright: Vec<String>,
}

/// One step of the test run, in the order in which they are run.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
enum Step {
    /// Rust's formatting
    Format,
    /// The project's own rules
    Tidy,
    /// Clippy, on this machine and for the browser
    Lint,
    /// All of Rust's tests
    Unit,
    /// Rust's tests of crates/core
    Core,
    /// Rust's tests of the app
    App,
    /// Rust's tests of the command line
    Cli,
    /// Rust's tests of these commands
    Xtask,
    /// The same bytes from wasm as from this machine
    Wasm,
    /// The release build and its size
    Build,
    /// The types of the browser tests
    Types,
    /// The browser tests, against the release build in dist/
    E2e,
    /// A small run of the bench
    Bench,
}

/// `unit` holds the tests of all crates, so a full run has no need of the steps for one.
const FULL_RUN: [Step; 9] = [
    Step::Format,
    Step::Tidy,
    Step::Lint,
    Step::Unit,
    Step::Wasm,
    Step::Build,
    Step::Types,
    Step::E2e,
    Step::Bench,
];

enum Outcome {
    Passed,
    Failed,
    Skipped,
}

pub fn run(arguments: &Arguments) -> ExitCode {
    let mut steps = if arguments.only.is_empty() {
        FULL_RUN.to_vec()
    } else {
        arguments.only.clone()
    };
    steps.sort_unstable();
    steps.dedup();

    let mut report: Vec<(Step, Outcome, Duration)> = Vec::new();
    for step in steps {
        let is_stale = step == Step::E2e
            && report
                .iter()
                .any(|(earlier, outcome, _)| *earlier == Step::Build && matches!(outcome, Outcome::Failed));
        let started = Instant::now();
        let outcome = if is_stale {
            Outcome::Skipped
        } else {
            attempt(step, arguments)
        };
        report.push((step, outcome, started.elapsed()));
    }
    summarise(&report)
}

fn attempt(step: Step, arguments: &Arguments) -> Outcome {
    heading(title(step));
    match perform(step, arguments) {
        Ok(()) => Outcome::Passed,
        Err(error) => {
            problem(format_args!("{error:#}"));
            Outcome::Failed
        }
    }
}

fn perform(step: Step, arguments: &Arguments) -> Result<()> {
    match step {
        Step::Format => {
            setup::for_checks()?;
            process::run(cargo().args(["fmt", "--all", "--check"]))
        }
        Step::Tidy => {
            ensure!(tidy::is_tidy()?, "some files break the project's rules");
            Ok(())
        }
        Step::Lint => lint(),
        Step::Unit => process::run(cargo().args(["test", "--workspace"])),
        Step::Core => process::run(cargo().args(["test", "--package", "footbridge-core"])),
        Step::App => process::run(cargo().args(["test", "--package", "footbridge"])),
        Step::Cli => process::run(cargo().args(["test", "--package", "footbridge-cli"])),
        Step::Xtask => process::run(cargo().args(["test", "--package", "xtask"])),
        Step::Wasm => wasm(),
        Step::Build => {
            build::release()?;
            ensure!(
                size::print(&Mode::Release.folder())? <= BUDGET,
                "the first load is over its budget of {BUDGET} bytes"
            );
            Ok(())
        }
        Step::Types => {
            setup::for_browser_tests()?;
            process::run(npm().args(["run", "--silent", "types"]))
        }
        Step::E2e => {
            let chromium = setup::for_browser_tests()?;
            // Some of the tests call the command; none should have to wait until it is built.
            say("Building the command (about two minutes the first time) …");
            process::run(cargo().args(["footbridge", "--version"]))?;
            let mut playwright = npm();
            playwright
                .args(["run", "--silent", "test", "--"])
                .args(&arguments.playwright);
            playwright.envs(setup::web_servers()?);
            process::run(playwright.env(setup::BROWSER_CHOICE, chromium))
        }
        Step::Bench => bench::try_out(),
    }
}

/// Clippy twice: what is compiled for the browser only is not seen otherwise.
fn lint() -> Result<()> {
    setup::for_checks()?;
    setup::for_wasm()?;
    process::run(cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ]))?;
    process::run(
        cargo()
            .args([
                "clippy",
                "--package",
                "footbridge",
                "--target",
                setup::WASM_TARGET,
            ])
            .args(["--", "--deny", "warnings"]),
    )
}

/// The tests that browser and command line write the same bytes, run in wasm; `unit` runs it on this machine.
fn wasm() -> Result<()> {
    let runner = setup::for_wasm_tests()?;
    let mut test = cargo();
    test.args([
        "test",
        "--package",
        "footbridge-core",
        "--test",
        "same_bytes",
        "--test",
        "same_rounds",
    ]);
    test.args(["--target", setup::WASM_TARGET]);
    process::run(test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner))
}

fn npm() -> Command {
    let mut command = Command::new("npm");
    command.current_dir(workspace::end2end());
    command
}

fn title(step: Step) -> String {
    let value = step.to_possible_value();
    let named = value.as_ref().map(|value| (value.get_name(), value.get_help()));
    match named {
        Some((name, Some(help))) => format!("{name}: {help}"),
        _ => String::new(),
    }
}

/// Prints one line a step and the count, which stands alone at the end.
fn summarise(report: &[(Step, Outcome, Duration)]) -> ExitCode {
    heading("summary");
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    for (step, outcome, time) in report {
        let (word, count) = match outcome {
            Outcome::Passed => ("passed", &mut passed),
            Outcome::Failed => ("FAILED", &mut failed),
            Outcome::Skipped => ("skipped, as the build failed", &mut skipped),
        };
        *count += 1;
        say(format_args!("{:>12}  {}: {word}", seconds(*time), title(*step)));
    }
    let skipped = if skipped > 0 {
        format!(", {skipped} skipped")
    } else {
        String::new()
    };
    say(format_args!("{passed} passed, {failed} failed{skipped}"));
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
