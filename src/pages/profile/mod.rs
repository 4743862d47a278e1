//! My profile, to be changed.

mod about;
mod availability;
mod contacts;
mod entries;
mod form;
#[cfg(test)]
mod form_tests;
mod knowledge;
mod place;
mod problems;
mod section;
mod story;

use std::collections::BTreeMap;
use std::sync::Arc;

use footbridge_core::change::ChangeKind;
use footbridge_core::model::Person;
use footbridge_core::time::Date;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::components::DraftNote;
use crate::components::SayWho;
use crate::hooks::{CheckedForm, Draft, use_draft, use_page_title};
use crate::route::Route;
use crate::state::{Actions, Data, Navigation};
use crate::ui::{Button, ButtonKind, Icon, PageHeader};

use about::AboutMe;
use availability::Availability;
use contacts::ContactFields;
use form::Edited;
use knowledge::Knowledge;
use place::PlaceFields;
use problems::{Field, problems};
use story::Story;

/// The form for whoever is at this device; an invitation for who has not said who they are.
#[component]
pub fn Profile() -> impl IntoView {
    use_page_title(|| "Change my profile".to_owned());
    let data = expect_context::<Data>();
    let me = Memo::new(move |_| data.me().map(|me| me.id.clone()));
    view! {
        <PageHeader
            title="Change my profile"
            lead="The more you say, the better the suggestions. Every field but your name can stay empty."
        />
        {move || match me.get().and_then(|_| data.me_untracked()) {
            Some(me) => view! { <ProfileFields me=me/> }.into_any(),
            None => view! { <NobodyYet/> }.into_any(),
        }}
    }
}

#[component]
fn NobodyYet() -> impl IntoView {
    view! {
        <SayWho icon=Icon::Person title="Whose profile is it?">
            "Say who you are first, then it can be changed here."
        </SayWho>
    }
}

#[component]
fn ProfileFields(me: Arc<Person>) -> impl IntoView {
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let navigation = expect_context::<Navigation>();
    let draft = begin(&me);
    let checks = checked(draft.value, data.get_untracked().today);
    let page = Route::Person(me.id.clone());
    let back = page.clone();
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        if !checks.is_right() {
            return;
        }
        let patch = data
            .me_untracked()
            .map(|me| draft.value.with_untracked(|edited| edited.patch(&me)));
        if let Some(set) = patch.filter(|set| !set.is_empty()) {
            actions.act(ChangeKind::EditProfile { set });
        }
        draft.finish();
        navigation.go(&page);
    };
    let cancel = move |()| {
        draft.finish();
        navigation.go(&back);
    };
    view! {
        <form class="profile-form" on:submit=save novalidate=true>
            <DraftNote draft=draft/>
            <AboutMe form=draft.value checks=checks/>
            <Knowledge form=draft.value/>
            <Availability form=draft.value checks=checks/>
            <Story form=draft.value checks=checks/>
            <PlaceFields form=draft.value/>
            <ContactFields form=draft.value checks=checks/>
            <div class="form__actions profile-form__actions">
                <Button kind=ButtonKind::Primary submit=true>"Save"</Button>
                <Button on_press=cancel>"Cancel"</Button>
            </div>
        </form>
    }
}

/// What was typed before into the form of the same person, else their profile as it is.
fn begin(me: &Person) -> Draft<Edited> {
    let fresh = Edited::of(me);
    let mut draft = use_draft("profile", fresh.clone());
    if draft.value.with_untracked(|edited| edited.of != fresh.of) {
        draft.value.set(fresh);
        draft.restored = false;
    }
    draft
}

/// What is wrong with the form, found once for all its fields.
fn checked(form: RwSignal<Edited>, today: Date) -> CheckedForm<Field> {
    let wrong = Memo::new(move |_| form.with(|form| problems(form, today)));
    let of_field = move |field: Field| wrong.with(|wrong| wrong.get(&field).cloned());
    CheckedForm::with_rows(Callback::new(of_field), move |()| wrong.with(BTreeMap::is_empty))
}
