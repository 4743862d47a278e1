//! `dept:legal skill:figma -status:closed`: conditions that are typed.

use super::conditions::Chosen;
use super::options::{PAGE, facets_of};
use super::query::{Clause, parse};
use super::record::Kind;
use super::searcher::Searcher;
use crate::catalog::Catalog;
use crate::finder::ListQuery;
use crate::model::{Choice, GroupStatus, OpenTo, TopicId};
use crate::order::InOrder;
use crate::text::fold;

/// What can be typed before a colon, with the facet it means. The first for each facet is the one that is offered.
const KEYS: [(&str, &str); 15] = [
    ("dept", "department"),
    ("department", "department"),
    ("place", "place"),
    ("location", "place"),
    ("in", "place"),
    ("level", "level"),
    ("skill", "topic"),
    ("topic", "topic"),
    ("about", "topic"),
    ("open", "open_to"),
    ("open_to", "open_to"),
    ("kind", "kind"),
    ("is", "kind"),
    ("type", "kind"),
    ("status", "status"),
];

/// Most completions that are offered.
const MOST: usize = 8;

/// A qualifier, or a value of one, that may be meant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct QualifierOption {
    /// What to type: `dept:` or `dept:legal`.
    pub text: String,
    /// What it is called: "Department: Legal".
    pub label: String,
    /// How many records have it; 0 for a qualifier without value.
    pub count: usize,
}

/// Whether a word before a colon is a qualifier.
pub(super) fn is_key(word: &str) -> bool {
    facet_of(word).is_some()
}

fn facet_of(word: &str) -> Option<&'static str> {
    KEYS.iter().find(|(key, _)| *key == word).map(|(_, facet)| *facet)
}

/// The finished qualifiers of the text as chosen options: `dept:legal ` is taken from the text, `dept:leg` is not, nor is
/// what names no option there is.
pub fn take_qualifiers(query: &ListQuery, catalog: &Catalog) -> ListQuery {
    let mut taken = query.clone();
    for clause in parse(&query.text, &is_key)
        .clauses
        .iter()
        .rev()
        .filter(|clause| !clause.is_open)
    {
        if let Some((key, option)) = resolve(clause, catalog) {
            taken.chosen.entry(key).or_default().insert(option);
            taken.text.replace_range(clause.range.clone(), "");
            taken.page = 0;
        }
    }
    if taken.text.len() < query.text.len() {
        taken.text = taken.text.trim_start().replace("  ", " ");
    }
    taken
}

/// Chosen options together with those that clauses name.
pub(super) fn with_clauses(chosen: &Chosen, clauses: &[Clause], catalog: &Catalog) -> Chosen {
    let mut all = chosen.clone();
    for (key, option) in clauses.iter().filter_map(|clause| resolve(clause, catalog)) {
        all.entry(key).or_default().insert(option);
    }
    all
}

/// The key and the option that a clause names.
fn resolve(clause: &Clause, catalog: &Catalog) -> Option<(String, String)> {
    let facet = facet_of(&clause.key)?;
    let value = fold(clause.value.trim());
    let option = options_of(facet, catalog).into_iter().find(|(option, label)| {
        *option == value || fold(label) == value || (facet == "topic" && is_called(option, &value, catalog))
    })?;
    let key = if clause.is_not {
        format!("-{facet}")
    } else {
        facet.to_owned()
    };
    Some((key, option.0))
}

fn is_called(topic: &str, name: &str, catalog: &Catalog) -> bool {
    let topic = TopicId::parse(topic).ok();
    let topic = topic.as_ref().and_then(|id| catalog.topics.get(id));
    topic.is_some_and(|topic| topic.aliases.iter().any(|alias| fold(alias) == name))
}

