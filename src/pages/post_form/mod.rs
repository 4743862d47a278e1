//! Writing a post and changing one.

mod alike;
mod draft;
mod fields;
mod form;

use std::sync::Arc;

use footbridge_core::change::permission::may_edit_post;
use footbridge_core::change::{ChangeKind, PostPatch};
use footbridge_core::finder::ListQuery;
use footbridge_core::model::PostId;
use leptos::prelude::*;

use self::draft::PostDraft;
use self::fields::Fields;
use self::form::PostForm;
use crate::components::DraftNote;
use crate::hooks::{use_draft, use_page_title};
use crate::route::{PostHints, Route};
use crate::state::{Actions, Data, Navigation, fresh_slug};
use crate::ui::{Banner, Button, ButtonKind, EmptyState, Icon, IconView, LinkButton, PageHeader};

/// Writing a post.
#[component]
pub fn NewPost(
    /// What is known of it already.
    hints: PostHints,
) -> impl IntoView {
    use_page_title(|| "Post something".to_owned());
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let navigation = expect_context::<Navigation>();
    // A post about something else is another draft.
    let key = Route::NewPost(hints.clone()).href();
    let draft = use_draft(&key, PostDraft::blank(hints));
    let form = PostForm::new(draft, None, data.get_untracked().today, None);
    let save = move |()| {
        let Some(written) = form.send() else { return };
        let title = written.title.trim().to_owned();
        let (Some(kind), Ok(id)) = (written.kind, PostId::parse(&fresh_slug(&title, "post"))) else {
            return;
        };
        let set = written.patch();
        let post = ChangeKind::Post {
            post: id.clone(),
            kind,
            title,
            set,
        };
        if actions.act(post) {
            draft.finish();
            navigation.go(&Route::Post(id));
        }
    };
    let board = Route::Board(ListQuery::default());
    view! {
        <Crumb to=board.clone() text="Board"/>
        <PageHeader title="Post something" lead="Offer it, ask for it, or find a crew. You can change or close it at any time."/>
        <div class="stack post-form">
            <Show when=move || data.me().is_none()>
                <Banner>
                    "You look around as a guest. "
                    <a href=Route::Welcome.href()>"Say who you are"</a>
                    " to post it; what you type here is kept."
                </Banner>
            </Show>
            <DraftNote draft=draft/>
            <FormFrame form=form save=save cancel=board verb="Post it"/>
        </div>
    }
}

/// Changing a post.
#[component]
pub fn EditPost(
    /// Which.
    id: PostId,
) -> impl IntoView {
    use_page_title(|| "Change a post".to_owned());
    let data = expect_context::<Data>();
    let post = Route::Post(id.clone());
    let access = Memo::new({
        let id = id.clone();
        move |_| access(data, &id)
    });
    view! {
        <Crumb to=post.clone() text="Back to the post"/>
        <PageHeader title="Change a post"/>
        {move || match access.get() {
            Access::Allowed => view! { <EditForm id=id.clone()/> }.into_any(),
            refused => view! { <Refused why=refused post=post.clone()/> }.into_any(),
        }}
    }
}

#[component]
fn EditForm(id: PostId) -> impl IntoView {
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let navigation = expect_context::<Navigation>();
    let current = {
        let id = id.clone();
        move || data.get_untracked().catalog.posts.get(&id).cloned()
    };
    let today = data.get_untracked().today;
    let at_first = current().unwrap_or_else(|| unreachable!("only a post that is there may be changed"));
    let draft = use_draft(&Route::EditPost(id.clone()).href(), PostDraft::of(&at_first));
    let form = PostForm::new(draft, Some(id.clone()), today, at_first.expires);
    let back = Route::Post(id.clone());
    let then = back.clone();
    let save = move |()| {
        let (Some(written), Some(post)) = (form.send(), current()) else {
            return;
        };
        let set = PostPatch::between(&post, &written.over(&post));
        let done = set.is_empty()
            || actions.act(ChangeKind::EditPost {
                post: id.clone(),
                set,
            });
        if done {
            draft.finish();
            navigation.go(&then);
        }
    };
    view! {
        <div class="stack post-form">
            <DraftNote draft=draft/>
            <FormFrame form=form save=save cancel=back verb="Save"/>
        </div>
    }
}

#[component]
fn FormFrame(
    form: PostForm,
    #[prop(into)] save: Callback<()>,
    cancel: Route,
    verb: &'static str,
) -> impl IntoView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save.run(());
    };
    view! {
        <form class="form" novalidate=true on:submit=submit>
            <Fields form=form/>
            <div class="form__actions">
                <Button kind=ButtonKind::Primary submit=true>{verb}</Button>
                <LinkButton href=cancel.href()>"Cancel"</LinkButton>
            </div>
        </form>
    }
}

#[component]
fn Refused(why: Access, post: Route) -> impl IntoView {
    let (title, words) = match why {
        Access::Missing => (
            "There is no such post",
            "It may have been withdrawn before it was published.",
        ),
        Access::Guest => (
            "Say who you are first",
            "Only the author of a post can change it.",
        ),
        Access::NotMine | Access::Allowed => (
            "This post is somebody else’s",
            "Only its author and the moderators can change it.",
        ),
    };
    let (href, text) = match why {
        Access::Missing => (Route::Board(ListQuery::default()), "Look at the board"),
        Access::Guest => (Route::Welcome, "Say who you are"),
        Access::NotMine | Access::Allowed => (post, "Read the post"),
    };
    let link = move || view! { <LinkButton kind=ButtonKind::Primary href=href.href()>{text}</LinkButton> };
    view! { <EmptyState icon=Icon::Lock title=title actions=link>{words}</EmptyState> }
}

#[component]
fn Crumb(to: Route, text: &'static str) -> impl IntoView {
    view! { <a class="crumb" href=to.href()><IconView icon=Icon::ArrowLeft/>{text}</a> }
}

/// Whether the person at this device may change a post.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Access {
    Allowed,
    Missing,
    Guest,
    NotMine,
}

fn access(data: Data, id: &PostId) -> Access {
    let me = data.me();
    data.with(
        |snapshot| match (snapshot.catalog.posts.get(id).map(Arc::as_ref), me) {
            (None, _) => Access::Missing,
            (Some(_), None) => Access::Guest,
            (Some(post), Some(me)) if may_edit_post(&me.id, post, &snapshot.catalog) => Access::Allowed,
            _ => Access::NotMine,
        },
    )
}
