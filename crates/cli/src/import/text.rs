//! The report for people.

use std::fmt::Write;

use super::report::{Item, Report, What};
use crate::counted::counted;
use crate::printable::{printable, shortened};

/// Most people of one kind that are told one by one.
const MOST: usize = 20;
/// Longest value or line that is shown, in characters.
const LONGEST: usize = 60;
/// Room for the longest word of what happened, and two spaces.
const MARGIN: usize = 9;

/// Which columns were taken, what happened to whom, and a count at the end.
pub fn write(report: &Report) -> String {
    let mut text = head(report);
    for what in What::ALL {
        let mut items = report.of(what);
        for item in items.by_ref().take(MOST) {
            write_item(&mut text, item);
        }
        let more = items.count();
        if more > 0 {
            let _ = writeln!(
                text,
                "{:MARGIN$}… and {more} more (all of them: --format json)",
                what.words()
            );
        }
    }
    write_words(&mut text, report);
    let _ = writeln!(text, "\n{}", closing(report));
    text
}

fn head(report: &Report) -> String {
    let separator = match report.delimiter {
        ',' => "commas",
        ';' => "semicolons",
        '\t' => "tabs",
        _ => "bars",
    };
    let rows = counted(report.rows, "row", "rows");
    let (file, encoding) = (printable(&report.file), report.encoding);
    let mut text = format!("{file}: {rows}, {encoding}, separated by {separator}\n");
    for column in &report.columns {
        let heading = shortened(&column.heading, LONGEST);
        let _ = writeln!(text, "  {:15} from “{heading}”", column.field);
    }
    if !report.unused_columns.is_empty() {
        let unused = report
            .unused_columns
            .iter()
            .map(|heading| format!("“{}”", shortened(heading, LONGEST)));
        let _ = writeln!(
            text,
            "  {:15} {}",
            "not used",
            unused.collect::<Vec<_>>().join(", ")
        );
    }
    text.push('\n');
    text
}

fn write_item(text: &mut String, item: &Item) {
    let mut about = if item.line == 0 {
        String::new()
    } else {
        format!("line {}: ", item.line)
    };
    about.push_str(&shortened(&item.name, LONGEST));
    if !item.id.is_empty() {
        let _ = write!(about, " ({})", item.id);
    }
    let _ = writeln!(
        text,
        "{:MARGIN$}{}",
        item.what.words(),
        about.trim_end().trim_end_matches(':')
    );
    let theirs = if item.what == What::Kept { "theirs is " } else { "" };
    for field in &item.fields {
        let (before, after) = (quoted(&field.before), quoted(&field.after));
        let change = match item.what {
            What::Kept => format!("{theirs}{before}; the file says {after}"),
            _ => format!("{before} → {after}"),
        };
        let _ = writeln!(text, "{:MARGIN$}{}: {change}", "", field.field);
    }
    if !item.reason.is_empty() {
        let _ = writeln!(text, "{:MARGIN$}{}", "", printable(&item.reason));
    }
    if !item.source.is_empty() {
        let _ = writeln!(text, "{:MARGIN$}│ {}", "", shortened(&item.source, LONGEST));
    }
    if !item.remedy.is_empty() {
        let _ = writeln!(text, "{:MARGIN$}→ {}", "", printable(&item.remedy));
    }
}

fn write_words(text: &mut String, report: &Report) {
    for word in &report.new_words {
        let label = shortened(&word.label, LONGEST);
        let _ = writeln!(
            text,
            "{:MARGIN$}{} “{label}” ({}), in site.json",
            "new", word.kind, word.id
        );
        if word.wants_timezone {
            let _ = writeln!(
                text,
                "{:MARGIN$}→ Give it a `timezone` there, such as Europe/Lisbon.",
                ""
            );
        }
    }
    for word in &report.unknown_words {
        let rows = counted(word.rows, "row", "rows");
        let label = shortened(&word.word, LONGEST);
        let first = word.line;
        let _ = writeln!(
            text,
            "{:MARGIN$}{} “{label}”, in {rows}, first in line {first}",
            "unknown", word.kind
        );
        let _ = writeln!(
            text,
            "{:MARGIN$}→ Add it to site.json, or take no such column: --map {}=",
            "", word.kind
        );
    }
}

fn closing(report: &Report) -> String {
    let mut parts: Vec<String> = What::ALL
        .iter()
        .map(|what| (report.of(*what).count(), what.words()))
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{count} {words}"))
        .collect();
    if report.recognised > 0 {
        parts.push(format!("{} recognised for the first time", report.recognised));
    }
    parts.push(format!("{} as they were", report.unchanged));
    if report.gone_before > 0 {
        parts.push(format!("{} gone before and not added", report.gone_before));
    }
    let mut closing = format!("{}.", parts.join(", "));
    if !report.about_leavers.is_empty() {
        let _ = write!(
            closing,
            "\n{}: without --yes nothing will be written.",
            report.about_leavers
        );
    }
    if report.is_preview {
        closing.push_str("\nNothing was written (--preview).");
    } else if report.written.is_empty() {
        closing.push_str("\nNo file had to change.");
    } else {
        let _ = write!(
            closing,
            "\nWrote {}.",
            counted(report.written.len(), "file", "files")
        );
    }
    closing
}

fn quoted(text: &str) -> String {
    if text.is_empty() {
        "nothing".to_owned()
    } else {
        format!("“{}”", shortened(text, LONGEST))
    }
}
