//! Media types by file extension: all that the app and a company's data may hold.

use std::path::Path;

/// The media type to send a file with. A module script or a wasm file with the wrong one does not start.
pub fn of(path: &Path) -> &'static str {
    let extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_types_that_browsers_insist_on_are_right() {
        assert_eq!(of(Path::new("footbridge-1f2e_bg.wasm")), "application/wasm");
        assert_eq!(of(Path::new("judge.mjs")), "text/javascript; charset=utf-8");
        assert_eq!(
            of(Path::new("data/people.json")),
            "application/json; charset=utf-8"
        );
        assert_eq!(
            of(Path::new("manifest.webmanifest")),
            "application/manifest+json; charset=utf-8"
        );
        assert_eq!(of(Path::new("icons/Bridge.SVG")), "image/svg+xml; charset=utf-8");
    }

    #[test]
    fn the_unknown_is_only_bytes() {
        assert_eq!(of(Path::new("LICENSE")), "application/octet-stream");
    }
}
