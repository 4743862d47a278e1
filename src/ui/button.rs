use super::icon::{Icon, IconView};
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// One of several things to do.
    #[default]
    Plain,
    /// The one thing most people came for; at most one in view of a form or card.
    Primary,
    /// Beside others, without an outline.
    Quiet,
    /// Takes something away.
    Danger,
}

/// A button with text. Use `on:click` or `on_press`, whichever reads better.
#[component]
pub fn Button(
    /// How much it asks to be pressed.
    #[prop(optional)]
    kind: ButtonKind,
    /// Sends the form it is in.
    #[prop(optional)]
    submit: bool,
    /// For rows and cards.
    #[prop(optional)]
    small: bool,
    /// As wide as its container.
    #[prop(optional)]
    wide: bool,
    /// Drawn before the text.
    #[prop(optional)]
    icon: Option<Icon>,
    /// Cannot be pressed now.
    #[prop(into, optional)]
    disabled: Signal<bool>,
    /// For a button that is on or off, such as "I'm interested".
    #[prop(into, optional)]
    pressed: Option<Signal<bool>>,
    /// Called when pressed.
    #[prop(into, optional)]
    on_press: Option<Callback<()>>,
    /// The text.
    children: Children,
) -> impl IntoView {
    view! {
        <button
            class=button_class(kind, small, wide)
            type=if submit { "submit" } else { "button" }
            prop:disabled=move || disabled.get()
            aria-pressed=pressed.map(|on| move || on.get().to_string())
            on:click=move |_| {
                if let Some(press) = on_press {
                    press.run(());
                }
            }
        >
            {icon.map(|icon| view! { <IconView icon=icon/> })}
            {children()}
        </button>
    }
}

/// A link that looks like a button: it goes somewhere.
#[component]
pub fn LinkButton(
    /// Where it goes; may change.
    #[prop(into)]
    href: TextProp,
    /// How much it asks to be followed.
    #[prop(optional)]
    kind: ButtonKind,
    /// For rows and cards.
    #[prop(optional)]
    small: bool,
    /// As wide as its container.
    #[prop(optional)]
    wide: bool,
    /// Drawn before the text.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The text.
    children: Children,
) -> impl IntoView {
    view! {
        <a class=button_class(kind, small, wide) href=move || href.get()>
            {icon.map(|icon| view! { <IconView icon=icon/> })}
            {children()}
        </a>
    }
}

/// A button that shows only an icon. The label is its name and its tooltip.
#[component]
pub fn IconButton(
    /// Which drawing.
    icon: Icon,
    /// What it does, in words.
    #[prop(into)]
    label: TextProp,
    /// For rows and chips.
    #[prop(optional)]
    small: bool,
    /// For a button that is on or off.
    #[prop(into, optional)]
    pressed: Option<Signal<bool>>,
    /// Called when pressed.
    #[prop(into, optional)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    let title = label.clone();
    view! {
        <button
            class=if small { "icon-button icon-button--small" } else { "icon-button" }
            type="button"
            aria-label=move || label.get()
            title=move || title.get()
            aria-pressed=pressed.map(|on| move || on.get().to_string())
            on:click=move |_| {
                if let Some(press) = on_press {
                    press.run(());
                }
            }
        >
            <IconView icon=icon/>
        </button>
    }
}

fn button_class(kind: ButtonKind, small: bool, wide: bool) -> String {
    let mut class = String::from(match kind {
        ButtonKind::Plain => "button",
        ButtonKind::Primary => "button button--primary",
        ButtonKind::Quiet => "button button--quiet",
        ButtonKind::Danger => "button button--danger",
    });
    if small {
        class.push_str(" button--small");
    }
    if wide {
        class.push_str(" button--wide");
    }
    class
}
