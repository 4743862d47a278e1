//! How changes reach the data.

use super::Extra;
use crate::url::SafeUrl;

/// A way on which people may hand in their changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PublishChannel {
    /// What it is called, where the company has a word of its own; else empty.
    pub label: String,
    /// Where it leads.
    pub way: Way,
    /// Fields this version does not know.
    pub extra: Extra,
}

/// Where a channel leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Way {
    /// A forge's page for a new file, prefilled.
    File {
        /// Where the data is kept.
        repository: Repository,
        /// The branch that is published.
        branch: String,
        /// Folder for change files, from the root of the repository.
        folder: String,
    },
    /// A forge's page for a new issue, prefilled.
    Issue {
        /// Where issues are answered.
        repository: Repository,
    },
    /// A mail to whoever, or whatever, keeps the data.
    Mail {
        /// The address.
        to: String,
    },
    /// A request to a program of the company.
    Webhook {
        /// Where it listens.
        url: SafeUrl,
    },
    /// The clipboard.
    Copy,
    /// A file on the device.
    Download,
}

/// A repository on a forge.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Repository {
    /// Which software runs there.
    pub forge: Forge,
    /// Address of the forge, without a slash at the end.
    pub base: SafeUrl,
    /// Owner and name, such as `larkfield/footbridge-data`; groups may be nested on GitLab.
    pub path: String,
}

/// The software of a forge.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Forge {
    /// GitHub.
    GitHub,
    /// GitLab.
    GitLab,
    /// Gitea or Forgejo.
    Gitea,
}

impl Forge {
    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::GitHub => "GitHub",
            Self::GitLab => "GitLab",
            Self::Gitea => "Gitea",
        }
    }
}
