//! The fields of the dialog.

use leptos::prelude::*;

use super::choices::{Choices, has_count, is_list, label};
use crate::route::{EmbedTheme, EmbedView};
use crate::ui::{Checkbox, Choice, RadioGroup, Select, TextInput};

/// Numbers of records to choose from.
const COUNTS: [&str; 5] = ["3", "6", "9", "12", "24"];
/// Heights to choose from, in CSS pixels.
const HEIGHTS: [&str; 6] = ["240", "320", "480", "640", "800", "1000"];

/// What is shown, how much of it, and how it looks.
#[component]
pub fn Fields(choices: Choices, views: Signal<Vec<EmbedView>>) -> impl IntoView {
    let shown =
        Memo::new(move |_| views.with(|views| views.get(choices.place()).or_else(|| views.first()).cloned()));
    let is_one_of_several = Memo::new(move |_| views.with(|views| views.len() > 1));
    let is = move |test: fn(&EmbedView) -> bool| shown.with(|view| view.as_ref().is_some_and(test));
    let names = move || {
        let name = |(at, view): (usize, &EmbedView)| Choice::new(at.to_string(), label(view));
        views.with(|views| views.iter().enumerate().map(name).collect::<Vec<_>>())
    };
    let themes = vec![
        Choice::new(EmbedTheme::Auto.key(), "Device"),
        Choice::new(EmbedTheme::Light.key(), "Light"),
        Choice::new(EmbedTheme::Dark.key(), "Dark"),
    ];
    view! {
        <Show when=move || is_one_of_several.get()>
            <Select label="Show" choices=names() value=choices.view on_change=move |view| choices.view.set(view)/>
        </Show>
        <Show when=move || is(has_count)>
            <Select
                label="How many"
                none="As usual"
                choices=COUNTS.map(|count| Choice::new(count, count)).to_vec()
                value=choices.count
                on_change=move |count| choices.count.set(count)
            />
        </Show>
        <Show when=move || is(is_list)>
            <Checkbox
                label="With a search field"
                checked=choices.is_searched
                on_change=move |on| choices.is_searched.set(on)
            />
        </Show>
        <RadioGroup
            label="Theme"
            segmented=true
            choices=themes
            value=choices.theme
            on_change=move |theme| choices.theme.set(theme)
        />
        <Checkbox
            label="Transparent background"
            checked=choices.is_transparent
            on_change=move |on| choices.is_transparent.set(on)
        />
        <TextInput
            label="Accent colour"
            optional=true
            placeholder="14594f"
            max_length=7
            value=choices.accent
            on_input=move |accent: String| choices.accent.set(accent)
            error=Signal::derive(move || choices.accent_error())
        />
        <TextInput
            label="Language of dates"
            optional=true
            placeholder="de"
            max_length=35
            value=choices.language
            on_input=move |language: String| choices.language.set(language)
        />
        <Select
            label="Height"
            choices=HEIGHTS.map(|height| Choice::new(height, format!("{height} pixels"))).to_vec()
            value=choices.height
            on_change=move |height| choices.height.set(height)
        />
        <Checkbox
            label="Fit the height to what is shown"
            detail="Takes a small script in the page around it."
            checked=choices.fits
            on_change=move |on| choices.fits.set(on)
        />
    }
}
