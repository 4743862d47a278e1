//! A small server of static files, for the machine it runs on only.

mod mime;
mod site;

use std::fs::File;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

pub use site::Site;

use site::Answer;

/// How many ports above the wanted one are tried when it is taken.
const NEXT_PORTS: u16 = 20;

/// A page asks for about six files at once; some people have two tabs.
const WORKERS: usize = 8;

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

    /// Answers requests until the process ends.
    pub fn serve(self, site: Site) -> Result<()> {
        let server = Server::from_listener(self.listener, None)
            .map_err(|error| anyhow!("could not start the server: {error}"))?;
        let server = Arc::new(server);
        let site = Arc::new(site);
        let workers: Vec<_> = (0..WORKERS)
            .map(|_| {
                let (server, site) = (Arc::clone(&server), Arc::clone(&site));
                thread::spawn(move || {
                    for request in server.incoming_requests() {
                        respond(request, &site);
                    }
                })
            })
            .collect();
        for worker in workers {
            worker
                .join()
                .map_err(|_| anyhow!("a worker of the server broke down"))?;
        }
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

fn respond(request: Request, site: &Site) {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return send(request, text(405, "Only GET and HEAD are answered here."));
    }
    match site.answer(request.url()) {
        Answer::File(path) => match File::open(&path) {
            Ok(file) => send(
                request,
                Response::from_file(file).with_header(content_type(&path)),
            ),
            Err(_) => send(request, text(404, "No such file.")),
        },
        Answer::MovedTo(url) => {
            send(
                request,
                Response::new_empty(StatusCode(301)).with_header(header("Location", &url)),
            );
        }
        Answer::Nothing => send(request, text(404, "Nothing here.")),
    }
}

/// Files change under the server all the time, so nothing may be kept by the browser.
fn send<R: std::io::Read>(request: Request, response: Response<R>) {
    let response = response
        .with_header(header("Cache-Control", "no-store"))
        .with_header(header("X-Content-Type-Options", "nosniff"));
    // The browser may have gone away; that is its right.
    let _ = request.respond(response);
}

fn text(status: u16, message: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    Response::from_string(message).with_status_code(status)
}

fn content_type(path: &Path) -> Header {
    header("Content-Type", mime::of(path))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("header names and values here are plain ASCII")
}

#[cfg(test)]
mod tests {
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
}
