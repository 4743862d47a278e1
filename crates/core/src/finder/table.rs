//! A table of records prepared for filtering: folded text and the options of each facet as small numbers.

use std::collections::HashMap;

use super::ListQuery;
use crate::text::fold;

/// One way to narrow a list of `R`.
pub struct Facet<'a, R: ?Sized> {
    /// Key in the address, such as `topic`.
    pub key: &'static str,
    /// Heading above the options.
    pub label: &'static str,
    /// The options that a record has.
    pub options_of: OptionsOf<'a, R>,
}

/// Gives the options that a record has.
pub type OptionsOf<'a, R> = Box<dyn Fn(&R) -> Vec<String> + 'a>;

/// Records prepared for filtering. Built once for a catalog, asked on every key press.
#[derive(Clone, Debug, Default)]
pub struct Table {
    rows: Vec<Row>,
    facets: Vec<FacetOptions>,
}

#[derive(Clone, Debug)]
struct Row {
    position: usize,
    text: String,
    /// Codes of the options of each facet, facet by facet.
    options: Vec<Vec<u32>>,
}

#[derive(Clone, Debug)]
struct FacetOptions {
    key: &'static str,
    label: &'static str,
    names: Vec<String>,
}

/// What a query finds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Found {
    /// Positions of the records found, in the order of the table.
    pub positions: Vec<usize>,
    /// For each facet, how many records each option would leave, the other facets as they are.
    pub facets: Vec<FacetCounts>,
}

/// The options of one facet with their counts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FacetCounts {
    /// Key in the address.
    pub key: &'static str,
    /// Heading above the options.
    pub label: &'static str,
    /// Options that some record has, in the order in which they first occur.
    pub options: Vec<FacetOption>,
}

/// One option with its count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FacetOption {
    /// The option, such as a topic's id.
    pub value: String,
    /// How many records it would leave.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Table {
    /// Prepares records. `text_of` is what words are looked for in.
    pub fn build<'r, R: 'r>(
        records: impl Iterator<Item = (usize, &'r R)>,
        facets: &[Facet<'_, R>],
        text_of: impl Fn(&R) -> String,
    ) -> Self {
        let mut codes: Vec<HashMap<String, u32>> = vec![HashMap::new(); facets.len()];
        let mut names: Vec<Vec<String>> = vec![Vec::new(); facets.len()];
        let rows = records.map(|(position, record)| {
            let code = |(at, facet): (usize, &Facet<'_, R>)| {
                (facet.options_of)(record)
                    .into_iter()
                    .map(|option| code_of(option, &mut codes[at], &mut names[at]))
                    .collect()
            };
            Row {
                position,
                text: fold(&text_of(record)),
                options: facets.iter().enumerate().map(code).collect(),
            }
        });
        let rows = rows.collect();
        let facets = facets.iter().zip(names);
        Self {
            rows,
            facets: facets
                .map(|(facet, names)| FacetOptions {
                    key: facet.key,
                    label: facet.label,
                    names,
                })
                .collect(),
        }
    }

    /// Finds what a query asks for.
    pub fn find(&self, query: &ListQuery) -> Found {
        let folded = fold(&query.text);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let chosen: Vec<Vec<bool>> = self
            .facets
            .iter()
            .map(|facet| chosen_flags(facet, query))
            .collect();
        let narrowed: Vec<bool> = self
            .facets
            .iter()
            .map(|facet| query.chosen.contains_key(facet.key))
            .collect();
        let mut counts: Vec<Vec<usize>> = self
            .facets
            .iter()
            .map(|facet| vec![0; facet.names.len()])
            .collect();
        let mut positions = Vec::new();
        for row in self
            .rows
            .iter()
            .filter(|row| words.iter().all(|word| row.text.contains(word)))
        {
            let fails = |at: &usize| {
                narrowed[*at] && !row.options[*at].iter().any(|code| chosen[*at][*code as usize])
            };
            let mut failing = (0..self.facets.len()).filter(fails);
            match (failing.next(), failing.next()) {
                (None, _) => {
                    positions.push(row.position);
                    (0..self.facets.len()).for_each(|at| count(&mut counts[at], &row.options[at]));
                }
                (Some(at), None) => count(&mut counts[at], &row.options[at]),
                (Some(_), Some(_)) => {}
            }
        }
        let facets = self
            .facets
            .iter()
            .zip(counts)
            .map(|(facet, counts)| facet.with(&counts, query))
            .collect();
        Found { positions, facets }
    }
}

impl FacetOptions {
    fn with(&self, counts: &[usize], query: &ListQuery) -> FacetCounts {
        let option = |(name, count): (&String, &usize)| FacetOption {
            value: name.clone(),
            count: *count,
            chosen: query.has(self.key, name),
        };
        FacetCounts {
            key: self.key,
            label: self.label,
            options: self.names.iter().zip(counts).map(option).collect(),
        }
    }
}

fn code_of(option: String, codes: &mut HashMap<String, u32>, names: &mut Vec<String>) -> u32 {
    let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
    *codes.entry(option).or_insert_with_key(|option| {
        names.push(option.clone());
        next
    })
}

fn chosen_flags(facet: &FacetOptions, query: &ListQuery) -> Vec<bool> {
    facet
        .names
        .iter()
        .map(|name| query.has(facet.key, name))
        .collect()
}

fn count(counts: &mut [usize], codes: &[u32]) {
    for code in codes {
        counts[*code as usize] += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Thing(&'static str, &'static str, &'static [&'static str]);

    const THINGS: [Thing; 5] = [
        Thing("Sourdough Société", "lisbon", &["bread", "food"]),
        Thing("Climbing", "leeds", &["sport"]),
        Thing("Chess", "lisbon", &["games"]),
        Thing("Bread and chess", "leeds", &["bread", "games"]),
        Thing("Running", "lisbon", &["sport"]),
    ];

    fn table() -> Table {
        let facets = [
            Facet {
                key: "place",
                label: "Place",
                options_of: Box::new(|t: &Thing| vec![t.1.to_owned()]),
            },
            Facet {
                key: "topic",
                label: "Topic",
                options_of: Box::new(|t: &Thing| t.2.iter().map(|s| (*s).to_owned()).collect()),
            },
        ];
        Table::build(THINGS.iter().enumerate(), &facets, |thing| thing.0.to_owned())
    }

    #[test]
    fn words_match_anywhere_without_accents_and_case() {
        let found = |text: &str| table().find(&ListQuery::default().with_text(text)).positions;
        assert_eq!(found("societe"), [0]);
        assert_eq!(found("CHESS bread"), [3]);
        assert_eq!(found(""), [0, 1, 2, 3, 4]);
        assert_eq!(found("zzz"), [0; 0]);
    }

    #[test]
    fn options_are_alternatives_and_facets_conditions() {
        let query = ListQuery::default()
            .toggled("topic", "bread")
            .toggled("topic", "games");
        assert_eq!(table().find(&query).positions, [0, 2, 3]);
        assert_eq!(table().find(&query.toggled("place", "lisbon")).positions, [0, 2]);
    }

    #[test]
    fn counts_say_what_each_option_would_leave() {
        let all = ["lisbon", "leeds", "paris"];
        let topics = ["bread", "food", "sport", "games", "nothing"];
        for place in all {
            for topic in topics {
                let query = ListQuery::default().only("place", place).only("topic", topic);
                for facet in table().find(&query).facets {
                    for option in facet.options {
                        let alone = table()
                            .find(&query.only(facet.key, &option.value))
                            .positions
                            .len();
                        assert_eq!(option.count, alone, "{place} {topic} {}", option.value);
                    }
                }
            }
        }
    }
}
