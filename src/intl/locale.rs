//! The language that dates are written by.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::JsCast;

/// The language of the app.
const USUAL: &str = "en-GB";

thread_local! {
    static CHOSEN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Writes dates by a BCP 47 tag from now on, by the usual one where it is empty. Says whether the browser knows it; if
/// not, nothing changes.
pub fn write_dates_in(tag: &str) -> bool {
    let is_known = tag.is_empty() || is_known(tag);
    if is_known {
        CHOSEN.set(tag.to_owned());
    }
    is_known
}

/// As `Intl` takes it.
pub(super) fn locales() -> Array {
    CHOSEN.with_borrow(|chosen| {
        let tag = if chosen.is_empty() { USUAL } else { chosen };
        Array::of1(&tag.into())
    })
}

/// The browser throws for what is no tag, and leaves out what it does not know.
fn is_known(tag: &str) -> bool {
    let known = || {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let format = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?;
        let supported = Reflect::get(&format, &"supportedLocalesOf".into()).ok()?;
        let supported = supported.dyn_into::<Function>().ok()?;
        supported
            .call1(&format, &tag.into())
            .ok()?
            .dyn_into::<Array>()
            .ok()
    };
    known().is_some_and(|known| known.length() > 0)
}
