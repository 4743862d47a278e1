//! The figures to reach, and whether they were. They hold for 100,000 people and are printed for fewer, too.

use super::numbers::{megabytes, milliseconds, percentile, share, times};
use super::results::{Engine, Results};
use crate::queries::Asked;

/// A figure to reach.
#[derive(Clone, PartialEq, Debug)]
pub struct Goal {
    /// What is to be reached.
    pub what: String,
    /// What was measured.
    pub measured: String,
    /// Whether that is enough; `None` where it was not measured.
    pub reached: Option<bool>,
}

/// The engine whose times ours are held against.
pub const YARDSTICK: &str = "MiniSearch";

/// Ours must be as quick as this part of the yardstick's build, and as this part of its 95th percentile.
const BUILD_PART: f64 = 5.0;
const QUERY_PART: f64 = 10.0;
/// Milliseconds.
const LONGEST_TASK: f64 = 50.0;
const SLOWEST_QUERY: f64 = 2.0;
const SLOWEST_KEY: f64 = 50.0;
const SLOWEST_SUGGESTIONS: f64 = 10.0;
/// Bytes.
const LARGEST_HEAP: f64 = 250e6;
const RECALL: f64 = 0.99;
const RECALL_WITH_SLIP: f64 = 0.97;

/// All figures.
pub fn goals(results: &Results) -> Vec<Goal> {
    let ours = ours(results);
    let other = results
        .engines
        .iter()
        .find(|engine| engine.name.starts_with(YARDSTICK));
    let mut goals = vec![
        build(ours, other),
        tasks(ours, results),
        part_of_query(ours, other),
        query(ours),
    ];
    for kind in &Asked::ALL[..5] {
        goals.push(recall(*kind, ours));
    }
    goals.push(suggestions(ours));
    goals.push(heap(ours));
    goals.push(keys(results));
    goals
}

/// Our engine among those that were measured.
pub fn ours(results: &Results) -> Option<&Engine> {
    results.engines.iter().find(|engine| engine.name == "Footbridge")
}

fn goal(what: impl Into<String>, measured: Option<(String, bool)>) -> Goal {
    let what = what.into();
    match measured {
        Some((measured, reached)) => Goal {
            what,
            measured,
            reached: Some(reached),
        },
        None => Goal {
            what,
            measured: "not measured".to_owned(),
            reached: None,
        },
    }
}

/// Our time beside another's, in words, and whether it is at most one `part`th of that.
fn against(ours: Option<f64>, other: Option<f64>, part: f64) -> Option<(String, bool)> {
    let (ours, other) = ours.zip(other)?;
    let text = format!(
        "{} against {}: {}",
        milliseconds(ours),
        milliseconds(other),
        times(ours, other)
    );
    Some((text, ours * part <= other))
}

fn build(ours: Option<&Engine>, other: Option<&Engine>) -> Goal {
    let total = |engine: Option<&Engine>| engine?.build.as_ref().map(|build| build.total);
    let measured = against(total(ours), total(other), BUILD_PART);
    goal(format!("index build ≤ 1/{BUILD_PART} of {YARDSTICK}'s"), measured)
}

fn tasks(ours: Option<&Engine>, results: &Results) -> Goal {
    let build = ours.and_then(|engine| engine.build.as_ref());
    let measured = build.map(|build| {
        let in_app = results.app.as_ref().map_or(0.0, |app| app.longest_task);
        let longest = build.longest_slice.max(build.longest_task).max(in_app);
        let text = match &results.app {
            Some(_) => format!(
                "{} in the index, {} in the app",
                milliseconds(build.longest_slice),
                seen(in_app)
            ),
            None => milliseconds(build.longest_slice),
        };
        (text, longest <= LONGEST_TASK)
    });
    goal("no main-thread task over 50 ms", measured)
}

/// The browser reports no task below 50 ms.
fn seen(task: f64) -> String {
    if task > 0.0 {
        milliseconds(task)
    } else {
        "none seen".to_owned()
    }
}

fn part_of_query(ours: Option<&Engine>, other: Option<&Engine>) -> Goal {
    let measured = against(ours.and_then(p95), other.and_then(p95), QUERY_PART);
    goal(format!("query p95 ≤ 1/{QUERY_PART} of {YARDSTICK}'s"), measured)
}

fn query(ours: Option<&Engine>) -> Goal {
    let measured = ours
        .and_then(p95)
        .map(|time| (milliseconds(time), time <= SLOWEST_QUERY));
    goal(format!("query p95 ≤ {SLOWEST_QUERY} ms"), measured)
}

/// The 95th percentile over the queries of all kinds.
pub fn p95(engine: &Engine) -> Option<f64> {
    let all: Vec<f64> = engine
        .answers
        .iter()
        .flat_map(|answers| answers.times.clone())
        .collect();
    percentile(&all, 0.95)
}

fn recall(kind: Asked, ours: Option<&Engine>) -> Goal {
    let wanted = if kind == Asked::Slip {
        RECALL_WITH_SLIP
    } else {
        RECALL
    };
    let answers = ours.and_then(|engine| engine.answers.iter().find(|answers| answers.kind == kind));
    let measured = answers
        .and_then(|answers| share(answers.found, answers.known))
        .map(|recall| (format!("{recall:.3}"), recall >= wanted));
    goal(format!("recall@10, {} ≥ {wanted}", kind.label()), measured)
}

fn suggestions(ours: Option<&Engine>) -> Goal {
    let kinds = ours.into_iter().flat_map(|engine| &engine.suggestions);
    let times: Vec<(&str, f64)> = kinds
        .filter_map(|it| Some((it.kind.as_str(), percentile(&it.times, 0.95)?)))
        .collect();
    let said: Vec<String> = times
        .iter()
        .map(|(kind, time)| format!("{kind} {}", milliseconds(*time)))
        .collect();
    let reached = times.iter().all(|(_, time)| *time <= SLOWEST_SUGGESTIONS);
    let measured = (!times.is_empty()).then(|| (said.join(", "), reached));
    goal("top 20 of each kind, p95 ≤ 10 ms", measured)
}

fn heap(ours: Option<&Engine>) -> Goal {
    let measured = ours
        .and_then(|engine| engine.heap)
        .map(|heap| (megabytes(heap), heap <= LARGEST_HEAP));
    goal("heap ≤ 250 MB", measured)
}

fn keys(results: &Results) -> Goal {
    let measured = results
        .app
        .as_ref()
        .and_then(|app| percentile(&app.keys, 0.95))
        .map(|time| (milliseconds(time), time <= SLOWEST_KEY));
    goal("key press to painted results, p95 ≤ 50 ms", measured)
}
