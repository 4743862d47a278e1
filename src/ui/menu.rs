use super::icon::{Icon, IconView};
use super::id::unique_id;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use web_sys::wasm_bindgen::JsCast;

/// A button that opens a short list of things to do. Fill it with [`MenuItem`] and [`MenuLink`].
///
/// Arrow keys, Home and End move; Esc, choosing, and moving focus elsewhere close it.
#[component]
pub fn Menu(
    /// The name of the button; also shown unless `icon_only`.
    #[prop(into)]
    label: TextProp,
    /// Drawn on the button before the label.
    #[prop(optional)]
    icon: Option<Icon>,
    /// Shows the icon alone; the label becomes name and tooltip.
    #[prop(optional)]
    icon_only: bool,
    /// Drawn first on the button, for example an avatar.
    #[prop(into, optional)]
    face: ViewFnOnce,
    /// The items.
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let root = NodeRef::<html::Div>::new();
    let button = NodeRef::<html::Button>::new();
    let list = NodeRef::<html::Div>::new();
    let list_id = unique_id("menu");
    let controls = list_id.clone();
    let name = label.clone();
    let title = label.clone();
    let close_and_return = move || {
        open.set(false);
        focus(button.get_untracked().as_deref());
    };
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "Escape" if open.get_untracked() => {
            event.prevent_default();
            close_and_return();
        }
        key @ ("ArrowDown" | "ArrowUp" | "Home" | "End") => {
            event.prevent_default();
            open.set(true);
            move_focus(list, key.to_owned());
        }
        _ => {}
    };
    let on_focus_out = move |event: FocusEvent| {
        let to = event
            .related_target()
            .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        // The menu may be gone by now: its button also loses the focus when the page that holds it is left.
        let root = root.try_get_untracked().flatten();
        if root.is_some_and(|root| !root.contains(to.as_ref())) {
            open.set(false);
        }
    };
    view! {
        <div class="menu" node_ref=root on:keydown=on_key on:focusout=on_focus_out>
            <button
                class=if icon_only { "menu__button icon-button" } else { "menu__button button button--quiet" }
                type="button"
                aria-haspopup="menu"
                aria-expanded=move || open.get().to_string()
                aria-controls=controls
                aria-label=icon_only.then_some(move || name.get())
                title=icon_only.then_some(move || title.get())
                node_ref=button
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {face.run()}
                {icon.map(|icon| view! { <IconView icon=icon/> })}
                {(!icon_only)
                    .then(|| {
                        view! {
                            <span class="menu__label">{move || label.get()}</span>
                            <IconView icon=Icon::ChevronDown/>
                        }
                    })}
            </button>
            <div
                class="menu__list"
                id=list_id
                role="menu"
                hidden=move || !open.get()
                node_ref=list
                // Keeps the focus where it is, so that the list is still open when the press becomes a click.
                on:mousedown=|event| event.prevent_default()
                on:click=move |_| close_and_return()
            >
                {children()}
            </div>
        </div>
    }
}

/// Something to do, in a [`Menu`].
#[component]
pub fn MenuItem(
    /// Called when chosen.
    #[prop(into)]
    on_choose: Callback<()>,
    /// Drawn before the text.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The text.
    children: Children,
) -> impl IntoView {
    view! {
        <button class="menu__item" type="button" role="menuitem" tabindex="-1" on:click=move |_| on_choose.run(())>
            {icon.map(|icon| view! { <IconView icon=icon/> })}
            {children()}
        </button>
    }
}

/// Somewhere to go, in a [`Menu`].
#[component]
pub fn MenuLink(
    /// Where it goes.
    #[prop(into)]
    href: TextProp,
    /// Drawn before the text.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The text.
    children: Children,
) -> impl IntoView {
    view! {
        <a class="menu__item" role="menuitem" tabindex="-1" href=move || href.get()>
            {icon.map(|icon| view! { <IconView icon=icon/> })}
            {children()}
        </a>
    }
}

/// Moves the focus among the items, once the list is shown.
fn move_focus(list: NodeRef<html::Div>, key: String) {
    request_animation_frame(move || {
        let Some(list) = list.get_untracked() else { return };
        let Ok(items) = list.query_selector_all("[role=menuitem]") else {
            return;
        };
        let items: Vec<web_sys::HtmlElement> = (0..items.length())
            .filter_map(|n| items.item(n)?.dyn_into().ok())
            .collect();
        let focused = document().active_element();
        let current = items
            .iter()
            .position(|item| focused.as_ref() == Some(item.as_ref()));
        if let Some(next) = step(&key, current, items.len()) {
            focus(items.get(next));
        }
    });
}

/// Which of `count` items a key leads to; the ends are joined.
fn step(key: &str, current: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (key, current) {
        ("ArrowDown", Some(current)) if current < last => current + 1,
        ("ArrowUp", Some(current)) if current > 0 => current - 1,
        ("ArrowUp" | "End", _) => last,
        _ => 0,
    })
}

fn focus(element: Option<&web_sys::HtmlElement>) {
    if let Some(element) = element {
        // Focusing fails only for elements that have left the document.
        element.focus().ok();
    }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn arrows_walk_round_and_home_and_end_jump() {
        assert_eq!(step("ArrowDown", None, 3), Some(0));
        assert_eq!(step("ArrowDown", Some(2), 3), Some(0));
        assert_eq!(step("ArrowUp", None, 3), Some(2));
        assert_eq!(step("ArrowUp", Some(1), 3), Some(0));
        assert_eq!(step("End", Some(0), 3), Some(2));
        assert_eq!(step("Home", Some(2), 3), Some(0));
        assert_eq!(step("ArrowDown", None, 0), None);
    }
}
