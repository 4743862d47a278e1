//! What is wrong with the data, and what to do about it.

use std::collections::BTreeMap;

use footbridge_core::Problem;
use footbridge_core::problem::Severity;
use footbridge_core::text::capitalised;
use leptos::prelude::*;

use crate::hooks::use_page_title;
use crate::intl::plural;
use crate::state::Company;
use crate::ui::{Badge, Button, EmptyState, Icon, IconView, PageHeader, Section, Skeleton, Tone};

/// How many findings of one file are shown before the rest is only counted.
const MOST: usize = 100;

/// Every finding, by file, with its remedy.
#[component]
pub fn Problems() -> impl IntoView {
    use_page_title(|| "State of the data".to_owned());
    let company = expect_context::<Company>();
    let lead = "What Footbridge could not read or make sense of. Everything else works. Whoever looks after the data \
                can mend it with what stands here.";
    let refetch = move || {
        if is_one_file() {
            return view! { <p class="soft">"The data is in this file. A newer file brings newer data."</p> }
                .into_any();
        }
        view! { <Button icon=Icon::Refresh on_press=move |()| company.fetch()>"Fetch the data again"</Button> }
            .into_any()
    };
    view! {
        <PageHeader title="State of the data" lead=lead actions=refetch/>
        {move || {
            let files = by_file(&company.problems());
            if files.is_empty() && !company.is_checked() {
                view! { <Skeleton/> }.into_any()
            } else if files.is_empty() {
                view! {
                    <EmptyState icon=Icon::Check title="All is well">
                        "Every file was read, and every record in it makes sense."
                    </EmptyState>
                }
                    .into_any()
            } else {
                files.into_iter().map(|(file, problems)| view! { <FileProblems file=file problems=problems/> }).collect_view().into_any()
            }
        }}
    }
}

/// Whether the page was made by `footbridge bundle`: there is nobody to fetch from.
fn is_one_file() -> bool {
    let mark = document().query_selector("meta[name=footbridge-edition]");
    mark.is_ok_and(|mark| mark.is_some())
}

#[component]
fn FileProblems(file: String, problems: Vec<Problem>) -> impl IntoView {
    let more = problems.len().saturating_sub(MOST);
    let lead = plural(problems.len(), "finding", "findings");
    let rows = problems
        .into_iter()
        .take(MOST)
        .map(|problem| view! { <ProblemRow problem=problem/> })
        .collect_view();
    view! {
        <Section title=file lead=lead>
            <ul class="rows">{rows}</ul>
            {(more > 0).then(|| view! { <p class="soft">{format!("… and {more} more of the same file.")}</p> })}
        </Section>
    }
}

#[component]
fn ProblemRow(problem: Problem) -> impl IntoView {
    let (tone, badge) = match problem.severity {
        Severity::File => (Tone::Bad, "File left out"),
        Severity::Record => (Tone::Bad, "Record left out"),
        Severity::Field => (Tone::Warn, "Field left out"),
        Severity::Format => (Tone::Warn, "Used as far as understood"),
    };
    let place = [("record", &problem.record), ("field", &problem.field)];
    let place: Vec<_> = place
        .iter()
        .filter(|(_, name)| !name.is_empty())
        .map(|(kind, name)| format!("{kind} {name}"))
        .collect();
    view! {
        <li class="row row--top">
            <span class="row__icon" data-tone=if tone == Tone::Bad { "bad" } else { "warn" }>
                <IconView icon=Icon::Warning/>
            </span>
            <div class="row__main">
                <p class="row__title">{capitalised(&problem.what)}</p>
                <p class="problem__where">{place.join(" · ")}</p>
                <p class="problem__remedy">{problem.remedy}</p>
            </div>
            <div class="row__end">
                <Badge tone=tone>{badge}</Badge>
            </div>
        </li>
    }
}

fn by_file(problems: &[Problem]) -> BTreeMap<String, Vec<Problem>> {
    let mut files: BTreeMap<String, Vec<Problem>> = BTreeMap::new();
    for problem in problems {
        files
            .entry(problem.file.clone())
            .or_default()
            .push(problem.clone());
    }
    files
}
