//! Steps that lead to a page of a forge, or to the mail program.

use footbridge_core::model::Way;
use leptos::prelude::*;

use super::file::{CopyButton, DownloadButton};
use super::step::Going;
use super::ways::what_happens;
use crate::ui::{Banner, Icon, IconView, Tone};

/// A page with everything filled in.
#[component]
pub fn OpenStep(way: Way, url: String, going: Going) -> impl IntoView {
    let label = match &way {
        Way::Mail { .. } => "Open my mail program".to_owned(),
        way => format!("Open {}", name_of_place(way)),
    };
    view! {
        <PageLink way=way.clone() url=url label=label going=going/>
        <p class="soft">{what_happens(&way)}</p>
    }
}

/// A page that has to be filled in by hand: the text does not fit into its address.
#[component]
pub fn ByHandStep(
    way: Way,
    page: String,
    text: String,
    name: String,
    too_long: (usize, usize),
    going: Going,
) -> impl IntoView {
    let (length, limit) = too_long;
    let (what, label) = match &way {
        Way::Mail { .. } => ("mail", "Open an empty mail".to_owned()),
        way => ("page", format!("Open the empty page on {}", name_of_place(way))),
    };
    view! {
        <Banner tone=Tone::Warn>
            {format!(
                "This is too long for a {what} that is filled in: it would take {} characters, and only {} are safe. \
                 Copy the text, open the empty {what}, and paste it there.",
                grouped(length),
                grouped(limit),
            )}
        </Banner>
        <div class="cluster">
            <CopyButton text=text.clone()/>
            <PageLink way=way.clone() url=page label=label going=going/>
            <DownloadButton name=name text=text/>
        </div>
        <p class="soft">{what_happens(&way)}</p>
    }
}

/// Pressing it, in whatever way, opens the page and notes that the changes are on their way.
#[component]
fn PageLink(way: Way, url: String, label: String, going: Going) -> impl IntoView {
    let is_mail = matches!(way, Way::Mail { .. });
    let icon = if is_mail { Icon::Mail } else { Icon::External };
    view! {
        <a
            class="button button--primary"
            href=url
            target=(!is_mail).then_some("_blank")
            rel="noopener noreferrer"
            on:click=move |_| going.went()
            on:auxclick=move |_| going.went()
        >
            <IconView icon=icon/>
            {label}
            {(!is_mail).then(|| view! { <span class="visually-hidden">" (in a new tab)"</span> })}
        </a>
    }
}

fn name_of_place(way: &Way) -> &'static str {
    match way {
        Way::File { repository, .. } | Way::Issue { repository } => repository.forge.name(),
        _ => "the page",
    }
}

/// `7,312`.
fn grouped(count: usize) -> String {
    if count < 1000 {
        return count.to_string();
    }
    format!("{},{:03}", count / 1000, count % 1000)
}
