//! Names of languages.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// What languages are called in English, from their BCP 47 tags: "Portuguese" for `pt`. A tag that the browser does not
/// know stays as it is.
pub fn language_names(tags: &[String]) -> Vec<String> {
    let names = display_names();
    let name_of = |tag: &String| {
        let (names, of) = names.as_ref()?;
        // Throws for what is no tag.
        of.call1(names, &tag.into()).ok()?.as_string()
    };
    tags.iter()
        .map(|tag| name_of(tag).unwrap_or_else(|| tag.clone()))
        .collect()
}

/// The browser's list of names and its method `of`; `None` where it has none.
fn display_names() -> Option<(JsValue, Function)> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor = Reflect::get(&intl, &"DisplayNames".into())
        .ok()?
        .dyn_into::<Function>()
        .ok()?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"language".into()).ok()?;
    let names = Reflect::construct(&constructor, &Array::of2(&"en-GB".into(), &options)).ok()?;
    let of = Reflect::get(&names, &"of".into())
        .ok()?
        .dyn_into::<Function>()
        .ok()?;
    Some((names, of))
}
