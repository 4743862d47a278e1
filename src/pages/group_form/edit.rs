//! Changing a group.

use std::sync::Arc;

use footbridge_core::change::permission::may_edit_group;
use footbridge_core::change::{ChangeKind, GroupPatch};
use footbridge_core::finder::ListQuery;
use footbridge_core::model::{Group, GroupId, GroupStatus};
use leptos::prelude::*;

use super::draft::GroupDraft;
use super::fields::{Circumstances, Matter, Status};
use super::leads::Leads;
use super::{Crumb, FormFrame, checked};
use crate::components::DraftNote;
use crate::hooks::{use_draft, use_my_zone, use_page_title};
use crate::route::Route;
use crate::state::{Actions, Data, Navigation};
use crate::ui::{ButtonKind, EmptyState, Icon, LinkButton, PageHeader};

/// Changing a group.
#[component]
pub fn EditGroup(
    /// Which.
    id: GroupId,
) -> impl IntoView {
    use_page_title(|| "Change a group".to_owned());
    let data = expect_context::<Data>();
    let group = Route::Group(id.clone());
    let access = Memo::new(move |_| access(data, &id));
    view! {
        <Crumb to=group.clone() text="Back to the group"/>
        <PageHeader title="Change a group"/>
        {move || match access.get() {
            Access::Allowed(group) => view! { <EditForm before=group.0/> }.into_any(),
            refused => view! { <Refused why=refused group=group.clone()/> }.into_any(),
        }}
    }
}

#[component]
fn EditForm(before: Arc<Group>) -> impl IntoView {
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let navigation = expect_context::<Navigation>();
    let id = before.id.clone();
    let zone = use_my_zone(data).get_untracked();
    let draft = use_draft(
        &Route::EditGroup(id.clone()).href(),
        GroupDraft::of(&before, &zone),
    );
    let form = checked(draft.value, data, Some(id.clone()));
    let back = Route::Group(id.clone());
    let then = back.clone();
    let group = id.clone();
    let save = move |()| {
        let current = data.get_untracked().catalog.groups.get(&id).cloned();
        let Some(current) = current.filter(|_| form.is_right()) else {
            return;
        };
        let written = draft.value.get_untracked().over(&current);
        let set = GroupPatch::between(&current, &written);
        let unchanged = set.is_empty();
        let change = ChangeKind::EditGroup {
            group: id.clone(),
            set,
        };
        if unchanged || actions.act(change) {
            draft.finish();
            navigation.go(&then);
        }
    };
    let is_closed = before.status_on(data.get_untracked().today) == GroupStatus::Closed;
    view! {
        <div class="stack group-form">
            <DraftNote draft=draft/>
            <FormFrame save=save cancel=back verb="Save">
                <Matter draft=draft.value form=form/>
                <Circumstances draft=draft.value form=form/>
                <Leads draft=draft.value group=group/>
                {(!is_closed).then(|| view! { <Status draft=draft.value/> })}
            </FormFrame>
        </div>
    }
}

#[component]
fn Refused(why: Access, group: Route) -> impl IntoView {
    let (title, words) = match why {
        Access::Missing => (
            "There is no such group",
            "The address may be mistyped, or the group is no longer in the data.",
        ),
        Access::Guest => (
            "Say who you are first",
            "Only those who lead a group can change it.",
        ),
        Access::NotMine | Access::Allowed(_) => (
            "You do not lead this group",
            "Those who lead it and the moderators can change it. Ask them, or suggest it in its channel.",
        ),
    };
    let (href, text) = match why {
        Access::Missing => (Route::Groups(ListQuery::default()), "See all groups"),
        Access::Guest => (Route::Welcome, "Say who you are"),
        Access::NotMine | Access::Allowed(_) => (group, "See the group"),
    };
    let link = move || view! { <LinkButton kind=ButtonKind::Primary href=href.href()>{text}</LinkButton> };
    view! { <EmptyState icon=Icon::Lock title=title actions=link><p>{words}</p></EmptyState> }
}

/// Whether the person at this device may change a group. Two allowed groups are alike, so that the form is not made anew
/// while the data changes under it.
#[derive(Clone, PartialEq)]
enum Access {
    Allowed(First),
    Missing,
    Guest,
    NotMine,
}

/// The group as it was when the form was opened.
#[derive(Clone)]
struct First(Arc<Group>);

impl PartialEq for First {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

fn access(data: Data, id: &GroupId) -> Access {
    let me = data.me();
    data.with(|shown| match (shown.catalog.groups.get(id), me) {
        (None, _) => Access::Missing,
        (Some(_), None) => Access::Guest,
        (Some(group), Some(me)) if may_edit_group(&me.id, group, &shown.catalog) => {
            Access::Allowed(First(Arc::clone(group)))
        }
        _ => Access::NotMine,
    })
}
