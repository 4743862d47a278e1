//! An address that leads nowhere.

use leptos::prelude::*;

use crate::hooks::use_page_title;
use crate::route::Route;
use crate::ui::{ButtonKind, EmptyState, Icon, LinkButton, PageHeader};

/// Says that there is no such page, and the way on.
#[component]
pub fn NotFound(address: String) -> impl IntoView {
    use_page_title(|| "Not found".to_owned());
    let home = || view! { <LinkButton href=Route::Home.href() kind=ButtonKind::Primary>"Go to the start"</LinkButton> };
    view! {
        <PageHeader title="There is no such page"/>
        <EmptyState icon=Icon::Bridge title="This bridge leads nowhere" actions=home>
            {format!("Nothing in Footbridge has the address “{address}”. The link may be old, or a letter may be missing.")}
        </EmptyState>
    }
}
