//! What is found: a few of each kind, or all of one.

use std::sync::Arc;

use footbridge_core::search::{Answer, Hit, Kind, KindHits};
use leptos::prelude::*;

use super::Results;
use super::kinds::{KIND, only_kind};
use crate::components::{HitRow, HitWords, counted};
use crate::hooks::ByIdentity;
use crate::route::Route;
use crate::state::Data;
use crate::ui::{Section, VirtualList};

/// How many of each kind are shown where all kinds are.
const FEW: usize = 5;

/// The results, grouped by kind, best first; all of them where one kind is shown alone.
#[component]
pub fn Found(results: Results) -> impl IntoView {
    let only = Memo::new(move |_| results.query.with(only_kind));
    move || match only.get() {
        Some(kind) => view! { <OneKind results=results kind=kind/> }.into_any(),
        None => view! { <AllKinds results=results/> }.into_any(),
    }
}

#[component]
fn OneKind(results: Results, kind: Kind) -> impl IntoView {
    let data = expect_context::<Data>();
    let answer = results.answer;
    let rows = Memo::new(move |_| {
        ByIdentity::new(answer.with(|answer| hits_of(answer, kind).map_or_else(Vec::new, KindHits::all)))
    });
    let row = move |hit: Hit| {
        let shown = data.get_untracked();
        let words = answer.with_untracked(|answer| HitWords::of(&hit.record, &answer.marks, &shown));
        view! { <HitRow words=words/> }.into_any()
    };
    // What is marked in a row follows from what is asked.
    let asked = move || answer.with_untracked(|answer| Arc::as_ptr(&answer.0).addr());
    let key = move |hit: &Hit| (asked(), hit.record.id().to_owned());
    view! {
        <h2 class="visually-hidden">{kind.label()}</h2>
        <div class="results__list" hidden=move || rows.with(|rows| rows.is_empty())>
            <VirtualList label=kind.label() rows=Signal::derive(move || rows.get().0) key=key row=row/>
        </div>
    }
}

#[component]
fn AllKinds(results: Results) -> impl IntoView {
    let data = expect_context::<Data>();
    move || {
        let (answer, shown) = (results.answer.get(), data.get());
        let query = results.query.get_untracked();
        let kinds = answer.by_best().into_iter();
        kinds
            .map(|hits| {
                let best = hits.best(FEW);
                let words = best
                    .iter()
                    .map(|hit| HitWords::of(&hit.record, &answer.marks, &shown));
                let all = Route::Search(query.only(KIND, hits.kind.key()));
                view! { <Few kind=hits.kind words=words.collect() count=hits.count all=all/> }
            })
            .collect_view()
    }
}

/// The first of a kind, and the way to all of them.
#[component]
fn Few(kind: Kind, words: Vec<HitWords>, count: usize, all: Route) -> impl IntoView {
    let is_all = count <= words.len();
    let href = if is_all { String::new() } else { all.href() };
    let rows = words
        .into_iter()
        .map(|words| view! { <li><HitRow words=words/></li> });
    view! {
        <Section title=kind.label() more_href=href more=format!("All {}", counted(kind, count))>
            <ul class="results__list" role="list">{rows.collect_view()}</ul>
        </Section>
    }
}

fn hits_of(answer: &Answer, kind: Kind) -> Option<&KindHits> {
    answer.kinds.iter().find(|hits| hits.kind == kind)
}
