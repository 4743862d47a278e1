//! The report for programs.

use anyhow::Result;
use serde::Serialize;

use super::{Counts, Finding, Note, Report};

#[derive(Serialize)]
struct Written<'r> {
    clean: bool,
    counts: &'r Counts,
    findings: &'r [Finding],
    notes: Vec<&'r str>,
}

/// One JSON object: `clean`, `counts`, `findings` and `notes`.
pub fn write(report: &Report) -> Result<String> {
    let written = Written {
        clean: report.findings.is_empty(),
        counts: &report.counts,
        findings: &report.findings,
        notes: report
            .notes
            .iter()
            .map(|Note { text, .. }| text.as_str())
            .collect(),
    };
    Ok(serde_json::to_string_pretty(&written)? + "\n")
}
