use super::badge::Tone;
use super::button::IconButton;
use super::icon::Icon;
use leptos::prelude::*;
use std::fmt;
use std::sync::Arc;

/// A short message that something happened.
#[derive(Clone, Debug)]
pub struct Toast {
    /// Tells it from the others.
    pub id: u64,
    /// What happened.
    pub text: String,
    /// What it means.
    pub tone: Tone,
    /// Something to do about it, such as "Undo".
    pub action: Option<ToastAction>,
}

/// The button of a [`Toast`].
#[derive(Clone)]
pub struct ToastAction {
    /// The text of the button.
    pub label: String,
    /// Called when pressed, before the toast goes. A `Callback` would end with the view that made it; a toast stays longer.
    pub run: Arc<dyn Fn() + Send + Sync>,
}

impl fmt::Debug for ToastAction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ToastAction")
            .field("label", &self.label)
            .finish_non_exhaustive()
    }
}

/// The messages of the moment, in a corner, read out politely. When they go is the caller's business.
#[component]
pub fn Toasts(
    /// Oldest first.
    #[prop(into)]
    toasts: Signal<Vec<Toast>>,
    /// Called with the id of a toast that should go.
    #[prop(into)]
    on_dismiss: Callback<u64>,
) -> impl IntoView {
    view! {
        <div class="toasts" role="status" aria-live="polite">
            <For each=move || toasts.get() key=|toast| toast.id let:toast>
                <ToastView toast=toast on_dismiss=on_dismiss/>
            </For>
        </div>
    }
}

#[component]
fn ToastView(toast: Toast, on_dismiss: Callback<u64>) -> impl IntoView {
    let Toast {
        id,
        text,
        tone,
        action,
    } = toast;
    view! {
        <div class="toast" data-tone=tone.name()>
            <p class="toast__text">{text}</p>
            {action
                .map(|action| {
                    view! {
                        <button
                            class="toast__action"
                            type="button"
                            on:click=move |_| {
                                (action.run)();
                                on_dismiss.run(id);
                            }
                        >
                            {action.label}
                        </button>
                    }
                })}
            <IconButton icon=Icon::Close label="Dismiss" small=true on_press=move |()| on_dismiss.run(id)/>
        </div>
    }
}
