//! Footbridge, the app: a Leptos single-page application over static JSON.
fn main() {}
