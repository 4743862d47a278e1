//! Openings ranked for me, what I keep for myself, and whether hiring leads see me.

mod card;
mod kept;
mod visible;

use std::sync::Arc;

use footbridge_core::finder::ListQuery;
use footbridge_core::model::PersonId;
use footbridge_core::opportunities::{Opportunity, Whose, opportunities_for};
use leptos::prelude::*;

use crate::components::{MeetTabs, Score};
use crate::hooks::use_page_title;
use crate::route::Route;
use crate::state::{Data, PrivateInterest};
use crate::storage::Storage;
use crate::ui::{Button, ButtonKind, EmptyState, Icon, LinkButton, PageHeader, Section};

use card::OpeningCard;
use kept::Kept;
use visible::Visible;

/// So many at first, and so many more each time.
const STEP: usize = 12;

/// The page about openings.
#[component]
pub fn Opportunities() -> impl IntoView {
    use_page_title(|| "Opportunities".to_owned());
    let data = expect_context::<Data>();
    let me = Memo::new(move |_| data.me().map(|me| me.id.clone()));
    view! {
        <MeetTabs/>
        <PageHeader
            title="Opportunities"
            lead="Projects, roles, moves and shadowing inside the company, with what you would bring and what you would learn."
        />
        {move || match me.get() {
            Some(me) => view! { <Mine me=me/> }.into_any(),
            None => view! { <Guest/> }.into_any(),
        }}
    }
}

#[component]
fn Guest() -> impl IntoView {
    let actions = || {
        view! {
            <LinkButton href=Route::Welcome.href() kind=ButtonKind::Primary>"Say who you are"</LinkButton>
            <LinkButton href=Route::Board(ListQuery::default()).href()>"Look at the whole board"</LinkButton>
        }
    };
    view! {
        <EmptyState icon=Icon::Briefcase title="Whose next step?" actions=actions>
            "Say who you are, and openings are ranked by what you know and want."
        </EmptyState>
    }
}

#[component]
fn Mine(me: PersonId) -> impl IntoView {
    let kept = PrivateInterest::new(expect_context::<Storage>(), &me);
    view! {
        <div class="detail">
            <div class="detail__main">
                <Kept kept=kept/>
                <ForMe kept=kept/>
            </div>
            <aside class="detail__aside" aria-label="Being found">
                <Visible/>
            </aside>
        </div>
    }
}

#[component]
fn ForMe(kept: PrivateInterest) -> impl IntoView {
    let data = expect_context::<Data>();
    let most = RwSignal::new(STEP);
    // One more than is shown says whether there are more.
    let found = Memo::new(move |_| {
        let Some(me) = data.me() else {
            return Vec::new();
        };
        let count = most.get() + 1;
        data.with(|snapshot| {
            let found = snapshot.on_ground(|ground| opportunities_for(ground, &me, count));
            let with_score = |it: Opportunity| {
                let parts = it.parts.iter();
                let score =
                    parts.map(|part| (part.points, part.reason.words(Whose::Mine, &snapshot.catalog)));
                let score = Arc::new(score.collect());
                (it, score)
            };
            found
                .into_iter()
                .map(with_score)
                .collect::<Vec<(Opportunity, Score)>>()
        })
    });
    let shown = move || found.with(|found| found.iter().take(most.get()).cloned().collect::<Vec<_>>());
    let has_more = move || found.with(Vec::len) > most.get();
    view! {
        <Section title="For you" more_href=Route::Board(ListQuery::default()).href() more="The whole board">
            <Show when=move || found.with(|found| !found.is_empty()) fallback=|| view! { <Nothing/> }>
                <ul class="card-grid">
                    <For
                        each=shown
                        key=|(it, score)| (it.post.id.clone(), Arc::clone(score))
                        let((it, score))
                    >
                        <li><OpeningCard post=it.post new=it.new score=score kept=kept/></li>
                    </For>
                </ul>
            </Show>
            <Show when=has_more>
                <p class="more"><Button on_press=move |()| most.update(|most| *most += STEP)>"Show more"</Button></p>
            </Show>
        </Section>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let actions = || {
        view! {
            <LinkButton href=Route::Profile.href()>"Add what you know and want"</LinkButton>
            <LinkButton href=Route::Growth.href()>"What you could learn next"</LinkButton>
        }
    };
    view! {
        <EmptyState icon=Icon::Briefcase title="No opening has to do with you yet" actions=actions>
            "None of those on the board names what you know, learn or speak of in your ambitions."
        </EmptyState>
    }
}
