//! A small server of static files, for the machine it runs on only.

mod mime;
mod packed;
mod page;
mod site;

use std::fs;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method, Request, StatusCode};
use axum::response::{IntoResponse, Response};

pub use packed::Packed;
pub use site::Site;

use site::Answer;

/// How many ports above the wanted one are tried when it is taken.
const NEXT_PORTS: u16 = 20;

/// What to do when the wanted port is taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum WhenTaken {
    /// Take the next free one.
    TryNext,
    /// Give up, because somebody else counts on this very port.
    Fail,
}

/// A port that is ours, not yet answering.
pub struct Bound {
    listener: TcpListener,
    address: SocketAddr,
}

impl Bound {
    /// The port that was had, which is not the wanted one if that was 0 or taken.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Answers requests until the process ends; with packed files as a host on the web would.
    pub fn serve(self, site: Site, packed: Option<Packed>) -> Result<()> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_io()
            .build()
            .context("could not start the server")?;
        let site = Arc::new((site, packed));
        runtime.block_on(async move {
            self.listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            let answer =
                move |request: Request<Body>| async move { respond(&request, &site.0, site.1.as_ref()) };
            axum::serve(listener, Router::new().fallback(answer)).await
        })?;
        Ok(())
    }
}

/// Takes a port of 127.0.0.1; 0 stands for any free one.
pub fn bind(wanted: u16, when_taken: WhenTaken) -> Result<Bound> {
    let last = match when_taken {
        WhenTaken::TryNext if wanted != 0 => wanted.saturating_add(NEXT_PORTS),
        _ => wanted,
    };
    for port in wanted..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => {
                let address = listener
                    .local_addr()
                    .context("the port that was bound has no address")?;
                return Ok(Bound { listener, address });
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(error).with_context(|| format!("could not listen on port {port}")),
        }
    }
    if last == wanted {
        bail!("port {wanted} is taken; choose another with --port");
    }
    bail!("ports {wanted} to {last} are all taken; choose another with --port");
}

fn respond(request: &Request<Body>, site: &Site, packed: Option<&Packed>) -> Response {
    let mut response = answer(request, site, packed);
    let headers = response.headers_mut();
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Files change under the server all the time, so nothing may be kept by the browser unless that is asked for.
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    response
}

fn answer(request: &Request<Body>, site: &Site, packed: Option<&Packed>) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (
            StatusCode::METHOD_NOT_ALLOWED,
            "Only GET and HEAD are answered here.",
        )
            .into_response();
    }
    match site.answer(request.uri().path()) {
        Answer::File(path) => match contents(&path, site) {
            Ok(bytes) => match packed {
                Some(packed) => to_keep(request, &path, bytes, packed),
                None => ([(CONTENT_TYPE, mime::of(&path))], bytes).into_response(),
            },
            Err(_) => (StatusCode::NOT_FOUND, "No such file.").into_response(),
        },
        Answer::MovedTo(url) => (StatusCode::MOVED_PERMANENTLY, [(LOCATION, url)]).into_response(),
        Answer::Nothing => (StatusCode::NOT_FOUND, "Nothing here.").into_response(),
    }
}

/// What is in a file; the page is fitted to the company.
fn contents(path: &Path, site: &Site) -> std::io::Result<Vec<u8>> {
    let fitted = site
        .is_page(path)
        .then(|| page::fitted(path, &site.data_folder()));
    fitted
        .flatten()
        .map_or_else(|| fs::read(path), |page| Ok(page.into_bytes()))
}

