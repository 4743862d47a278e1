//! A forge small enough for a test: it answers over HTTP as much as the scripts ask of GitHub and GitLab, and remembers
//! what they said.

mod github;
mod gitlab;
mod server;

use std::sync::{Arc, Mutex, MutexGuard};

use serde_json::Value;

/// A pull request or an issue.
#[derive(Clone, Default)]
pub struct Thing {
    pub number: u64,
    pub is_pull: bool,
    pub login: String,
    pub body: String,
    /// Files of a pull request: name, status and text.
    pub files: Vec<(String, String, String)>,
    /// Who edited the body last, where somebody did.
    pub editor: Option<String>,
    /// How many comments there were when the body was edited last.
    pub edited_after: usize,
    /// Who said what, earliest first.
    pub comments: Vec<(String, String)>,
    pub is_closed: bool,
}

/// What the forge knows.
#[derive(Default)]
pub struct State {
    pub things: Vec<Thing>,
    /// Who committed what is in the branch.
    pub committer: Option<String>,
    /// How many requests that say something are to fail.
    pub failures: u32,
    /// Method and path of every request.
    pub requests: Vec<String>,
}

/// A forge that listens.
pub struct Forge {
    pub url: String,
    state: Arc<Mutex<State>>,
}

/// When the comment with this number (from 0) was made.
pub fn said_at(number: usize) -> String {
    moment(2 * number + 1)
}

/// When a body was edited, after so many comments.
pub fn edited_at(comments: usize) -> String {
    moment(2 * comments)
}

fn moment(minutes: usize) -> String {
    format!("2026-11-24T{:02}:{:02}:00Z", 9 + minutes / 60, minutes % 60)
}

/// The login of the scripts on each forge.
pub const BOT: &str = "github-actions[bot]";

impl Forge {
    pub fn start() -> Self {
        let state = Arc::new(Mutex::new(State::default()));
        let url = server::serve(Arc::clone(&state));
        Self { url, state }
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Opens a pull request with these added files; its number.
    pub fn pull(&self, login: &str, files: &[(&str, &str, String)]) -> u64 {
        self.open(Thing {
            is_pull: true,
            login: login.to_owned(),
            files: files
                .iter()
                .map(|(name, status, text)| ((*name).to_owned(), (*status).to_owned(), text.clone()))
                .collect(),
            ..Thing::default()
        })
    }

    /// Opens an issue; its number.
    pub fn issue(&self, login: &str, body: &str) -> u64 {
        self.open(Thing {
            login: login.to_owned(),
            body: body.to_owned(),
            ..Thing::default()
        })
    }

    pub fn comment(&self, number: u64, login: &str, text: &str) {
        let mut state = self.state();
        let thing = state.thing(number).unwrap();
        thing.comments.push((login.to_owned(), text.to_owned()));
    }

    /// Somebody edits the body.
    pub fn edit(&self, number: u64, login: &str, body: &str) {
        let mut state = self.state();
        let thing = state.thing(number).unwrap();
        body.clone_into(&mut thing.body);
        thing.editor = Some(login.to_owned());
        thing.edited_after = thing.comments.len();
    }

    pub fn thing(&self, number: u64) -> Thing {
        self.state().thing(number).unwrap().clone()
    }

    /// What the scripts answered, all in one.
    pub fn answers(&self, number: u64) -> Vec<String> {
        let comments = self.thing(number).comments.into_iter();
        comments
            .filter(|(login, _)| login == BOT)
            .map(|(_, text)| text)
            .collect()
    }

    fn open(&self, thing: Thing) -> u64 {
        let mut state = self.state();
        let number = state.things.len() as u64 + 1;
        state.things.push(Thing { number, ..thing });
        number
    }
}

impl State {
    pub fn thing(&mut self, number: u64) -> Option<&mut Thing> {
        self.things.iter_mut().find(|thing| thing.number == number)
    }

    /// The answer to a request: a status and JSON.
    fn answer(&mut self, method: &str, path: &str, body: &Value) -> (u16, Value) {
        self.requests.push(format!("{method} {path}"));
        let is_saying = method != "GET" && path != "/graphql";
        if is_saying && self.failures > 0 {
            self.failures -= 1;
            return (500, Value::Null);
        }
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        // Everything fits on the first page.
        if query
            .split('&')
            .any(|part| part.starts_with("page=") && part != "page=1")
        {
            return (200, Value::Array(Vec::new()));
        }
        let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
        let found = match parts.as_slice() {
            ["projects", "7", rest @ ..] => gitlab::answer(self, method, rest, body),
            ["user"] => Some(serde_json::json!({ "username": BOT })),
            ["graphql"] => github::editor(self, body),
            ["repos", "tideway", "site", rest @ ..] => github::answer(self, method, rest, body),
            _ => None,
        };
        found.map_or((404, Value::Null), |value| (200, value))
    }
}
