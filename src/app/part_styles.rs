//! The styles of the parts of the program, a file beside them in a release build.

use futures::channel::oneshot;
use futures::future::{Either, select};
use gloo_events::EventListener;
use leptos::prelude::*;

/// The page says where they are; in any other build all styles are linked from the beginning.
const NAMED_BY: &str = "meta[name=part-styles]";
/// The link, once they were asked for.
const LINK: &str = "part-styles";

/// Fetches the styles unless they are here. `false` where that failed.
pub async fn fetch_part_styles() -> bool {
    let named = document().query_selector(NAMED_BY).ok().flatten();
    let Some(address) = named.and_then(|named| named.get_attribute("content")) else {
        return true;
    };
    let link = match document().get_element_by_id(LINK) {
        Some(link) if link.has_attribute("data-here") => return true,
        Some(link) => link,
        None => match new_link(&address) {
            Some(link) => link,
            None => return false,
        },
    };
    let (here, is_here) = oneshot::channel();
    let (missing, is_missing) = oneshot::channel();
    let arrived = EventListener::once(&link, "load", move |_| {
        here.send(()).ok();
    });
    let failed = EventListener::once(&link, "error", move |_| {
        missing.send(()).ok();
    });
    let is_here = matches!(select(is_here, is_missing).await, Either::Left((Ok(()), _)));
    drop((arrived, failed));
    if is_here {
        link.set_attribute("data-here", "").ok();
    } else {
        // Asked for anew next time.
        link.remove();
    }
    is_here
}

fn new_link(address: &str) -> Option<web_sys::Element> {
    let link = document().create_element("link").ok()?;
    for (name, value) in [("id", LINK), ("rel", "stylesheet"), ("href", address)] {
        link.set_attribute(name, value).ok()?;
    }
    document().head()?.append_child(&link).ok()?;
    Some(link)
}
