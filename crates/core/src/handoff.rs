//! Hands changes over to a channel: the prefilled page, mail, request or file that carries them.

use crate::Change;
use crate::model::{ChangeId, Forge, PublishChannel, Repository, Way};
use crate::submission::write_body;
use crate::url::encoded;
use crate::wire::write_value;

/// Longest address of a prefilled page, in characters. GitHub answers 414 to more than about 8,190 bytes and loses the
/// draft; proxies on the way may take less.
pub const LONGEST_PAGE: usize = 6_000;
/// Longest `mailto:` address, in characters; mail programs cut it off at about 2,000.
pub const LONGEST_MAIL: usize = 1_800;

/// One step of handing over: some of the changes, and how.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Handoff {
    /// The changes it carries.
    pub changes: Vec<ChangeId>,
    /// How it carries them.
    pub means: Means,
}

/// How changes are carried.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Means {
    /// A page or mail to open, with everything filled in.
    Open(String),
    /// A page that has to be filled in by hand, as the text would make its address too long.
    ByHand {
        /// The page to open; empty for none.
        page: String,
        /// The text for it.
        text: String,
        /// What the file would be called.
        name: String,
        /// How long the address would have become, in characters.
        length: usize,
        /// How long it may become.
        limit: usize,
    },
    /// A text to be sent to an address.
    Send {
        /// Where to.
        url: String,
        /// What.
        text: String,
    },
    /// A text for the clipboard.
    Copy(String),
    /// A file.
    Download {
        /// What it is called.
        name: String,
        /// What is in it.
        text: String,
    },
}

/// A change with a sentence that says what it does.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Told<'a> {
    /// The change.
    pub change: &'a Change,
    /// Such as "Join Sourdough Society".
    pub words: &'a str,
}

