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
    let text = file_text(changes);
    let name = changes
        .first()
        .map_or_else(String::new, |told| format!("{}.json", told.change.id));
    match way {
        Way::File {
            repository,
            branch,
            folder,
        } => {
            let page = new_file(repository, branch);
            let path = format!("{folder}/{name}");
            let filled = format!("{page}?filename={}&value={}", encoded(&path), encoded(&text));
            let empty = format!("{page}?filename={}", encoded(&path));
            within(LONGEST_PAGE, filled, empty, text, name)
        }
        Way::Issue { repository } => {
            let text = body(changes);
            let page = new_issue(repository);
            let [title, description] = match repository.forge {
                Forge::GitLab => ["issue%5Btitle%5D", "issue%5Bdescription%5D"],
                Forge::GitHub | Forge::Gitea => ["title", "body"],
            };
            let empty = format!("{page}?{title}={}", encoded(&subject(changes)));
            let filled = format!("{empty}&{description}={}", encoded(&text));
            within(LONGEST_PAGE, filled, empty, text, name)
        }
        Way::Mail { to } => {
            // RFC 6068 asks for CRLF in a body.
            let text = body(changes);
            let empty = format!("mailto:{to}?subject={}", encoded(&subject(changes)));
            let filled = format!("{empty}&body={}", encoded(&text.replace('\n', "\r\n")));
            within(LONGEST_MAIL, filled, empty, text, name)
        }
        Way::Webhook { url } => Means::Send {
            url: url.as_str().to_owned(),
            text,
        },
        Way::Copy => Means::Copy(text),
        Way::Download => Means::Download { name, text },
    }
}

fn within(limit: usize, filled: String, page: String, text: String, name: String) -> Means {
    if filled.len() <= limit {
        return Means::Open(filled);
    }
    Means::ByHand {
        page,
        text,
        name,
        length: filled.len(),
        limit,
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

fn body(changes: &[Told<'_>]) -> String {
    let words: Vec<String> = changes.iter().map(|told| format!("- {}", told.words)).collect();
    let changes: Vec<Change> = changes.iter().map(|told| told.change.clone()).collect();
    write_body(&words.join("\n"), &changes)
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
