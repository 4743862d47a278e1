//! Who a channel says it was: a forge's login, the sender of a mail.

use std::fmt;
use std::str::FromStr;

use crate::model::Person;

/// Someone as a channel knows them, written `github:ines-d`. The channel has checked it; nothing in a change file can.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attested {
    source: Source,
    login: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Source {
    GitHub,
    GitLab,
    Gitea,
    Mail,
    Person,
}

/// Why a text attests nobody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InvalidAttestation;

/// Whether `person` is who the channel says: their contacts hold the login or address, in whatever case.
pub fn is_attested_as(person: &Person, attested: &Attested) -> bool {
    let known = match attested.source {
        Source::GitHub => &person.contacts.github,
        Source::GitLab => &person.contacts.gitlab,
        Source::Gitea => &person.contacts.gitea,
        Source::Mail => &person.contacts.email,
        Source::Person => return person.id.as_str() == attested.login,
    };
    !known.is_empty() && known.trim_start_matches('@').to_lowercase() == attested.login.to_lowercase()
}

impl FromStr for Attested {
    type Err = InvalidAttestation;

    fn from_str(text: &str) -> Result<Self, InvalidAttestation> {
        let (source, login) = text.split_once(':').ok_or(InvalidAttestation)?;
        let source = match source {
            "github" => Source::GitHub,
            "gitlab" => Source::GitLab,
            "gitea" | "forgejo" => Source::Gitea,
            "mail" => Source::Mail,
            "person" => Source::Person,
            _ => return Err(InvalidAttestation),
        };
        let is_plain = !login.is_empty()
            && login.len() <= 254
            && !login.chars().any(|c| c.is_control() || c.is_whitespace());
        is_plain
            .then(|| Self {
                source,
                login: login.to_owned(),
            })
            .ok_or(InvalidAttestation)
    }
}

impl fmt::Display for Attested {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source = match self.source {
            Source::GitHub => "github",
            Source::GitLab => "gitlab",
            Source::Gitea => "gitea",
            Source::Mail => "mail",
            Source::Person => "person",
        };
        write!(f, "{source}:{}", self.login)
    }
}

impl fmt::Display for InvalidAttestation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("write channel and name, such as github:ines-d, gitlab:…, gitea:…, mail:… or person:ID")
    }
}

impl std::error::Error for InvalidAttestation {}
