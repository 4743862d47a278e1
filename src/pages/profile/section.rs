//! One sheet of the form.

use leptos::prelude::*;

use crate::ui::unique_id;

/// Fields under a heading.
#[component]
pub fn FormSection(
    /// The heading.
    title: &'static str,
    /// A sentence under it.
    #[prop(optional)]
    lead: Option<&'static str>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let id = unique_id("part");
    let labelled_by = id.clone();
    view! {
        <section class="panel" aria-labelledby=labelled_by>
            <h2 class="panel__title" id=id>{title}</h2>
            {lead.map(|lead| view! { <p class="profile-form__lead">{lead}</p> })}
            {children()}
        </section>
    }
}