/// The options of a facet of the page, with what they are called.
fn options_of(facet: &str, catalog: &Catalog) -> Vec<(String, String)> {
    let site = &catalog.site;
    let pair = |id: &str, label: &str| (id.to_owned(), label.to_owned());
    match facet {
        "department" => site
            .departments
            .iter()
            .map(|one| pair(one.id.as_str(), &one.label))
            .collect(),
        "place" => {
            let places = site.locations.iter().map(|one| pair(one.id.as_str(), &one.label));
            places.chain([pair("everywhere", "Everywhere")]).collect()
        }
        "level" => site
            .levels
            .iter()
            .map(|one| pair(one.id.as_str(), &one.label))
            .collect(),
        "topic" => catalog
            .topics
            .iter()
            .map(|one| pair(one.id.as_str(), &one.label))
            .collect(),
        "open_to" => OpenTo::LISTED
            .iter()
            .map(|one| pair(one.key(), one.label()))
            .collect(),
        "kind" => Kind::ALL.iter().map(|one| pair(one.key(), one.label())).collect(),
        _ => {
            let groups = GroupStatus::ALL
                .iter()
                .filter(|status| **status != GroupStatus::Closed);
            let groups = groups.map(|one| pair(one.key(), one.label()));
            let posts = [
                ("open", "Open"),
                ("full", "Full"),
                ("expired", "Expired"),
                ("closed", "Closed"),
            ];
            groups.chain(posts.map(|(key, label)| pair(key, label))).collect()
        }
    }
}

impl Searcher<'_> {
    /// What a word may become: "de" a qualifier, "dept:le" or "-status:" one with its value. Those of most records first.
    pub fn complete_qualifier(&self, word: &str) -> Vec<QualifierOption> {
        let (sign, rest) = word.strip_prefix('-').map_or(("", word), |rest| ("-", rest));
        let Some((key, typed)) = rest.split_once(':') else {
            return keys(sign, &fold(rest));
        };
        let Some(facet) = facet_of(&fold(key)) else {
            return Vec::new();
        };
        let heading = heading(facet);
        let typed = fold(typed.trim_matches('"'));
        let begins = |label: &str| {
            let label = fold(label);
            label.starts_with(&typed) || label.split(' ').any(|word| word.starts_with(&typed))
        };
        let mut options: Vec<QualifierOption> = options_of(facet, self.catalog)
            .into_iter()
            .filter(|(option, label)| begins(label) || option.starts_with(&typed))
            .map(|(option, label)| QualifierOption {
                count: self.uses(facet, &option),
                text: format!("{sign}{key}:{option}"),
                label: format!("{heading}: {label}"),
            })
            .collect();
        options.retain(|option| option.count > 0);
        options.order_by(|a, b| b.count.cmp(&a.count).then_with(|| a.label.cmp(&b.label)));
        options.truncate(MOST);
        options
    }

    /// How many records have an option of a facet of the page.
    fn uses(&self, facet: &str, option: &str) -> usize {
        let mut uses = 0;
        for kind in Kind::ALL {
            for source in [0, 1] {
                let rack = self.source(source).rack(kind);
                if facet == "kind" {
                    let own = if kind.key() == option {
                        rack.documents.count_findable()
                    } else {
                        0
                    };
                    uses += own;
                    continue;
                }
                let Some(at) = facets_of(kind).iter().position(|of| of.on_page == Some(facet)) else {
                    continue;
                };
                let column = &rack.columns[at];
                let Some(code) = column.code(option) else {
                    continue;
                };
                uses += column.uses()[code] as usize;
                if source == 0 {
                    let hidden = &self.patch.kinds[kind as usize].hidden;
                    uses -= hidden
                        .iter()
                        .filter(|doc| rack.documents.is_findable(**doc) && column.has(**doc, code))
                        .count();
                }
            }
        }
        uses
    }
}

fn heading(facet: &str) -> &'static str {
    PAGE.iter()
        .find(|(key, _)| *key == facet)
        .map_or("", |(_, label)| *label)
}

/// One qualifier for each facet, in the words that are being typed.
fn keys(sign: &str, typed: &str) -> Vec<QualifierOption> {
    let mut offered: Vec<&str> = Vec::new();
    let mut options = Vec::new();
    for (key, facet) in KEYS {
        if !typed.is_empty() && key.starts_with(typed) && !offered.contains(&facet) {
            offered.push(facet);
            options.push(QualifierOption {
                text: format!("{sign}{key}:"),
                label: heading(facet).to_owned(),
                count: 0,
            });
        }
    }
    options
}
