//! What goes with each kind of change: its icon, where it shows, where it is edited and how it is undone.

use footbridge_core::Change;
use footbridge_core::change::ChangeKind;

use crate::route::Route;
use crate::ui::Icon;

/// Its icon.
pub const fn icon_of(kind: &ChangeKind) -> Icon {
    match kind {
        ChangeKind::IntroduceMyself { .. } | ChangeKind::EditProfile { .. } => Icon::Person,
        ChangeKind::JoinGroup { .. }
        | ChangeKind::LeaveGroup { .. }
        | ChangeKind::StartGroup { .. }
        | ChangeKind::EditGroup { .. }
        | ChangeKind::CloseGroup { .. } => Icon::Groups,
        ChangeKind::Post { .. }
        | ChangeKind::EditPost { .. }
        | ChangeKind::ClosePost { .. }
        | ChangeKind::Interested { .. }
        | ChangeKind::Withdraw { .. } => Icon::Board,
    }
}

/// The page on which it shows.
pub fn target(change: &Change) -> Option<Route> {
    match &change.change {
        ChangeKind::IntroduceMyself { .. } | ChangeKind::EditProfile { .. } => {
            Some(Route::Person(change.author.clone()))
        }
        ChangeKind::CloseGroup { .. } => None,
        kind => {
            let group = kind.group().map(|group| Route::Group(group.clone()));
            group.or_else(|| kind.post().map(|post| Route::Post(post.clone())))
        }
    }
}

/// The form in which it can be made anew; none for what is done with one button.
pub fn form_of(kind: &ChangeKind) -> Option<Route> {
    match kind {
        ChangeKind::IntroduceMyself { .. } | ChangeKind::EditProfile { .. } => Some(Route::Profile),
        ChangeKind::StartGroup { group, .. } | ChangeKind::EditGroup { group, .. } => {
            Some(Route::EditGroup(group.clone()))
        }
        ChangeKind::Post { post, .. } | ChangeKind::EditPost { post, .. } => {
            Some(Route::EditPost(post.clone()))
        }
        _ => None,
    }
}

/// What undoes it once it is published.
pub const fn opposite(kind: &ChangeKind) -> &'static str {
    match kind {
        ChangeKind::IntroduceMyself { .. } => "ask those who keep the data to take you out",
        ChangeKind::EditProfile { .. } => "change your profile back",
        ChangeKind::JoinGroup { .. } => "leave the group",
        ChangeKind::LeaveGroup { .. } => "join the group again",
        ChangeKind::StartGroup { .. } => "close the group",
        ChangeKind::EditGroup { .. } => "change the group back",
        ChangeKind::CloseGroup { .. } => "change the group’s state back",
        ChangeKind::Post { .. } => "close the post",
        ChangeKind::EditPost { .. } => "change the post back",
        ChangeKind::ClosePost { .. } => "post it again",
        ChangeKind::Interested { .. } => "withdraw your interest",
        ChangeKind::Withdraw { .. } => "say again that you are interested",
    }
}
