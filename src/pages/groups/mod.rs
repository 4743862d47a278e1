//! The group finder.

mod filters;
mod fit;

use std::sync::Arc;

use footbridge_core::finder::{GroupSort, ListQuery, sort_groups};
use footbridge_core::model::{Group, TopicId};
use footbridge_core::search::Kind;
use leptos::prelude::*;

use crate::components::{Browse, EmbedButton, GroupCard, ListKind, ReasonLine};
use crate::hooks::{Listed, Results, use_page_title, use_results};
use crate::route::{EmbedView, Route};
use crate::state::{Data, Navigation, use_searching};
use crate::ui::{ButtonKind, EmptyState, Icon, LinkButton, PageHeader};
use filters::{GroupFilters, option_label};
use fit::{FIT, Fit};

/// Orders to choose from: those of the finder, and by how well a group fits me.
const SORTS: [(&str, &str); GroupSort::ALL.len() + 1] = {
    let [(_, k0, l0), (_, k1, l1), (_, k2, l2), (_, k3, l3)] = GroupSort::ALL;
    [(k0, l0), (FIT, "Best fit for me"), (k1, l1), (k2, l2), (k3, l3)]
};

const KIND: ListKind = ListKind {
    one: "group",
    many: "groups",
    search: "Search groups",
    sorts: &SORTS,
    route: Route::Groups,
};

/// All groups that are not closed, to be searched, filtered and put in order.
#[component]
pub fn Groups() -> impl IntoView {
    let data = expect_context::<Data>();
    let navigation = expect_context::<Navigation>();
    use_page_title(|| "Groups".to_owned());
    let query = Memo::new(move |_| {
        navigation.with(|route| match route {
            Route::Groups(query) => query.clone(),
            _ => ListQuery::default(),
        })
    });
    let fit = Fit::for_me(data);
    let results = use_results(
        use_searching(),
        data,
        query.into(),
        Listed {
            kind: Kind::Group,
            all: |snapshot| &snapshot.catalog.groups,
        },
        move |groups, key, _| {
            sort_groups(groups, GroupSort::from_key(key), data.get_untracked().today);
            if key == FIT {
                fit.sort(groups);
            }
        },
    );
    view! {
        <PageHeader
            title="Groups"
            lead="Find people who share what you care about, in your building or on another continent."
            actions=move || view! {
                <EmbedButton views=Signal::derive(move || vec![query.with(|query| EmbedView::Groups(query.on_page(0)))])/>
                <LinkButton href=Route::NewGroup(None).href() kind=ButtonKind::Primary icon=Icon::Plus>
                    "Start a group"
                </LinkButton>
            }
        />
        <Browse
            kind=KIND
            query=query
            count=Signal::derive(move || results.count())
            page=Signal::derive(move || results.page())
            pages=Signal::derive(move || results.pages())
            option_label=move |(facet, value): (String, String)| data.with(|shown| option_label(&facet, &value, shown))
            filters=move || view! { <GroupFilters query=query results=results/> }
        >
            <h2 class="visually-hidden">"Groups found"</h2>
            <Found query=query results=results fit=fit/>
        </Browse>
    }
}

#[component]
fn Found(query: Memo<ListQuery>, results: Results<Group>, fit: Fit) -> impl IntoView {
    let by_fit = Memo::new(move |_| query.with(|query| query.sort == FIT));
    let shown = move || {
        let reason = |group: &Group| by_fit.get().then(|| fit.why(&group.id)).flatten();
        let groups = results.shown().into_iter();
        groups.map(|group| (reason(&group), group)).collect::<Vec<_>>()
    };
    let nothing = Memo::new(move |_| results.count() == 0);
    view! {
        <ul class="card-grid" hidden=move || nothing.get()>
            <For each=shown key=|(why, group)| (why.clone(), group.id.clone()) let:found>
                <li><GroupCard group=Arc::clone(&found.1) why=move || found.0.map(|why| view! { <ReasonLine text=why/> })/></li>
            </For>
        </ul>
        <Show when=move || nothing.get()>
            <NothingFound query=query/>
        </Show>
    }
}

/// Says what to do where no group fits: start it, or look more widely.
#[component]
fn NothingFound(query: Memo<ListQuery>) -> impl IntoView {
    let data = expect_context::<Data>();
    move || {
        let topic = data.with(|snapshot| {
            let chosen = query.with(|query| {
                query
                    .chosen
                    .get("topic")
                    .and_then(|topics| topics.first().cloned())
            });
            let chosen = chosen.and_then(|id| TopicId::parse(&id).ok());
            chosen.or_else(|| {
                snapshot
                    .index
                    .topic_called(&query.with(|query| query.text.clone()))
                    .cloned()
            })
        });
        let about = topic
            .as_ref()
            .map(|topic| data.with(|snapshot| snapshot.catalog.topic_label(topic)));
        let text = match about {
            Some(topic) => format!("Nobody meets for {topic} in this way so far. You could be the first."),
            None => "Nobody meets for that so far. You could be the first.".to_owned(),
        };
        let start = Route::NewGroup(topic).href();
        let all = Route::Groups(query.with(ListQuery::cleared)).href();
        let narrows = query.with(ListQuery::narrows);
        view! {
            <EmptyState
                icon=Icon::Groups
                title=if narrows { "No group fits" } else { "There are no groups yet" }
                actions=move || view! {
                    <LinkButton href=start kind=ButtonKind::Primary icon=Icon::Plus>"Start this group"</LinkButton>
                    {narrows.then(|| view! { <LinkButton href=all>"Clear the filters"</LinkButton> })}
                }
            >
                <p>{text}</p>
            </EmptyState>
        }
    }
}
