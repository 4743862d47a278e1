//! Instead of a profile: nobody of that name, or somebody who is not here any more.

use footbridge_core::finder::ListQuery;
use footbridge_core::time::Date;
use leptos::prelude::*;

use crate::intl::day;
use crate::route::Route;
use crate::ui::{ButtonKind, EmptyState, Icon, LinkButton, PageHeader};

/// The address names nobody.
#[component]
pub fn Unknown() -> impl IntoView {
    view! {
        <PageHeader title="There is no such person"/>
        <EmptyState icon=Icon::Person title="Nobody here has that address" actions=|| view! { <ToPeople/> }>
            "The link may be old, or the name was written differently."
        </EmptyState>
    }
}

/// Somebody who left the company: their name and when, nothing else.
#[component]
pub fn Left(name: String, left: Option<Date>) -> impl IntoView {
    let when = left.map_or_else(String::new, |left| format!(" on {}", day(left)));
    let title = format!("{name} left the company{when}");
    view! {
        <PageHeader title=name/>
        <EmptyState icon=Icon::Leave title=title actions=|| view! { <ToPeople/> }>
            "Their groups and posts are still here; their profile is not shown any more."
        </EmptyState>
    }
}

#[component]
fn ToPeople() -> impl IntoView {
    view! {
        <LinkButton href=Route::People(ListQuery::default()).href() kind=ButtonKind::Primary icon=Icon::Search>
            "Search people"
        </LinkButton>
    }
}
