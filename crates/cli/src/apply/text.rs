//! The report for people.

use std::fmt::Write;

use super::report::counts;
use super::{Item, Report, Unreadable, Waiting};
use crate::printable::printable;

/// Room for the longest state, and two spaces.
const MARGIN: usize = 15;

/// One line for each change, with the reason where it was not taken, and a count at the end.
pub fn write(report: &Report) -> String {
    let mut text = String::new();
    for item in &report.items {
        write_item(&mut text, item);
    }
    for unreadable in &report.unreadable {
        write_unreadable(&mut text, unreadable);
    }
    if !text.is_empty() {
        text.push('\n');
    }
    let _ = writeln!(text, "{}", closing(report));
    text
}

/// Everything that waits, for a moderator to decide on.
pub fn write_waiting(waiting: &[Waiting]) -> String {
    if waiting.is_empty() {
        return "Nothing waits.\n".to_owned();
    }
    let mut text = String::new();
    for one in waiting {
        let receipt = &one.receipt;
        let from = if receipt.attested.is_empty() {
            String::new()
        } else {
            format!(", handed in by {}", printable(&receipt.attested))
        };
        let day = receipt.at.date();
        let _ = writeln!(
            text,
            "{}  {}: {}",
            receipt.id,
            printable(&one.by),
            printable(&one.words)
        );
        let _ = writeln!(text, "{:28}made on {day}{from}", "");
        let _ = writeln!(text, "{:28}→ {}", "", printable(&one.reason));
    }
    let count = if waiting.len() == 1 {
        "1 change waits".to_owned()
    } else {
        format!("{} changes wait", waiting.len())
    };
    let _ = writeln!(text, "\n{count}.");
    text
}

fn write_item(text: &mut String, item: &Item) {
    let (by, words) = (printable(&item.by), printable(&item.words));
    let _ = writeln!(text, "{:MARGIN$}{by}: {words}", item.state.words());
    if !item.reason.is_empty() {
        let _ = writeln!(text, "{:MARGIN$}→ {}", "", printable(&item.reason));
    }
}

fn write_unreadable(text: &mut String, unreadable: &Unreadable) {
    let rejected = &unreadable.rejected;
    let _ = writeln!(text, "{:MARGIN$}{}", "unreadable", place(unreadable));
    let field = if rejected.field.is_empty() {
        String::new()
    } else {
        format!("{}: ", printable(&rejected.field))
    };
    let _ = writeln!(text, "{:MARGIN$}{field}{}", "", printable(&rejected.what));
    if !unreadable.excerpt.is_empty() {
        let _ = writeln!(text, "{:MARGIN$}│ {}", "", unreadable.excerpt);
    }
    let _ = writeln!(text, "{:MARGIN$}→ {}", "", printable(&rejected.remedy));
}

/// Where something unreadable is: the file, and the change and the line where they are known.
pub fn place(unreadable: &Unreadable) -> String {
    let mut place = printable(&unreadable.file);
    if unreadable.rejected.number > 0 {
        let _ = write!(place, ", change {}", unreadable.rejected.number);
    }
    if unreadable.rejected.line > 0 {
        let _ = write!(place, ", line {}", unreadable.rejected.line);
    }
    place
}

fn closing(report: &Report) -> String {
    let mut closing = format!("{}.", capitalised(&counts(report)));
    match report.still_waiting {
        0 => {}
        1 => closing.push_str(" One more waits as before."),
        more => {
            let _ = write!(closing, " {more} more wait as before.");
        }
    }
    if report.is_dry_run {
        closing.push_str(" Nothing was written (--dry-run).");
    } else if report.saved.written.is_empty() && report.saved.removed.is_empty() {
        closing.push_str(" No file had to change.");
    }
    closing
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
