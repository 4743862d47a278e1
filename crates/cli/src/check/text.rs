//! The report for people.

use std::fmt::Write;

use super::{Counts, Finding, Report};
use crate::printable::printable;

/// Findings by file, aligned, with a count at the end.
pub fn write(report: &Report) -> String {
    let mut text = String::new();
    for of_file in report.findings.chunk_by(|a, b| a.problem.file == b.problem.file) {
        let file = of_file.first().map_or("", |finding| &finding.problem.file);
        let _ = writeln!(text, "{}", printable(file));
        let places: Vec<_> = of_file.iter().map(place).collect();
        let width = places
            .iter()
            .map(|place| place.chars().count())
            .max()
            .unwrap_or_default();
        for (finding, place) in of_file.iter().zip(places) {
            let line = finding.line.map(|line| line.to_string()).unwrap_or_default();
            let gap = if width == 0 { 0 } else { width + 2 };
            let _ = writeln!(
                text,
                "{line:>7}  {place:gap$}{}",
                printable(&finding.problem.what)
            );
            let _ = writeln!(
                text,
                "{:>7}  {:gap$}→ {}",
                "",
                "",
                printable(&finding.problem.remedy)
            );
        }
        text.push('\n');
    }
    for note in &report.notes {
        let _ = writeln!(text, "NOTE: {}\n", note.text);
    }
    let _ = writeln!(text, "{}", closing(report));
    text
}

/// Record and field.
fn place(finding: &Finding) -> String {
    let parts = [&finding.problem.record, &finding.problem.field];
    let parts: Vec<_> = parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| printable(part))
        .collect();
    parts.join(" › ")
}

fn closing(report: &Report) -> String {
    let Counts {
        people,
        groups,
        posts,
        topics,
    } = report.counts;
    let read = [
        counted(people, "person", "people"),
        counted(groups, "group", "groups"),
        counted(posts, "post", "posts"),
        counted(topics, "topic", "topics"),
    ]
    .join(", ");
    let files = report
        .findings
        .chunk_by(|a, b| a.problem.file == b.problem.file)
        .count();
    if report.findings.is_empty() {
        return format!("Clean: {read}.");
    }
    let findings = counted(report.findings.len(), "finding", "findings");
    format!(
        "{findings} in {}; could read {read}.",
        counted(files, "file", "files")
    )
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
