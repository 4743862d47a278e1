//! What has to be there before the browser starts.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use super::order::Company;
use super::{COMPANY_SEED, TODAY, native};
use crate::process::{self, cargo};
use crate::setup::{BenchTools, WASM_TARGET};
use crate::workspace;

/// Our side, compiled, bound and shrunk as a release build of the app is.
pub fn program(tools: &BenchTools) -> Result<()> {
    process::run(
        cargo()
            .args([
                "build",
                "--quiet",
                "--release",
                "--lib",
                "--package",
                "footbridge-bench",
            ])
            .args(["--target", WASM_TARGET]),
    )?;
    let built = workspace::root()
        .join("target")
        .join(WASM_TARGET)
        .join("release")
        .join("footbridge_bench.wasm");
    let ours = workspace::bench_output().join("ours");
    process::run(
        Command::new(&tools.wasm_bindgen)
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(&ours)
            .arg(&built),
    )?;
    let program = ours.join("footbridge_bench_bg.wasm");
    process::run(
        Command::new(&tools.optimiser)
            .arg("-Oz")
            .arg(&program)
            .arg("-o")
            .arg(&program),
    )
}

/// The pages, from TypeScript.
pub fn pages() -> Result<()> {
    process::run(
        Command::new("npm")
            .current_dir(workspace::end2end())
            .args([
                "exec",
                "--no",
                "--",
                "tsc",
                "--project",
                "bench/pages",
                "--outDir",
            ])
            .arg(workspace::bench_output().join("pages")),
    )
}

/// A company.
pub fn data(company: &Company) -> Result<()> {
    let data = company.data();
    fs::create_dir_all(&data).with_context(|| format!("could not make {}", data.display()))?;
    process::run(
        native("footbridge-cli")
            .args(["generate", "--force", "--people", &company.people.to_string()])
            .args(["--seed", COMPANY_SEED, "--today", TODAY, "--out"])
            .arg(&data),
    )
}

/// A company and what it is asked.
pub fn company(company: &Company, seed: u64) -> Result<()> {
    data(company)?;
    process::run(
        native("footbridge-bench")
            .args([
                "queries",
                "--today",
                TODAY,
                "--seed",
                &seed.to_string(),
                "--company",
            ])
            .arg(company.data())
            .arg("--out")
            .arg(company.queries()),
    )
}
