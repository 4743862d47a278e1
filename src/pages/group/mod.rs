//! The page of one group.

mod around;
mod facts;
mod invite;
mod manage;
mod meetings;
mod members;
mod share;
mod state;

use std::sync::Arc;

use footbridge_core::change::permission::may_edit_group;
use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Group as GroupRecord, GroupId};
use leptos::prelude::*;

use crate::components::{EmbedButton, GroupState, InTurn, Prose, StillLoading, TopicChips, absent_title};
use crate::hooks::use_page_title;
use crate::route::{EmbedView, Route};
use crate::state::{Company, Data};
use crate::ui::{ButtonKind, EmptyState, Icon, IconView, LinkButton, PageHeader};
use around::{Interested, Posts, RelatedGroups};
use facts::GroupFacts;
use invite::WhoToInvite;
use manage::Manage;
use members::Members;
use share::Share;
use state::StateBanner;

/// What a group is for, who is in it, when it meets and what is around it.
#[component]
pub fn Group(id: GroupId) -> impl IntoView {
    let data = expect_context::<Data>();
    let company = expect_context::<Company>();
    let group = Memo::new(move |_| data.with(|snapshot| snapshot.catalog.groups.get(&id).cloned()));
    use_page_title(move || {
        group.with(|group| {
            group
                .as_ref()
                .map_or_else(|| absent_title(company, "No such group"), |it| it.name.clone())
        })
    });
    let known = Memo::new(move |_| group.with(Option::is_some));
    view! {
        <a class="crumb no-print" href=Route::Groups(ListQuery::default()).href()>
            <IconView icon=Icon::ArrowLeft/>
            "Groups"
        </a>
        {move || match group.get_untracked().filter(|_| known.get()) {
            Some(first) => {
                let shown = Signal::derive(move || group.get().unwrap_or_else(|| Arc::clone(&first)));
                view! { <Page group=shown/> }.into_any()
            }
            None if !company.is_whole() => view! { <StillLoading/> }.into_any(),
            None => view! { <NoSuchGroup/> }.into_any(),
        }}
    }
}

#[component]
fn Page(group: Signal<Arc<GroupRecord>>) -> impl IntoView {
    let may_edit = use_may_edit(group);
    let topics = Memo::new(move |_| group.with(|group| group.topics.clone()));
    let data = expect_context::<Data>();
    let leads = Memo::new(move |_| {
        data.me()
            .is_some_and(|me| group.with(|group| group.is_led_by(&me.id)))
    });
    view! {
        <PageHeader
            title=move || group.with(|group| group.name.clone())
            actions=move || view! {
                <Share group=group/>
                <EmbedButton views=Signal::derive(move || vec![group.with(|group| EmbedView::Group(group.id.clone()))])/>
                <Manage group=group may_edit=may_edit/>
            }
        />
        <div class="detail detail--group">
            <div class="detail__intro stack">
                <StateBanner group=group may_edit=may_edit/>
                <div class="cluster">
                    <GroupState group=group/>
                    {move || view! { <TopicChips ids=topics.get()/> }}
                </div>
                <Prose text=Signal::derive(move || group.with(|group| group.purpose.clone()))/>
            </div>
            <aside class="detail__aside" aria-label="At a glance">
                <GroupFacts group=group may_edit=may_edit/>
            </aside>
            <div class="detail__main">
                <InTurn turn=2><Members group=group/></InTurn>
                <InTurn turn=3>
                    <Posts topics=topics/>
                    <RelatedGroups group=group/>
                </InTurn>
                <InTurn turn=4>
                    {move || if leads.get() {
                        view! { <WhoToInvite group=group/> }.into_any()
                    } else {
                        view! { <Interested group=group/> }.into_any()
                    }}
                </InTurn>
            </div>
        </div>
    }
}

#[component]
fn NoSuchGroup() -> impl IntoView {
    view! {
        <PageHeader title="There is no such group"/>
        <EmptyState
            icon=Icon::Groups
            title="Nothing is here"
            actions=|| view! {
                <LinkButton href=Route::Groups(ListQuery::default()).href() kind=ButtonKind::Primary>
                    "See all groups"
                </LinkButton>
            }
        >
            <p>"The address may be mistyped, or the group is no longer in the data."</p>
        </EmptyState>
    }
}

/// Whether I may change a group, followed.
pub fn use_may_edit(group: Signal<Arc<GroupRecord>>) -> Memo<bool> {
    let data = expect_context::<Data>();
    Memo::new(move |_| {
        let Some(me) = data.me() else { return false };
        data.with(|snapshot| group.with(|group| may_edit_group(&me.id, group, &snapshot.catalog)))
    })
}
