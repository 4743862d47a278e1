//! The static shell in `index.html`, which is there before the program and stays until the app has something to show.

use leptos::prelude::*;
use web_sys::Element;

use crate::components::{FETCHING, share_of, use_slow};
use crate::state::Company;

/// The shell, while it is there.
pub fn element() -> Option<Element> {
    document().get_element_by_id("shell")
}

/// Makes place for the app.
pub fn remove() {
    if let Some(shell) = element() {
        shell.remove();
    }
}

/// While the data is on its way the shell stays. Once that takes noticeably long, its line tells how far the data is.
#[component]
pub fn ShellLoading(shell: Element) -> impl IntoView {
    let company = expect_context::<Company>();
    shell.set_attribute("data-state", "running").ok();
    let slow = use_slow();
    let title = document().get_element_by_id("shell-title");
    let line = document().get_element_by_id("shell-progress");
    Effect::new(move || {
        let (Some(title), Some(line), true) = (&title, &line, slow.get()) else {
            return;
        };
        title.set_text_content(Some(FETCHING));
        line.set_attribute("max", "100").ok();
        let done = share_of(company.progress()).unwrap_or_default();
        line.set_attribute("value", &done.to_string()).ok();
    });
}
