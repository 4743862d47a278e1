//! The report for people.

use std::fmt::Write;

use super::{Finding, Stale};
use crate::counted::counted;
use crate::printable::{printable, shortened};

/// Most findings of a part that are told one by one.
const MOST: usize = 40;
/// Longest name or title that is shown, in characters.
const LONGEST: usize = 60;

/// Each part with its findings, and a count at the end.
pub fn write(stale: &Stale) -> String {
    let mut text = String::new();
    for (heading, findings) in stale
        .parts()
        .into_iter()
        .filter(|(_, findings)| !findings.is_empty())
    {
        let _ = writeln!(text, "{heading}");
        for finding in findings.iter().take(MOST) {
            let name = shortened(&finding.name, LONGEST);
            let _ = writeln!(text, "  {}  {name} ({})", day(finding), finding.id);
            if !finding.ask.is_empty() {
                let _ = writeln!(text, "{:14}ask {}", "", printable(&finding.ask.join(", ")));
            }
        }
        if findings.len() > MOST {
            let _ = writeln!(
                text,
                "  … and {} more (all of them: --format json)",
                findings.len() - MOST
            );
        }
        text.push('\n');
    }
    let _ = writeln!(text, "{}", closing(stale));
    text
}

/// How much was found, in a sentence or two.
pub fn closing(stale: &Stale) -> String {
    let months = if stale.months == 1 {
        "a month".to_owned()
    } else {
        format!("{} months", stale.months)
    };
    let mut text = if stale.is_empty() {
        format!("Nothing has gone untouched for {months}.")
    } else {
        let parts = [
            counted(stale.groups.len(), "group", "groups"),
            counted(stale.posts.len(), "post", "posts"),
            counted(stale.people.len(), "profile", "profiles"),
        ];
        format!(
            "Not touched for {months} (since {}): {}.",
            stale.since,
            parts.join(", ")
        )
    };
    if stale.silent > 0 {
        let profiles = counted(stale.silent, "profile says nothing", "profiles say nothing");
        let _ = write!(text, " {profiles} of their own yet.");
    }
    text
}

/// The day on which it was last touched.
pub fn day(finding: &Finding) -> String {
    finding
        .touched
        .map_or_else(|| "no day    ".to_owned(), |day| day.to_string())
}
