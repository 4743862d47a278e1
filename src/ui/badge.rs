use leptos::prelude::*;

/// What a badge or banner means; each has its own colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// No judgement.
    #[default]
    Neutral,
    /// Belongs to the reader or is chosen.
    Pine,
    /// New, worth a look.
    Clay,
    /// Needs a look some time.
    Warn,
    /// Does not work.
    Bad,
}

impl Tone {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Pine => "pine",
            Self::Clay => "clay",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }
}

/// A word or two about the state of something: "Full", "Dormant", "New".
#[component]
pub fn Badge(
    /// What it means.
    #[prop(optional)]
    tone: Tone,
    /// The text.
    children: Children,
) -> impl IntoView {
    view! { <span class="badge" data-tone=tone.name()>{children()}</span> }
}

/// A number on a link or button; nothing while it is zero.
#[component]
pub fn CountBadge(
    /// How many.
    #[prop(into)]
    count: Signal<usize>,
    /// What is counted, for screen readers: "waiting".
    #[prop(into)]
    what: String,
) -> impl IntoView {
    move || {
        let count = count.get();
        (count > 0).then(|| {
            view! {
                <span class="count">
                    {count}
                    <span class="visually-hidden">{format!(" {what}")}</span>
                </span>
            }
        })
    }
}
