//! Fetches the published data and decodes it; sends changes out.

mod assembly;
mod beside;
mod coming;
mod fetch;
mod load;
mod published;
mod receipts;
mod slices;

pub use beside::ask_for;
pub use fetch::{NotSent, picture_url, send_json};
pub use load::{Audience, Load, Origin, Progress, load};
pub use published::{Published, Receipts};
pub use receipts::receipts;
pub use slices::Slices;
