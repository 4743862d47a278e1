//! Finds the line of a record or field, so that editors and pull requests can point at it.

use std::collections::{BTreeMap, HashMap};

use footbridge_core::problem::Problem;

/// Finds lines in texts, by file.
pub struct Lines<'t> {
    texts: &'t BTreeMap<String, String>,
    ids: HashMap<&'t str, HashMap<&'t str, usize>>,
}

impl<'t> Lines<'t> {
    pub fn new(texts: &'t BTreeMap<String, String>) -> Self {
        Self {
            texts,
            ids: HashMap::new(),
        }
    }

    /// The line of the field that a problem is about, or else of its record; counted from 1. `None` for whole files,
    /// and for records that cannot be told from others.
    pub fn find(&mut self, problem: &Problem) -> Option<usize> {
        let (file, text) = self.texts.get_key_value(&problem.file)?;
        let field = problem.field.split('.').next().unwrap_or_default();
        if problem.record.is_empty() {
            return if field.is_empty() {
                None
            } else {
                key_line(text.lines().enumerate(), field)
            };
        }
        let ids = self.ids.entry(file).or_insert_with(|| ids_of(text));
        let start = *ids.get(problem.record.as_str())?;
        // Up to the next record.
        let record = text.lines().enumerate().skip(start);
        let record = record.take_while(|(at, line)| *at == start || id_on(line).is_none());
        key_line(record, field).or(Some(start + 1))
    }
}

/// The first line with this key, counted from 1.
fn key_line<'t>(mut lines: impl Iterator<Item = (usize, &'t str)>, key: &str) -> Option<usize> {
    let written = format!("\"{key}\"");
    lines
        .find(|(_, line)| {
            line.trim_start()
                .trim_start_matches(['{', ' '])
                .starts_with(&written)
        })
        .map(|(at, _)| at + 1)
}

/// The line of each id, counted from 0; the last one where an id is used twice, which is where it is one too many.
fn ids_of(text: &str) -> HashMap<&str, usize> {
    text.lines()
        .enumerate()
        .filter_map(|(at, line)| Some((id_on(line)?, at)))
        .collect()
}

/// The id on a line such as `"id": "ines-okafor",`.
fn id_on(line: &str) -> Option<&str> {
    let start = line.find("\"id\"")? + 4;
    let value = line[start..]
        .trim_start()
        .strip_prefix(':')?
        .trim_start()
        .strip_prefix('"')?;
    Some(&value[..value.find('"')?])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line_of(record: &str, field: &str) -> Option<usize> {
        let text = "{\n  \"people\": [\n    {\n      \"id\": \"ines\",\n      \"name\": \"Ines\",\n      \"skills\": {\n        \
                    \"rust\": \"guru\"\n      }\n    },\n    { \"id\": \"noor\", \"name\": \"Noor\" }\n  ]\n}\n";
        let texts = BTreeMap::from([("people.json".to_owned(), text.to_owned())]);
        let mut problem = Problem::file("people.json", "", "");
        (problem.record, problem.field) = (record.to_owned(), field.to_owned());
        Lines::new(&texts).find(&problem)
    }

    #[test]
    fn finds_fields_within_their_record() {
        assert_eq!(line_of("ines", "skills.rust"), Some(6));
        assert_eq!(
            line_of("ines", "joined"),
            Some(4),
            "a field that is not there: the record"
        );
        assert_eq!(
            line_of("noor", "skills"),
            Some(10),
            "not the skills of somebody else"
        );
        assert_eq!(line_of("#7", ""), None);
        assert_eq!(line_of("", "people"), Some(2));
    }
}
