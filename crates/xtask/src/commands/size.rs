//! `cargo xtask size`

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use crate::bundle::{self, BUDGET, Weight};
use crate::terminal::{grouped, problem, say};
use crate::workspace;

pub fn run() -> Result<ExitCode> {
    Ok(if print(&workspace::dist())? <= BUDGET {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn print_weight(weight: &Weight) {
    say(format_args!(
        "{:>11} {:>11}  {}",
        grouped(weight.raw),
        grouped(weight.brotli),
        weight.name
    ));
}

/// Prints the weight of each file of the first load. Gives the bytes of the whole after brotli.
pub fn print(folder: &Path) -> Result<u64> {
    let weights = bundle::weigh(folder)?;
    let total = Weight {
        name: "first load, without data".to_owned(),
        raw: weights.iter().map(|weight| weight.raw).sum(),
        brotli: weights.iter().map(|weight| weight.brotli).sum(),
    };
    say(format_args!("{:>11} {:>11}", "raw bytes", "brotli"));
    let parts = bundle::weigh_parts(folder)?;
    weights.iter().chain([&total]).for_each(print_weight);
    say("Parts that are fetched later:");
    parts.iter().for_each(print_weight);
    if total.brotli <= BUDGET {
        let left = grouped(BUDGET - total.brotli);
        say(format_args!(
            "Within the budget of {} bytes, {left} left.",
            grouped(BUDGET)
        ));
    } else {
        let over = grouped(total.brotli - BUDGET);
        problem(format_args!(
            "over the budget of {} bytes by {over}",
            grouped(BUDGET)
        ));
    }
    Ok(total.brotli)
}
