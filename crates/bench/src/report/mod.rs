//! What was measured, in tables.

mod goals;
pub(crate) mod numbers;
mod results;
pub(crate) mod table;

use std::fmt::Write;

use self::goals::{YARDSTICK, goals, ours, p95};

use self::numbers::{megabytes, milliseconds, percentile, share, times};
pub use self::results::Results;
use self::results::{Answers, Engine};
use self::table::Table;
use crate::queries::Asked;

/// The size of company for which the figures to reach are set. For others they are printed so that growth is seen.
const SET_FOR: usize = 100_000;

/// Everything that was measured with a company, in plain text.
pub fn print(results: &Results) -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "\n{} people, queries of seed {}, in {}\n",
        results.people, results.seed, results.browser
    );
    text += &overview(results);
    text += "\nTime of a query: median / 95th percentile / longest\n\n";
    text += &by_kind(results, times_of);
    text += "\nKnown item among the first ten, and how many were asked\n\n";
    text += &by_kind(results, recall_of);
    text += "\n";
    text += &figures(results);
    for engine in &results.engines {
        if let Some(why) = &engine.stopped {
            let _ = writeln!(text, "{}: {why}", engine.name);
        }
    }
    text
}

fn overview(results: &Results) -> String {
    let mut table = Table::new([
        "engine",
        "index build",
        "without pauses",
        "longest slice",
        "heap",
        "query p95",
        "build against MiniSearch",
        "p95 against MiniSearch",
    ]);
    let yardstick = results
        .engines
        .iter()
        .find(|engine| engine.name.starts_with(YARDSTICK));
    let dash = || "–".to_owned();
    for engine in &results.engines {
        let build = engine.build.as_ref();
        let against = |of: &dyn Fn(&Engine) -> Option<f64>| {
            let both = of(engine).zip(yardstick.and_then(of));
            both.map_or_else(dash, |(this, other)| times(this, other))
        };
        table.row([
            engine.name.clone(),
            build.map_or_else(dash, |build| milliseconds(build.total)),
            build.map_or_else(dash, |build| milliseconds(build.busy)),
            build.map_or_else(dash, |build| milliseconds(build.longest_slice)),
            engine.heap.map_or_else(dash, megabytes),
            p95(engine).map_or_else(dash, milliseconds),
            against(&|engine| Some(engine.build.as_ref()?.total)),
            against(&p95),
        ]);
    }
    table.text()
}

fn by_kind(results: &Results, cell: fn(&Answers) -> Option<String>) -> String {
    let names = results.engines.iter().map(|engine| engine.name.as_str());
    let mut table = Table::new(["query"].into_iter().chain(names));
    for kind in Asked::ALL {
        let cells: Vec<Option<String>> = results
            .engines
            .iter()
            .map(|engine| {
                let answers = engine.answers.iter().find(|answers| answers.kind == kind);
                answers.and_then(cell)
            })
            .collect();
        if cells.iter().any(Option::is_some) {
            let cells = cells
                .into_iter()
                .map(|cell| cell.unwrap_or_else(|| "–".to_owned()));
            table.row([kind.label().to_owned()].into_iter().chain(cells));
        }
    }
    table.text()
}

fn times_of(answers: &Answers) -> Option<String> {
    let at = |share| percentile(&answers.times, share).map(milliseconds);
    let bare = |time: String| time.trim_end_matches(" ms").to_owned();
    Some(format!("{} / {} / {}", bare(at(0.5)?), bare(at(0.95)?), at(1.0)?))
}

fn recall_of(answers: &Answers) -> Option<String> {
    let recall = share(answers.found, answers.known)?;
    Some(format!("{recall:.3} ({})", answers.known))
}

fn figures(results: &Results) -> String {
    let title = if results.people == SET_FOR {
        "figure to reach"
    } else {
        "figure to reach at 100,000 people"
    };
    let mut table = Table::new([title, "measured", ""]);
    for goal in goals(results) {
        let verdict = match goal.reached {
            Some(true) => "reached",
            Some(false) => "MISSED",
            None => "",
        };
        table.row([goal.what, goal.measured, verdict.to_owned()]);
    }
    if let Some((kind, time)) = ours(results).and_then(slowest_kind) {
        table.row([
            "(the kind of query with the highest p95)".to_owned(),
            format!("{}: {}", kind.label(), milliseconds(time)),
            String::new(),
        ]);
    }
    if let Some(app) = &results.app {
        let middle = percentile(&app.keys, 0.5).map_or_else(String::new, milliseconds);
        table.row([
            "(in the app: median key, everything findable after)".to_owned(),
            format!("{middle}, {}", milliseconds(app.ready)),
            String::new(),
        ]);
    }
    table.text()
}

fn slowest_kind(engine: &Engine) -> Option<(Asked, f64)> {
    let kinds = engine.answers.iter();
    kinds
        .filter_map(|answers| Some((answers.kind, percentile(&answers.times, 0.95)?)))
        .max_by(|(_, one), (_, other)| one.total_cmp(other))
}

#[cfg(test)]
mod tests;
