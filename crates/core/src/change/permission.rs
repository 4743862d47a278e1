//! Who may do what. Asked once, where a change enters the data or a button is offered.

use super::{Change, ChangeKind, PostPatch};
use crate::catalog::Catalog;
use crate::mentoring::{RequestState, can_ask_in, request_state};
use crate::model::{Group, PersonId, Post, PostId, PostKind};

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

/// Whether `person` may close `post`: its author and the moderators may, and whom it asks, where it is a request.
pub fn may_close_post(person: &PersonId, post: &Post, catalog: &Catalog) -> bool {
    may_edit_post(person, post, catalog) || post.to.as_ref() == Some(person)
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
        ChangeKind::EditPost { post, set } => {
            let post = known_post(post, catalog)?;
            may_edit_post(author, post, catalog)
                .then_some(())
                .ok_or_else(|| only_its_author(post))?;
            edit_of_request(post, set)
        }
        ChangeKind::ClosePost { post } => {
            let post = known_post(post, catalog)?;
            may_close_post(author, post, catalog)
                .then_some(())
                .ok_or_else(|| only_its_author(post))
        }
        ChangeKind::Interested { post } => match catalog.posts.get(post) {
            Some(post) if post.is_request() => accept_request(change, post),
            _ => Ok(()),
        },
        // Folding lets the earlier of two makers win; here nobody can become one by dating a change back.
        ChangeKind::StartGroup { group, .. } => match catalog.groups.get(group) {
            Some(group) if !group.leads.contains(author) => {
                Err(format!("There is a group {} already; join it.", group.name))
            }
            _ => Ok(()),
        },
        ChangeKind::Post { post, kind, set, .. } => match catalog.posts.get(post) {
            Some(post) if post.author != *author => {
                Err(format!("The post “{}” has this id already.", post.title))
            }
            Some(_) => Ok(()),
            None => ask(change, *kind, set, catalog),
        },
        _ => Ok(()),
    }
}

/// A request asks a mentor, and only while they have a place free. It asks one person for good.
fn ask(change: &Change, kind: PostKind, set: &PostPatch, catalog: &Catalog) -> Result<(), String> {
    let Some(Some(asked)) = &set.to else {
        return Ok(());
    };
    if kind != PostKind::Mentoring {
        return Err("Only a request to a mentor is for one person alone.".to_owned());
    }
    let Some(mentor) = catalog.people.get(asked) else {
        return Err(format!("There is no person {asked}."));
    };
    // Somebody who is not there yet waits for it; folding says so.
    let Some(me) = catalog.people.get(&change.author) else {
        return Ok(());
    };
    can_ask_in(catalog, me, mentor, change.at.date()).map_err(|why| why.words(mentor.first_name()))
}

/// What a request says can be mended. Whom it asks, how long it stands and whether it is over cannot: the other has
/// perhaps seen it, or let it go.
fn edit_of_request(post: &Post, set: &PostPatch) -> Result<(), String> {
    let stays_to_all = set.to.is_none();
    let stays_as_it_is = set.kind.is_none() && set.expires.is_none() && set.status.is_none();
    if stays_to_all && (stays_as_it_is || !post.is_request()) {
        Ok(())
    } else {
        Err("A request cannot be turned into another; write a new one.".to_owned())
    }
}

/// Only who is asked says yes, while they are asked.
fn accept_request(change: &Change, post: &Post) -> Result<(), String> {
    if post.to.as_ref() != Some(&change.author) {
        return Err("This request is for somebody else.".to_owned());
    }
    match request_state(post, change.at.date()) {
        RequestState::Over => Err("This request is over.".to_owned()),
        RequestState::Asked(_) | RequestState::Accepted => Ok(()),
    }
}

fn known_post<'c>(id: &PostId, catalog: &'c Catalog) -> Result<&'c Post, String> {
    let post = catalog.posts.get(id).map(AsRef::as_ref);
    post.ok_or_else(|| format!("There is no post {id}."))
}

fn only_its_author(post: &Post) -> String {
    format!("Only the author of “{}” can change it.", post.title)
}

fn is_moderator(person: &PersonId, catalog: &Catalog) -> bool {
    catalog.site.moderators.contains(person)
}
