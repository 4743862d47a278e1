//! What of the browser is used in one place only, or not at all.

use crate::tidy::source::lines_with;
use crate::tidy::{Hit, SourceFile};

const RAW_HTML: [&str; 10] = [
    "inner_html",
    "set_inner_html",
    "outer_html",
    "set_outer_html",
    "insert_adjacent_html",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "create_contextual_fragment",
];

const STORAGE: [&str; 7] = [
    "local_storage",
    "session_storage",
    "localStorage",
    "sessionStorage",
    "indexedDB",
    "indexed_db",
    "web_sys::Storage",
];

const ADDRESSES: [&str; 2] = ["\"#/", "set_href(\"#"];

const ADDRESS_BAR: [&str; 7] = [
    ".hash()",
    ".set_hash(",
    "push_state",
    "push_state_with_url",
    "replace_state",
    "replace_state_with_url",
    "window().location",
];

const REQUESTS: [&str; 8] = [
    "gloo_net",
    "fetch_with_str",
    "fetch_with_request",
    "fetch_with_request_and_init",
    "XmlHttpRequest",
    "WebSocket",
    "EventSource",
    "send_beacon",
];

/// Markup from text.
pub fn raw_html(file: &SourceFile) -> Vec<Hit> {
    if !file.is_in(&["src/", "index.html"]) || !file.has_extension(&["rs", "mjs", "js", "html"]) {
        return Vec::new();
    }
    lines_with(file.code(), &RAW_HTML)
}

/// The device's storage outside its module. The loader script runs before the app and may look itself.
pub fn storage(file: &SourceFile) -> Vec<Hit> {
    if !file.is_rust() || !file.is_in(&["src/"]) || file.is_in(&["src/storage.rs", "src/storage/"]) {
        return Vec::new();
    }
    lines_with(file.code(), &STORAGE)
}

/// What fragment addresses look like, outside the router.
pub fn addresses(file: &SourceFile) -> Vec<Hit> {
    if !file.is_rust() || !file.is_in(&["src/"]) || file.is_in(&["src/route.rs", "src/route/"]) {
        return Vec::new();
    }
    lines_with(file.code(), &ADDRESSES)
}

/// The page's own address and its history, outside the module that follows it. Storage may look, since
/// it tells sites of one origin apart by their path.
pub fn address_bar(file: &SourceFile) -> Vec<Hit> {
    let may = ["src/state/navigation.rs", "src/storage.rs", "src/storage/"];
    if !file.is_rust() || !file.is_in(&["src/"]) || file.is_in(&may) {
        return Vec::new();
    }
    lines_with(file.code(), &ADDRESS_BAR)
}

/// Requests outside of the one file that makes them.
pub fn requests(file: &SourceFile) -> Vec<Hit> {
    if !file.is_rust() || !file.is_in(&["src/"]) || file.is_in(&["src/data/fetch.rs"]) {
        return Vec::new();
    }
    lines_with(file.code(), &REQUESTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_from_text_is_found() {
        let found = |path: &str, text: &str| raw_html(&SourceFile::new(path, text)).len();
        assert_eq!(found("src/pages/post.rs", "view! { <p inner_html=body /> }"), 1);
        assert_eq!(found("src/loader.js", "panel.innerHTML = reason;"), 1);
        assert_eq!(
            found(
                "src/pages/post.rs",
                "// never inner_html\nview! { <p>{body}</p> }"
            ),
            0
        );
    }

    #[test]
    fn storage_is_touched_in_one_file() {
        let found = |path: &str, text: &str| storage(&SourceFile::new(path, text)).len();
        assert_eq!(found("src/state/theme.rs", "window().local_storage()"), 1);
        assert_eq!(found("src/state/theme.rs", "use web_sys::Storage;"), 1);
        assert_eq!(found("src/state/theme.rs", "use web_sys::StorageEvent;"), 0);
        assert_eq!(found("src/storage.rs", "window().local_storage()"), 0);
        assert_eq!(found("src/loader.js", "localStorage.getItem(key)"), 0);
    }

    #[test]
    fn requests_are_made_in_one_file() {
        let found = |path: &str, text: &str| requests(&SourceFile::new(path, text)).len();
        assert_eq!(found("src/pages/home.rs", "use gloo_net::http::Request;"), 1);
        assert_eq!(found("src/pages/home.rs", "window().fetch_with_str(\"x\")"), 1);
        assert_eq!(found("src/data/fetch.rs", "use gloo_net::http::Request;"), 0);
    }

    #[test]
    fn addresses_are_made_in_one_file() {
        let found = |path: &str, text: &str| addresses(&SourceFile::new(path, text)).len();
        assert_eq!(found("src/pages/home.rs", "<a href=\"#/groups\">"), 1);
        assert_eq!(found("src/pages/home.rs", "<a href=route.href()>"), 0);
        assert_eq!(found("src/route.rs", "format!(\"#/groups\")"), 0);
    }

    #[test]
    fn the_address_bar_is_followed_in_one_file() {
        let found = |path: &str, text: &str| address_bar(&SourceFile::new(path, text)).len();
        assert_eq!(found("src/pages/home.rs", "location.set_hash(&hash)"), 1);
        assert_eq!(found("src/pages/home.rs", "window().location()"), 1);
        assert_eq!(
            found("src/pages/home.rs", "value.hash(&mut hasher); person.location()"),
            0
        );
        assert_eq!(found("src/state/navigation.rs", "window().location().hash()"), 0);
        assert_eq!(found("src/storage.rs", "window().location().pathname()"), 0);
    }
}
