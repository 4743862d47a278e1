//! Starting a group and changing one.

mod alike;
mod draft;
mod edit;
mod fields;
mod leads;
mod meeting;

pub use edit::EditGroup;

use footbridge_core::change::ChangeKind;
use footbridge_core::finder::ListQuery;
use footbridge_core::model::{GroupId, TopicId};
use footbridge_core::text::fold;
use leptos::prelude::*;

use crate::components::DraftNote;
use crate::hooks::{CheckedForm, use_draft, use_my_zone, use_page_title};
use crate::route::Route;
use crate::state::{Actions, Data, Navigation, fresh_slug};
use crate::ui::{Banner, Button, ButtonKind, Icon, IconView, LinkButton, PageHeader};
use alike::Alike;
use draft::{Field, GroupDraft};
use fields::{Circumstances, Matter};

/// Starting a group.
#[component]
pub fn NewGroup(
    /// What it is about, where that is known.
    topic: Option<TopicId>,
) -> impl IntoView {
    use_page_title(|| "Start a group".to_owned());
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let navigation = expect_context::<Navigation>();
    let zone = use_my_zone(data).get_untracked();
    // A group about something else is another draft.
    let key = Route::NewGroup(topic.clone()).href();
    let draft = use_draft(&key, GroupDraft::blank(topic.as_ref(), &zone));
    let form = checked(draft.value, data, None);
    let save = move |()| {
        if !form.is_right() {
            return;
        }
        let written = draft.value.get_untracked();
        let name = written.name.trim().to_owned();
        let Ok(group) = GroupId::parse(&fresh_slug(&name, "group")) else {
            return;
        };
        let set = written.patch();
        let started = ChangeKind::StartGroup {
            group: group.clone(),
            name,
            set,
        };
        if actions.act(started) {
            draft.finish();
            navigation.go(&Route::Group(group));
        }
    };
    let groups = Route::Groups(ListQuery::default());
    view! {
        <Crumb to=groups.clone() text="Groups"/>
        <PageHeader title="Start a group" lead="You lead it at first. Everything here can be changed later."/>
        <div class="stack group-form">
            <Show when=move || data.me().is_none()>
                <Banner>
                    "You look around as a guest. "
                    <a href=Route::Welcome.href()>"Say who you are"</a>
                    " to start it; what you type here is kept."
                </Banner>
            </Show>
            <DraftNote draft=draft/>
            <FormFrame save=save cancel=groups verb="Start it">
                <Matter draft=draft.value form=form/>
                <Alike draft=draft.value/>
                <Circumstances draft=draft.value form=form/>
            </FormFrame>
        </div>
    }
}

/// The form around its fields.
#[component]
fn FormFrame(
    #[prop(into)] save: Callback<()>,
    cancel: Route,
    verb: &'static str,
    children: Children,
) -> impl IntoView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        save.run(());
    };
    view! {
        <form class="form" novalidate=true on:submit=submit>
            {children()}
            <div class="form__actions">
                <Button kind=ButtonKind::Primary submit=true>{verb}</Button>
                <LinkButton href=cancel.href()>"Cancel"</LinkButton>
            </div>
        </form>
    }
}

#[component]
fn Crumb(to: Route, text: &'static str) -> impl IntoView {
    view! { <a class="crumb" href=to.href()><IconView icon=Icon::ArrowLeft/>{text}</a> }
}

/// What is wrong with the contents; a name that another group has is wrong too.
fn checked(draft: RwSignal<GroupDraft>, data: Data, own: Option<GroupId>) -> CheckedForm<Field> {
    let is_taken = move |name: &str| {
        let name = fold(name);
        let same = |other: &str| fold(other).trim() == name.trim();
        data.with(|shown| {
            let mut others = shown.catalog.groups.iter();
            others.any(|group| Some(&group.id) != own.as_ref() && same(&group.name))
        })
    };
    CheckedForm::new(&Field::ALL, move |field| {
        draft.with(|draft| match (field, draft.problem(field)) {
            (_, Some(problem)) => Some(problem.to_owned()),
            (Field::Name, None) if is_taken(&draft.name) => {
                Some("There is a group called that already: join it, or choose another name.".to_owned())
            }
            _ => None,
        })
    })
}
