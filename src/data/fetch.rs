//! Fetches the text of a data file, and sends changes to a program that takes them in.

use footbridge_core::catalog::Unavailable;
use futures::future::{Either, select};
use gloo_net::http::Request;
use gloo_timers::future::TimeoutFuture;
use web_sys::{RequestCache, RequestCredentials, RequestMode};

/// The folder of the data, beside the page.
const FOLDER: &str = "data/";

/// Which version of a file it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stamp {
    /// What the server calls it: its `ETag`, or else when it was last changed.
    Named(String),
    /// The server does not say: a checksum of the text.
    Summed(u64),
    /// The same, where the server has just sent the file although what was kept would have done, because it wants nobody
    /// to keep it (`no-store`). To ask once more right away would be to fetch it twice.
    Unkept(u64),
}

impl Stamp {
    /// The version once it is taken for good: the next time the server is asked.
    pub fn asked(self) -> Self {
        match self {
            Self::Unkept(sum) => Self::Summed(sum),
            Self::Named(_) | Self::Summed(_) => self,
        }
    }
}

/// What the server answers about a file.
pub enum Answer {
    /// It is the version that is known already.
    Known,
    /// Its text.
    Text(String, Stamp),
}

/// The text of a file below the data folder. The browser asks the server each time whether its copy is still good.
pub async fn fetch_text(path: &str) -> Result<String, Unavailable> {
    match fetch_file(path, RequestCache::NoCache, None).await? {
        Answer::Text(text, _) => Ok(text),
        Answer::Known => Err(Unavailable::NotFound),
    }
}

/// A file below the data folder, as `cache` says from what the browser has kept or from the server. Its text is not read
/// where the server says that it is the `known` version.
pub async fn fetch_file(
    path: &str,
    cache: RequestCache,
    known: Option<&Stamp>,
) -> Result<Answer, Unavailable> {
    let unreachable = |wrong: gloo_net::Error| Unavailable::Unreachable(wrong.to_string());
    let request = Request::get(&format!("{FOLDER}{path}")).cache(cache);
    let response = request.send().await.map_err(unreachable)?;
    match response.status() {
        404 | 410 => return Err(Unavailable::NotFound),
        200..=299 => {}
        status => return Err(Unavailable::Status(status)),
    }
    let headers = response.headers();
    let name = headers.get("etag").or_else(|| headers.get("last-modified"));
    let named = name.filter(|name| !name.is_empty()).map(Stamp::Named);
    if named.is_some() && named.as_ref() == known {
        return Ok(Answer::Known);
    }
    let is_unkept = cache == RequestCache::ForceCache
        && (headers.get("cache-control")).is_some_and(|says| says.contains("no-store"));
    let text = response.text().await.map_err(unreachable)?;
    if let Some(Stamp::Summed(known) | Stamp::Unkept(known)) = known
        && *known == sum(&text)
    {
        return Ok(Answer::Known);
    }
    let stamp = match named {
        _ if is_unkept => Stamp::Unkept(sum(&text)),
        Some(named) => named,
        None => Stamp::Summed(sum(&text)),
    };
    Ok(Answer::Text(text, stamp))
}

/// FNV-1a, 64 bits, with its published constants: tells versions apart, is no protection against a forged one.
fn sum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
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
