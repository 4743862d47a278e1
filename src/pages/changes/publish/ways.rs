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

/// Each with its name and what it means to go it; the value is its place.
pub fn choices(channels: &[PublishChannel]) -> Vec<Choice> {
    let choice = |(at, channel): (usize, &PublishChannel)| {
        Choice::new(at.to_string(), name_of(channel)).detail(about(&channel.way))
    };
    channels.iter().enumerate().map(choice).collect()
}

/// What it takes.
fn about(way: &Way) -> String {
    match way {
        Way::File { repository, .. } | Way::Issue { repository } => {
            let forge = repository.forge.name();
            format!("Opens {forge} with everything filled in. You need a login there.")
        }
        Way::Mail { .. } => "Opens your mail program with everything filled in.".to_owned(),
        Way::Webhook { .. } => "Sends it from here. Nothing else to do.".to_owned(),
        Way::Copy => "Puts it on the clipboard, to paste into a message or a chat.".to_owned(),
        Way::Download => "Saves it as a file, to hand over in whatever way you have.".to_owned(),
    }
}

/// What to do on the other side, once it is open.
pub fn then_do(way: &Way) -> String {
    match way {
        Way::File { repository, .. } if repository.forge == Forge::GitHub => format!(
            "On GitHub, press “Commit changes”. If you may not write to {}, GitHub makes a copy of it for you (a fork): \
             press “Propose changes”, then “Create pull request”.",
            repository.path
        ),
        Way::File { repository, .. } => format!(
            "On {}, choose a new branch, press “Commit changes”, then open a pull request.",
            repository.forge.name()
        ),
        Way::Issue { repository } => {
            let press = match repository.forge {
                Forge::GitHub => "Create",
                Forge::GitLab => "Create issue",
                Forge::Gitea => "Create Issue",
            };
            format!("On {}, press “{press}”.", repository.forge.name())
        }
        Way::Mail { .. } => "In your mail program, press “Send”.".to_owned(),
        Way::Webhook { .. } => String::new(),
        Way::Copy => "Paste it into a message to whoever keeps the company’s data.".to_owned(),
        Way::Download => "Hand the file to whoever keeps the company’s data.".to_owned(),
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
