//! The report for GitHub workflows: commands that become annotations.
//!
//! The escapes are those of the toolkit's own `core` package: `%`, CR and LF in the message; `:` and `,` as well in
//! properties.

use std::fmt::Write;

use super::Report;
use crate::printable::printable;

/// One `::error` line for each finding, and one `::notice` for each note.
pub fn write(report: &Report) -> String {
    let mut commands = String::new();
    for finding in &report.findings {
        let problem = &finding.problem;
        let file = report
            .folder
            .join(&problem.file)
            .display()
            .to_string()
            .replace('\\', "/");
        let file = file.strip_prefix("./").unwrap_or(&file);
        let line = finding
            .line
            .map(|line| format!(",line={line}"))
            .unwrap_or_default();
        let place: Vec<_> = [&problem.record, &problem.field]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        let place: Vec<_> = place.into_iter().map(String::as_str).collect();
        let title = if place.is_empty() {
            "Footbridge".to_owned()
        } else {
            place.join(" › ")
        };
        let message = format!("{}. {}", problem.what, problem.remedy);
        let _ = writeln!(
            commands,
            "::error file={}{line},title={}::{}",
            property(file),
            property(&title),
            escape(&message)
        );
    }
    for note in &report.notes {
        let _ = writeln!(
            commands,
            "::notice title={}::{}",
            property(note.title),
            escape(&note.text)
        );
    }
    commands
}

fn property(text: &str) -> String {
    escape(text).replace(':', "%3A").replace(',', "%2C")
}

fn escape(text: &str) -> String {
    // Control characters become text first, so only the percent sign is left to mind.
    printable(text).replace('%', "%25")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_data_can_end_a_command() {
        assert_eq!(
            property("a,b: 5%\n::error::x"),
            "a%2Cb%3A 5%25\\u{a}%3A%3Aerror%3A%3Ax"
        );
        assert_eq!(escape("one\r\ntwo"), "one\\u{d}\\u{a}two");
    }
}
