//! Files that could not be had.

use crate::problem::Problem;

/// Why a file has no text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unavailable {
    /// The server says that there is no such file.
    NotFound,
    /// The server answered with this HTTP status.
    Status(u16),
    /// The server could not be reached; the reason in words.
    Unreachable(String),
}

/// Says why a file could not be had, and what to do.
pub fn explain_unavailable(path: &str, why: &Unavailable) -> Problem {
    match why {
        Unavailable::NotFound => Problem::file(
            path,
            "the file is not there (404)",
            "Put the file in the data folder, or take its name out of `collections` in site.json. Upper and lower case matter.",
        ),
        Unavailable::Status(status) => Problem::file(
            path,
            format!("the server answered with status {status}"),
            "Try again in a few minutes; if it stays, ask whoever runs the web server.",
        ),
        Unavailable::Unreachable(why) => Problem::file(
            path,
            format!("the file could not be fetched: {why}"),
            "Check the connection and try again.",
        ),
    }
}
