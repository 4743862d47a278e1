//! Posts as a table.

use footbridge_core::Catalog;
use footbridge_core::model::{Choice, Post};

use super::{Table, joined, text_of};

const HEADINGS: &[&str] = &[
    "id",
    "kind",
    "title",
    "body",
    "topics",
    "author",
    "author id",
    "department",
    "location",
    "commitment",
    "format",
    "capacity",
    "posted",
    "expires",
    "status",
    "interested",
];

/// A row for each post, in the order of the data.
pub fn table(catalog: &Catalog) -> Table {
    let rows = catalog.posts.iter().map(|post| row(post, catalog));
    Table {
        headings: HEADINGS,
        rows: rows.collect(),
    }
}

fn row(post: &Post, catalog: &Catalog) -> Vec<String> {
    let department = catalog.department_of_post(post);
    vec![
        post.id.to_string(),
        post.kind.key().to_owned(),
        post.title.clone(),
        post.body.clone(),
        joined(post.topics.iter().map(|topic| catalog.topic_label(topic))),
        catalog.person_name(&post.author),
        post.author.to_string(),
        catalog.department_label(department.as_ref()).to_owned(),
        catalog.location_label(post.location.as_ref()).to_owned(),
        post.commitment.label().to_owned(),
        post.format.label().to_owned(),
        text_of(post.capacity),
        text_of(post.posted),
        text_of(post.expires),
        post.status.key().to_owned(),
        joined(post.interested.iter().map(|person| catalog.person_name(person))),
    ]
}
