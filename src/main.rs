//! Footbridge, the app: a Leptos single-page application over static JSON.
//!
//! Rooms: `data` fetches and decodes, `state` holds what the app knows, `pages` show it. See ARCHITECTURE.md.

mod app;
mod components;
mod data;
mod hooks;
mod intl;
mod pages;
mod route;
mod state;
mod storage;
mod ui;

fn main() {
    console_error_panic_hook::set_once();
    app::mount();
}
