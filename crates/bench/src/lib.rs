//! Measures the search beside libraries that do the same, and introductions beside common ways to make them.
//! `cargo xtask bench` runs it.
//!
//! - [`introductions`] measures how good the pairs of a round are.
//! - [`queries`] makes what is asked, from a company and a seed.
//! - `page` is our side of it in the browser: reading, index and answers, as in the app.
//! - [`suggestions`] asks for what is suggested to people of a company.
//! - [`report`] reads what was measured and puts it into tables.

#[cfg(not(target_family = "wasm"))]
pub mod introductions;
#[cfg(target_family = "wasm")]
mod page;
#[cfg(not(target_family = "wasm"))]
pub mod queries;
#[cfg(not(target_family = "wasm"))]
pub mod report;
#[cfg(test)]
mod sample;
pub mod suggestions;
