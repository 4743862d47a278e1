//! An opening on a card: what I bring, what I would learn, what would be new.

use std::sync::Arc;

use footbridge_core::board::my_part;
use footbridge_core::model::{Choice, Post, TopicId};
use leptos::prelude::*;

use crate::components::{InterestButton, KeepButton, Score, ScoreParts};
use crate::intl::{day, day_ago};
use crate::route::Route;
use crate::state::{Data, PrivateInterest};
use crate::ui::{Chip, Icon, IconView};

/// Kind, title, topics by what they are to me, why in a fold, and what to do.
#[component]
pub fn OpeningCard(
    post: Arc<Post>,
    /// Topics of it that I neither know nor said that I want to learn.
    new: Vec<TopicId>,
    score: Score,
    kept: PrivateInterest,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let snapshot = data.get_untracked();
    let author = snapshot.catalog.person_name(&post.author);
    let department = snapshot.catalog.department_of_post(&post);
    let department = snapshot.catalog.department_label(department.as_ref()).to_owned();
    let posted = post.posted.map_or_else(String::new, day_ago);
    let by = [author, department, posted];
    let by = by
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let part = data
        .me_untracked()
        .map(|me| my_part(&me, &post.topics))
        .unwrap_or_default();
    let signal = Signal::stored(Arc::clone(&post));
    let until = post.expires.map(|last| format!("Until {}", day(last)));
    view! {
        <article class="card post-card opening" data-kind=post.kind.key()>
            <div class="post-card__head"><span class="kind">{post.kind.label()}</span></div>
            <h3 class="card__title">
                <a class="card__link" href=Route::Post(post.id.clone()).href()>{post.title.clone()}</a>
            </h3>
            <p class="card__meta">
                <span class="meta"><IconView icon=Icon::Person/>{by}</span>
                <span class="meta"><IconView icon=Icon::Clock/>{post.commitment.label()}</span>
                {until.map(|until| view! { <span class="meta"><IconView icon=Icon::Calendar/>{until}</span> })}
            </p>
            <dl class="opening__parts">
                <Topics term="You bring" ids=part.brings matched=true/>
                <Topics term="You would learn" ids=part.learns matched=true/>
                <Topics term="New to you" ids=new matched=false/>
            </dl>
            <ScoreParts parts=score.to_vec() about=post.title.clone()/>
            <div class="card__foot">
                <KeepButton post=signal kept=kept small=true/>
                <InterestButton post=signal/>
            </div>
        </article>
    }
}

#[component]
fn Topics(term: &'static str, ids: Vec<TopicId>, matched: bool) -> impl IntoView {
    let catalog = &expect_context::<Data>().get_untracked().catalog;
    let chips: Vec<_> = ids
        .iter()
        .map(|id| {
            let href = Route::from(id).href();
            let label = catalog.topic_label(id);
            view! { <Chip href=href matched=matched>{label}</Chip> }
        })
        .collect();
    (!chips.is_empty()).then(|| {
        view! {
            <div class="opening__part">
                <dt>{term}</dt>
                <dd class="chips">{chips}</dd>
            </div>
        }
    })
}
