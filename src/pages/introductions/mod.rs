//! One introduction a week: taking part, whom I meet and why, and what came of it.

use leptos::prelude::*;

use crate::components::MeetTabs;
use crate::hooks::use_page_title;
use crate::ui::PageHeader;

/// The page about my introductions.
#[component]
pub fn Introductions() -> impl IntoView {
    use_page_title(|| "Introductions".to_owned());
    view! {
        <MeetTabs/>
        <PageHeader
            title="Introductions"
            lead="One a week, to somebody you would not meet otherwise."
        />
    }
}