/// A file packed, where the browser unpacks, with word of how long it may keep it; only that word where it has it.
fn to_keep(request: &Request<Body>, path: &Path, bytes: Vec<u8>, packed: &Packed) -> Response {
    let asks = |name: &HeaderName| request.headers().get(name).and_then(|value| value.to_str().ok());
    let tag = packed::etag(&bytes);
    let kept = [
        (CACHE_CONTROL, packed::cache_control(path).to_owned()),
        (ETAG, tag.clone()),
        (VARY, "accept-encoding".to_owned()),
    ];
    if asks(&IF_NONE_MATCH).is_some_and(|known| known.split(", ").any(|known| known == tag)) {
        return (StatusCode::NOT_MODIFIED, kept).into_response();
    }
    let kind = [(CONTENT_TYPE, mime::of(path))];
    let unpacks = asks(&ACCEPT_ENCODING).is_some_and(|known| known.split(',').any(|way| way.trim() == "br"));
    match unpacks.then(|| packed.of(path, &bytes)).flatten() {
        Some(packed) => (kept, kind, [(CONTENT_ENCODING, "br")], packed.to_vec()).into_response(),
        None => (kept, kind, bytes).into_response(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::path::PathBuf;
    use std::thread;
    use std::time::Duration;

    use footbridge_page::policy::Policy;

    use super::*;

    #[test]
    fn any_free_port_will_do_for_port_0() {
        let bound = bind(0, WhenTaken::Fail).expect("some port is free");
        assert_ne!(bound.port(), 0);
    }

    #[test]
    fn a_taken_port_gives_the_next_one_or_an_error() {
        let first = bind(0, WhenTaken::Fail).expect("some port is free");
        let second = bind(first.port(), WhenTaken::TryNext).expect("one of the next is free");
        assert!(second.port() > first.port());
        assert!(bind(first.port(), WhenTaken::Fail).is_err());
    }

    #[test]
    fn the_page_comes_fitted_to_the_company() {
        let folder = std::env::temp_dir().join(format!("footbridge-fitted-{}", std::process::id()));
        let page =
            "<meta charset=\"utf-8\"><title>Footbridge</title><meta name=\"description\" content=\"x\">";
        let strict = Policy::of(page).put_into(page).expect("a page");
        let site = r#"{"format": 1, "organisation": {"name": "Larkfield"}, "collections": {},
            "publish": [{"type": "webhook", "url": "https://hooks.larkfield.example/in"}]}"#;
        fs::create_dir_all(folder.join("data")).expect("a temporary folder");
        fs::write(folder.join("index.html"), &strict).expect("a temporary file");
        fs::write(folder.join("data/site.json"), site).expect("a temporary file");
        let fitted = page::fitted(&folder.join("index.html"), &folder.join("data"));
        let of_no_company = page::fitted(&folder.join("index.html"), &folder);
        fs::remove_dir_all(&folder).expect("the folder goes again");
        let fitted = fitted.expect("both can be read");
        assert!(fitted.contains("<title>Footbridge · Larkfield</title>"));
        assert_eq!(
            Policy::in_page(&fitted).expect("a policy").sources("connect-src"),
            ["'self'", "https://hooks.larkfield.example/in"]
        );
        assert!(of_no_company.is_none());
    }

    /// A browser holds a handful of connections open; none of them may keep another waiting.
    #[test]
    fn connections_that_stay_open_are_all_answered() {
        let bound = bind(0, WhenTaken::Fail).expect("some port is free");
        let port = bound.port();
        let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let site = Site::new("/", here, None).expect("a plain base");
        thread::spawn(move || bound.serve(site, None));
        let mut open: Vec<TcpStream> = (0..24)
            .map(|_| TcpStream::connect((Ipv4Addr::LOCALHOST, port)).expect("the server listens"))
            .collect();
        for stream in &mut open {
            stream
                .set_read_timeout(Some(Duration::from_secs(20)))
                .expect("a time limit");
            write!(stream, "GET /Cargo.toml HTTP/1.1\r\nHost: here\r\n\r\n").expect("a request");
        }
        for stream in &mut open {
            let mut start = [0; 15];
            stream.read_exact(&mut start).expect("an answer in time");
            assert_eq!(&start, b"HTTP/1.1 200 OK");
        }
    }

    #[test]
    fn a_packed_file_is_sent_to_who_unpacks_and_not_again_to_who_has_it() {
        let bound = bind(0, WhenTaken::Fail).expect("some port is free");
        let port = bound.port();
        let here = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../public");
        let site = Site::new("/", here, None).expect("a plain base");
        thread::spawn(move || bound.serve(site, Some(Packed::default())));
        let ask = |headers: &str| {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).expect("the server listens");
            write!(
                stream,
                "GET /manifest.webmanifest HTTP/1.1\r\nHost: here\r\nConnection: close\r\n{headers}\r\n"
            )
            .expect("a request");
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).expect("an answer");
            String::from_utf8_lossy(&answer).to_ascii_lowercase()
        };
        let packed = ask("Accept-Encoding: gzip, br\r\n");
        assert!(
            packed.contains("content-encoding: br") && packed.contains("cache-control: no-cache"),
            "{packed}"
        );
        let plain = ask("");
        assert!(
            !plain.contains("content-encoding") && plain.contains("\"name\""),
            "{plain}"
        );
        let tag = plain
            .lines()
            .find_map(|line| line.strip_prefix("etag: w/"))
            .expect("a tag");
        let again = ask(&format!("If-None-Match: W/{}\r\n", tag.trim()));
        assert!(again.starts_with("http/1.1 304"), "{again}");
    }
}
