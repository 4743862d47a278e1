//! Fetches the published data and decodes it.

mod fetch;
mod load;

pub use fetch::picture_url;
pub use load::{Load, Progress, Published, load};
