//! Fetches the published data and decodes it; sends changes out.

mod fetch;
mod load;

pub use fetch::{NotSent, picture_url, send_json};
#[cfg(test)]
pub use load::Receipts;
pub use load::{HandedOver, Load, Progress, Published, load};
