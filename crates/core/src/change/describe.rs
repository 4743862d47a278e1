//! Changes in words.

use super::{Change, ChangeKind, GroupPatch, PostPatch, ProfilePatch};
use crate::catalog::Catalog;
use crate::model::{GroupId, Outcome, PostId, TopicId};

/// What a change does, as a short sentence without a full stop: "Join Sourdough Society".
pub fn describe(change: &Change, catalog: &Catalog) -> String {
    match &change.change {
        ChangeKind::IntroduceMyself { name, .. } => format!("Introduce myself as {name}"),
        ChangeKind::EditProfile { set } => {
            format!("Change my profile: {}", list(&profile_parts(set, catalog)))
        }
        ChangeKind::JoinGroup { group } => format!("Join {}", group_name(group, catalog)),
        ChangeKind::LeaveGroup { group } => format!("Leave {}", group_name(group, catalog)),
        ChangeKind::StartGroup { name, .. } => format!("Start the group {name}"),
        ChangeKind::EditGroup { group, set } => {
            format!(
                "Change {}: {}",
                group_name(group, catalog),
                list(&group_parts(set))
            )
        }
        ChangeKind::CloseGroup { group } => format!("Close {}", group_name(group, catalog)),
        ChangeKind::Post { kind, title, .. } => {
            format!(
                "Post “{title}” ({})",
                crate::model::Choice::label(*kind).to_lowercase()
            )
        }
        ChangeKind::EditPost { post, set } => format!(
            "Change “{}”: {}",
            post_title(post, catalog),
            list(&post_parts(set))
        ),
        ChangeKind::ClosePost { post } => format!("Close “{}”", post_title(post, catalog)),
        ChangeKind::Interested { post } => format!("Say I’m interested in “{}”", post_title(post, catalog)),
        ChangeKind::Withdraw { post } => format!("Withdraw my interest in “{}”", post_title(post, catalog)),
    }
}

fn profile_parts(set: &ProfilePatch, catalog: &Catalog) -> Vec<String> {
    let topic = |id: &TopicId| catalog.topic_label(id);
    let mut parts = named(&[
        ("name", set.name.is_some()),
        ("title", set.title.is_some()),
        ("department", set.department.is_some()),
        ("team", set.team.is_some()),
        ("level", set.level.is_some()),
        ("place", set.location.is_some()),
        ("time zone", set.timezone.is_some()),
        ("languages", set.languages.is_some()),
        ("pronouns", set.pronouns.is_some()),
        ("first day", set.joined.is_some()),
        ("about me", set.about.is_some()),
        ("ambitions", set.ambitions.is_some()),
        ("accomplishments", set.accomplishments.is_some()),
        ("what I’m open to", !set.open_to.is_empty()),
        ("how many I can mentor", set.mentees.is_some()),
        ("what I offer as a mentor", set.mentoring.is_some()),
        ("what I want a mentor for", set.goals.is_some()),
        ("weekly introductions", set.introductions.is_some()),
        ("whom I keep apart from", !set.apart.is_empty()),
        ("pause", set.paused_until.is_some()),
        ("contacts", set.contacts.is_some()),
    ]);
    parts.extend(set.met.iter().map(|(round, outcome)| match outcome {
        Some(Outcome::Met) => format!("we met ({round})"),
        Some(Outcome::DidNotHappen) => format!("the introduction did not happen ({round})"),
        None => format!("take back what became of the introduction ({round})"),
    }));
    for (heading, topics) in [("interest", &set.interests), ("learning", &set.learning)] {
        parts.extend(topics.iter().map(|(id, added)| {
            let verb = if *added { "add" } else { "remove" };
            format!("{verb} {heading} {}", topic(id))
        }));
    }
    parts.extend(set.skills.iter().map(|(id, level)| match level {
        Some(level) => format!(
            "skill {} ({})",
            topic(id),
            crate::model::Choice::label(*level).to_lowercase()
        ),
        None => format!("remove skill {}", topic(id)),
    }));
    parts
}

fn group_parts(set: &GroupPatch) -> Vec<String> {
    named(&[
        ("name", set.name.is_some()),
        ("purpose", set.purpose.is_some()),
        ("topics", set.topics.is_some()),
        ("leads", !set.leads.is_empty()),
        ("format", set.format.is_some()),
        ("place", set.location.is_some()),
        ("meeting", set.meets.is_some()),
        ("channel", set.channel.is_some()),
        ("open to newcomers", set.open_to_newcomers.is_some()),
        ("status", set.status.is_some()),
        ("still up to date", set.reviewed.is_some()),
        ("last day", set.ends.is_some()),
    ])
}

fn post_parts(set: &PostPatch) -> Vec<String> {
    named(&[
        ("kind", set.kind.is_some()),
        ("title", set.title.is_some()),
        ("text", set.body.is_some()),
        ("topics", set.topics.is_some()),
        ("whom it asks", set.to.is_some()),
        ("department", set.department.is_some()),
        ("place", set.location.is_some()),
        ("commitment", set.commitment.is_some()),
        ("format", set.format.is_some()),
        ("places", set.capacity.is_some()),
        ("last day", set.expires.is_some()),
        ("status", set.status.is_some()),
    ])
}

fn named(parts: &[(&str, bool)]) -> Vec<String> {
    parts
        .iter()
        .filter(|(_, changes)| *changes)
        .map(|(name, _)| (*name).to_owned())
        .collect()
}

fn list(parts: &[String]) -> String {
    if parts.is_empty() {
        "nothing".to_owned()
    } else {
        parts.join(", ")
    }
}

fn group_name(id: &GroupId, catalog: &Catalog) -> String {
    catalog
        .groups
        .get(id)
        .map_or_else(|| id.to_string(), |group| group.name.clone())
}

fn post_title(id: &PostId, catalog: &Catalog) -> String {
    catalog
        .posts
        .get(id)
        .map_or_else(|| id.to_string(), |post| post.title.clone())
}
