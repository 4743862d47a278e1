//! The ways on which changes can be handed over, in words.

use footbridge_core::handoff::name_of;
use footbridge_core::model::{Extra, Forge, PublishChannel, Way};

use crate::ui::Choice;

/// The company's channels in its order. Copy and download are always there, as a last resort.
pub fn channels(of_site: &[PublishChannel]) -> Vec<PublishChannel> {
    let mut channels = of_site.to_vec();
    for way in [Way::Copy, Way::Download] {
        if !channels.iter().any(|channel| channel.way == way) {
            channels.push(PublishChannel {
                label: String::new(),
                way,
                extra: Extra::default(),
            });
        }
    }
    channels
}

/// Each with its name; the value is its place.
pub fn choices(channels: &[PublishChannel]) -> Vec<Choice> {
    let choice = |(at, channel): (usize, &PublishChannel)| Choice::new(at.to_string(), name_of(channel));
    channels.iter().enumerate().map(choice).collect()
}

/// What happens, and what is left to do on the other side.
pub fn what_happens(way: &Way) -> String {
    match way {
        Way::File { repository, .. } if repository.forge == Forge::GitHub => format!(
            "GitHub opens with the file filled in; you need a login there. Press “Commit changes”. If you may not write \
             to {}, GitHub makes a copy of it for you (a fork): press “Propose changes”, then “Create pull request”.",
            repository.path
        ),
        Way::File { repository, .. } => format!(
            "{} opens with the file filled in; you need a login there. Choose a new branch, press “Commit changes”, \
             then open a pull request.",
            repository.forge.name()
        ),
        Way::Issue { repository } => {
            let press = match repository.forge {
                Forge::GitHub => "Create",
                Forge::GitLab => "Create issue",
                Forge::Gitea => "Create Issue",
            };
            format!(
                "{} opens with the issue filled in; you need a login there. Press “{press}”.",
                repository.forge.name()
            )
        }
        Way::Mail { .. } => {
            "Your mail program opens with everything filled in. Press “Send” there.".to_owned()
        }
        Way::Webhook { .. } => "It goes out from here. There is nothing else to do.".to_owned(),
        Way::Copy => "It goes to the clipboard. Paste it into a message to whoever keeps the company’s data."
            .to_owned(),
        Way::Download => "It is saved as a file. Hand that to whoever keeps the company’s data.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_always_is_a_way() {
        let ways = |channels: Vec<PublishChannel>| {
            channels
                .into_iter()
                .map(|channel| channel.way)
                .collect::<Vec<_>>()
        };
        assert_eq!(ways(channels(&[])), [Way::Copy, Way::Download]);
        let of_site = [
            Way::Download,
            Way::Mail {
                to: "data@larkfield.example".to_owned(),
            },
        ]
        .map(|way| PublishChannel {
            label: String::new(),
            way,
            extra: Extra::default(),
        });
        let offered = ways(channels(&of_site));
        assert_eq!(offered[0], Way::Download, "in the order of the company");
        assert_eq!(offered[2..], [Way::Copy]);
    }
}
