//! Fetches the text of a data file, and sends changes to a program that takes them in.

use footbridge_core::catalog::Unavailable;
use futures::future::{Either, select};
use gloo_net::http::Request;
use gloo_timers::future::TimeoutFuture;
use web_sys::{RequestCache, RequestCredentials, RequestMode};

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

/// How long a program may take to answer, in milliseconds: longer than a page that is being looked at should wait.
const PATIENCE_MS: u32 = 30_000;

/// Why changes may not have been taken in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotSent {
    /// The program answered with this status.
    Status(u16),
    /// There was no answer that the browser lets a page see: nobody answers there, or the program does not allow this
    /// site (CORS). A browser does not tell a page which.
    Unreachable,
    /// It did not answer in time; it may have them all the same.
    NoAnswer,
}

/// Sends JSON to a program of the company. Cookies and sign-ins stay here: the program gets nothing but the text.
pub async fn send_json(url: &str, text: String) -> Result<(), NotSent> {
    let request = Request::post(url)
        .mode(RequestMode::Cors)
        .credentials(RequestCredentials::Omit)
        .cache(RequestCache::NoStore)
        .header("content-type", "application/json")
        .body(text)
        .map_err(|_| NotSent::Unreachable)?;
    let answer = select(Box::pin(request.send()), TimeoutFuture::new(PATIENCE_MS)).await;
    let Either::Left((answer, _)) = answer else {
        return Err(NotSent::NoAnswer);
    };
    match answer.map_err(|_| NotSent::Unreachable)?.status() {
        200..=299 => Ok(()),
        status => Err(NotSent::Status(status)),
    }
}

/// The address of a picture below the data folder.
pub fn picture_url(path: &str) -> Option<String> {
    let plain = |part: &str| !part.is_empty() && part != ".." && !part.contains([':', '\\']);
    path.split('/').all(plain).then(|| format!("{FOLDER}{path}"))
}
