//! How changes come in, as somebody says it in one word.

use serde_json::{Value, json};

/// A way on which changes reach whoever keeps the data, besides copying and downloading them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Channel {
    /// As pull requests on GitHub.
    GitHub(Repository),
    /// As issues on GitLab.
    GitLab(Repository),
    /// As pull requests on Gitea or Forgejo.
    Gitea(Repository),
    /// By mail to this address.
    Mail(String),
    /// None but these two.
    None,
}

/// Where a repository is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Repository {
    /// Address of the forge; empty for the usual one.
    host: String,
    /// Owner and name.
    path: String,
}

impl Channel {
    /// Reads `github:OWNER/NAME` and the like.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (kind, rest) = text.split_once(':').unwrap_or((text, ""));
        match kind {
            "github" => Self::github(rest),
            "gitlab" => Self::gitlab(rest),
            "gitea" | "forgejo" => Repository::parse(rest, false).map(Self::Gitea),
            "mail" => Self::mail(rest),
            "none" if rest.is_empty() => Ok(Self::None),
            _ => Err(format!(
                "“{text}” is no way: write github:OWNER/NAME, gitlab:OWNER/NAME, gitea:https://HOST/OWNER/NAME, \
                 mail:ADDRESS or none"
            )),
        }
    }

    /// GitHub, by owner and name, or by the address of the repository.
    pub fn github(repository: &str) -> Result<Self, String> {
        Repository::parse(repository, true).map(Self::GitHub)
    }

    /// GitLab, by group and name, or by the address of the repository.
    pub fn gitlab(repository: &str) -> Result<Self, String> {
        Repository::parse(repository, true).map(Self::GitLab)
    }

    /// A mail address.
    pub fn mail(address: &str) -> Result<Self, String> {
        let address = address.trim();
        footbridge_core::url::SafeUrl::mailto(address)
            .map(|_| Self::Mail(address.to_owned()))
            .map_err(|_| format!("“{address}” is no mail address"))
    }

    /// As it stands in `site.json`.
    pub fn written(&self) -> Option<Value> {
        Some(match self {
            Self::GitHub(repository) => repository.written("github", "file"),
            Self::GitLab(repository) => repository.written("gitlab", "issue"),
            Self::Gitea(repository) => repository.written("gitea", "file"),
            Self::Mail(to) => json!({ "type": "mail", "to": to }),
            Self::None => return None,
        })
    }
}

impl Repository {
    /// Reads `OWNER/NAME` where there is a usual forge, or the address of a repository.
    fn parse(text: &str, has_usual_host: bool) -> Result<Self, String> {
        let text = text.trim().trim_end_matches('/').trim_end_matches(".git");
        let (host, path) = match text.strip_prefix("https://").map(|rest| rest.split_once('/')) {
            Some(Some((host, path))) => (format!("https://{host}"), path),
            Some(None) => return Err(format!("“{text}” names no repository")),
            None => (String::new(), text),
        };
        if host.is_empty() && !has_usual_host {
            return Err(format!("“{text}” should begin with https:// and the host"));
        }
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        let is_plain = |part: &str| !part.is_empty() && !part.starts_with('.') && part.chars().all(plain);
        if !path.contains('/') || !path.split('/').all(is_plain) {
            return Err(format!(
                "“{text}” is no repository; write owner and name, such as larkfield/footbridge-data"
            ));
        }
        Ok(Self {
            host,
            path: path.to_owned(),
        })
    }

    fn written(&self, kind: &str, form: &str) -> Value {
        json!({ "type": kind, "as": form, "url": self.host, "repository": self.path })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_are_read_in_one_word() {
        let written = |text: &str| Channel::parse(text).map(|channel| channel.written());
        assert_eq!(
            written("github:ferrow/data"),
            Ok(Some(
                json!({ "type": "github", "as": "file", "url": "", "repository": "ferrow/data" })
            ))
        );
        assert_eq!(
            written("gitlab:https://git.ferrow.example/hr/tools/data.git"),
            Ok(Some(json!({
                "type": "gitlab", "as": "issue", "url": "https://git.ferrow.example", "repository": "hr/tools/data"
            })))
        );
        assert_eq!(
            written("mail:changes@ferrow.example"),
            Ok(Some(json!({ "type": "mail", "to": "changes@ferrow.example" })))
        );
        assert_eq!(written("none"), Ok(None));
    }

    #[test]
    fn what_is_no_way_is_said_to_be_none() {
        for wrong in [
            "github:ferrow",
            "github:ferrow/..",
            "gitea:ferrow/data",
            "gitea:https://git.ferrow.example",
            "mail:nobody",
            "pigeon:ferrow",
            "none:x",
            "",
        ] {
            assert!(Channel::parse(wrong).is_err(), "{wrong}");
        }
    }
}
