//! Pieces that know the domain, used by several pages.

mod browse;
mod face;
mod facet_group;
mod header;
mod load_views;
mod me_menu;
mod reason;
mod topic_chip;

pub use browse::{Browse, ListKind};
pub use face::face_of;
pub use facet_group::FacetGroup;
pub use header::Header;
pub use load_views::{LoadFailed, Loading};
pub use me_menu::MeMenu;
pub use reason::ReasonLine;
pub use topic_chip::{TopicChip, TopicChips};
