//! What is new this week, in a frame.

use footbridge_core::activity::{Happening, News, newest};
use leptos::prelude::*;

use super::link::OutLink;
use crate::components::face_of;
use crate::intl::day_ago;
use crate::route::Route;
use crate::state::{Company, Data};
use crate::ui::{Avatar, Icon, IconView};

/// How many happenings are told unless the address says so.
const USUAL: usize = 8;
/// How long something is new, in days.
const DAYS: i32 = 7;

/// New posts, groups and colleagues of the last seven days, the latest first.
#[component]
pub fn New(count: Option<usize>) -> impl IntoView {
    let data = expect_context::<Data>();
    let company = expect_context::<Company>();
    let told = Memo::new(move |_| {
        data.with(|snapshot| {
            let mut told = newest(&snapshot.catalog, snapshot.today, count.unwrap_or(USUAL));
            told.retain(|happening| snapshot.today.days_since(happening.on) < DAYS);
            told
        })
    });
    let key = |happening: &Happening| {
        let (kind, id) = happening.what.key();
        (kind, id.to_owned(), happening.on)
    };
    let nothing = move || {
        if company.is_whole() {
            "Nothing new in the last seven days."
        } else {
            "Loading"
        }
    };
    view! {
        <Show when=move || told.with(|told| !told.is_empty()) fallback=move || view! { <p class="soft">{nothing}</p> }>
            <ul class="embed__list">
                <For each=move || told.get() key=key let:happening>
                    <li class="embed-item">
                        <Told what=happening.what/>
                        <span class="embed-item__when">{day_ago(happening.on)}</span>
                    </li>
                </For>
            </ul>
        </Show>
    }
}

#[component]
fn Told(what: News) -> impl IntoView {
    let data = expect_context::<Data>();
    let (face, route, name, detail) = match what {
        News::Posted(post) => {
            let author = data.with_untracked(|snapshot| snapshot.person(&post.author).cloned());
            let name = data.with_untracked(|snapshot| snapshot.catalog.person_name(&post.author));
            let face = author.map_or_else(|| icon(Icon::Board), |author| face(&author));
            (
                face,
                Route::Post(post.id.clone()),
                post.title.clone(),
                format!("Posted by {name}"),
            )
        }
        News::Founded(group) => {
            let detail = "A new group".to_owned();
            (
                icon(Icon::Groups),
                Route::Group(group.id.clone()),
                group.name.clone(),
                detail,
            )
        }
        News::Joined(person) => {
            let department = data.with_untracked(|snapshot| {
                snapshot
                    .catalog
                    .department_label(person.department.as_ref())
                    .to_owned()
            });
            let detail = match department.as_str() {
                "" => "A new colleague".to_owned(),
                department => format!("A new colleague in {department}"),
            };
            (
                face(&person),
                Route::Person(person.id.clone()),
                person.name.clone(),
                detail,
            )
        }
    };
    view! {
        {face}
        <div class="embed-item__main">
            <h2 class="embed-item__title"><OutLink route=route>{name}</OutLink></h2>
            <p class="embed-item__detail">{detail}</p>
        </div>
    }
}

fn face(person: &footbridge_core::model::Person) -> AnyView {
    view! { <Avatar face=face_of(person)/> }.into_any()
}

fn icon(icon: Icon) -> AnyView {
    view! { <span class="row__icon"><IconView icon=icon/></span> }.into_any()
}
