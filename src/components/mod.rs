//! Pieces that know the domain, used by several pages.

mod browse;
mod contact_links;
mod face;
mod facet_group;
mod header;
mod interest_button;
mod load_views;
mod me_menu;
mod people_rows;
mod person_card;
mod person_pick;
mod post_card;
mod post_state;
mod reason;
mod topic_chip;
mod topic_pick;

pub use browse::{Browse, ListKind};
pub use contact_links::ContactLinks;
pub use face::face_of;
pub use facet_group::FacetGroup;
pub use header::Header;
pub use interest_button::InterestButton;
pub use load_views::{LoadFailed, Loading};
pub use me_menu::MeMenu;
pub use people_rows::{PeopleRows, PersonRow};
pub use person_card::{PersonCard, PersonMarks};
pub use person_pick::PersonPick;
pub use post_card::PostCard;
pub use post_state::PostState;
pub use reason::ReasonLine;
pub use topic_chip::{TopicChip, TopicChips};
pub use topic_pick::TopicPick;
