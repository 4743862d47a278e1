//! Who may do what. Asked once, where a change enters the data or a button is offered.

use super::{Change, ChangeKind};
use crate::catalog::Catalog;
use crate::model::{Group, PersonId, Post};

/// Whether `person` may change `group`: its leads and the moderators may; without leads, any member may.
pub fn may_edit_group(person: &PersonId, group: &Group, catalog: &Catalog) -> bool {
    group.is_led_by(person)
        || (group.leads_now().next().is_none() && group.members.contains(person))
        || is_moderator(person, catalog)
}

/// Whether `person` may change `post`: its author and the moderators may.
pub fn may_edit_post(person: &PersonId, post: &Post, catalog: &Catalog) -> bool {
    post.author == *person || is_moderator(person, catalog)
}

/// Whether the author of a change may make it. The error is a sentence for them.
pub fn check(change: &Change, catalog: &Catalog) -> Result<(), String> {
    let author = &change.author;
    match &change.change {
        ChangeKind::EditGroup { group, .. } | ChangeKind::CloseGroup { group } => {
            let group = catalog
                .groups
                .get(group)
                .ok_or_else(|| format!("There is no group {group}."))?;
            may_edit_group(author, group, catalog)
                .then_some(())
                .ok_or_else(|| format!("Only those who lead {} can change it.", group.name))
        }
        ChangeKind::EditPost { post, .. } | ChangeKind::ClosePost { post } => {
            let post = catalog
                .posts
                .get(post)
                .ok_or_else(|| format!("There is no post {post}."))?;
            may_edit_post(author, post, catalog)
                .then_some(())
                .ok_or_else(|| format!("Only the author of “{}” can change it.", post.title))
        }
        // Folding lets the earlier of two makers win; here nobody can become one by dating a change back.
        ChangeKind::StartGroup { group, .. } => match catalog.groups.get(group) {
            Some(group) if !group.leads.contains(author) => {
                Err(format!("There is a group {} already; join it.", group.name))
            }
            _ => Ok(()),
        },
        ChangeKind::Post { post, .. } => match catalog.posts.get(post) {
            Some(post) if post.author != *author => {
                Err(format!("The post “{}” has this id already.", post.title))
            }
            _ => Ok(()),
        },
        _ => Ok(()),
    }
}

fn is_moderator(person: &PersonId, catalog: &Catalog) -> bool {
    catalog.site.moderators.contains(person)
}
