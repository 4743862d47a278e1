//! One file for each page of the app.

mod board;
mod changes;
mod footer;
mod group;
mod group_form;
mod groups;
mod home;
mod not_found;
mod notices;
mod people;
mod person;
mod post;
mod post_form;
mod problems;
mod profile;
mod topic;
mod topics;
mod welcome;

pub use board::Board;
pub use changes::Changes;
pub use footer::Footer;
pub use group::Group;
pub use group_form::{EditGroup, NewGroup};
pub use groups::Groups;
pub use home::Home;
pub use not_found::NotFound;
pub use notices::Notices;
pub use people::People;
pub use person::Person;
pub use post::Post;
pub use post_form::{EditPost, NewPost};
pub use problems::Problems;
pub use profile::Profile;
pub use topic::Topic;
pub use topics::Topics;
pub use welcome::Welcome;
