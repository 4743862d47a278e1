//! Topics as chips that lead to their pages.

use footbridge_core::model::TopicId;
use leptos::prelude::*;

use crate::route::Route;
use crate::state::Data;
use crate::ui::Chip;

/// One topic; marked where the person at this device chose it too.
#[component]
pub fn TopicChip(
    /// Which.
    id: TopicId,
) -> impl IntoView {
    let data = expect_context::<Data>();
    move || {
        let matched = data.me().is_some_and(|me| me.chose(&id));
        let label = data.with(|snapshot| snapshot.catalog.topics.get(&id).map(|topic| topic.label.clone()));
        label.map(|label| view! { <Chip href=Route::from(&id).href() matched=matched>{label}</Chip> })
    }
}

/// Several topics; those that the data does not know are left out.
#[component]
pub fn TopicChips(
    /// Which, in order.
    ids: Vec<TopicId>,
    /// How many to show before "+3".
    #[prop(default = usize::MAX)]
    most: usize,
) -> impl IntoView {
    let more = ids.len().saturating_sub(most);
    let shown = ids
        .into_iter()
        .take(most)
        .map(|id| view! { <li><TopicChip id=id/></li> })
        .collect_view();
    view! {
        <ul class="chips">
            {shown}
            {(more > 0).then(|| view! { <li><Chip>{format!("+{more}")}</Chip></li> })}
        </ul>
    }
}
