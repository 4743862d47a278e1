//! Whom I am never introduced to.

use footbridge_core::model::{PairDigest, PersonId};
use leptos::prelude::*;

use crate::components::PersonPick;
use crate::state::{Actions, Data, KeptApart};
use crate::storage::Storage;
use crate::ui::{Banner, Button, Dialog, Icon, IconButton, Tone};

/// A button with what it means, and the dialog in which people are chosen.
#[component]
pub fn KeepApart() -> impl IntoView {
    let data = expect_context::<Data>();
    let open = RwSignal::new(false);
    let names = KeptApart::new(expect_context::<Storage>());
    let count = Memo::new(move |_| data.me().map_or(0, |me| me.apart.len()));
    view! {
        <div class="stack stack--tight">
            <Button icon=Icon::Lock on_press=move |()| open.set(true)>
                {move || match count.get() {
                    0 => "Keep apart".to_owned(),
                    count => format!("Kept apart ({count})"),
                }}
            </Button>
            <Dialog open=open on_close=move |()| open.set(false) title="Keep apart" sticky=true>
                <div class="stack">
                    <Plainly/>
                    <Choose names=names/>
                    <List names=names/>
                </div>
            </Dialog>
        </div>
    }
}

/// What it hides and what it does not, before anything is chosen.
#[component]
fn Plainly() -> impl IntoView {
    view! {
        <p>"You are never introduced to whom you choose here, nor suggested to each other. They are not told."</p>
        <Banner tone=Tone::Warn>
            <div class="stack stack--tight">
            <p>
                "It is published with your profile as a code in place of the name, so that everybody comes to the same \
                introductions. Know what that means:"
            </p>
            <ul class="dots">
                <li>"Whoever reads the files does not see the name."</li>
                <li>"Whoever sets out to can find it: by computing the code of every two people and comparing."</li>
                <li>"That you keep somebody apart stands on your record for all to see."</li>
            </ul>
            <p>"If somebody must not learn of it, do not use this: stop taking part, or speak to somebody you trust."</p>
            </div>
        </Banner>
    }
}

/// One person, and a button that says what will happen.
#[component]
fn Choose(names: KeptApart) -> impl IntoView {
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let chosen = RwSignal::new(None::<PersonId>);
    let text = RwSignal::new(String::new());
    let except = Signal::derive(move || data.me().map(|me| me.id.clone()).into_iter().collect::<Vec<_>>());
    let keep = move |()| {
        let Some((me, other)) = data.me_untracked().zip(chosen.get_untracked()) else {
            return;
        };
        let pair = PairDigest::of(&me.id, &other);
        names.remember(pair.clone(), other);
        actions.keep_apart(pair, true);
        chosen.set(None);
        text.set(String::new());
    };
    let name = move || {
        chosen
            .get()
            .map(|id| data.with(|snapshot| snapshot.catalog.person_name(&id)))
    };
    view! {
        <PersonPick
            label="From whom"
            on_choose=move |id| chosen.set(Some(id))
            except=except
            text=text
            hint="Nothing is kept before you press the button below."
        />
        <Button disabled=Signal::derive(move || chosen.with(Option::is_none)) icon=Icon::Lock on_press=keep>
            {move || name().map_or_else(|| "Keep us apart".to_owned(), |name| format!("Keep {name} and me apart"))}
        </Button>
    }
}

/// Those who are kept apart, each with a way to end it.
#[component]
fn List(names: KeptApart) -> impl IntoView {
    let data = expect_context::<Data>();
    let actions = expect_context::<Actions>();
    let pairs = Memo::new(move |_| {
        data.me()
            .map_or_else(Vec::new, |me| me.apart.iter().cloned().collect::<Vec<_>>())
    });
    let row = move |pair: PairDigest| {
        let who = {
            let pair = pair.clone();
            Memo::new(move |_| {
                names.name(&pair).map_or_else(
                    || "Somebody, chosen on another device".to_owned(),
                    |id| data.with(|snapshot| snapshot.catalog.person_name(&id)),
                )
            })
        };
        view! {
            <li class="row">
                <span class="row__main">{who}</span>
                <IconButton
                    icon=Icon::Close
                    label=move || format!("No longer keep apart: {}", who.get())
                    small=true
                    on_press=move |()| actions.keep_apart(pair.clone(), false)
                />
            </li>
        }
    };
    view! {
        <Show when=move || pairs.with(|pairs| !pairs.is_empty())>
            <h3>"Kept apart"</h3>
            <ul class="rows">
                <For each=move || pairs.get() key=Clone::clone children=row/>
            </ul>
        </Show>
    }
}
