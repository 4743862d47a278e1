//! Whether the week's introductions are what they should be.

use std::sync::Arc;

use footbridge_core::introductions::{MOST_EXACT, Round};
use footbridge_core::model::RoundId;
use leptos::prelude::*;

use super::check::{Finding, Sound};
use super::meet::week_words;
use super::working_out::checked;
use crate::data::Published;
use crate::hooks::ByIdentity;
use crate::intl::{plural, thousands};
use crate::state::{Data, Kept};
use crate::ui::{Button, Icon, IconView, ProgressLine};

/// Makes the round of this week, or else the newest, again from what is published, and says whether it is the same: by
/// itself where that takes a moment, on request in a company of thousands. Nothing where there is no round.
#[component]
pub fn Checked(kept: ByIdentity<Kept>) -> impl IntoView {
    let data = expect_context::<Data>();
    let this_week = Memo::new(move |_| data.with(|snapshot| RoundId::of(snapshot.today)));
    move || {
        let this_week = this_week.get();
        let rounds = &kept.ledger.rounds;
        let round = kept.ledger.round(&this_week).or_else(|| rounds.last())?;
        Some(view! { <CheckOf kept=kept.clone() round=Arc::new(round.clone())/> })
    }
}

#[component]
fn CheckOf(kept: ByIdentity<Kept>, round: Arc<Round>) -> impl IntoView {
    let asked = RwSignal::new(round.eligible <= MOST_EXACT);
    let count = round.introductions.len();
    let about = format!(
        "{} in {}, among {} who take part.",
        plural(count, "introduction", "introductions"),
        week_words(&round.round),
        thousands(round.eligible)
    );
    let made_from = round.made_from.clone();
    view! {
        <section class="panel" aria-labelledby="checked">
            <h2 class="panel__title" id="checked">"Is it right?"</h2>
            <p>{about}</p>
            <Show
                when=move || asked.get()
                fallback=move || view! {
                    <p class="soft">"With so many it takes your browser a few seconds to make it again."</p>
                    <Button icon=Icon::Refresh on_press=move |()| asked.set(true)>"Check it here"</Button>
                }
            >
                <Checking kept=kept.clone() round=Arc::clone(&round)/>
            </Show>
            <details class="fold">
                <summary>"How this is checked"</summary>
                <p class="small soft">
                    "Your browser takes the published data and the weeks before, without anything that is pending here, follows \
                    the same rules and compares. Anyone can do the same with the command "
                    <code>"footbridge introductions --verify"</code> "."
                </p>
                <p class="small soft">"Made from " <code>{made_from}</code></p>
            </details>
        </section>
    }
}

#[component]
fn Checking(kept: ByIdentity<Kept>, round: Arc<Round>) -> impl IntoView {
    let data = expect_context::<Data>();
    let published =
        Memo::new(move |_| data.with(|snapshot| ByIdentity::<Published>(Arc::clone(&snapshot.published))));
    let count = round.introductions.len();
    let is_complete = kept.problems.is_empty();
    let finding = LocalResource::new(move || {
        let (published, kept, round) = (published.get(), kept.clone(), Arc::clone(&round));
        async move { checked(&published.catalog, &kept.ledger, &round).await }
    });
    move || match finding.get() {
        None => view! { <ProgressLine label="Making it again in your browser" value=None/> }.into_any(),
        Some(finding) => view! { <Found finding=finding count=count is_complete=is_complete/> }.into_any(),
    }
}

/// So many findings are shown at once: the first tell what it is about.
const IN_SIGHT: usize = 3;

#[component]
fn Found(finding: Finding, count: usize, is_complete: bool) -> impl IntoView {
    let (heading, sentence) = finding.words(count, is_complete);
    let (icon, tone) = match finding.sound() {
        Sound::Yes => (Icon::Check, "good"),
        Sound::Unknown => (Icon::Info, "neutral"),
        Sound::No => (Icon::Warning, "bad"),
    };
    let mut details = finding.details();
    let more = details.split_off(details.len().min(IN_SIGHT));
    let list = |lines: Vec<String>| {
        let lines = lines.into_iter().map(|text| view! { <li>{text}</li> });
        view! { <ul class="dots small">{lines.collect_view()}</ul> }
    };
    view! {
        <div class="verdict" data-tone=tone role="status">
            <span class="verdict__mark"><IconView icon=icon/></span>
            <div>
                <p class="verdict__head">{heading}</p>
                <p>{sentence}</p>
            </div>
        </div>
        {(!details.is_empty()).then(|| list(details))}
        {(!more.is_empty()).then(|| view! { <details class="fold"><summary>"All of it"</summary>{list(more)}</details> })}
    }
}
