//! The title of the window, and the focus, follow the page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::state::Data;

/// Shows the page's title in the window. To be called once by each page.
pub fn use_page_title(title: impl Fn() -> String + Send + Sync + 'static) {
    let data = expect_context::<Data>();
    Effect::new(move || {
        let company = data.with(|snapshot| snapshot.catalog.site.organisation.name.clone());
        document().set_title(&format!("{} · Footbridge · {company}", title()));
    });
}

/// Moves the focus to the heading and the view to the top when something else is shown, so that a screen reader begins
/// to read there. `shown` says what has a heading now: nothing while a page is on its way. What is shown first leaves
/// the focus alone, and filtering a list does not count as something else.
pub fn follow_pages<Shown: PartialEq + Send + Sync + 'static>(shown: Memo<Option<Shown>>) {
    Effect::new(move |before: Option<bool>| {
        let was_shown = before.unwrap_or(false);
        let is_shown = shown.with(Option::is_some);
        if was_shown && is_shown {
            request_animation_frame(focus_heading);
        }
        was_shown || is_shown
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
