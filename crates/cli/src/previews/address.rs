//! The address that the app is published at.

/// An address of a folder, with the slash at its end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Address(String);

impl Address {
    /// Reads `https://host/path`, or `http://` for an intranet that has no certificates.
    pub fn parse(text: &str) -> Result<Self, String> {
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))
            .ok_or_else(|| format!("“{text}” does not begin with https:// or http://"))?;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~/%:@!$&()*+,=[]".contains(c);
        if rest.is_empty() || rest.starts_with('/') || !rest.chars().all(is_plain) {
            return Err(format!(
                "“{text}” is no address of a folder; write it as a browser shows it, without a ? or a #"
            ));
        }
        let folder = text.strip_suffix("index.html").unwrap_or(text);
        Ok(Self(format!("{}/", folder.trim_end_matches('/'))))
    }

    /// An address below the folder.
    pub fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// A folder below the folder.
    pub fn below(&self, folder: &str) -> Self {
        Self(self.join(&format!("{folder}/")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_folders_are_taken_and_others_refused() {
        for (text, expected) in [
            ("https://a.example", "https://a.example/"),
            ("https://a.example/x/", "https://a.example/x/"),
            ("http://intranet:8080/x/index.html", "http://intranet:8080/x/"),
        ] {
            assert_eq!(
                Address::parse(text).map(|it| it.join("")),
                Ok(expected.to_owned())
            );
        }
        for wrong in [
            "a.example",
            "javascript:alert(1)",
            "https://",
            "https:///x",
            "https://a/\"x",
            "https://a/#/x",
        ] {
            assert!(Address::parse(wrong).is_err(), "{wrong}");
        }
    }
}
