//! What is said of things that go on beside the page: data that is kept, data that is new, a new release. Quiet banners
//! above the page, none of which takes anything out of somebody's hands.

mod kept_data;
mod new_data;
mod new_release;

use leptos::prelude::*;

use crate::hooks::use_beside;
use kept_data::KeptData;
use new_data::NewData;
use new_release::NewRelease;

/// All of them, as it comes.
#[component]
pub fn Beside() -> impl IntoView {
    let beside = use_beside();
    view! {
        <div class="notices beside">
            <KeptData kept=beside.kept/>
        </div>
        <div class="notices beside beside--near">
            <NewRelease is_old=beside.is_old/>
            <NewData/>
        </div>
    }
}
