//! Folds what was handed in into the data, as far as it may be.

use super::{Attested, is_attested_as};
use crate::catalog::Catalog;
use crate::change::{ChangeKind, Effect, apply, permission};
use crate::model::{Person, PersonId};
use crate::order::InOrder;
use crate::{Change, change};

/// A change with what is known about where it came from.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// The change.
    pub change: Change,
    /// Who says that its author made it.
    pub vouch: Vouch,
    /// The moderator who let it through, where one did.
    pub approved_by: Option<Attested>,
}

/// Who stands for the authorship of a change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Vouch {
    /// The channel knows who handed it in.
    Attested(Attested),
    /// Whoever runs the program says so.
    Operator,
}

/// What became of a change.
#[derive(Clone, PartialEq, Debug)]
pub struct Decision {
    /// The change.
    pub change: Change,
    /// Who stood for it.
    pub vouch: Vouch,
    /// What became of it.
    pub verdict: Verdict,
}

/// Whether a change was taken. The texts are sentences for its author.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It is part of the data now.
    Applied,
    /// It is part of the data, and alters nothing: the data says so already, or says something later.
    AlreadyThere,
    /// It is kept until somebody lets it through, or until what it is about is there.
    Waiting(String),
    /// Its author may not do this.
    Refused(String),
    /// Whoever handed it in is not its author. Nothing is kept of it.
    Forged(String),
}

/// Decides on each entry and folds in what may be, earliest first, whatever the order in which they are passed.
/// An entry that waits for another of the same set is tried again. The decisions are in order of the changes' stamps.
pub fn fold(entries: Vec<Entry>, catalog: &mut Catalog) -> Vec<Decision> {
    let mut entries = entries;
    entries.order_by_key(|entry| entry.change.stamp());
    entries.dedup_by(|later, earlier| later.change == earlier.change && later.vouch == earlier.vouch);
    let mut verdicts: Vec<Option<Verdict>> = vec![None; entries.len()];
    loop {
        let mut came_further = false;
        for (entry, verdict) in entries.iter().zip(&mut verdicts) {
            if matches!(verdict, None | Some(Verdict::Waiting(_))) {
                let now = decide(entry, catalog);
                came_further |= !matches!(now, Verdict::Waiting(_));
                *verdict = Some(now);
            }
        }
        let waits = |verdict: &Option<Verdict>| matches!(verdict, Some(Verdict::Waiting(_)));
        if !came_further || !verdicts.iter().any(waits) {
            break;
        }
    }
    let decided = entries.into_iter().zip(verdicts);
    decided
        .filter_map(|(entry, verdict)| {
            Some(Decision {
                change: entry.change,
                vouch: entry.vouch,
                verdict: verdict?,
            })
        })
        .collect()
}

fn decide(entry: &Entry, catalog: &mut Catalog) -> Verdict {
    let change = &entry.change;
    // First of all, so that nobody has anything kept in another's name.
    if let Err(reason) = check_author(entry, catalog) {
        return Verdict::Forged(reason);
    }
    if let Some(missing) = missing(change, catalog) {
        return Verdict::Waiting(format!("There is no {missing} yet."));
    }
    if let Err(reason) = permission::check(change, catalog) {
        return Verdict::Refused(reason);
    }
    if let Some(reason) = needs_approval(entry, catalog) {
        return Verdict::Waiting(reason);
    }
    match apply(change, catalog) {
        Effect::Applied => Verdict::Applied,
        Effect::AlreadyThere => Verdict::AlreadyThere,
        Effect::Waiting(missing) => Verdict::Waiting(format!("There is no {missing} yet.")),
    }
}

/// What a change is about and the data does not have, such as `group chess`.
fn missing(change: &Change, catalog: &Catalog) -> Option<String> {
    use ChangeKind as K;
    let author = &change.author;
    let is_introduction = matches!(change.change, K::IntroduceMyself { .. });
    if !is_introduction && catalog.people.get(author).is_none() {
        return Some(format!("person {author}"));
    }
    match &change.change {
        K::StartGroup { .. } | K::Post { .. } => None,
        kind => {
            let group = kind.group().filter(|id| catalog.groups.get(*id).is_none());
            let post = kind.post().filter(|id| catalog.posts.get(*id).is_none());
            (group.map(|id| format!("group {id}"))).or_else(|| post.map(|id| format!("post {id}")))
        }
    }
}

/// Whoever handed the change in must be its author, or look after the data.
fn check_author(entry: &Entry, catalog: &Catalog) -> Result<(), String> {
    let Vouch::Attested(by) = &entry.vouch else {
        return Ok(());
    };
    let author = &entry.change.author;
    let is_author = match (&entry.change.change, catalog.people.get(author)) {
        (_, Some(person)) => is_attested_as(person, by),
        (ChangeKind::IntroduceMyself { name, set }, None) => {
            let person = change::introduced(&entry.change, name, set);
            is_attested_as(&person, by)
        }
        // It waits until they are introduced, and is asked again then.
        (_, None) => return Ok(()),
    };
    if is_author || is_moderator(by, catalog) {
        return Ok(());
    }
    let name = catalog.person_name(author);
    Err(format!(
        "It says it is by {name} ({author}), but {by} handed it in, and the profile of {author} does not name {by} \
         among its contacts."
    ))
}

/// Why a moderator has to look at the change first; `None` where nobody has to, or one did.
fn needs_approval(entry: &Entry, catalog: &Catalog) -> Option<String> {
    let kind = &entry.change.change;
    let by = |attested: &Attested| is_moderator(attested, catalog);
    let vouched = match &entry.vouch {
        Vouch::Attested(attested) => by(attested),
        Vouch::Operator => false,
    };
    if vouched || entry.approved_by.as_ref().is_some_and(by) || is_kept_by(&entry.change.author, catalog) {
        return None;
    }
    let introduces = matches!(kind, ChangeKind::IntroduceMyself { .. });
    if introduces && !catalog.site.features.self_registration {
        return Some("A moderator has to let newcomers in.".to_owned());
    }
    let listed = catalog.site.approval.iter().any(|name| name == kind.type_name());
    listed.then(|| "A moderator has to look at it first.".to_owned())
}

/// Whether somebody who looks after the data is known by this to the channel.
pub fn is_moderator(attested: &Attested, catalog: &Catalog) -> bool {
    let keepers = catalog.site.moderators.iter();
    keepers
        .filter_map(|id| catalog.people.get(id))
        .any(|person: &std::sync::Arc<Person>| is_attested_as(person, attested))
}

fn is_kept_by(author: &PersonId, catalog: &Catalog) -> bool {
    catalog.site.moderators.contains(author)
}
