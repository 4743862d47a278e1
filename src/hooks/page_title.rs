//! The title of the window, and the focus, follow the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::state::{Data, Navigation};

/// Shows the page's title in the window. To be called once by each page.
pub fn use_page_title(title: impl Fn() -> String + Send + Sync + 'static) {
    let data = expect_context::<Data>();
    Effect::new(move || {
        let company = data.with(|snapshot| snapshot.catalog.site.organisation.name.clone());
        document().set_title(&format!("{} · Footbridge · {company}", title()));
    });
}

/// Moves the focus to the heading and the view to the top when another page is shown, so that a screen reader
/// begins to read there. Filtering a list does not count as another page.
pub fn follow_pages(navigation: Navigation) {
    let page = Memo::new(move |_| navigation.with(crate::route::Route::page));
    Effect::new(move |before: Option<()>| {
        // Tracking alone would not: a memo that nobody reads is never worked out, and so follows nothing.
        page.with(|_| ());
        if before.is_some() {
            request_animation_frame(focus_heading);
        }
    });
}

/// Moves the focus to the heading of the page and the view to the top.
pub fn focus_heading() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        heading.set_attribute("tabindex", "-1").ok();
        heading.focus().ok();
    }
}
