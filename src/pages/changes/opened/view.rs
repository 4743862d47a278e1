//! Shows what changes from elsewhere would do, and offers to keep one's own.

use leptos::prelude::*;

use super::keep::KeepMine;
use super::preview::{Fit, Preview, preview};
use super::read::Opened;
use crate::intl::{day_ago, moment, plural};
use crate::state::{Data, Export};
use crate::ui::{Badge, Banner, Button, ButtonKind, Tone};

/// What was found, what it would do, and what was wrong with it.
#[component]
pub fn OpenedView(opened: Opened, #[prop(into)] close: Callback<()>) -> impl IntoView {
    let data = expect_context::<Data>();
    let Opened {
        changes,
        wrong,
        exports,
    } = opened;
    let previews = preview(&changes, &data.get_untracked().published.catalog);
    let is_empty = previews.is_empty();
    let mine = StoredValue::new(previews.clone());
    let whose = exports
        .iter()
        .map(|export| view! { <Whose export=export.clone()/> })
        .collect_view();
    view! {
        <div class="stack">
            <Wrong wrong=wrong/>
            {whose}
            {(!is_empty)
                .then(|| {
                    view! {
                        <p class="soft">"Nothing of this is kept or sent yet. This is what it would do to the published data."</p>
                        <ul class="previews">
                            {previews.into_iter().map(|it| view! { <PreviewItem preview=it/> }).collect_view()}
                        </ul>
                    }
                })}
            <div class="form__actions">
                <KeepMine previews=mine exports=exports close=close/>
                <Button kind=ButtonKind::Quiet on_press=close>"Close without keeping"</Button>
            </div>
        </div>
    }
}

/// Whose everything it is, and what there is besides changes.
#[component]
fn Whose(export: Export) -> impl IntoView {
    let data = expect_context::<Data>();
    let name = export.me.map_or_else(
        || "somebody who has not said who they are".to_owned(),
        |me| data.get_untracked().catalog.person_name(&me),
    );
    let drafts = match export.drafts.len() {
        0 => String::new(),
        count => format!(" and {}", plural(count, "form under way", "forms under way")),
    };
    let changes = plural(export.changes.len(), "change", "changes");
    let when = moment(export.at);
    view! { <p>{format!("Everything of {name} from another device ({when}): {changes}{drafts}.")}</p> }
}

/// What could not be read, and why.
#[component]
fn Wrong(wrong: Vec<String>) -> impl IntoView {
    (!wrong.is_empty()).then(|| {
        view! {
            <Banner tone=Tone::Bad>
                "This cannot be used:"
                <ul class="wrong">
                    {wrong.into_iter().map(|why| view! { <li>{why}</li> }).collect_view()}
                </ul>
            </Banner>
        }
    })
}

#[component]
fn PreviewItem(preview: Preview) -> impl IntoView {
    let Preview {
        entry,
        words,
        author,
        fit,
        rows,
    } = preview;
    let (tone, badge, reason) = match fit {
        Fit::Fits => (Tone::Pine, "Fits the data", None),
        Fit::NothingNew => (Tone::Neutral, "Alters nothing", None),
        Fit::Waits(reason) => (Tone::Warn, "Would wait", Some(reason)),
        Fit::NotAllowed(reason) => (Tone::Bad, "Would be refused", Some(reason)),
    };
    view! {
        <li class="preview">
            <h3 class="preview__title">{words}</h3>
            <p class="preview__by">{format!("{author}, {}", day_ago(entry.change.at.date()))}</p>
            <p class="change__state">
                <Badge tone=tone>{badge}</Badge>
                {reason.map(|reason| view! { <span class="change__next">{reason}</span> })}
            </p>
            {(!rows.is_empty()).then(|| view! { <Rows rows=rows/> })}
        </li>
    }
}

#[component]
fn Rows(rows: Vec<[String; 3]>) -> impl IntoView {
    let row = |[name, before, after]: [String; 3]| {
        view! {
            <div class="difference">
                <dt class="difference__name">{name}</dt>
                <dd class="difference__values">
                    <del class="difference__before"><span class="visually-hidden">"before: "</span>{before}</del>
                    <ins class="difference__after"><span class="visually-hidden">"then: "</span>{after}</ins>
                </dd>
            </div>
        }
    };
    view! { <dl class="differences">{rows.into_iter().map(row).collect_view()}</dl> }
}
