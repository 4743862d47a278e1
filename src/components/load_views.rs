//! What stands in the place of the app while its data is not there.

use footbridge_core::Problem;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::data::Progress;
use crate::hooks::use_page_title;
use crate::state::{Company, Navigation};
use crate::ui::{Button, ButtonKind, Icon, ProgressLine, Skeleton};

/// After how long loading counts as slow, in milliseconds.
const SLOW_MS: u32 = 500;
/// What is under way then.
pub const FETCHING: &str = "Fetching your company’s data";

const MISSING: &str = "This page did not load";

/// The data is on its way. Says how far only once that takes noticeably long, so that a quick load does not flicker.
#[component]
pub fn Loading() -> impl IntoView {
    let company = expect_context::<Company>();
    let slow = use_slow();
    let share = Signal::derive(move || share_of(company.progress()));
    view! {
        <div class="stack">
            <Show when=move || slow.get()>
                <ProgressLine label=FETCHING value=share/>
            </Show>
            <Skeleton/>
        </div>
    }
}

/// A thin line below the header while the rest of a large company's data arrives. Quiet: what is there can be used.
#[component]
pub fn Arriving() -> impl IntoView {
    let company = expect_context::<Company>();
    let is_whole = Memo::new(move |_| company.is_whole());
    let share = move || share_of(company.progress());
    let files = move || {
        let progress = company.progress();
        format!("{} of {} files", progress.done, progress.files)
    };
    view! {
        <Show when=move || !is_whole.get()>
            <div class="arriving">
                <progress
                    class="arriving__line"
                    aria-label="Fetching the rest of your company’s data"
                    max="100"
                    value=share
                ></progress>
                <span class="arriving__text">{files}</span>
            </div>
        </Show>
    }
}

/// Stands in the place of somebody or something that may be among what has not arrived yet.
#[component]
pub fn StillLoading() -> impl IntoView {
    view! {
        <p class="soft">"This is still loading: the rest of your company’s data is on its way."</p>
        <Skeleton count=3/>
    }
}

/// The title of a page about somebody or something that is not there, or not there yet; tracked.
pub fn absent_title(company: Company, absent: &str) -> String {
    if company.is_whole() { absent } else { "Loading" }.to_owned()
}

/// There is no app without `site.json`: says what failed, why, and offers to try again.
#[component]
pub fn LoadFailed(problem: Problem) -> impl IntoView {
    let company = expect_context::<Company>();
    view! {
        <div class="shell__problem" role="alert">
            <h1>"The company’s data did not load"</h1>
            <p>{format!("{}: {}.", problem.file, problem.what)}</p>
            <p>{problem.remedy}</p>
            <p>"Nothing you saved on this device is lost."</p>
            <Button
                kind=ButtonKind::Primary
                icon=Icon::Refresh
                disabled=Signal::derive(move || company.is_fetching())
                on_press=move |()| company.fetch()
            >
                "Try again"
            </Button>
        </div>
    }
}

/// A page is not here because its part of the program could not be fetched: says so, and offers to try again.
#[component]
pub fn PartMissing(#[prop(into)] on_retry: Callback<()>) -> impl IntoView {
    use_page_title(|| MISSING.to_owned());
    view! {
        <div class="shell__problem" role="alert">
            <h1>{MISSING}</h1>
            <p>
                "The connection may have broken off, or there is a new version of Footbridge. Everything that was loaded before still works."
            </p>
            <div class="cluster">
                <Button kind=ButtonKind::Primary icon=Icon::Refresh on_press=on_retry>
                    "Try again"
                </Button>
                <Button on_press=|()| Navigation::reload()>"Load the page again"</Button>
            </div>
        </div>
    }
}

/// Whether what is shown here has been there for noticeably long.
pub fn use_slow() -> RwSignal<bool> {
    let slow = RwSignal::new(false);
    let timer = SendWrapper::new(Timeout::new(SLOW_MS, move || slow.set(true)));
    on_cleanup(move || drop(timer));
    slow
}

/// Per cent of the files; whole numbers, since the code that writes fractions is larger than this whole page.
pub fn share_of(progress: Progress) -> Option<usize> {
    (progress.done * 100).checked_div(progress.files)
}
