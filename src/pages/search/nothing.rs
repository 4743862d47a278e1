//! What is said where the results are not quite what was asked for, or none.

use footbridge_core::finder::ListQuery;
use footbridge_core::text::in_words;
use leptos::prelude::*;

use super::Results;
use super::kinds::alone;
use crate::components::{TopicChips, ask_on_board};
use crate::route::Route;
use crate::state::Data;
use crate::ui::{Banner, ButtonKind, EmptyState, Icon, LinkButton};

/// How many topics "See also" names.
const RELATED: usize = 5;

/// "Did you mean", what was left out to find something, and topics close by.
#[component]
pub fn Notes(results: Results) -> impl IntoView {
    let meant = move || results.answer.with(|answer| answer.meant.clone());
    let relaxed = Memo::new(move |_| results.answer.with(|answer| answer.relaxed.clone()));
    let close_by = Memo::new(move |_| {
        results
            .answer
            .with(|answer| answer.related.iter().take(RELATED).cloned().collect::<Vec<_>>())
    });
    view! {
        {move || meant().map(|meant| {
            let href = Route::Search(results.query.with(|query| query.with_text(meant.clone()))).href();
            view! { <p class="results__meant">"Did you mean " <a href=href>{meant}</a> "?"</p> }
        })}
        {move || relaxed.get().map(|relaxed| {
            let text = results.query.with(|query| query.text.trim().to_owned());
            view! { <Banner>{relaxed_words(&text, &relaxed.dropped)}</Banner> }
        })}
        {move || {
            let topics = close_by.get();
            (!topics.is_empty()).then(|| view! {
                <div class="results__also">
                    <span class="soft small">"See also"</span>
                    <TopicChips ids=topics/>
                </div>
            })
        }}
    }
}

fn relaxed_words(text: &str, dropped: &[String]) -> String {
    let dropped: Vec<_> = dropped.iter().map(|word| format!("“{word}”")).collect();
    if dropped.is_empty() {
        format!("Nothing has “{text}” word for word. This has the words:")
    } else {
        format!("Nothing has all of “{text}”. Without {}:", in_words(dropped))
    }
}

/// Nothing is found: fewer filters, or a question to all.
#[component]
pub fn Nothing(results: Results) -> impl IntoView {
    let data = expect_context::<Data>();
    let nothing = Memo::new(move |_| results.answer.with(|answer| answer.total == 0));
    let filtered = Memo::new(move |_| results.query.with(|query| !query.chosen.is_empty()));
    let ask = move || {
        data.with(|shown| results.query.with(|query| ask_on_board(&query.text, shown)))
            .href()
    };
    let wider = move || Route::Search(results.query.with(wider)).href();
    let title = move || {
        let text = results.query.with(|query| query.text.trim().to_owned());
        if text.is_empty() {
            "Nothing fits all of that".to_owned()
        } else {
            format!("Nothing fits “{text}”")
        }
    };
    view! {
        <Show when=move || nothing.get()>
            {move || view! {
                <EmptyState
                    icon=Icon::Search
                    title=title()
                    actions=move || view! {
                        {filtered.get().then(|| view! { <LinkButton href=wider>"Clear the filters"</LinkButton> })}
                        <LinkButton kind=ButtonKind::Primary icon=Icon::Ask href=ask>"Ask for this on the board"</LinkButton>
                    }
                >
                    "Try other words or fewer filters. Or ask on the board: somebody may know somebody."
                </EmptyState>
            }}
        </Show>
    }
}

/// The same words among everything.
fn wider(query: &ListQuery) -> ListQuery {
    ListQuery::default().with_text(alone(query).text)
}

/// Before anything is asked.
#[component]
pub fn Hints() -> impl IntoView {
    let filters = [
        ("dept:legal", "of a department"),
        ("place:lisbon", "of a place"),
        ("skill:figma", "about a skill or an interest"),
        ("open:mentoring", "open to something"),
        ("-status:closed", "leave something out"),
        ("\"design system\"", "these words, side by side"),
    ];
    let filter = |(written, what): (&'static str, &'static str)| {
        let href = Route::Search(ListQuery::default().with_text(written)).href();
        view! { <li><a href=href><code>{written}</code></a><span class="soft">{what}</span></li> }
    };
    view! {
        <div class="results__hints">
            <p class="page-header__lead">
                "Type a name, a skill, an interest or what a group or a post is about. A few letters are enough, and accents and small slips do not matter."
            </p>
            <h2>"To narrow it down"</h2>
            <ul class="results__filters">{filters.into_iter().map(filter).collect_view()}</ul>
        </div>
    }
}