/// The steps that hand `changes` over to a channel: one where they fit together, else as few as they fit into, in the
/// order in which they are passed.
pub fn handoffs(channel: &PublishChannel, changes: &[Told<'_>]) -> Vec<Handoff> {
    let mut steps: Vec<Handoff> = Vec::new();
    let mut from = 0;
    while from < changes.len() {
        let mut to = changes.len();
        // The most that fit; a single one that does not is handed over by hand.
        while to > from + 1 && matches!(means(&channel.way, &changes[from..to]), Means::ByHand { .. }) {
            to -= 1;
        }
        steps.push(Handoff {
            changes: changes[from..to]
                .iter()
                .map(|told| told.change.id.clone())
                .collect(),
            means: means(&channel.way, &changes[from..to]),
        });
        from = to;
    }
    steps
}

/// What a channel is called.
pub fn name_of(channel: &PublishChannel) -> String {
    if !channel.label.is_empty() {
        return channel.label.clone();
    }
    match &channel.way {
        Way::File { repository, .. } if repository.forge == Forge::GitHub => {
            "GitHub: pull request".to_owned()
        }
        Way::File { repository, .. } => format!("{}: new file", repository.forge.name()),
        Way::Issue { repository } => format!("{}: issue", repository.forge.name()),
        Way::Mail { to } => format!("Mail to {to}"),
        Way::Webhook { .. } => "Send".to_owned(),
        Way::Copy => "Copy".to_owned(),
        Way::Download => "Download".to_owned(),
    }
}

/// The JSON of changes as a file: one change, or a list.
pub fn file_text(changes: &[Told<'_>]) -> String {
    let changes: Vec<&Change> = changes.iter().map(|told| told.change).collect();
    match changes.as_slice() {
        [one] => write_value(one),
        several => write_value(&several),
    }
}

fn means(way: &Way, changes: &[Told<'_>]) -> Means {
    match way {
        Way::File {
            repository,
            branch,
            folder,
        } => {
            let path = encoded(&format!("{folder}/{}", file_name(changes)));
            let page = Page {
                limit: LONGEST_PAGE,
                address: format!("{}?filename={path}", new_file(repository, branch)),
                key: "value",
            };
            filled(page, changes, str::to_owned)
        }
        Way::Issue { repository } => {
            let [title, description] = match repository.forge {
                Forge::GitLab => ["issue%5Btitle%5D", "issue%5Bdescription%5D"],
                Forge::GitHub | Forge::Gitea => ["title", "body"],
            };
            let title = format!("{title}={}", encoded(&subject(changes)));
            let words = words(changes);
            let page = Page {
                limit: LONGEST_PAGE,
                address: format!("{}?{title}", new_issue(repository)),
                key: description,
            };
            filled(page, changes, |json| write_body(&words, json))
        }
        Way::Mail { to } => {
            let words = words(changes);
            let page = Page {
                limit: LONGEST_MAIL,
                address: format!("mailto:{to}?subject={}", encoded(&subject(changes))),
                key: "body",
            };
            // RFC 6068 asks for CRLF in a body.
            filled(page, changes, |json| {
                write_body(&words, json).replace('\n', "\r\n")
            })
        }
        Way::Webhook { url } => Means::Send {
            url: url.as_str().to_owned(),
            text: file_text(changes),
        },
        Way::Copy => Means::Copy(file_text(changes)),
        Way::Download => Means::Download {
            name: file_name(changes),
            text: file_text(changes),
        },
    }
}

/// A page that can be opened with a text filled in.
struct Page {
    /// Longest address, in characters.
    limit: usize,
    /// The address with everything but the text.
    address: String,
    /// The parameter that takes the text.
    key: &'static str,
}

/// A page with the changes filled in: laid out for reading, or else without spaces, or else by hand.
fn filled(page: Page, changes: &[Told<'_>], text_of: impl Fn(&str) -> String) -> Means {
    let text = text_of(&file_text(changes));
    let mut length = 0;
    for text in [&text, &text_of(&dense_text(changes))] {
        let address = format!("{}&{}={}", page.address, page.key, encoded(text));
        if address.len() <= page.limit {
            return Means::Open(address);
        }
        length = address.len();
    }
    Means::ByHand {
        page: page.address,
        text,
        name: file_name(changes),
        length,
        limit: page.limit,
    }
}

fn new_file(repository: &Repository, branch: &str) -> String {
    let (base, path) = (repository.base.as_str(), &repository.path);
    match repository.forge {
        Forge::Gitea => format!("{base}/{path}/_new/{branch}/"),
        Forge::GitHub | Forge::GitLab => format!("{base}/{path}/new/{branch}"),
    }
}

fn new_issue(repository: &Repository) -> String {
    let (base, path) = (repository.base.as_str(), &repository.path);
    match repository.forge {
        Forge::GitLab => format!("{base}/{path}/-/issues/new"),
        Forge::GitHub | Forge::Gitea => format!("{base}/{path}/issues/new"),
    }
}

fn subject(changes: &[Told<'_>]) -> String {
    match changes {
        [one] => format!("Footbridge: {}", shortened(one.words)),
        several => format!("Footbridge: {} changes", several.len()),
    }
}

fn words(changes: &[Told<'_>]) -> String {
    let words: Vec<String> = changes.iter().map(|told| format!("- {}", told.words)).collect();
    words.join("\n")
}

fn file_name(changes: &[Told<'_>]) -> String {
    changes
        .first()
        .map_or_else(String::new, |told| format!("{}.json", told.change.id))
}

fn dense_text(changes: &[Told<'_>]) -> String {
    let changes: Vec<&Change> = changes.iter().map(|told| told.change).collect();
    let text = match changes.as_slice() {
        [one] => serde_json::to_string(one),
        several => serde_json::to_string(several),
    };
    text.unwrap_or_default() + "\n"
}

/// Short enough for a subject line.
fn shortened(words: &str) -> String {
    const LONGEST: usize = 80;
    if words.chars().nth(LONGEST).is_none() {
        return words.to_owned();
    }
    let kept: String = words.chars().take(LONGEST).collect();
    format!("{}…", kept.trim_end())
}
