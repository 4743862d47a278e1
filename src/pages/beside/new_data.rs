//! The company's data has changed while the page is open.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::hooks::{Occasion, is_writing, look_on};
use crate::state::{Company, News};
use crate::ui::{Banner, Button, Tone};

/// Looks for new data from time to time, and offers to show it. To whoever comes back to the tab it is shown at once,
/// unless they are in the middle of something.
#[component]
pub fn NewData() -> impl IntoView {
    let company = expect_context::<Company>();
    let found = RwSignal::new(None::<News>);
    let take = move |news: News| spawn_local(company.take(news));
    look_on(move |occasion| {
        spawn_local(async move {
            let Some(news) = company.look_for_news().await else {
                return;
            };
            if occasion == Occasion::Arrival && !is_writing() {
                take(news);
            } else {
                found.set(Some(news));
            }
        });
    });
    // What somebody has fetched since by hand is news no more.
    let is_shown =
        Memo::new(move |_| found.with(|news| news.as_ref().is_some_and(|news| company.is_news(news))));
    let show = move |()| {
        if let Some(news) = found.try_update(Option::take).flatten() {
            take(news);
        }
    };
    view! {
        <Show when=move || is_shown.get()>
            <Banner tone=Tone::Pine announce=true on_dismiss=move |()| found.set(None)>
                <div class="cluster">
                    <span>"There is new data. Whatever you are doing stays as it is."</span>
                    <Button small=true on_press=show>"Show it"</Button>
                </div>
            </Banner>
        </Show>
    }
}
