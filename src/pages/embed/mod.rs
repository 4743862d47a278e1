//! Views for a frame in another page: compact, and every link leads to the whole app in a tab of its own.

mod accent;
mod board;
mod doing;
mod frame;
mod group;
mod groups;
mod height;
mod introductions;
mod link;
mod look;
mod missing;
mod newest;
mod people;
mod person;
mod post;
mod shown;

use leptos::prelude::*;

use crate::hooks::use_page_title;
use crate::route::{Embed, EmbedOptions, EmbedView, Ignored, Route};
use board::Board;
use frame::Frame;
use group::OneGroup;
use groups::Groups;
use introductions::Introductions;
use link::OutLink;
use look::use_look;
use newest::New;
use people::People;
use person::OnePerson;
use post::OnePost;

/// The view that an address after `#/embed/` names.
#[component]
pub fn Embedded(view: String) -> impl IntoView {
    match Embed::read(&view) {
        Some((embed, ignored)) => {
            let ignored = use_look(&embed.options, ignored);
            view! { <View embed=embed ignored=ignored/> }.into_any()
        }
        None => view! { <NoSuchView view=view/> }.into_any(),
    }
}

#[component]
fn View(embed: Embed, ignored: Vec<Ignored>) -> impl IntoView {
    let Embed { view, options } = embed;
    let title = title_of(&view);
    use_page_title(move || title.to_owned());
    // Words that are typed into the frame go along into the app.
    let text = RwSignal::new(words_of(&view));
    let whole = {
        let view = view.clone();
        Signal::derive(move || text.with(|text| view.with_words(text).whole()))
    };
    let count = options.count;
    let is_searched = !options.without_search;
    let shown = match view {
        EmbedView::Groups(list) => {
            view! { <Groups list=list count=count text=text is_searched=is_searched/> }.into_any()
        }
        EmbedView::Group(id) => view! { <OneGroup id=id/> }.into_any(),
        EmbedView::Board(list) => {
            view! { <Board list=list count=count text=text is_searched=is_searched/> }.into_any()
        }
        EmbedView::Post(id) => view! { <OnePost id=id/> }.into_any(),
        EmbedView::People(list) => {
            view! { <People list=list count=count text=text is_searched=is_searched/> }.into_any()
        }
        EmbedView::Person(id) => view! { <OnePerson id=id/> }.into_any(),
        EmbedView::New => view! { <New count=count/> }.into_any(),
        EmbedView::Introductions => view! { <Introductions count=count/> }.into_any(),
    };
    view! { <Frame title=title whole=whole options=options ignored=ignored>{shown}</Frame> }
}

fn words_of(view: &EmbedView) -> String {
    match view {
        EmbedView::Groups(list) | EmbedView::Board(list) | EmbedView::People(list) => list.text.clone(),
        _ => String::new(),
    }
}

/// What a view is called above what it shows.
fn title_of(view: &EmbedView) -> &'static str {
    match view {
        EmbedView::Groups(_) => "Groups",
        EmbedView::Group(_) => "A group",
        EmbedView::Board(_) => "Skill board",
        EmbedView::Post(_) => "From the skill board",
        EmbedView::People(_) => "People",
        EmbedView::Person(_) => "A colleague",
        EmbedView::New => "New this week",
        EmbedView::Introductions => "Introduced this week",
    }
}

/// The address was mistyped by whoever wrote the page around the frame.
#[component]
fn NoSuchView(view: String) -> impl IntoView {
    use_page_title(|| "Not found".to_owned());
    let ignored = use_look(&EmbedOptions::default(), Vec::new());
    view! {
        <Frame
            title="There is no such view"
            whole=Route::Home
            options=EmbedOptions::default()
            ignored=ignored
        >
            <p class="soft">
                {format!("Nothing in Footbridge is called “{view}”. ")}
                "The address of a frame ends in groups, group/ID, board, post/ID, people, person/ID, new or introductions. "
                <OutLink route=Route::Home>"Its “Embed” buttons make one."</OutLink>
            </p>
        </Frame>
    }
}
