//! The look that an address asks for, shown on the whole page while its view is there.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::accent::shades;
use crate::intl::write_dates_in;
use crate::route::{EmbedOptions, Ignored};

/// Says to the styles that this is a frame; `src/loader.js` says so before the program is here.
const FRAMED: &str = "data-embed";
const BACKGROUND: &str = "data-embed-background";
const LANGUAGE: &str = "lang";
/// What the app's own words are written in.
const ENGLISH: &str = "en";

/// Gives the page the theme, background, accent and language of a view until it goes. Gives back what in its address was
/// not understood, with a language that the browser does not know.
pub fn use_look(options: &EmbedOptions, mut ignored: Vec<Ignored>) -> Vec<Ignored> {
    let Some(root) = document()
        .document_element()
        .and_then(|root| root.dyn_into::<HtmlElement>().ok())
    else {
        return ignored;
    };
    root.set_attribute(FRAMED, options.theme.key()).ok();
    if options.is_transparent {
        root.set_attribute(BACKGROUND, "transparent").ok();
    }
    let shades = options.accent.map(shades).unwrap_or_default();
    for (name, value) in &shades {
        root.style().set_property(name, value).ok();
    }
    let language = options.language.as_str();
    if !language.is_empty() {
        if write_dates_in(language) {
            root.set_attribute(LANGUAGE, language).ok();
        } else {
            ignored.push(Ignored {
                key: LANGUAGE,
                value: language.to_owned(),
                remedy: "a language that the reader’s browser knows",
            });
        }
    }
    on_cleanup(move || {
        if let Some(root) = document()
            .document_element()
            .and_then(|root| root.dyn_into::<HtmlElement>().ok())
        {
            root.remove_attribute(FRAMED).ok();
            root.remove_attribute(BACKGROUND).ok();
            root.set_attribute(LANGUAGE, ENGLISH).ok();
            for (name, _) in shades {
                root.style().remove_property(name).ok();
            }
        }
        write_dates_in("");
    });
    ignored
}
