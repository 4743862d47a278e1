//! The skill board: what colleagues offer, ask for and plan.

mod filters;
mod kinds;
mod labels;
mod new_post;

use std::sync::Arc;

use footbridge_core::finder::{ListQuery, PostSort, sort_posts};
use footbridge_core::model::Post;
use footbridge_core::search::Kind;
use leptos::prelude::*;

use self::filters::Filters;
use self::kinds::Kinds;
use self::new_post::{NewPostMenu, only_topic};
use crate::components::{Browse, EmbedButton, ListKind, PostCard};
use crate::hooks::{Listed, Results, use_page_title, use_results};
use crate::route::{EmbedView, PostHints, Route};
use crate::state::{Data, Navigation, Snapshot, use_searching};
use crate::ui::{ButtonKind, EmptyState, Icon, LinkButton, PageHeader};

const KIND: ListKind = ListKind {
    one: "post",
    many: "posts",
    search: "Search the board",
    sorts: &SORTS,
    route: Route::Board,
};

const SORTS: [(&str, &str); PostSort::ALL.len()] = {
    let [
        (_, newest, newest_label),
        (_, ending, ending_label),
        (_, quiet, quiet_label),
    ] = PostSort::ALL;
    [
        (newest, newest_label),
        (ending, ending_label),
        (quiet, quiet_label),
    ]
};

/// Every post, to be narrowed by kind, state, topic, commitment, format and department. Open ones come first.
#[component]
pub fn Board() -> impl IntoView {
    let data = expect_context::<Data>();
    let navigation = expect_context::<Navigation>();
    use_page_title(|| "Skill board".to_owned());
    let query: Signal<ListQuery> = Memo::new(move |_| {
        navigation.with(|route| match route {
            Route::Board(query) => query.clone(),
            _ => ListQuery::default(),
        })
    })
    .into();
    let results = use_results(
        use_searching(),
        data,
        query,
        Listed {
            kind: Kind::Post,
            all: |snapshot| &snapshot.catalog.posts,
        },
        sort,
    );
    let option_label = move |(facet, option): (String, String)| {
        data.with(|snapshot| labels::option_label(&facet, &option, &snapshot.catalog))
    };
    view! {
        <PageHeader
            title="Skill board"
            lead="Teach something, learn something, find a crew."
            actions=move || view! {
                <EmbedButton views=Signal::derive(move || vec![query.with(|query| EmbedView::Board(query.on_page(0)))])/>
                <NewPostMenu query=query/>
            }
        />
        <Kinds query=query facet=Signal::derive(move || results.facet("kind"))/>
        <Browse
            kind=KIND
            query=query
            count=Signal::derive(move || results.count())
            page=Signal::derive(move || results.page())
            pages=Signal::derive(move || results.pages())
            option_label=option_label
            filters=move || view! { <Filters results=results query=query/> }
        >
            <Posts results=results query=query/>
        </Browse>
    }
}

#[component]
fn Posts(results: Results<Post>, query: Signal<ListQuery>) -> impl IntoView {
    let nothing = Memo::new(move |_| results.count() == 0);
    view! {
        <h2 class="visually-hidden">"Posts"</h2>
        <ul class="card-grid card-list" hidden=move || nothing.get()>
            <For each=move || results.shown() key=|post| post.id.clone() let:post>
                <li><PostCard post=post/></li>
            </For>
        </ul>
        {move || nothing.get().then(|| view! { <Nothing query=query/> })}
    }
}

/// What the board says when nothing is on it, or nothing that was asked for.
#[component]
fn Nothing(query: Signal<ListQuery>) -> impl IntoView {
    let write = move || {
        Route::NewPost(PostHints {
            kind: None,
            topic: query.with(only_topic),
            ..PostHints::default()
        })
        .href()
    };
    let clear = move || Route::Board(query.with(ListQuery::cleared)).href();
    move || {
        if query.with(ListQuery::narrows) {
            view! {
                <EmptyState
                    icon=Icon::Board
                    title="Nothing on the board fits"
                    actions=move || {
                        view! {
                            <LinkButton kind=ButtonKind::Primary href=write>"Post it yourself"</LinkButton>
                            <LinkButton href=clear>"Clear the filters"</LinkButton>
                        }
                    }
                >
                    "Ask for it, and colleagues who know will see it. Or look wider."
                </EmptyState>
            }
            .into_any()
        } else {
            view! {
                <EmptyState
                    icon=Icon::Board
                    title="The board is empty"
                    actions=move || view! { <LinkButton kind=ButtonKind::Primary href=write>"Post something"</LinkButton> }
                >
                    "Offer what you know, or ask for what you would like to learn. Somebody has to begin."
                </EmptyState>
            }
                .into_any()
        }
    }
}

fn sort(posts: &mut [Arc<Post>], key: &str, snapshot: &Snapshot) {
    sort_posts(posts, PostSort::from_key(key), snapshot.today);
}
