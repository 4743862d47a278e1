//! Behaviours that pages share, one a file.

mod by_identity;
mod checked_form;
mod clock;
mod copy_text;
mod download;
mod draft;
mod files;
mod first_error;
mod kept_scroll;
mod leaving;
mod my_zone;
mod page_title;
mod parts;
mod quiet;
mod refetch;
mod results;
mod seeking;
mod zones;

pub use by_identity::ByIdentity;
pub use checked_form::CheckedForm;
pub use clock::use_clock;
pub use copy_text::{copied, copy_text};
pub use download::download_text;
pub use draft::{Draft, use_draft};
pub use files::{OpenedFile, read_files, use_drop};
pub use first_error::focus_first_error;
pub use kept_scroll::use_kept_scroll;
pub use leaving::warn_before_leaving;
pub use my_zone::use_my_zone;
pub use page_title::{focus_heading, follow_pages, use_page_title};
pub use parts::{add_to, part, remove_from, set_part};
pub use quiet::use_quiet;
pub use refetch::refetch_on_return;
pub use results::{Listed, Results, use_results};
pub use seeking::use_suggestions;
pub use zones::clocks;
