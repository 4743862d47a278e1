//! Where a change stands, in words: what it means and what to do next.

use leptos::prelude::*;

use super::pending::Pending;
use crate::intl::moment;
use crate::state::Standing;
use crate::ui::{Badge, Tone};

/// A badge, and a sentence or two.
#[component]
pub fn StandingWords(pending: Pending) -> impl IntoView {
    let (tone, badge) = badge_of(&pending.standing);
    view! {
        <p class="change__state">
            <Badge tone=tone>{badge}</Badge>
            <span class="change__next">{sentence(&pending)}</span>
        </p>
    }
}

/// A word or two, with what they mean.
pub const fn badge_of(standing: &Standing) -> (Tone, &'static str) {
    match standing {
        Standing::OnThisDevice => (Tone::Neutral, "On this device"),
        Standing::HandedOver(_) => (Tone::Pine, "Handed over"),
        Standing::WaitingThere(_) => (Tone::Pine, "Arrived, waiting"),
        Standing::Refused(_) => (Tone::Bad, "Refused"),
        Standing::Conflict(_) => (Tone::Warn, "In conflict"),
        Standing::Missing(_) => (Tone::Warn, "Waiting"),
        Standing::NoEffect => (Tone::Neutral, "Nothing left to change"),
    }
}

fn sentence(pending: &Pending) -> String {
    match &pending.standing {
        Standing::OnThisDevice if pending.entry.left => {
            "A copy is elsewhere. Colleagues see it once one of them is published.".to_owned()
        }
        Standing::OnThisDevice => "Colleagues see it once you publish it.".to_owned(),
        Standing::HandedOver(handed) => {
            let way = format!("{}, by “{}”.", moment(handed.at), handed.channel);
            if handed.refused_before.is_empty() {
                format!("{way} It leaves this list once it is taken in.")
            } else {
                format!(
                    "{way} Before that it was refused: {}",
                    ended(&handed.refused_before)
                )
            }
        }
        Standing::WaitingThere(reason) => format!("{} You need not do anything.", ended(reason)),
        Standing::Refused(reason) => {
            format!("{} Change it, hand it in again, or withdraw it.", ended(reason))
        }
        Standing::Conflict(_) => {
            "Somebody changed the same since you did. Choose what should hold.".to_owned()
        }
        Standing::Missing(missing) => {
            format!("There is no {missing} yet. Once there is, this takes effect.")
        }
        Standing::NoEffect => {
            "The data says the same already, or something later. You can withdraw it.".to_owned()
        }
    }
}

/// A reason as a sentence: whoever wrote it may have left out the full stop.
fn ended(reason: &str) -> String {
    let reason = reason.trim();
    match reason.chars().last() {
        Some('.' | '!' | '?' | '…') => reason.to_owned(),
        Some(_) => format!("{reason}."),
        None => "No reason was given.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_becomes_a_sentence() {
        for (reason, sentence) in [
            ("The group is full", "The group is full."),
            ("Why twice?", "Why twice?"),
            (" ", "No reason was given."),
        ] {
            assert_eq!(ended(reason), sentence);
        }
    }
}
