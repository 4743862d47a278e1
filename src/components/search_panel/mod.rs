//! What lies under the search box: what fits the words typed so far, and what can be done.

mod acting;
mod commands;
mod entry;
mod field;
mod list;
mod offers;
mod recent;

use leptos::prelude::*;

use crate::hooks::use_quiet;
use crate::intl::thousands;
use crate::route::Route;
use crate::state::{Company, Data, Navigation, Outbox, SearchBox, Theme, slash_searches, use_searching};
use crate::storage::Storage;
use crate::ui::Status;

use acting::Acting;
use commands::Standing;
use entry::Offer;
use field::help_with_field;
use list::{LIST, OfferList};
pub use offers::{ask_on_board, counted};
use recent::Recent;

/// Helps with the search box for as long as the app runs.
#[component]
pub fn SearchPanel() -> impl IntoView {
    let search = expect_context::<SearchBox>();
    let recent = Recent::new(expect_context::<Storage>());
    let in_use = RwSignal::new(false);
    let offer = follow_offer(search, recent, in_use);
    let active = RwSignal::new(None::<usize>);
    let active = Active { place: active, offer };
    let acting = Acting {
        search,
        in_use,
        recent,
        navigation: expect_context::<Navigation>(),
        theme: expect_context::<Theme>(),
        storage: StoredValue::new(expect_context::<Storage>()),
        company: expect_context::<Company>(),
        data: expect_context::<Data>(),
    };
    let said = use_quiet(move || offer.with(count_words));
    // The field is on the page by then.
    Effect::new(move || help_with_field(&acting, active));
    let is_shown = move || in_use.get() && offer.with(|offer| offer.len() > 0 || offer.note.is_some());
    view! {
        // A press must not take the focus from the field, or the panel would close under the pointer.
        <div class="find__panel" hidden=move || !is_shown() on:mousedown=|event| event.prevent_default()>
            {move || offer.with(|offer| offer.note.clone().map(|note| view! { <p class="find__note">{note}</p> }))}
            <OfferList id=LIST offer=offer active=active choose=move |place| acting.choose(offer, place)/>
        </div>
        <Status hidden=true text=move || said.get()/>
    }
}

/// The option that Enter takes.
#[derive(Clone, Copy)]
pub struct Active {
    place: RwSignal<Option<usize>>,
    offer: Memo<Offer>,
}

impl Active {
    /// Its place, tracked; none beyond the end of what is offered.
    pub fn get(self) -> Option<usize> {
        self.place
            .get()
            .filter(|place| self.offer.with(|offer| *place < offer.len()))
    }

    fn set(self, place: Option<usize>) {
        self.place.set(place);
    }
}

/// What is offered, while the box is in use.
fn follow_offer(search: SearchBox, recent: Recent, in_use: RwSignal<bool>) -> Memo<Offer> {
    let data = expect_context::<Data>();
    let (navigation, company) = (expect_context::<Navigation>(), expect_context::<Company>());
    let (theme, outbox) = (expect_context::<Theme>(), expect_context::<Outbox>());
    let storage = StoredValue::new(expect_context::<Storage>());
    let searching = use_searching();
    let here = Memo::new(move |_| navigation.with(|route| matches!(route, Route::Search(_))));
    Memo::new(move |_| {
        if !in_use.get() {
            return Offer::default();
        }
        let text = search.text();
        let me = data.me();
        let standing = Standing {
            is_guest: me.is_none(),
            has_changes: outbox.with(|changes| !changes.is_empty()),
            has_problems: !company.problems().is_empty(),
            theme: theme.choice(),
            slash: slash_searches(&storage.get_value()),
        };
        if text.trim().is_empty() {
            offers::before_typing(recent.all(), standing)
        } else if here.get() {
            // The page below shows what is found.
            searching.with(|searcher| offers::only_filters(&text, searcher))
        } else {
            let shown = data.get();
            searching.with(|searcher| offers::while_typing(&text, searcher, me.as_deref(), &shown, standing))
        }
    })
}

/// How many results there are, in words.
fn count_words(offer: &Offer) -> String {
    match offer.found {
        None => String::new(),
        Some(0) => "No results".to_owned(),
        Some(1) => "1 result".to_owned(),
        Some(count) => format!("{} results", thousands(count)),
    }
}
