//! Small pages that say what a group, a post or a topic is to whoever looks at an address without running the app: chats
//! and search engines. Each leads into the app.

mod address;
mod disk;
mod stub;

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use footbridge_core::Catalog;
use footbridge_core::markdown::plain;

pub use address::Address;
pub use disk::Written;

use stub::{Stub, picture};

/// Longest description, in characters: what chats show of one.
const LONGEST: usize = 200;

/// Folders of the stubs, which are also the places of the app that they lead to.
const FOLDERS: [&str; 3] = ["board", "groups", "topics"];

/// Where the stubs are for.
pub struct Order<'a> {
    /// Address of the app.
    pub app: &'a Address,
    /// Address of the folder that the stubs are published in, where it is known.
    pub here: Option<Address>,
    /// The folder that they are written to.
    pub out: &'a Path,
}

/// Writes a stub for every group, post and topic that the app shows to everybody, and removes those of records that are
/// gone.
pub fn write(order: &Order<'_>, catalog: &Catalog) -> Result<Written> {
    disk::write(order.out, &FOLDERS, &pages(order, catalog))
}

/// The text of each stub, by its path.
fn pages(order: &Order<'_>, catalog: &Catalog) -> BTreeMap<String, String> {
    let organisation = &catalog.site.organisation;
    let picture = picture(order.app, &organisation.logo);
    let of = |folder: &str, id: &str, title: &str, about: &str| {
        let path = format!("{folder}/{id}.html");
        let about = plain(about, LONGEST);
        let description = if about.trim().is_empty() {
            plain(&organisation.about, LONGEST)
        } else {
            about
        };
        let stub = Stub {
            title,
            site: &organisation.name,
            description: &description,
            picture: &picture,
            leads_to: &order.app.join(&format!("#/{folder}/{id}")),
            own: order.here.as_ref().map(|here| here.join(&path)),
        };
        (path, stub.page())
    };
    let mut pages = BTreeMap::new();
    let groups = catalog.groups.iter();
    pages.extend(groups.map(|group| of("groups", group.id.as_str(), &group.name, &group.purpose)));
    // A request to a mentor is for two people.
    let posts = catalog.posts.iter().filter(|post| !post.is_request());
    pages.extend(posts.map(|post| of("board", post.id.as_str(), &post.title, &post.body)));
    let topics = catalog.topics.iter().filter(|topic| !topic.retired);
    pages.extend(topics.map(|topic| of("topics", topic.id.as_str(), &topic.label, &topic.about)));
    pages
}
