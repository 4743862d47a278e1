//! One introduction a week: taking part, whom I meet and why, and what came of it.

mod apart;
mod check;
mod checked;
mod clocks;
mod doing;
mod history;
mod introduced;
mod invite;
mod meet;
mod outcome;
mod pause;
mod preview;
mod proposal;
mod settings;
mod standing;
mod take_part;
mod week;
mod working_out;
mod writing;

use footbridge_core::introductions::ROUNDS_BETWEEN;
use footbridge_core::model::PersonId;
use leptos::prelude::*;

use crate::components::{EmbedButton, MeetTabs};
use crate::hooks::{ByIdentity, use_page_title};
use crate::route::{EmbedView, Route};
use crate::state::{Data, Kept, use_ledger};
use crate::ui::{Banner, ButtonKind, LinkButton, PageHeader, Skeleton, Tone};

use checked::Checked;
use history::History;
use preview::NextWeek;
use settings::Settings;
use standing::Standing;
use take_part::{HowItWorks, TakePart};
use week::ThisWeek;

/// So many rounds are looked at: the one of the week, and those in which its rules look for repeats.
const ROUNDS: usize = ROUNDS_BETWEEN as usize + 1;

/// The page about my introductions.
#[component]
pub fn Introductions() -> impl IntoView {
    use_page_title(|| "Introductions".to_owned());
    let data = expect_context::<Data>();
    let me = Memo::new(move |_| data.me().map(|me| me.id.clone()));
    view! {
        <MeetTabs/>
        <PageHeader
            title="Introductions"
            lead="One a week, with a colleague whom you would not meet otherwise."
            actions=|| view! { <EmbedButton views=Signal::stored(vec![EmbedView::Introductions, EmbedView::New])/> }
        />
        {move || match me.get() {
            Some(me) => view! { <Mine me=me/> }.into_any(),
            None => view! { <Guest/> }.into_any(),
        }}
    }
}

#[component]
fn Guest() -> impl IntoView {
    view! {
        <div class="stack stack--loose">
            <div class="cluster">
                <LinkButton href=Route::Welcome.href() kind=ButtonKind::Primary>"Say who you are"</LinkButton>
                <span class="soft">"Then you can take part."</span>
            </div>
            <HowItWorks/>
        </div>
    }
}

/// The page of somebody who is known, whether they take part or not.
#[component]
fn Mine(me: PersonId) -> impl IntoView {
    let data = expect_context::<Data>();
    let kept = use_ledger(data, ROUNDS);
    let standing = Memo::new(move |_| {
        let today = data.with(|snapshot| snapshot.today);
        Standing::of(data.me().as_deref(), today)
    });
    let takes_part = Memo::new(move |_| standing.get() != Standing::Out);
    let rounds = move || match kept.get() {
        Some(kept) => view! { <Rounds kept=kept me=me.clone() standing=standing/> }.into_any(),
        None => view! { <Skeleton count=2/> }.into_any(),
    };
    view! {
        <Show when=move || !takes_part.get()>
            <TakePart/>
        </Show>
        <div class=move || if takes_part.get() { "detail" } else { "stack stack--loose" }>
            <div class="detail__main">{rounds}</div>
            <aside class="detail__aside" aria-label="Taking part">
                <Show when=move || takes_part.get()>
                    <Settings standing=standing/>
                </Show>
                {move || kept.get().map(|kept| view! { <Checked kept=kept/> })}
            </aside>
        </div>
    }
}

/// This week, the next and those before.
#[component]
fn Rounds(kept: ByIdentity<Kept>, me: PersonId, standing: Memo<Standing>) -> impl IntoView {
    let problems = kept.problems.clone();
    view! {
        {(!problems.is_empty())
            .then(|| {
                let lines = problems.into_iter().map(|problem| {
                    view! { <li>{format!("{}: {}. {}", problem.file, problem.what, problem.remedy)}</li> }
                });
                view! {
                    <Banner tone=Tone::Warn>
                        <p>"Some of the past weeks could not be read. The others are shown."</p>
                        <ul class="dots">{lines.collect_view()}</ul>
                    </Banner>
                }
            })}
        <ThisWeek kept=kept.clone() me=me.clone() standing=standing/>
        <NextWeek kept=kept.clone() me=me.clone() standing=standing/>
        <History kept=kept me=me/>
    }
}
