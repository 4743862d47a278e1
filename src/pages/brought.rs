//! Confirming what somebody began in a page that shows Footbridge.

use footbridge_core::change::ChangeKind;
use footbridge_core::model::PersonId;
use leptos::prelude::*;

use crate::hooks::use_page_title;
use crate::route::{Route, read_brought};
use crate::state::{Actions, Data, Snapshot};
use crate::ui::{Banner, Button, ButtonKind, EmptyState, Icon, LinkButton, PageHeader, Tone};

/// Says what was begun, and does it once its author says so: anybody can make such a link.
#[component]
pub fn Brought(draft: String) -> impl IntoView {
    use_page_title(|| "What you began".to_owned());
    let data = expect_context::<Data>();
    let read = read_brought(&draft);
    // Doing it makes it done: the page stays as it was when it was opened.
    let begun = read.map(|change| {
        let me = data.me_untracked().map(|me| me.id.clone());
        data.with_untracked(|snapshot| Begun::of(change, me.as_ref(), snapshot))
    });
    view! {
        <PageHeader title="What you began" lead="You began this in a page that shows Footbridge."/>
        {match begun {
            Ok(Some(begun)) if begun.is_done => view! { <Done begun=begun/> }.into_any(),
            Ok(Some(begun)) => view! { <Confirm begun=begun/> }.into_any(),
            Ok(None) => {
                let why = "What it was about is no longer in the company’s data.";
                view! { <Nothing why=why/> }.into_any()
            }
            Err(why) => view! { <Nothing why=why/> }.into_any(),
        }}
    }
}

/// What was begun, as far as the data knows what it is about.
struct Begun {
    change: ChangeKind,
    /// "Join Sourdough Society?"
    question: String,
    /// The page of what it is about, and what that is called.
    about: (Route, String),
    /// Whether it is so already.
    is_done: bool,
}

impl Begun {
    fn of(change: ChangeKind, me: Option<&PersonId>, snapshot: &Snapshot) -> Option<Self> {
        let catalog = &snapshot.catalog;
        let (route, name, is_in) = match (change.group(), change.post()) {
            (Some(id), _) => {
                let group = catalog.groups.get(id)?;
                let is_in = me.is_some_and(|me| group.members.contains(me));
                (Route::Group(id.clone()), group.name.clone(), is_in)
            }
            (None, Some(id)) => {
                let post = catalog.posts.get(id).filter(|post| !post.is_request())?;
                let is_in = me.is_some_and(|me| post.interested.contains(me));
                (Route::Post(id.clone()), post.title.clone(), is_in)
            }
            (None, None) => return None,
        };
        let (question, is_done) = match &change {
            ChangeKind::JoinGroup { .. } => (format!("Join {name}?"), is_in),
            ChangeKind::LeaveGroup { .. } => (format!("Leave {name}?"), me.is_some() && !is_in),
            ChangeKind::Interested { .. } => (format!("Say that you are interested in “{name}”?"), is_in),
            _ => (
                format!("Withdraw your interest in “{name}”?"),
                me.is_some() && !is_in,
            ),
        };
        Some(Self {
            change,
            question,
            about: (route, name),
            is_done,
        })
    }
}

#[component]
fn Confirm(begun: Begun) -> impl IntoView {
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let Begun {
        change,
        question,
        about: (route, name),
        ..
    } = begun;
    let who = move || match data.me() {
        Some(me) => format!(
            "It is done in your name, {}, and kept in this browser until you publish it.",
            me.name
        ),
        None => "Footbridge asks who you are first, and then comes back here.".to_owned(),
    };
    let href = route.href();
    let keep = move |()| {
        // Whoever is not known is asked to say who they are, and returns to this page.
        if actions.act(change.clone()) {
            actions.navigation.replace(&route);
        }
    };
    view! {
        <section class="panel stack narrow" aria-labelledby="begun">
            <h2 id="begun">{question}</h2>
            <p>{who}</p>
            <p class="soft">"Somebody else may have made the link that led here: if you did not begin it, leave it."</p>
            <div class="form__actions">
                <Button kind=ButtonKind::Primary icon=Icon::Check on_press=keep>"Yes, keep it"</Button>
                <LinkButton href=href>{format!("Look at {name} first")}</LinkButton>
                <LinkButton kind=ButtonKind::Quiet href=Route::Home.href()>"Leave it"</LinkButton>
            </div>
        </section>
    }
}

#[component]
fn Done(begun: Begun) -> impl IntoView {
    let (route, name) = begun.about;
    view! {
        <div class="stack">
            <Banner tone=Tone::Pine>"That is so already: there is nothing left to do."</Banner>
            <p><LinkButton href=route.href() kind=ButtonKind::Primary>{format!("Go to {name}")}</LinkButton></p>
        </div>
    }
}

#[component]
fn Nothing(why: &'static str) -> impl IntoView {
    let home = || view! { <LinkButton href=Route::Home.href() kind=ButtonKind::Primary>"Go to the start"</LinkButton> };
    view! {
        <EmptyState icon=Icon::Bridge title="Nothing was kept" actions=home>
            {why}
            " Begin it again where you did, or look for it here."
        </EmptyState>
    }
}
