//! The title of the window, and the focus, follow the page.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

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
/// the focus alone, and filtering a list does not count as something else. Whoever has gone on to something outside of
/// the page meanwhile, such as a menu in the bar, is left there.
pub fn follow_pages<Shown: PartialEq + Send + Sync + 'static>(shown: Memo<Option<Shown>>) {
    // Whether something was shown before, and what had the focus when it went.
    type Before = (bool, SendWrapper<Option<Element>>);
    Effect::new(move |before: Option<Before>| {
        let (was_shown, focused) = before.unwrap_or_else(|| (false, SendWrapper::new(None)));
        let is_shown = shown.with(Option::is_some);
        let left = focused.take().or_else(|| document().active_element());
        if was_shown && is_shown {
            let left = left.clone();
            request_animation_frame(move || {
                if !is_elsewhere(left.as_ref()) {
                    focus_heading();
                }
            });
        }
        (
            was_shown || is_shown,
            SendWrapper::new(left.filter(|_| !is_shown)),
        )
    });
}

/// Whether the focus has moved since `left` had it, to something outside of the page.
fn is_elsewhere(left: Option<&Element>) -> bool {
    let focused = document().active_element();
    focused.as_ref() != left
        && focused.is_some_and(|focused| {
            focused.tag_name() != "BODY" && focused.closest("main").ok().flatten().is_none()
        })
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
