//! The report as the text of an issue on a forge. Names and titles stand in code spans: there, nothing is a mention, a
//! link, a reference or markup.

use std::fmt::Write;

use super::{Finding, Stale, text};
use crate::apply::github::code;

/// Most findings of a part: the text of an issue ends at 65,536 characters.
const MOST: usize = 40;

/// Markdown.
pub fn write(stale: &Stale) -> String {
    let mut markdown = format!("{}\n", text::closing(stale));
    for (heading, findings) in stale
        .parts()
        .into_iter()
        .filter(|(_, findings)| !findings.is_empty())
    {
        let _ = writeln!(markdown, "\n### {heading}\n");
        for finding in findings.iter().take(MOST) {
            let _ = writeln!(markdown, "- [ ] {}", line(finding));
        }
        if findings.len() > MOST {
            let _ = writeln!(markdown, "- … and {} more", findings.len() - MOST);
        }
    }
    markdown
}

fn line(finding: &Finding) -> String {
    let mut line = format!(
        "{} {}, {}",
        code(&finding.name),
        code(&finding.id),
        text::day(finding).trim_end()
    );
    if !finding.ask.is_empty() {
        let _ = write!(line, "; ask {}", code(&finding.ask.join(", ")));
    }
    line
}
