//! Fetches the text of a data file.

use footbridge_core::catalog::Unavailable;
use gloo_net::http::Request;
use web_sys::RequestCache;

/// The folder of the data, beside the page.
const FOLDER: &str = "data/";

/// The text of a file below the data folder. The browser asks the server each time whether its copy is still good.
pub async fn fetch_text(path: &str) -> Result<String, Unavailable> {
    let unreachable = |wrong: gloo_net::Error| Unavailable::Unreachable(wrong.to_string());
    let request = Request::get(&format!("{FOLDER}{path}")).cache(RequestCache::NoCache);
    let response = request.send().await.map_err(unreachable)?;
    match response.status() {
        404 | 410 => Err(Unavailable::NotFound),
        200..=299 => response.text().await.map_err(unreachable),
        status => Err(Unavailable::Status(status)),
    }
}

/// The address of a picture below the data folder.
pub fn picture_url(path: &str) -> Option<String> {
    let plain = |part: &str| !part.is_empty() && part != ".." && !part.contains([':', '\\']);
    path.split('/').all(plain).then(|| format!("{FOLDER}{path}"))
}
