//! Publishing channels as written in `site.json`.

use serde::{Deserialize, Serialize};

use crate::model::{Extra, Forge, PublishChannel, Repository, Way};
use crate::problem::RecordProblems;
use crate::url::SafeUrl;

const BRANCH: &str = "main";
const FOLDER: &str = "data/changes";

/// A channel as written. Which fields it needs depends on its type.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "PublishChannel"))]
#[serde(default)]
pub struct WireChannel {
    /// `github`, `gitlab`, `gitea` (also for Forgejo), `mail`, `webhook`, `copy` or `download`.
    #[serde(rename = "type")]
    pub kind: String,
    /// On a forge: `file` (a pull request or commit) or `issue`.
    #[serde(rename = "as", skip_serializing_if = "String::is_empty")]
    pub form: String,
    /// What it is called, in place of its usual name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// `https://` address of the forge, or of what takes in changes.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Owner and name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub repository: String,
    /// The published branch; `main` where it is left out.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub branch: String,
    /// Folder for change files; `data/changes` where it is left out.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub folder: String,
    /// A mail address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// Fields this version does not know.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub extra: Extra,
}

impl WireChannel {
    /// Reads the channel that stands at `number` (from 0). What cannot be used is named and left out.
    pub fn lower(self, number: usize, problems: &mut RecordProblems<'_>) -> Option<PublishChannel> {
        match self.way() {
            Ok(way) => Some(PublishChannel {
                label: self.label,
                way,
                extra: self.extra,
            }),
            Err(Wrong { field, what, remedy }) => {
                problems.field(format!("publish.{number}.{field}"), what, remedy);
                None
            }
        }
    }

    fn way(&self) -> Result<Way, Wrong> {
        match self.kind.as_str() {
            "github" => self.on_forge(Forge::GitHub),
            "gitlab" => self.on_forge(Forge::GitLab),
            "gitea" | "forgejo" => self.on_forge(Forge::Gitea),
            "mail" if SafeUrl::mailto(&self.to).is_ok() => Ok(Way::Mail { to: self.to.clone() }),
            "mail" => Err(wrong(
                "to",
                format!("“{}” is no mail address", self.to),
                "Put the address that takes in changes.",
            )),
            "webhook" => Ok(Way::Webhook {
                url: self.https("url")?,
            }),
            "copy" => Ok(Way::Copy),
            "download" => Ok(Way::Download),
            other => Err(wrong(
                "type",
                format!("“{other}” is no channel"),
                "Use github, gitlab, gitea, mail, webhook, copy or download.",
            )),
        }
    }

    fn on_forge(&self, forge: Forge) -> Result<Way, Wrong> {
        let usual = match forge {
            Forge::GitHub => "https://github.com",
            Forge::GitLab => "https://gitlab.com",
            Forge::Gitea => "",
        };
        let base = if self.url.is_empty() && !usual.is_empty() {
            SafeUrl::parse(usual).map_err(|error| wrong("url", error.to_string(), ""))?
        } else {
            self.https("url")?
        };
        if !is_plain_path(&self.repository) || !self.repository.contains('/') {
            return Err(wrong(
                "repository",
                format!("“{}” is no repository", self.repository),
                "Write owner and name, such as larkfield/footbridge-data.",
            ));
        }
        let repository = Repository {
            forge,
            base,
            path: self.repository.clone(),
        };
        let form = match (self.form.as_str(), forge) {
            ("", Forge::GitLab) => "issue",
            ("", _) => "file",
            (form, _) => form,
        };
        match (form, forge) {
            ("issue", _) => Ok(Way::Issue { repository }),
            ("file", Forge::GitLab) => Err(wrong(
                "as",
                "GitLab cannot be handed a new file with its contents",
                "Use issue.",
            )),
            ("file", _) => Ok(Way::File {
                repository,
                branch: plain_path_or("branch", &self.branch, BRANCH)?,
                folder: plain_path_or("folder", &self.folder, FOLDER)?,
            }),
            (other, _) => Err(wrong(
                "as",
                format!("“{other}” is neither file nor issue"),
                "Use file or issue.",
            )),
        }
    }

    fn https(&self, field: &'static str) -> Result<SafeUrl, Wrong> {
        let url = self.url.trim_end_matches('/');
        SafeUrl::parse(url)
            .ok()
            .filter(|url| url.as_str().starts_with("https://"))
            .ok_or_else(|| {
                let what = format!("“{}” is no https:// address", self.url);
                wrong(field, what, "Put the address, beginning with https://.")
            })
    }
}

impl From<&PublishChannel> for WireChannel {
    fn from(channel: &PublishChannel) -> Self {
        let mut wire = Self {
            label: channel.label.clone(),
            extra: channel.extra.clone(),
            ..Self::default()
        };
        match &channel.way {
            Way::File {
                repository,
                branch,
                folder,
            } => {
                wire.on(repository, "file");
                wire.branch.clone_from(branch);
                wire.folder.clone_from(folder);
            }
            Way::Issue { repository } => wire.on(repository, "issue"),
            Way::Mail { to } => {
                "mail".clone_into(&mut wire.kind);
                wire.to.clone_from(to);
            }
            Way::Webhook { url } => {
                "webhook".clone_into(&mut wire.kind);
                url.as_str().clone_into(&mut wire.url);
            }
            Way::Copy => "copy".clone_into(&mut wire.kind),
            Way::Download => "download".clone_into(&mut wire.kind),
        }
        wire
    }
}

impl WireChannel {
    fn on(&mut self, repository: &Repository, form: &str) {
        let kind = match repository.forge {
            Forge::GitHub => "github",
            Forge::GitLab => "gitlab",
            Forge::Gitea => "gitea",
        };
        kind.clone_into(&mut self.kind);
        form.clone_into(&mut self.form);
        repository.base.as_str().clone_into(&mut self.url);
        self.repository.clone_from(&repository.path);
    }
}

struct Wrong {
    field: &'static str,
    what: String,
    remedy: String,
}

fn wrong(field: &'static str, what: impl Into<String>, remedy: impl Into<String>) -> Wrong {
    Wrong {
        field,
        what: what.into(),
        remedy: remedy.into(),
    }
}

/// A path that is safe in an address; the usual one where none is given.
fn plain_path_or(field: &'static str, path: &str, usual: &str) -> Result<String, Wrong> {
    if path.is_empty() {
        return Ok(usual.to_owned());
    }
    is_plain_path(path).then(|| path.to_owned()).ok_or_else(|| {
        let remedy = format!("Use a plain one such as {usual}.");
        wrong(field, format!("“{path}” cannot be put into an address"), remedy)
    })
}

/// Letters, digits and `._-` between slashes: nothing that would change an address.
fn is_plain_path(path: &str) -> bool {
    path.split('/').all(|part| {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        !part.is_empty() && part != "." && part != ".." && part.chars().all(plain)
    })
}
