//! The page of one skill or interest.

mod doings;
mod people;
mod stance;

use std::sync::Arc;

use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Choice, Topic as Subject, TopicKind};
use footbridge_core::text::in_words;
use leptos::prelude::*;

use crate::components::{EmbedButton, ShareMenu, TopicChips};
use crate::hooks::use_page_title;
use crate::route::{EmbedView, Route};
use crate::state::Data;
use crate::ui::{Badge, ButtonKind, EmptyState, Icon, IconView, LinkButton, PageHeader, Tone};

use doings::{Groups, Posts, Starts};
use people::{Fans, Learners, Practised, Teachers};
use stance::Stance;

/// Who teaches it, who wants to learn it, who likes it, and where people meet for it. Any of its names leads here.
#[component]
pub fn Topic(name: String) -> impl IntoView {
    let data = expect_context::<Data>();
    let called = name.clone();
    let topic = Memo::new(move |_| {
        data.with(|snapshot| {
            let id = snapshot.index.topic_called(&called)?;
            snapshot.catalog.topics.get(id).cloned()
        })
    });
    use_page_title(move || {
        topic.with(|topic| {
            topic
                .as_ref()
                .map_or("No such topic".to_owned(), |topic| topic.label.clone())
        })
    });
    view! {
        <a class="crumb" href=Route::Topics(ListQuery::default()).href()>
            <IconView icon=Icon::ArrowLeft/>
            "Topics"
        </a>
        {move || match topic.get() {
            Some(topic) => view! { <Shown topic=topic/> }.into_any(),
            None => view! { <Unknown name=name.clone()/> }.into_any(),
        }}
    }
}

#[component]
fn Shown(topic: Arc<Subject>) -> impl IntoView {
    let (id, kind) = (topic.id.clone(), topic.kind);
    let liked_first = kind == TopicKind::Interest;
    let related = topic.related.clone();
    let about_it = ListQuery::default().only("topic", id.as_str());
    let actions = {
        let (page, label) = (Route::from(&topic.id), topic.label.clone());
        move || {
            let views = vec![EmbedView::Groups(about_it.clone()), EmbedView::Board(about_it)];
            view! { <ShareMenu route=page title=label/> <EmbedButton views=Signal::stored(views)/> }
        }
    };
    view! {
        {match topic.about.clone() {
            about if about.is_empty() => view! { <PageHeader title=topic.label.clone() actions=actions/> },
            about => view! { <PageHeader title=topic.label.clone() lead=about actions=actions/> },
        }}
        <div class="stack topic-page__top">
            <Names topic=topic/>
            <Stance id=id.clone() kind=kind/>
        </div>
        <div class="detail">
            <div class="detail__main">
                {liked_first.then(|| view! { <Fans id=id.clone() kind=kind/> })}
                <Teachers id=id.clone() kind=kind/>
                <Practised id=id.clone()/>
                <Learners id=id.clone() kind=kind/>
                {(!liked_first).then(|| view! { <Fans id=id.clone() kind=kind/> })}
                <Groups id=id.clone()/>
                <Posts id=id.clone()/>
            </div>
            <aside class="detail__aside" aria-label="What next">
                <Starts id=id/>
                {(!related.is_empty())
                    .then(|| {
                        view! {
                            <section class="panel">
                                <h2 class="panel__title">"Related topics"</h2>
                                <TopicChips ids=related/>
                            </section>
                        }
                    })}
            </aside>
        </div>
    }
}

/// What kind of topic it is, what else it is called, and whether it is still offered.
#[component]
fn Names(topic: Arc<Subject>) -> impl IntoView {
    let aliases = in_words(topic.aliases.clone());
    let (kind, retired) = (topic.kind.label(), topic.retired);
    view! {
        <p class="cluster">
            <Badge tone=Tone::Pine>{kind}</Badge>
            {retired.then(|| view! { <Badge tone=Tone::Warn>"Not offered any more"</Badge> })}
            {(!aliases.is_empty()).then(|| view! { <span class="soft">{format!("Also called {aliases}")}</span> })}
        </p>
    }
}

#[component]
fn Unknown(name: String) -> impl IntoView {
    let people = Route::People(ListQuery::default().with_text(name.clone())).href();
    let all = Route::Topics(ListQuery::default()).href();
    view! {
        <PageHeader title="There is no such topic"/>
        <EmptyState
            icon=Icon::Topics
            title=format!("Nothing here is called “{name}”")
            actions=move || {
                view! {
                    <LinkButton href=people kind=ButtonKind::Primary icon=Icon::Search>"Look for it among people"</LinkButton>
                    <LinkButton href=all>"See all topics"</LinkButton>
                }
            }
        >
            "Perhaps it goes by another name, or somebody mentions it on their profile."
        </EmptyState>
    }
}
