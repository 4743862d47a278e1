//! Fetches the published data and decodes it.

mod fetch;
mod load;

pub use fetch::picture_url;
#[cfg(test)]
pub use load::Receipts;
pub use load::{Load, Progress, Published, load};
