//! What each kind of post is, in words and as a drawing.

use footbridge_core::model::PostKind;

use crate::ui::Icon;

/// A drawing for a kind of post.
pub const fn kind_icon(kind: PostKind) -> Icon {
    match kind {
        PostKind::Offer => Icon::Offer,
        PostKind::Ask => Icon::Ask,
        PostKind::Project => Icon::Project,
        PostKind::Role => Icon::Briefcase,
        PostKind::Shadowing => Icon::Eye,
        PostKind::LateralMove => Icon::Swap,
        PostKind::Mentoring => Icon::Sprout,
    }
}

/// What a kind of post is for whoever writes one.
pub const fn kind_for_author(kind: PostKind) -> &'static str {
    match kind {
        PostKind::Offer => "You teach something or lend a hand.",
        PostKind::Ask => "You want to learn something or need a hand.",
        PostKind::Project => "A piece of work that wants a mixed crew.",
        PostKind::Role => "An opening in your team, for colleagues first.",
        PostKind::Shadowing => "Some time beside somebody at their work.",
        PostKind::LateralMove => "A move or a swap to another team, same level.",
        PostKind::Mentoring => "You look for a mentor, or would be one.",
    }
}

/// What stands under a kind on the board.
pub const fn kind_for_reader(kind: PostKind) -> &'static str {
    match kind {
        PostKind::Offer => {
            "Colleagues who teach something or lend a hand. Say you are interested and they get in touch."
        }
        PostKind::Ask => {
            "Colleagues who want to learn something or need a hand. You may be the one who knows."
        }
        PostKind::Project => "Pieces of work that want a crew from several departments.",
        PostKind::Role => "Openings inside the company, before they go outside.",
        PostKind::Shadowing => "Spend some time beside somebody and see how they work.",
        PostKind::LateralMove => "Moves and swaps between teams, at the level you have.",
        PostKind::Mentoring => "Mentors wanted and mentors on offer.",
    }
}

/// A title as an example.
pub const fn kind_example(kind: PostKind) -> &'static str {
    match kind {
        PostKind::Offer => "Pivot tables without tears, on your own data",
        PostKind::Ask => "Who can explain an oscilloscope to a marketer?",
        PostKind::Project => "A river gauge for the school next door",
        PostKind::Role => "Calibration lead for the Nairobi workshop",
        PostKind::Shadowing => "A day with the field installation crew",
        PostKind::LateralMove => "Six months in Support, then back",
        PostKind::Mentoring => "Looking for someone who became a manager late",
    }
}
