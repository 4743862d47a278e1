//! What the browser measured, as the driver writes it down.

use serde::Deserialize;

use crate::queries::Asked;

/// What was measured with a company.
#[derive(Clone, Debug, Deserialize)]
pub struct Results {
    /// How many people.
    pub people: usize,
    /// What the queries were made from.
    pub seed: u64,
    /// The browser, with its version.
    pub browser: String,
    /// Each engine.
    pub engines: Vec<Engine>,
    /// The app itself, where it was looked at.
    #[serde(default)]
    pub app: Option<App>,
}

/// What was measured of an engine. Times are in milliseconds.
#[derive(Clone, Debug, Deserialize)]
pub struct Engine {
    /// What it is called, with its version.
    pub name: String,
    /// Why there is no more, where it did not come to its end.
    #[serde(default)]
    pub stopped: Option<String>,
    /// Making the index.
    #[serde(default)]
    pub build: Option<Build>,
    /// What the records and the index take, in bytes.
    #[serde(default)]
    pub heap: Option<f64>,
    /// Suggestions of each kind, where it makes any.
    #[serde(default)]
    pub suggestions: Vec<Suggested>,
    /// Its answers.
    #[serde(default)]
    pub answers: Vec<Answers>,
}

/// Suggestions of a kind.
#[derive(Clone, Debug, Deserialize)]
pub struct Suggested {
    /// Which.
    pub kind: String,
    /// How long the top 20 took for each person.
    pub times: Vec<f64>,
}

/// Making an index.
#[derive(Clone, Debug, Deserialize)]
pub struct Build {
    /// From the first record to the last, with the pauses in between.
    pub total: f64,
    /// The same without the pauses.
    pub busy: f64,
    /// The longest stretch without a pause.
    pub longest_slice: f64,
    /// The longest task that the browser itself reported; it reports none below 50 ms.
    pub longest_task: f64,
}

/// The answers to the queries of a kind.
#[derive(Clone, Debug, Deserialize)]
pub struct Answers {
    /// Which kind.
    pub kind: Asked,
    /// How long each took. A slow engine is not asked all of them.
    pub times: Vec<f64>,
    /// How many were for somebody in particular.
    pub known: usize,
    /// How many of these were answered.
    pub found: usize,
}

/// The app, with the same company.
#[derive(Clone, Debug, Deserialize)]
pub struct App {
    /// From each key to the frame that shows what it did.
    pub keys: Vec<f64>,
    /// The longest task while the company was read and indexed; 0 where none was over 50 ms.
    pub longest_task: f64,
    /// From the start of the page until everything could be found.
    pub ready: f64,
}
