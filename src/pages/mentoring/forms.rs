//! The forms for what I want and what I offer.

use footbridge_core::mentoring::PLACES_UNSAID;
use footbridge_core::model::{Choice as _, Goals, Mentoring, OpenTo, Rhythm, TopicId};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

use crate::components::TopicPick;
use crate::hooks::{add_to, part, remove_from, set_part};
use crate::state::{Actions, Data};
use crate::ui::{Button, ButtonKind, Checkbox, Choice, Select, TextArea, TextInput};

/// Most people one can mentor at a time without it being a typing mistake.
const MOST: u32 = 50;

/// Goals: topics and a few words.
#[component]
pub fn WishForm(#[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let (data, actions) = (expect_context::<Data>(), expect_context::<Actions>());
    let form = RwSignal::new(Goals::default());
    if let Some(me) = data.me_untracked() {
        form.set(me.goals.as_deref().cloned().unwrap_or_else(|| Goals {
            topics: me.learning.iter().cloned().collect(),
            ..Goals::default()
        }));
    }
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let mut goals = form.get_untracked();
        let note = goals.note.trim().to_owned();
        goals.note = note;
        actions.want_mentor(goals);
        on_done.run(());
    };
    view! {
        <form class="form" on:submit=save novalidate>
            <TopicPick
                label="Goals"
                chosen=part(form, |form| form.topics.clone())
                on_add=add_to(form, |form| &mut form.topics)
                on_remove=remove_from(form, |form| &mut form.topics)
                hint="What you want to get better at. Mentors who offer to help with it come first."
                optional=true
            />
            <TextArea
                label="In your own words"
                value=part(form, |form| form.note.clone())
                on_input=set_part(form, |form| &mut form.note)
                hint="Where you are and where you want to be. Whoever can open this site can read it."
                rows=4
                max_length=2000
                optional=true
            />
            <div class="form__actions">
                <Button kind=ButtonKind::Primary submit=true>"Save"</Button>
            </div>
        </form>
    }
}

/// What the form of an offer holds.
#[derive(Clone, PartialEq, Debug, Default)]
struct OfferDraft {
    topics: Vec<TopicId>,
    rhythm: String,
    note: String,
    /// A number as typed.
    places: String,
    mentors: bool,
    sponsors: bool,
    /// What the record holds, for what this form does not show.
    before: Mentoring,
}

impl OfferDraft {
    fn of(data: Data) -> Self {
        let Some(me) = data.me_untracked() else {
            return Self::default();
        };
        let before = me.mentoring.as_deref().cloned();
        let topics = before
            .as_ref()
            .map_or_else(|| me.teaches().cloned().collect(), |it| it.topics.clone());
        let before = before.unwrap_or_default();
        let sponsors = me.open_to.contains(&OpenTo::Sponsoring);
        Self {
            topics,
            rhythm: before.rhythm.key().to_owned(),
            note: before.note.clone(),
            places: me.mentees.unwrap_or(PLACES_UNSAID).to_string(),
            mentors: me.open_to.contains(&OpenTo::Mentoring) || !sponsors,
            sponsors,
            before,
        }
    }

    fn places(&self) -> Option<u32> {
        self.places.trim().parse().ok().filter(|places| *places <= MOST)
    }

    fn mentoring(&self) -> Mentoring {
        Mentoring {
            topics: self.topics.clone(),
            rhythm: Rhythm::from_key(&self.rhythm).unwrap_or_default(),
            note: self.note.trim().to_owned(),
            ..self.before.clone()
        }
    }
}

/// An offer: topics, places, how often, and a few words.
#[component]
pub fn OfferForm(#[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let (data, actions) = (expect_context::<Data>(), expect_context::<Actions>());
    let form = RwSignal::new(OfferDraft::of(data));
    let wrong = RwSignal::new(None::<String>);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let draft = form.get_untracked();
        let Some(places) = draft.places() else {
            wrong.set(Some("Use a whole number from 0 to 50.".to_owned()));
            return;
        };
        let open_to = [
            (OpenTo::Mentoring, draft.mentors),
            (OpenTo::Sponsoring, draft.sponsors),
        ];
        actions.offer_mentoring(draft.mentoring(), Some(places), open_to);
        on_done.run(());
    };
    view! {
        <form class="form" on:submit=save novalidate>
            <TopicPick
                label="Topics"
                chosen=part(form, |form| form.topics.clone())
                on_add=add_to(form, |form| &mut form.topics)
                on_remove=remove_from(form, |form| &mut form.topics)
                hint="What people may come to you with."
                optional=true
            />
            <PlacesAndRhythm form=form wrong=wrong/>
            <TextArea
                label="In your own words"
                value=part(form, |form| form.note.clone())
                on_input=set_part(form, |form| &mut form.note)
                hint="How you work with people, and what you do not do."
                rows=3
                max_length=2000
                optional=true
            />
            <Kinds form=form/>
            <div class="form__actions">
                <Button kind=ButtonKind::Primary submit=true>"Save"</Button>
            </div>
        </form>
    }
}

#[component]
fn PlacesAndRhythm(form: RwSignal<OfferDraft>, wrong: RwSignal<Option<String>>) -> impl IntoView {
    let rhythms: Vec<_> = Rhythm::ALL
        .iter()
        .map(|rhythm| Choice::new(rhythm.key(), rhythm.label()))
        .collect();
    view! {
        <div class="form__row">
            <TextInput
                label="Places"
                kind="number"
                value=part(form, |form| form.places.clone())
                on_input=set_part(form, |form| &mut form.places)
                hint="How many people at a time. No more can ask."
                error=wrong
            />
            <Select
                label="How often"
                choices=rhythms
                value=part(form, |form| form.rhythm.clone())
                on_change=set_part(form, |form| &mut form.rhythm)
            />
        </div>
    }
}

#[component]
fn Kinds(form: RwSignal<OfferDraft>) -> impl IntoView {
    view! {
        <div class="stack stack--tight">
            <Checkbox
                label="Mentor"
                detail="I help somebody to learn and to find their way."
                checked=part(form, |form| form.mentors)
                on_change=set_part(form, |form| &mut form.mentors)
            />
            <Checkbox
                label="Sponsor"
                detail="I speak up for somebody where decisions are made. Suggested only to people below my level."
                checked=part(form, |form| form.sponsors)
                on_change=set_part(form, |form| &mut form.sponsors)
            />
        </div>
    }
}
