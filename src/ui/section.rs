use super::icon::{Icon, IconView};
use super::id::unique_id;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// The opening of a page: its `h1`, a sentence, and what can be done here.
///
/// The heading takes focus from a script (`h1[tabindex="-1"]`), so that a change of page can be heard.
#[component]
pub fn PageHeader(
    /// The name of the page.
    #[prop(into)]
    title: TextProp,
    /// A sentence about it.
    #[prop(into, optional)]
    lead: Option<TextProp>,
    /// Buttons and links.
    #[prop(into, optional)]
    actions: ViewFnOnce,
) -> impl IntoView {
    view! {
        <header class="page-header">
            <div class="page-header__text">
                <h1 class="page-header__title" tabindex="-1">{move || title.get()}</h1>
                {lead.map(|lead| view! { <p class="page-header__lead">{move || lead.get()}</p> })}
            </div>
            <div class="page-header__actions">{actions.run()}</div>
        </header>
    }
}

/// A part of a page under its own `h2`, with a link to all of it where there is more.
#[component]
pub fn Section(
    /// Its heading.
    #[prop(into)]
    title: TextProp,
    /// A sentence under the heading.
    #[prop(into, optional)]
    lead: Option<TextProp>,
    /// Where all of it is; may be an empty text for nowhere.
    #[prop(into, optional)]
    more_href: Option<String>,
    /// The text of that link; "See all" unless given.
    #[prop(into, optional)]
    more: Option<String>,
    /// The content.
    children: Children,
) -> impl IntoView {
    let id = unique_id("section");
    let labelled_by = id.clone();
    let more_link = more_href.filter(|href| !href.is_empty()).map(|href| {
        let text = more.unwrap_or_else(|| "See all".to_owned());
        let about = title.clone();
        view! {
            <a class="section__more" href=href>
                {text}
                <span class="visually-hidden">{move || format!(": {}", about.get())}</span>
                <IconView icon=Icon::ChevronRight/>
            </a>
        }
    });
    view! {
        <section class="section" aria-labelledby=labelled_by>
            <div class="section__head">
                <h2 class="section__title" id=id>{move || title.get()}</h2>
                {more_link}
            </div>
            {lead.map(|lead| view! { <p class="section__lead">{move || lead.get()}</p> })}
            {children()}
        </section>
    }
}
