//! This week: my introduction, or why there is none.

use footbridge_core::model::{PersonId, RoundId};
use footbridge_core::text::capitalised;
use leptos::prelude::*;

use super::introduced::Introduced;
use super::standing::{Standing, Week};
use crate::hooks::ByIdentity;
use crate::intl::day;
use crate::state::{Data, Kept};
use crate::ui::{EmptyState, Icon};

/// The introduction of this week. Where there is none it says why; nothing for who does not take part and was not
/// introduced either.
#[component]
pub fn ThisWeek(kept: ByIdentity<Kept>, me: PersonId, standing: Memo<Standing>) -> impl IntoView {
    let data = expect_context::<Data>();
    let this_week = Memo::new(move |_| data.with(|snapshot| RoundId::of(snapshot.today)));
    move || {
        let round = this_week.get();
        match (Week::of(&kept.ledger, &round, &me), standing.get()) {
            (Week::Introduced(introduction), _) => {
                view! { <Introduced round=round introduction=introduction me=me.clone()/> }.into_any()
            }
            (_, Standing::Out) => ().into_any(),
            (Week::LeftOver(why), _) => none(
                "Nobody was left for you this week",
                format!("{}. You are in the next round again, without doing anything.", capitalised(&why)),
            ),
            (_, Standing::Paused(until)) => none(
                "Paused",
                format!("You are introduced to nobody before {}. Then it goes on by itself.", day(until)),
            ),
            (Week::NotAmong, Standing::In) => none(
                "You are in from the next round on",
                "This week’s introductions were made before you took part.".to_owned(),
            ),
            (Week::NotMade, Standing::In) => none(
                "This week’s introductions have not been made yet",
                "Whoever keeps the data makes them, usually by Monday. Once they are published you find yours here."
                    .to_owned(),
            ),
        }
    }
}

fn none(title: &str, text: String) -> AnyView {
    let title = title.to_owned();
    view! { <EmptyState icon=Icon::Cup title=title>{text}</EmptyState> }.into_any()
}
