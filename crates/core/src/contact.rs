//! Ways to get in touch, from what people write into their profiles. Every address passes through [`SafeUrl`].

use crate::SafeUrl;
use crate::model::Contacts;
use crate::url::encoded;

/// Longest login that GitHub gives out.
const LONGEST_GITHUB: usize = 39;
/// Longest user name that GitLab gives out.
const LONGEST_GITLAB: usize = 255;

/// Which way it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Channel {
    /// Mail.
    Mail,
    /// Slack.
    Slack,
    /// Microsoft Teams.
    Teams,
    /// GitHub.
    GitHub,
    /// GitLab.
    GitLab,
    /// The company's Gitea or Forgejo, whose address is not known here.
    Gitea,
    /// An address with a label of its own.
    Link,
}

impl Channel {
    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mail => "Mail",
            Self::Slack => "Slack",
            Self::Teams => "Teams",
            Self::GitHub => "GitHub",
            Self::GitLab => "GitLab",
            Self::Gitea => "Gitea",
            Self::Link => "Link",
        }
    }
}

/// One way to get in touch.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contact {
    /// Which way.
    pub channel: Channel,
    /// What the person wrote: an address, a handle, or the label of a link.
    pub text: String,
    /// Where a press leads.
    pub reach: Reach,
}

/// Where a press on a contact leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reach {
    /// To an address.
    Open(SafeUrl),
    /// Nowhere by itself: the text is to be copied and used in the other program.
    Copy,
}

/// The ways to get in touch that a person gave, those for a message first. A handle without an address can be copied;
/// what is neither an address nor a possible login is left out.
pub fn ways_to_reach(contacts: &Contacts) -> Vec<Contact> {
    let messages = [
        (
            Channel::Mail,
            &contacts.email,
            SafeUrl::mailto(&contacts.email).ok(),
        ),
        (
            Channel::Slack,
            &contacts.slack,
            SafeUrl::parse(&contacts.slack).ok(),
        ),
        (Channel::Teams, &contacts.teams, teams_chat(&contacts.teams)),
    ];
    let messages =
        messages
            .into_iter()
            .filter(|(_, text, _)| !text.is_empty())
            .map(|(channel, text, url)| Contact {
                channel,
                text: text.clone(),
                reach: url.map_or(Reach::Copy, Reach::Open),
            });
    let pages = [
        (Channel::GitHub, contacts.github.clone(), github(&contacts.github)),
        (Channel::GitLab, contacts.gitlab.clone(), gitlab(&contacts.gitlab)),
    ];
    let links = contacts.links.iter().map(|link| {
        let text = if link.label.is_empty() {
            &link.url
        } else {
            &link.label
        };
        (Channel::Link, text.clone(), SafeUrl::parse(&link.url).ok())
    });
    let pages = pages.into_iter().chain(links).filter_map(|(channel, text, url)| {
        url.map(|url| Contact {
            channel,
            text,
            reach: Reach::Open(url),
        })
    });
    let gitea = (!contacts.gitea.is_empty()).then(|| Contact {
        channel: Channel::Gitea,
        text: contacts.gitea.clone(),
        reach: Reach::Copy,
    });
    messages.chain(gitea).chain(pages).collect()
}

/// A chat in Teams with the person of this sign-in name; an `https:` address stays as it is.
fn teams_chat(name: &str) -> Option<SafeUrl> {
    if let Ok(url) = SafeUrl::parse(name) {
        return Some(url);
    }
    let plain = name.contains('@') && !name.chars().any(|c| c.is_control() || c.is_whitespace());
    let address = format!("https://teams.microsoft.com/l/chat/0/0?users={}", encoded(name));
    plain.then(|| SafeUrl::parse(&address).ok()).flatten()
}

/// Letters, digits and single hyphens that neither begin nor end the login.
fn github(login: &str) -> Option<SafeUrl> {
    let part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let possible = login.len() <= LONGEST_GITHUB && login.split('-').all(part);
    possible
        .then(|| SafeUrl::parse(&format!("https://github.com/{login}")).ok())
        .flatten()
}

