//! `cargo xtask bench lighthouse`

use std::process::{Command, ExitCode};
use std::thread;

use anyhow::Result;
use clap::Args;

use crate::commands::build;
use crate::process;
use crate::server::{self, Packed, Site, WhenTaken};
use crate::setup;
use crate::terminal::say;
use crate::workspace;

#[derive(Args)]
pub struct Arguments {
    /// How often each page is loaded; the run in the middle counts.
    #[arg(long, value_name = "COUNT", default_value_t = 5)]
    runs: usize,
    /// The pages, as the addresses have them.
    #[arg(long, value_delimiter = ',', value_name = "PAGE", default_values_t = PAGES.map(str::to_owned))]
    pages: Vec<String>,
    /// Take the release build of the app that is in dist/.
    #[arg(long)]
    no_build: bool,
}

/// A guest's start page, a list, one thing, and what is worked out in the browser.
const PAGES: [&str; 4] = ["#/", "#/groups", "#/people/abena-donkor", "#/introductions"];

impl Arguments {
    /// What a run of the whole bench asks for, which has built the app by then.
    pub fn of_whole_bench() -> Self {
        Self {
            runs: 5,
            pages: PAGES.map(str::to_owned).to_vec(),
            no_build: true,
        }
    }
}

/// Judges the release build as a phone loads it from a host that sends packed files. Fails where a page misses a goal.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let chromium = setup::for_lighthouse()?;
    if !arguments.no_build {
        build::release()?;
    }
    let dist = workspace::dist();
    say("Packing the files …");
    let packed = Packed::default();
    packed.pack_all(&dist)?;
    let site = Site::new("/", dist, None)?;
    let bound = server::bind(0, WhenTaken::Fail)?;
    let address = format!("http://127.0.0.1:{}/", bound.port());
    // Ends with this program.
    thread::spawn(move || bound.serve(site, Some(packed)));
    let reports = workspace::bench_output().join("lighthouse");
    say(format_args!("Loading each page {} times …", arguments.runs));
    let judged = process::run(
        Command::new("node")
            .current_dir(workspace::bench_lighthouse())
            .arg("judge.mjs")
            .arg(chromium)
            .arg(arguments.runs.to_string())
            .arg(&reports)
            .args(arguments.pages.iter().map(|page| format!("{address}{page}"))),
    );
    say(format_args!("The reports are in {}", reports.display()));
    judged.map(|()| ExitCode::SUCCESS)
}
