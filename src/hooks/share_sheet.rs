//! The device's own way to hand something to another program.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::copy_text;
use crate::state::Notices;

/// Whether the device has a share sheet: phones do, many browsers on desks do not.
pub fn has_share_sheet() -> bool {
    sheet().is_some()
}

/// Opens the share sheet with an address. Where that is refused, as in a frame, the address is copied.
pub fn open_share_sheet(notices: Notices, title: &str, address: String) {
    let data = Object::new();
    for (key, value) in [("title", title), ("url", address.as_str())] {
        Reflect::set(&data, &key.into(), &value.into()).ok();
    }
    let Some(sheet) = sheet() else { return };
    let opened = sheet.call1(&window().navigator(), &data);
    spawn_local(async move {
        if let Err(refused) = handed_over(opened).await
            && !is_change_of_mind(&refused)
        {
            copy_text(notices, address);
        }
    });
}

async fn handed_over(opened: Result<JsValue, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(opened?.dyn_into::<Promise>()?).await
}

fn sheet() -> Option<Function> {
    let share = Reflect::get(&window().navigator(), &"share".into()).ok()?;
    share.dyn_into().ok()
}

/// The person closed the sheet again.
fn is_change_of_mind(refused: &JsValue) -> bool {
    Reflect::get(refused, &"name".into()).is_ok_and(|name| name == "AbortError")
}
