//! Measures the search beside libraries that do the same. `cargo xtask bench` runs it.
//!
//! - [`queries`] makes what is asked, from a company and a seed.
//! - `page` is our side of it in the browser: reading, index and answers, as in the app.
//! - [`report`] reads what was measured and puts it into tables.

#[cfg(target_family = "wasm")]
mod page;
#[cfg(not(target_family = "wasm"))]
pub mod queries;
#[cfg(not(target_family = "wasm"))]
pub mod report;
