//! Whom I would like as a mentor, ranked: a list that is sorted with buttons.

use footbridge_core::model::PersonId;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::components::face_of;
use crate::route::Route;
use crate::state::{Actions, Data};
use crate::ui::{Avatar, AvatarSize, Icon, IconButton, Status};

/// My choices, best first. Each moves up and down, and the focus moves with it.
#[component]
pub fn Choices() -> impl IntoView {
    let data = expect_context::<Data>();
    let chosen = Memo::new(move |_| {
        data.me()
            .and_then(|me| me.goals.as_ref().map(|goals| goals.choices.clone()))
            .unwrap_or_default()
    });
    let list = NodeRef::<html::Ol>::new();
    let said = RwSignal::new(String::new());
    let none = || {
        view! {
            <p class="soft small">
                "None yet. Add some from the list: the next programme goes by this order, and nobody loses by saying whom \
                they really want."
            </p>
        }
    };
    view! {
        <div class="rank">
            <h3 class="field__label">"Mentors I would like, best first"</h3>
            <Show when=move || chosen.with(|chosen| !chosen.is_empty()) fallback=none>
                <ol class="rank__list" node_ref=list>
                    <For each=move || chosen.get() key=Clone::clone let:id>
                        <Choice id=id chosen=chosen list=list said=said/>
                    </For>
                </ol>
            </Show>
            <Status text=said hidden=true/>
        </div>
    }
}

#[component]
fn Choice(
    id: PersonId,
    chosen: Memo<Vec<PersonId>>,
    list: NodeRef<html::Ol>,
    said: RwSignal<String>,
) -> impl IntoView {
    let (data, actions) = (expect_context::<Data>(), expect_context::<Actions>());
    let person = data.get_untracked().person(&id).cloned();
    let name = data.get_untracked().catalog.person_name(&id);
    let href = Route::Person(id.clone()).href();
    let (id, called) = (StoredValue::new(id), StoredValue::new(name.clone()));
    let shift = move |up: bool| {
        let place = id.with_value(|id| chosen.with_untracked(|all| all.iter().position(|it| it == id)));
        let last = chosen.with_untracked(Vec::len).saturating_sub(1);
        let Some(from) = place else { return };
        let to = if up {
            from.saturating_sub(1)
        } else {
            (from + 1).min(last)
        };
        if from != to {
            actions.choose_mentors(|choices| choices.swap(from, to));
            said.set(format!("{}: now number {}", called.get_value(), to + 1));
            focus_button(list, to, if up { "up" } else { "down" });
        }
    };
    let remove =
        move |()| actions.choose_mentors(|choices| id.with_value(|id| choices.retain(|it| it != id)));
    let [up, down, off] = [
        format!("Move {name} up"),
        format!("Move {name} down"),
        format!("Take {name} off the list"),
    ];
    view! {
        <li class="rank__item">
            {person.map(|person| view! { <Avatar face=face_of(&person) size=AvatarSize::Small/> })}
            <a class="rank__name" href=href>{name}</a>
            <span class="rank__buttons">
                <span data-move="up">
                    <IconButton small=true icon=Icon::ChevronUp label=up on_press=move |()| shift(true)/>
                </span>
                <span data-move="down">
                    <IconButton small=true icon=Icon::ChevronDown label=down on_press=move |()| shift(false)/>
                </span>
                <IconButton small=true icon=Icon::Close label=off on_press=remove/>
            </span>
        </li>
    }
}

/// Keeps the focus on the button that was pressed, in its new place, once the list is drawn anew.
fn focus_button(list: NodeRef<html::Ol>, place: usize, direction: &'static str) {
    request_animation_frame(move || {
        let selector = format!("li:nth-child({}) [data-move={direction}] button", place + 1);
        let list = list.try_get_untracked().flatten();
        let button = list.and_then(|list| list.query_selector(&selector).ok().flatten());
        if let Some(button) = button.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
            button.focus().ok();
        }
    });
}
