//! Reads `site.json`.

use super::file::{check_format, explain_unreadable, without_mark};
use super::site::{WireLocation, WireNamed, WireSite};
use crate::change::ChangeKind;
use crate::model::{
    Collections, Department, DepartmentId, Extra, Features, InvalidId, Level, LevelId, Location, LocationId,
    Organisation, PersonId, Site, Value, ValueId,
};
use crate::problem::{Problem, RecordProblems};

/// Reads `site.json`. Without it there is no app, so the problem is the error.
pub fn read_site(path: &str, text: &str, problems: &mut Vec<Problem>) -> Result<Site, Box<Problem>> {
    let wire: WireSite = serde_json::from_str(without_mark(text))
        .map_err(|wrong| Box::new(explain_unreadable(path, text, &wrong)))?;
    check_format(path, wire.format, problems);
    let mut problems = RecordProblems::new(path, "", problems);
    let values = wire.organisation.values.into_iter();
    Ok(Site {
        organisation: Organisation {
            name: wire.organisation.name,
            about: wire.organisation.about,
            logo: wire.organisation.logo,
            values: named(values, "organisation.values", ValueId::parse, &mut problems)
                .map(|(id, item)| Value {
                    id,
                    label: item.label,
                    about: item.about,
                    extra: item.extra,
                })
                .collect(),
            extra: wire.organisation.extra,
        },
        departments: named(
            wire.departments.into_iter(),
            "departments",
            DepartmentId::parse,
            &mut problems,
        )
        .map(|(id, item)| Department {
            id,
            extra: extra_with_about(&item),
            label: item.label,
        })
        .collect(),
        locations: locations(wire.locations, &mut problems),
        levels: named(wire.levels.into_iter(), "levels", LevelId::parse, &mut problems)
            .map(|(id, item)| Level {
                id,
                extra: extra_with_about(&item),
                label: item.label,
            })
            .collect(),
        moderators: wire
            .moderators
            .iter()
            .filter_map(|id| checked(id, "moderators", PersonId::parse, &mut problems))
            .collect(),
        features: Features {
            self_registration: wire.features.self_registration,
            extra: wire.features.extra,
        },
        approval: approval(wire.approval, &mut problems),
        publish: (wire.publish.into_iter().enumerate())
            .filter_map(|(number, channel)| channel.lower(number, &mut problems))
            .collect(),
        collections: Collections {
            topics: safe_paths(wire.collections.topics, &mut problems),
            people: safe_paths(wire.collections.people, &mut problems),
            groups: safe_paths(wire.collections.groups, &mut problems),
            posts: safe_paths(wire.collections.posts, &mut problems),
            introductions: safe_paths(wire.collections.introductions, &mut problems),
            extra: wire.collections.extra,
        },
        extra: wire.extra,
    })
}

fn named<I>(
    items: impl Iterator<Item = WireNamed>,
    field: &str,
    parse: fn(&str) -> Result<I, InvalidId>,
    problems: &mut RecordProblems<'_>,
) -> impl Iterator<Item = (I, WireNamed)> {
    items.filter_map(move |item| Some((checked(&item.id, field, parse, problems)?, item)))
}

/// Departments and levels have no sentence of their own; one that is written there is kept.
fn extra_with_about(item: &WireNamed) -> Extra {
    let mut extra = item.extra.clone();
    if !item.about.is_empty() {
        extra.insert("about".to_owned(), item.about.clone().into());
    }
    extra
}

fn locations(items: Vec<WireLocation>, problems: &mut RecordProblems<'_>) -> Vec<Location> {
    let read = |item: WireLocation| {
        let id = checked(&item.id, "locations", LocationId::parse, problems)?;
        Some(Location {
            id,
            label: item.label,
            country: item.country,
            timezone: item.timezone,
            extra: item.extra,
        })
    };
    items.into_iter().filter_map(read).collect()
}

fn checked<I>(
    id: &str,
    field: &str,
    parse: fn(&str) -> Result<I, InvalidId>,
    problems: &mut RecordProblems<'_>,
) -> Option<I> {
    parse(id)
        .map_err(|wrong| problems.field(field, wrong.to_string(), "Correct the id."))
        .ok()
}

/// Only types of change that exist.
fn approval(types: Vec<String>, problems: &mut RecordProblems<'_>) -> Vec<String> {
    let (known, unknown): (Vec<_>, Vec<_>) =
        (types.into_iter()).partition(|kind| ChangeKind::TYPES.contains(&kind.as_str()));
    for kind in unknown {
        let remedy = format!("Use any of: {}.", ChangeKind::TYPES.join(", "));
        problems.field("approval", format!("“{kind}” is no type of change"), remedy);
    }
    known
}

/// Only paths that stay below the data folder.
fn safe_paths(paths: Vec<String>, problems: &mut RecordProblems<'_>) -> Vec<String> {
    let is_safe = |path: &String| {
        let plain = |part: &str| {
            !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':', '?', '#', '%'])
        };
        path.split('/').all(plain)
    };
    let (safe, unsafe_ones): (Vec<_>, Vec<_>) = paths.into_iter().partition(is_safe);
    for path in unsafe_ones {
        let what = format!("“{path}” does not stay in the data folder");
        problems.field("collections", what, "Use a plain path such as people/0001.json.");
    }
    safe
}
