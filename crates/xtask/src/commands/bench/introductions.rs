//! `cargo xtask bench introductions`

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use super::order::Company;
use super::{TODAY, making, native};
use crate::process;

#[derive(Args)]
pub struct Arguments {
    /// Sizes of the companies; about two in three take part.
    #[arg(long, value_delimiter = ',', value_name = "COUNT", default_values_t = [300, 900, 2_000, 10_000, 100_000])]
    people: Vec<usize>,
    /// What is left to chance in other ways than ours.
    #[arg(long, default_value_t = 4)]
    seed: u64,
}

pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let companies: Vec<Company> = arguments.people.iter().copied().map(Company::of).collect();
    for company in &companies {
        making::data(company)?;
    }
    process::run(
        native("footbridge-bench")
            .args(["introductions", "--today", TODAY, "--seed"])
            .arg(arguments.seed.to_string())
            .args(companies.iter().map(Company::data)),
    )?;
    Ok(ExitCode::SUCCESS)
}
