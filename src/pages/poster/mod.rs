//! A group as a page to hang up where people pass by.

mod code;
mod sheet;

use std::sync::Arc;

use footbridge_core::model::{Group, GroupId};
use leptos::prelude::*;

use crate::components::{StillLoading, absent_title};
use crate::hooks::use_page_title;
use crate::route::Route;
use crate::state::{Company, Data};
use crate::ui::{Button, ButtonKind, EmptyState, Icon, IconView, PageHeader};
use sheet::Sheet;

/// The sheet as it comes out of the printer, and the button for that.
#[component]
pub fn Poster(id: GroupId) -> impl IntoView {
    let data = expect_context::<Data>();
    let company = expect_context::<Company>();
    let back = Route::Group(id.clone()).href();
    let group = Memo::new(move |_| data.with(|snapshot| snapshot.catalog.groups.get(&id).cloned()));
    use_page_title(move || {
        group.with(|group| {
            group.as_ref().map_or_else(
                || absent_title(company, "No such group"),
                |it| format!("Poster: {}", it.name),
            )
        })
    });
    view! {
        <a class="crumb no-print" href=back><IconView icon=Icon::ArrowLeft/>"The group’s page"</a>
        {move || match group.get() {
            Some(group) => view! { <Shown group=group/> }.into_any(),
            None if !company.is_whole() => view! { <StillLoading/> }.into_any(),
            None => view! {
                <PageHeader title="There is no such group"/>
                <EmptyState icon=Icon::Groups title="Nothing to print">
                    <p>"The address may be mistyped, or the group is no longer in the data."</p>
                </EmptyState>
            }
            .into_any(),
        }}
    }
}

#[component]
fn Shown(group: Arc<Group>) -> impl IntoView {
    // Without a printer there is nothing that could be done about it here.
    let print = |()| window().print().unwrap_or_default();
    view! {
        <div class="poster-bar no-print">
            <Button kind=ButtonKind::Primary icon=Icon::Board on_press=print>"Print"</Button>
            <p class="soft small">"One page, black on white, for A4 or Letter. The code leads to the group’s page."</p>
        </div>
        <Sheet group=group/>
    }
}
