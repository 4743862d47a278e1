use super::button::{Button, ButtonKind};
use super::icon::Icon;
use super::id::unique_id;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// The filters of a list: always open beside it on a wide screen, behind a button on a narrow one.
#[component]
pub fn FilterPanel(
    /// The name of the whole, for example "Filters".
    #[prop(into)]
    label: TextProp,
    /// How many filters are set.
    #[prop(into)]
    active: Signal<usize>,
    /// Called to set none; the button shows while some are set.
    #[prop(into)]
    on_clear: Callback<()>,
    /// The fields and groups of choices.
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let id = unique_id("filters");
    let controls = id.clone();
    let (title, toggle) = (label.clone(), label.clone());
    let toggle_text = move || match active.get() {
        0 => toggle.get().into_owned(),
        active => format!("{} ({active})", toggle.get()),
    };
    view! {
        <aside class="filters" aria-label=move || label.get() data-open=move || open.get().then_some("")>
            <div class="filters__head">
                <h2 class="filters__title">{move || title.get()}</h2>
                <span class="filters__toggle">
                    <Button
                        icon=Icon::Filter
                        on_press=move |()| open.update(|open| *open = !*open)
                        attr:aria-expanded=move || open.get().to_string()
                        attr:aria-controls=controls
                    >
                        {toggle_text}
                    </Button>
                </span>
                <Show when=move || { active.get() > 0 }>
                    <Button kind=ButtonKind::Quiet small=true on_press=on_clear>"Clear all"</Button>
                </Show>
            </div>
            <div class="filters__body" id=id>{children()}</div>
        </aside>
    }
}
