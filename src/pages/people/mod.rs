//! The directory of people.

mod filters;
mod labels;
mod skill_filter;
mod topic_filter;

use std::sync::Arc;

use footbridge_core::finder::{ListQuery, PeopleSort, SkillOption, sort_people};
use footbridge_core::model::{Person, PostKind};
use footbridge_core::search::Kind;
use leptos::prelude::*;

use crate::components::{Browse, EmbedButton, ListKind, PersonCard};
use crate::hooks::{Listed, Results, use_page_title, use_results};
use crate::intl::plural;
use crate::route::{EmbedView, PostHints, Route};
use crate::state::{Data, Navigation, Snapshot, use_searching};
use crate::ui::{Button, ButtonKind, EmptyState, Icon, LinkButton, PageHeader};

use filters::Filters;
use labels::option_label;

const SORTS: [(&str, &str); 3] = [sort(0), sort(1), sort(2)];

const KIND: ListKind = ListKind {
    one: "person",
    many: "people",
    search: "Search people",
    sorts: &SORTS,
    route: Route::People,
};

/// Everyone in the company, by what they do, know, like and are open to.
#[component]
pub fn People() -> impl IntoView {
    use_page_title(|| "People".to_owned());
    let data = expect_context::<Data>();
    let navigation = expect_context::<Navigation>();
    // While another page takes over, the list stays as it is.
    let query = Memo::new(move |before: Option<&ListQuery>| {
        navigation.with(|route| match route {
            Route::People(query) => query.clone(),
            _ => before.cloned().unwrap_or_default(),
        })
    });
    let results = use_results(
        use_searching(),
        data,
        query.into(),
        Listed {
            kind: Kind::Person,
            all: |snapshot| &snapshot.catalog.people,
        },
        order,
    );
    let label = move |(facet, option): (String, String)| {
        data.with(|snapshot| option_label(&facet, &option, &snapshot.catalog))
    };
    view! {
        <PageHeader
            title="People"
            lead=move || data.with(lead)
            actions=move || view! {
                <EmbedButton views=Signal::derive(move || vec![query.with(|query| EmbedView::People(query.on_page(0)))])/>
                <OwnProfile/>
            }
        />
        <Browse
            kind=KIND
            query=query
            count=Signal::derive(move || results.count())
            page=Signal::derive(move || results.page())
            pages=Signal::derive(move || results.pages())
            option_label=label
            filters=move || view! { <Filters results=results query=query.into()/> }
        >
            <h2 class="visually-hidden">"Results"</h2>
            <Found results=results query=query.into()/>
        </Browse>
    }
}

#[component]
fn OwnProfile() -> impl IntoView {
    let data = expect_context::<Data>();
    move || match data.me() {
        Some(me) => {
            view! { <LinkButton href=Route::Person(me.id.clone()).href() icon=Icon::Person>"My profile"</LinkButton> }
        }
        None => {
            view! { <LinkButton href=Route::Welcome.href() icon=Icon::Person>"Say who you are"</LinkButton> }
        }
    }
}

#[component]
fn Found(results: Results<Person>, query: Signal<ListQuery>) -> impl IntoView {
    let is_empty = Memo::new(move |_| results.count() == 0);
    view! {
        <Show when=move || !is_empty.get() fallback=move || view! { <Nobody query=query/> }>
            <ul class="card-grid card-grid--people">
                <For each=move || results.shown() key=|person| person.id.clone() let:person>
                    <li class="card-cell"><PersonCard person=person/></li>
                </For>
            </ul>
        </Show>
    }
}

/// Nobody fits: fewer filters, or a question to all.
#[component]
fn Nobody(query: Signal<ListQuery>) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let clear = move |()| navigation.go(&Route::People(query.with_untracked(ListQuery::cleared)));
    let ask = move || {
        let topic = query.with(|query| SkillOption::chosen_in(query).into_iter().next());
        let hints = PostHints {
            kind: Some(PostKind::Ask),
            topic: topic.map(|option| option.topic),
            ..PostHints::default()
        };
        Route::NewPost(hints).href()
    };
    let narrows = Memo::new(move |_| query.with(ListQuery::narrows));
    move || {
        if !narrows.get() {
            let title = "There is nobody in the directory yet";
            return view! { <EmptyState icon=Icon::People title=title>"The company’s data names no people."</EmptyState> }
                .into_any();
        }
        view! {
            <EmptyState
                icon=Icon::People
                title="Nobody fits all of that"
                actions=move || {
                    view! {
                        <Button kind=ButtonKind::Primary on_press=clear>"Clear the filters"</Button>
                        <LinkButton href=ask icon=Icon::Ask>"Ask on the board"</LinkButton>
                    }
                }
            >
                "Try fewer filters or other words. Or ask on the board: somebody may know somebody."
            </EmptyState>
        }
        .into_any()
    }
}

fn lead(snapshot: &Snapshot) -> String {
    let site = &snapshot.catalog.site;
    format!(
        "{} in {} and {}: find who knows, who wants to learn, and who likes what you like.",
        plural(snapshot.index.people_here(), "colleague", "colleagues"),
        plural(site.departments.len(), "department", "departments"),
        plural(site.locations.len(), "place", "places"),
    )
}

fn order(people: &mut [Arc<Person>], key: &str, _: &Snapshot) {
    sort_people(people, PeopleSort::from_key(key));
}

const fn sort(at: usize) -> (&'static str, &'static str) {
    let (_, key, label) = PeopleSort::ALL[at];
    (key, label)
}
