//! The project's own rules, as code: who may use whom, and what may not be in a file.
//!
//! A rule is a small function over a file's path and text; `rules` lists them all.

mod rules;
mod rust_text;
mod source;
mod use_paths;

use std::fmt::{self, Display};

pub use source::{SourceFile, project_files};

use rules::{Check, RULES, Rule};

/// A place in a file that a rule objects to.
#[derive(Debug, PartialEq, Eq)]
pub struct Hit {
    /// Counted from 1.
    pub line: usize,
    /// What stands there, in a few words.
    pub what: String,
}

/// A hit with all that a person needs to put it right.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    pub path: String,
    pub hit: Hit,
    pub rule: &'static str,
    pub remedy: &'static str,
}

impl Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            path,
            hit: Hit { line, what },
            rule,
            remedy,
        } = self;
        write!(f, "{path}:{line}: {what} [{rule}]\n    {remedy}")
    }
}

/// All findings of all rules, by path and line.
#[must_use]
pub fn check(files: &[SourceFile]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| apply(rule, files)).collect();
    findings.sort_by(|a, b| (&a.path, a.hit.line, a.rule).cmp(&(&b.path, b.hit.line, b.rule)));
    findings
}

/// How many rules there are.
#[must_use]
pub fn rule_count() -> usize {
    RULES.len()
}

fn apply(rule: &Rule, files: &[SourceFile]) -> Vec<Finding> {
    let hits: Vec<(String, Hit)> = match rule.check {
        Check::File(check) => files
            .iter()
            .flat_map(|file| check(file).into_iter().map(|hit| (file.path.clone(), hit)))
            .collect(),
        Check::Project(check) => check(files),
    };
    hits.into_iter()
        .map(|(path, hit)| Finding {
            path,
            hit,
            rule: rule.name,
            remedy: rule.remedy,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_names_place_rule_and_remedy() {
        let file = SourceFile::new("src/pages/home.rs", "let markup = element.inner_html();");
        let findings = check(&[file]);
        assert_eq!(findings.len(), 1);
        let text = findings[0].to_string();
        assert!(text.starts_with("src/pages/home.rs:1: "), "{text}");
        assert!(text.contains("[no-raw-html]"), "{text}");
        assert!(text.contains(findings[0].remedy), "{text}");
    }

    #[test]
    fn findings_come_in_the_order_of_the_files() {
        let files = [
            SourceFile::new("src/b.rs", "a.inner_html();\nb.inner_html();"),
            SourceFile::new("src/a.rs", "\n\na.inner_html();"),
        ];
        let places: Vec<_> = check(&files)
            .into_iter()
            .map(|found| (found.path, found.hit.line))
            .collect();
        assert_eq!(
            places,
            [
                ("src/a.rs".to_owned(), 3),
                ("src/b.rs".to_owned(), 1),
                ("src/b.rs".to_owned(), 2)
            ]
        );
    }
}
