//! One file for each page of the app.

mod board;
mod changes;
mod footer;
mod group;
mod group_form;
mod groups;
mod home;
mod introductions;
mod not_found;
mod notices;
mod parts;
mod people;
mod person;
mod post;
mod post_form;
mod problems;
mod profile;
mod search;
mod topic;
mod topics;
mod welcome;

pub use footer::Footer;
pub use home::Home;
pub use notices::Notices;
pub use parts::Part;

use board::Board;
use changes::Changes;
use group::Group;
use group_form::{EditGroup, NewGroup};
use groups::Groups;
use home::ForYou;
use introductions::Introductions;
use not_found::NotFound;
use people::People;
use person::Person;
use post::Post;
use post_form::{EditPost, NewPost};
use problems::Problems;
use profile::Profile;
use search::Search;
use topic::Topic;
use topics::Topics;
use welcome::Welcome;
