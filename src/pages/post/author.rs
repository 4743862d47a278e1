//! Who wrote a post, and how to get in touch.

use std::sync::Arc;

use footbridge_core::finder::whereabouts;
use footbridge_core::model::{Person, Post};
use leptos::prelude::*;

use crate::components::{ContactLinks, face_of};
use crate::route::Route;
use crate::state::Data;
use crate::ui::Avatar;

/// Face, name, title, where they work and their ways to get in touch. Who has left is named without a link.
#[component]
pub fn AuthorPanel(
    /// The post as it is now.
    post: Signal<Arc<Post>>,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let author = Memo::new(move |_| {
        data.with(|snapshot| {
            let person = post.with(|post| snapshot.person(&post.author).cloned());
            person.filter(|person| person.is_here(snapshot.today))
        })
    });
    let name = move || data.with(|snapshot| post.with(|post| snapshot.catalog.person_name(&post.author)));
    view! {
        <div class="panel">
            <h2 class="panel__title">"Posted by"</h2>
            {move || match author.get() {
                Some(author) => view! { <Known author=author/> }.into_any(),
                None => {
                    view! {
                        <div>
                            <p class="row__title">{name}</p>
                            <p class="soft small">"is not in the directory any more."</p>
                        </div>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}

#[component]
fn Known(author: Arc<Person>) -> impl IntoView {
    let data = expect_context::<Data>();
    let me = Memo::new({
        let id = author.id.clone();
        move |_| data.me().is_some_and(|me| me.id == id)
    });
    let at = {
        let author = Arc::clone(&author);
        move || data.with(|snapshot| whereabouts(&author, &snapshot.catalog))
    };
    let (face, name, title) = (face_of(&author), author.name.clone(), author.title.clone());
    let href = Route::Person(author.id.clone()).href();
    view! {
        <div class="post-author">
            <Avatar face=face/>
            <div>
                <a class="post-author__name" href=href>{name}</a>
                <p class="soft small">{title}</p>
                <p class="soft small">{at}</p>
            </div>
        </div>
        {move || {
            if me.get() {
                view! { <p class="soft small">"That is you."</p> }.into_any()
            } else {
                view! { <ContactLinks person=Arc::clone(&author)/> }.into_any()
            }
        }}
    }
}
