//! The first records of a list, in a frame.

use std::sync::Arc;

use footbridge_core::finder::ListQuery;
use footbridge_core::model::Record;
use leptos::prelude::*;

use crate::hooks::Results;
use crate::state::Company;
use crate::ui::{SearchField, Status};

/// What a list in a frame is of, and how it is called.
#[derive(Clone, Copy)]
pub struct Kind {
    /// "group".
    pub one: &'static str,
    /// "groups".
    pub many: &'static str,
    /// The name of the search field.
    pub search: &'static str,
    /// What is said where nothing fits.
    pub nothing: &'static str,
    /// How many are shown unless the address says so.
    pub usual: usize,
}

/// What is asked: the filters of the address, and the words that are typed into the frame.
pub fn use_asked(list: ListQuery, text: RwSignal<String>) -> Signal<ListQuery> {
    Memo::new(move |_| text.with(|text| list.with_text(text.clone()))).into()
}

/// The search field, how many there are, and the first of them.
#[component]
pub fn Shown<T: Record + Send + Sync + 'static>(
    /// What was found.
    results: Results<T>,
    /// What it is of.
    kind: Kind,
    /// How many the address asks for.
    count: Option<usize>,
    /// The words, where they can be typed.
    text: Option<RwSignal<String>>,
    /// One record; it follows the data.
    row: fn(Arc<T>) -> AnyView,
) -> impl IntoView
where
    T::Id: Send + Sync,
{
    let company = expect_context::<Company>();
    let most = count.unwrap_or(kind.usual);
    let shown = move || results.first(most);
    let words = move || match results.count() {
        0 if !company.is_whole() => "Loading".to_owned(),
        0 => kind.nothing.to_owned(),
        1 => format!("1 {}", kind.one),
        all if all <= most => format!("{all} {}", kind.many),
        all => format!("{most} of {all} {}", kind.many),
    };
    view! {
        {text.map(|text| {
            view! {
                <SearchField
                    label=kind.search
                    placeholder=kind.search
                    value=text
                    on_input=move |typed| text.set(typed)
                />
            }
        })}
        <div class="embed__count"><Status text=words/></div>
        <ul class="embed__list">
            <For each=shown key=|record| record.id().clone() let:record>
                <li class="embed-item">{row(record)}</li>
            </For>
        </ul>
    }
}
