//! What a search finds: people, groups, posts and topics, together or one kind alone.

mod asked;
mod chosen;
mod facet;
mod filters;
mod found;
mod kinds;
mod labels;
mod nothing;

use footbridge_core::finder::ListQuery;
use footbridge_core::search::Answer;
use leptos::prelude::*;

use crate::hooks::{ByIdentity, use_kept_scroll, use_page_title, use_quiet};
use crate::intl::thousands;
use crate::route::Route;
use crate::state::{Data, Filled, Navigation, Searching, use_searching};
use crate::ui::{FilterPanel, PageHeader, ProgressLine, Status};

use asked::asked;
use chosen::ChosenOptions;
use filters::Filters;
use found::Found;
use kinds::Kinds;
use nothing::{Notes, Nothing};

/// What is asked and what is found, for the parts of the page.
#[derive(Clone, Copy)]
pub struct Results {
    /// What is asked, with the filters that are written out among those chosen.
    pub query: Memo<ListQuery>,
    /// What is found.
    pub answer: Memo<ByIdentity<Answer>>,
}

/// The results for the words in the search box, with filters.
#[component]
pub fn Search() -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let searching = use_searching();
    let results = follow(searching);
    let query = results.query;
    use_page_title(move || query.with(|query| asked::title(&query.text)));
    use_kept_scroll();
    begin_at_top(query);
    let active =
        Signal::derive(move || query.with(|query| query.chosen_count() - kinds::chosen_count(query)));
    let asks = Memo::new(move |_| query.with(ListQuery::narrows));
    let count = move || {
        let total = results.answer.with(|answer| answer.total);
        if total == 1 {
            "1 result".to_owned()
        } else {
            format!("{} results", thousands(total))
        }
    };
    let said = use_quiet(move || if asks.get() { count() } else { String::new() });
    view! {
        <PageHeader title=move || query.with(|query| asked::title(&query.text))/>
        <Status hidden=true text=move || said.get()/>
        <Show when=move || asks.get() fallback=nothing::Hints>
            <div class="browse">
                <FilterPanel
                    label="Filters"
                    active=active
                    on_clear=move |()| navigation.go(&Route::Search(query.with_untracked(kinds::alone)))
                >
                    <Filters results=results/>
                </FilterPanel>
                <div class="browse__main">
                    <Kinds results=results/>
                    <div class="results__line">
                        <p class="status">{count}</p>
                        <ChosenOptions query=query/>
                    </div>
                    <Filling searching=searching/>
                    <Notes results=results/>
                    <Found results=results/>
                    <Nothing results=results/>
                </div>
            </div>
        </Show>
    }
}

/// Asks again whenever the address, the data or the index is another.
fn follow(searching: Searching) -> Results {
    let data = expect_context::<Data>();
    let navigation = expect_context::<Navigation>();
    // While another page takes over, the results stay as they are.
    let query = Memo::new(move |before: Option<&ListQuery>| {
        let now = navigation.with(|route| asked(route, &data.get().catalog));
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    let answer = Memo::new(move |_| {
        let me = data.me();
        query.with(|query| searching.with(|searcher| ByIdentity::new(searcher.ask(query, me.as_deref()))))
    });
    Results { query, answer }
}

/// Other results begin at their beginning.
fn begin_at_top(query: Memo<ListQuery>) {
    Effect::new(move |before: Option<()>| {
        query.track();
        if before.is_some() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
}

/// While the index is being filled: how much of it is.
#[component]
fn Filling(searching: Searching) -> impl IntoView {
    let words = |filled: Filled| {
        format!(
            "Searching {} of {} so far",
            thousands(filled.taken),
            thousands(filled.all)
        )
    };
    let is_filling = Memo::new(move |_| searching.filled().is_some());
    let label = move || searching.filled().map(words).unwrap_or_default();
    let value = move || {
        searching
            .filled()
            .map(|filled| filled.taken * 100 / filled.all.max(1))
    };
    view! {
        <Show when=move || is_filling.get()>
            <ProgressLine label=label value=Signal::derive(value)/>
        </Show>
    }
}