/// Letters, digits, `_`, `-` and `.`, beginning with a letter, digit or `_`, without two dots in a row or one at the end.
fn gitlab(login: &str) -> Option<SafeUrl> {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.');
    let possible = (1..=LONGEST_GITLAB).contains(&login.len())
        && login.bytes().all(allowed)
        && !login.starts_with(['-', '.'])
        && !login.ends_with('.')
        && !login.contains("..");
    possible
        .then(|| SafeUrl::parse(&format!("https://gitlab.com/{login}")).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NamedLink;

    fn url(contact: &Contact) -> &str {
        match &contact.reach {
            Reach::Open(url) => url.as_str(),
            Reach::Copy => "",
        }
    }

    #[test]
    fn every_way_is_found_in_order() {
        let contacts = Contacts {
            email: "ines@larkfield.example".to_owned(),
            slack: "@ines".to_owned(),
            teams: "ines+work@larkfield.example".to_owned(),
            github: "ines-d".to_owned(),
            gitlab: "ines.d_".to_owned(),
            gitea: "ines".to_owned(),
            links: vec![NamedLink {
                label: "Blog".to_owned(),
                url: "https://ines.example/blog".to_owned(),
                ..NamedLink::default()
            }],
            ..Contacts::default()
        };
        let ways = ways_to_reach(&contacts);
        let addresses: Vec<_> = ways.iter().map(url).collect();
        assert_eq!(
            addresses,
            [
                "mailto:ines@larkfield.example",
                "",
                "https://teams.microsoft.com/l/chat/0/0?users=ines%2Bwork%40larkfield.example",
                "",
                "https://github.com/ines-d",
                "https://gitlab.com/ines.d_",
                "https://ines.example/blog",
            ]
        );
        assert_eq!(ways[1].text, "@ines", "a handle is there to be copied");
        assert_eq!(
            ways[3].text, "ines",
            "so is a login whose forge is not known here"
        );
        assert_eq!(ways[6].text, "Blog");
    }

    #[test]
    fn nothing_given_is_nothing_shown() {
        assert_eq!(ways_to_reach(&Contacts::default()), []);
    }

    #[test]
    fn addresses_in_place_of_handles_are_opened() {
        let contacts = Contacts {
            slack: "https://larkfield.slack.example/team/U1".to_owned(),
            teams: "https://teams.microsoft.com/l/chat/0/0?users=a%40b.example".to_owned(),
            ..Contacts::default()
        };
        let ways = ways_to_reach(&contacts);
        assert_eq!(url(&ways[0]), contacts.slack);
        assert_eq!(url(&ways[1]), contacts.teams);
    }

    #[test]
    fn what_could_lead_elsewhere_is_no_login() {
        for login in [
            "",
            "a/b",
            "a?b",
            "../x",
            "a b",
            "-a",
            "a-",
            "a--b",
            "a.b",
            "é",
            &"x".repeat(40),
        ] {
            assert_eq!(github(login), None, "{login}");
        }
        for login in ["", "a/b", "a#b", "..", "a..b", ".a", "a.", "-a", &"x".repeat(256)] {
            assert_eq!(gitlab(login), None, "{login}");
        }
    }

    #[test]
    fn hostile_contacts_never_open() {
        let contacts = Contacts {
            email: "a@b.example?bcc=c@d.example".to_owned(),
            slack: "javascript:alert(1)".to_owned(),
            teams: "a@b.example\nx".to_owned(),
            links: vec![NamedLink {
                label: "Blog".to_owned(),
                url: "javascript:alert(1)".to_owned(),
                ..NamedLink::default()
            }],
            ..Contacts::default()
        };
        assert!(
            ways_to_reach(&contacts)
                .iter()
                .all(|way| way.reach == Reach::Copy)
        );
    }
}
