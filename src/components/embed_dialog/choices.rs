//! What is chosen in the dialog.

use leptos::prelude::*;

use crate::route::{Colour, Embed, EmbedOptions, EmbedTheme, EmbedView};

/// Everything that the fields say.
#[derive(Clone, Copy)]
pub struct Choices {
    /// Which of the views, by its place among them.
    pub view: RwSignal<String>,
    /// How many records, as a number; empty for the usual.
    pub count: RwSignal<String>,
    /// The key of the theme.
    pub theme: RwSignal<String>,
    /// Whether the page around shines through.
    pub is_transparent: RwSignal<bool>,
    /// The accent as it is typed.
    pub accent: RwSignal<String>,
    /// The language tag as it is typed.
    pub language: RwSignal<String>,
    /// Whether a list has its search field.
    pub is_searched: RwSignal<bool>,
    /// The height of the frame in CSS pixels, as a number.
    pub height: RwSignal<String>,
    /// Whether the frame is to grow and shrink with what it shows.
    pub fits: RwSignal<bool>,
}

impl Choices {
    /// The usual look.
    pub fn new() -> Self {
        Self {
            view: RwSignal::new("0".to_owned()),
            count: RwSignal::new(String::new()),
            theme: RwSignal::new(EmbedTheme::Auto.key().to_owned()),
            is_transparent: RwSignal::new(false),
            accent: RwSignal::new(String::new()),
            language: RwSignal::new(String::new()),
            is_searched: RwSignal::new(true),
            height: RwSignal::new("480".to_owned()),
            fits: RwSignal::new(false),
        }
    }

    /// What these choices make of the views, tracked. What cannot be read yet is left out.
    pub fn embed(self, views: &[EmbedView]) -> Option<Embed> {
        let view = views.get(self.place()).or_else(|| views.first())?.clone();
        let is_list = is_list(&view);
        let options = EmbedOptions {
            count: (self.count.get().parse().ok()).filter(|_| is_list || has_count(&view)),
            theme: EmbedTheme::from_key(&self.theme.get()).unwrap_or_default(),
            is_transparent: self.is_transparent.get(),
            accent: Colour::from_hex(&self.accent.get()),
            language: self.language.get().trim().to_owned(),
            origin: String::new(),
            without_search: is_list && !self.is_searched.get(),
        };
        Some(Embed { view, options })
    }

    /// The place of the chosen view, tracked.
    pub fn place(self) -> usize {
        self.view.with(|view| view.parse().unwrap_or(0))
    }

    /// What is wrong with the accent, tracked.
    pub fn accent_error(self) -> Option<String> {
        let accent = self.accent.get();
        let is_wrong = !accent.is_empty() && Colour::from_hex(&accent).is_none();
        is_wrong.then(|| "Six digits, such as 14594f".to_owned())
    }
}

/// Whether a view is a list that can be searched.
pub fn is_list(view: &EmbedView) -> bool {
    matches!(
        view,
        EmbedView::Groups(_) | EmbedView::Board(_) | EmbedView::People(_)
    )
}

/// Whether it can be said how much of a view is shown.
pub fn has_count(view: &EmbedView) -> bool {
    is_list(view) || matches!(view, EmbedView::New | EmbedView::Introductions)
}

/// What a view is called among others.
pub fn label(view: &EmbedView) -> &'static str {
    match view {
        EmbedView::Groups(_) => "Groups",
        EmbedView::Group(_) => "This group",
        EmbedView::Board(_) => "Skill board",
        EmbedView::Post(_) => "This post",
        EmbedView::People(_) => "People",
        EmbedView::Person(_) => "This colleague",
        EmbedView::New => "New this week",
        EmbedView::Introductions => "This week’s introductions",
    }
}
