//! The report as a comment on GitHub.
//!
//! Whatever somebody else wrote stands in a code span: there, nothing is a mention, a link, a reference or markup. No
//! line begins with it, so that the comment can go through a workflow's log without being taken for a command.

use std::fmt::Write;

use super::report::counts;
use super::text::place;
use super::{Item, Report, State, Unreadable, Waiting};
use crate::printable::{printable, shortened};

/// Most changes that a comment tells apart. GitHub takes comments of up to 65,536 characters.
const MOST: usize = 60;
/// Longest text of somebody else's, in characters.
const LONGEST: usize = 300;

/// A comment in Markdown.
pub fn write(report: &Report) -> String {
    let mut text = format!("**Footbridge:** {}.\n", counts(report));
    let lines = report
        .items
        .iter()
        .map(item_line)
        .chain(report.unreadable.iter().map(unreadable_line));
    push_list(&mut text, lines);
    if report.count(State::Waiting) > 0 {
        text.push_str("\nWhat waits is kept. Nobody has to hand it in again.\n");
    }
    if report.is_dry_run {
        text.push_str("\nThis was a trial: nothing was written.\n");
    }
    text
}

/// A comment that lists what waits.
pub fn write_waiting(waiting: &[Waiting]) -> String {
    let count = waiting.len();
    let mut text = match count {
        0 => "**Footbridge:** nothing waits.\n".to_owned(),
        1 => "**Footbridge:** 1 change waits.\n".to_owned(),
        _ => format!("**Footbridge:** {count} changes wait.\n"),
    };
    let line = |one: &Waiting| {
        let (id, by) = (code(one.receipt.id.as_str()), code(&one.by));
        format!("{id} {by}: {}  \n  {}", code(&one.words), code(&one.reason))
    };
    push_list(&mut text, waiting.iter().map(line));
    text
}

fn push_list(text: &mut String, mut lines: impl Iterator<Item = String>) {
    let listed: Vec<_> = lines.by_ref().take(MOST).collect();
    if !listed.is_empty() {
        text.push('\n');
    }
    for line in listed {
        let _ = writeln!(text, "- {line}");
    }
    let more = lines.count();
    if more > 0 {
        let _ = writeln!(text, "- … and {more} more");
    }
}

fn item_line(item: &Item) -> String {
    let what = format!(
        "**{}**: {}, by {}",
        item.state.words(),
        code(&item.words),
        code(&item.by)
    );
    if item.reason.is_empty() {
        what
    } else {
        format!("{what}  \n  {}", code(&item.reason))
    }
}

fn unreadable_line(unreadable: &Unreadable) -> String {
    let rejected = &unreadable.rejected;
    let mut line = format!("**unreadable**: {}", code(&place(unreadable)));
    let what = if rejected.field.is_empty() {
        rejected.what.clone()
    } else {
        format!("{}: {}", rejected.field, rejected.what)
    };
    let _ = write!(line, "  \n  {}", code(&what));
    if !unreadable.excerpt.is_empty() {
        let _ = write!(line, "  \n  {}", code(&unreadable.excerpt));
    }
    let _ = write!(line, "  \n  {}", code(&rejected.remedy));
    line
}

/// A code span with this text. It is opened and closed by more backticks than stand together in the text, as `CommonMark`
/// has it, and a blank keeps a backtick at either end apart from them.
pub fn code(text: &str) -> String {
    let text = shortened(&printable(text), LONGEST);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    if text.trim().is_empty() {
        return "(nothing)".to_owned();
    }
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_can_leave_its_code_span() {
        assert_eq!(code("@ines and #12"), "`@ines and #12`");
        assert_eq!(code("a `b` c"), "``a `b` c``");
        assert_eq!(code("```\n::error::x"), "```` ```\\u{a}::error::x ````");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code("  "), "(nothing)");
    }
}
