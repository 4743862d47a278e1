//! The page of one post.

mod author;
mod candidates;
mod could_help;
mod facts;
mod manage;
mod more;
mod people;
mod words;

use std::sync::Arc;

use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Choice, Post as PostRecord, PostId};
use leptos::prelude::*;

use self::author::AuthorPanel;
use self::candidates::Candidates;
use self::could_help::CouldHelp;
use self::facts::FactsPanel;
use self::manage::Manage;
use self::more::{MoreGroups, MorePosts, MyTopics};
use self::people::{Answered, Helpers};
use self::words::{explanation, pending};
use crate::components::{
    EmbedButton, InterestButton, KeepButton, PostState, Prose, ShareMenu, StillLoading, TopicChips,
    absent_title,
};
use crate::hooks::use_page_title;
use crate::intl::day;
use crate::route::{EmbedView, Route};
use crate::state::{Company, Data, PrivateInterest};
use crate::storage::Storage;
use crate::ui::{Banner, ButtonKind, EmptyState, Icon, IconView, LinkButton, PageHeader, Section, Tone};

/// One post: what it is, who wrote it, who answered, and what is around it.
#[component]
pub fn Post(
    /// Which.
    id: PostId,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let company = expect_context::<Company>();
    let record = Memo::new(move |_| {
        let me = data.me();
        let post = data.with(|snapshot| snapshot.catalog.posts.get(&id).cloned())?;
        // A request is for two people.
        let is_mine = me.is_some_and(|me| me.id == post.author || post.to.as_ref() == Some(&me.id));
        (!post.is_request() || is_mine).then_some(post)
    });
    let found = Memo::new(move |_| record.with(Option::is_some));
    use_page_title(move || {
        record.with(|post| {
            post.as_ref().map_or_else(
                || absent_title(company, "No such post"),
                |post| post.title.clone(),
            )
        })
    });
    let board = Route::Board(ListQuery::default()).href();
    view! {
        <a class="crumb" href=board><IconView icon=Icon::ArrowLeft/>"Board"</a>
        {move || match (found.get(), record.get_untracked()) {
            (true, Some(first)) => {
                // The post may be withdrawn while its page is shown; the parts keep the last they saw until they go.
                let post = Signal::derive(move || record.get().unwrap_or_else(|| Arc::clone(&first)));
                if post.with_untracked(|post| post.is_request()) {
                    view! { <Request post=post/> }.into_any()
                } else {
                    view! { <PostPage post=post/> }.into_any()
                }
            }
            _ if !company.is_whole() => view! { <StillLoading/> }.into_any(),
            _ => view! { <NoSuchPost/> }.into_any(),
        }}
    }
}

#[component]
fn PostPage(post: Signal<Arc<PostRecord>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let availability = Signal::derive(move || {
        let today = data.with(|snapshot| snapshot.today);
        post.with(|post| post.availability(today))
    });
    let mine = Memo::new(move |_| data.me().is_some_and(|me| post.with(|post| post.author == me.id)));
    view! {
        <div class="post-head" data-kind=move || post.with(|post| post.kind.key())>
            <span class="kind">{move || post.with(|post| post.kind.label())}</span>
            <PostState availability=availability/>
        </div>
        <PageHeader
            title=move || post.with(|post| post.title.clone())
            actions=move || view! {
                <ShareMenu
                    route=Signal::derive(move || post.with(|post| Route::Post(post.id.clone())))
                    title=Signal::derive(move || post.with(|post| post.title.clone()))
                />
                <EmbedButton views=Signal::derive(move || vec![post.with(|post| EmbedView::Post(post.id.clone()))])/>
                <Keep post=post/>
                <InterestButton post=post large=true/>
                <Manage post=post/>
            }
        />
        <Notes post=post/>
        <div class="detail">
            <div class="detail__main">
                <Section title="What it is about">
                    <div class="stack">
                        <Prose text=Signal::derive(move || post.with(|post| post.body.clone()))/>
                        {move || view! { <TopicChips ids=post.with(|post| post.topics.clone())/> }}
                    </div>
                </Section>
                <MyTopics post=post/>
                <Answered post=post/>
                {move || if mine.get() {
                    view! { <CouldHelp post=post/> }.into_any()
                } else {
                    view! { <Helpers post=post/> }.into_any()
                }}
                <Candidates post=post/>
            </div>
            <aside class="detail__aside" aria-label="Facts">
                <FactsPanel post=post/>
                <AuthorPanel post=post/>
            </aside>
        </div>
        <div class="post-more">
            <MorePosts post=post/>
            <MoreGroups post=post/>
        </div>
    }
}

/// A request to a mentor has its place among the others.
#[component]
fn Request(post: Signal<Arc<PostRecord>>) -> impl IntoView {
    let href = Route::Mentoring(None).href();
    let actions = move || {
        view! { <LinkButton kind=ButtonKind::Primary href=href>"See it under Mentoring"</LinkButton> }
    };
    view! {
        <PageHeader title=move || post.with(|post| post.title.clone())/>
        <EmptyState icon=Icon::Sprout title="This is a request between two people" actions=actions>
            "The app shows it to the two of you alone."
        </EmptyState>
    }
}

/// Beside "I'm interested": the same for oneself. Not for guests, nor for the author.
#[component]
fn Keep(post: Signal<Arc<PostRecord>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let storage = StoredValue::new(expect_context::<Storage>());
    let me = Memo::new(move |_| {
        let me = data.me().map(|me| me.id.clone());
        me.filter(|me| post.with(|post| post.author != *me))
    });
    move || {
        me.get().map(|me| {
            let kept = PrivateInterest::new(storage.get_value(), &me);
            view! { <KeepButton post=post kept=kept/> }
        })
    }
}

/// Why it cannot be answered any more, and what is not published yet.
#[component]
fn Notes(post: Signal<Arc<PostRecord>>) -> impl IntoView {
    let data = expect_context::<Data>();
    let why_over = Memo::new(move |_| {
        let mine = data.me().is_some_and(|me| post.with(|post| post.author == me.id));
        data.with(|snapshot| {
            post.with(|post| {
                let author = snapshot.catalog.person_name(&post.author);
                let last_day = post.expires.map_or_else(String::new, day);
                explanation(
                    post.availability(snapshot.today),
                    post.capacity,
                    mine,
                    &author,
                    &last_day,
                )
            })
        })
    });
    let waiting = Memo::new(move |_| {
        let me = data.me();
        data.with(|snapshot| {
            post.with(|post| {
                let published = snapshot.published.catalog.posts.get(&post.id);
                pending(post, published.map(Arc::as_ref), me.as_deref().map(|me| &me.id)).words()
            })
        })
    });
    view! {
        <div class="post-notes">
            {move || why_over.get().map(|words| view! { <Banner tone=Tone::Warn>{words}</Banner> })}
            <p class="post-notes__pending" role="status">
                {move || {
                    waiting
                        .get()
                        .map(|words| {
                            view! {
                                <IconView icon=Icon::Pending/>
                                <span>{words} " " <a href=Route::Changes.href()>"See my changes"</a></span>
                            }
                        })
                }}
            </p>
        </div>
    }
}

#[component]
fn NoSuchPost() -> impl IntoView {
    let board = Route::Board(ListQuery::default()).href();
    let link =
        move || view! { <LinkButton kind=ButtonKind::Primary href=board>"Look at the board"</LinkButton> };
    view! {
        <PageHeader title="No such post"/>
        <EmptyState icon=Icon::Board title="There is no such post" actions=link>
            "It may have been withdrawn before it was published, or the address has a slip in it."
        </EmptyState>
    }
}
