//! What the driver in the browser is told to measure.

use std::path::{Path, PathBuf};

use super::TODAY;
use crate::workspace;

/// A company and where its files are.
pub struct Company {
    pub people: usize,
}

impl Company {
    pub fn of(people: usize) -> Self {
        Self { people }
    }

    /// The company's data folder.
    pub fn data(&self) -> PathBuf {
        workspace::bench_output().join(self.people.to_string())
    }

    /// What is asked.
    pub fn queries(&self) -> PathBuf {
        self.data().with_extension("queries.json")
    }

    /// What was measured.
    pub fn results(&self) -> PathBuf {
        self.data().with_extension("results.json")
    }
}

/// The whole order.
pub struct Order<'a> {
    pub companies: &'a [Company],
    pub seed: u64,
    pub engines: &'a [String],
    pub with_app: bool,
}

impl Order<'_> {
    /// As the driver reads it.
    pub fn json(&self) -> String {
        let companies = list(self.companies.iter().map(|company| {
            format!(
                r#"{{"people":{},"data":{},"queries":{},"results":{}}}"#,
                company.people,
                path(&company.data()),
                path(&company.queries()),
                path(&company.results())
            )
        }));
        let engines = list(self.engines.iter().map(|engine| quoted(engine)));
        let output = workspace::bench_output();
        let app = if self.with_app {
            path(&workspace::dist())
        } else {
            "null".to_owned()
        };
        let folders = format!(
            r#"{{"pages":{},"ours":{},"peers":{},"app":{app}}}"#,
            path(&output.join("pages")),
            path(&output.join("ours")),
            path(&workspace::bench_peers().join("node_modules")),
        );
        format!(
            r#"{{"companies":{companies},"seed":{},"today":{},"engines":{engines},"folders":{folders}}}"#,
            self.seed,
            quoted(TODAY)
        )
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

fn path(path: &Path) -> String {
    quoted(&path.to_string_lossy())
}

fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for letter in text.chars() {
        if matches!(letter, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(letter);
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_backslashes_are_escaped() {
        assert_eq!(quoted(r#"C:\a "b""#), r#""C:\\a \"b\"""#);
    }

    #[test]
    fn an_order_names_every_company_and_the_app_only_if_wanted() {
        let companies = [Company::of(300), Company::of(1_000)];
        let order = |with_app| {
            let order = Order {
                companies: &companies,
                seed: 7,
                engines: &["footbridge".to_owned()],
                with_app,
            };
            order.json()
        };
        assert!(order(false).contains(r#""people":300"#) && order(false).contains("1000.queries.json"));
        assert!(order(false).ends_with(r#""app":null}}"#) && !order(true).contains("null"));
    }
}
