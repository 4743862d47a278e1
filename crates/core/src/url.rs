//! The one gate through which addresses from the data reach a link.

use std::fmt;

/// An address that may be put into a link: `https:` or `mailto:`, without control, white-space or
/// bidirectional-override characters that could make it look like another.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SafeUrl(String);

/// Why an address may not be linked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum UnsafeUrl {
    /// Neither `https://` nor `mailto:`.
    Scheme,
    /// A control, white-space or invisible direction-changing character.
    Character,
    /// Nothing follows the scheme.
    Empty,
}

impl SafeUrl {
    /// Checks an address as written in the data.
    pub fn parse(text: &str) -> Result<Self, UnsafeUrl> {
        if text.chars().any(is_deceptive) {
            return Err(UnsafeUrl::Character);
        }
        let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
        let rest = if lower.starts_with("https://") {
            &text[8..]
        } else if lower.starts_with("mailto:") {
            &text[7..]
        } else {
            return Err(UnsafeUrl::Scheme);
        };
        if rest.is_empty() {
            return Err(UnsafeUrl::Empty);
        }
        Ok(Self(text.to_owned()))
    }

    /// A mail link for an address such as `ines@example.com`.
    pub fn mailto(address: &str) -> Result<Self, UnsafeUrl> {
        if !address.contains('@') || address.contains(['?', '&', '%']) {
            return Err(UnsafeUrl::Scheme);
        }
        Self::parse(&format!("mailto:{address}"))
    }

    /// The address, to be used as `href`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UnsafeUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Scheme => "only https:// and mailto: addresses are linked",
            Self::Character => "the address has a space, control or invisible character",
            Self::Empty => "the address is empty",
        })
    }
}

impl std::error::Error for UnsafeUrl {}

/// Percent-encoded, but for the unreserved characters of RFC 3986.
pub fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.extend(char::from_digit(u32::from(half), 16).map(|digit| digit.to_ascii_uppercase()));
            }
        }
    }
    out
}

/// Control and space characters, and the marks that reorder text (Unicode `Bidi_Control`).
fn is_deceptive(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{061c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_and_mail_addresses_pass() {
        for good in [
            "https://chat.example/x?y=1#z",
            "HTTPS://example.com",
            "mailto:ines@example.com",
        ] {
            assert_eq!(SafeUrl::parse(good).unwrap().as_str(), good);
        }
        assert_eq!(
            SafeUrl::mailto("a@b.example").unwrap().as_str(),
            "mailto:a@b.example"
        );
    }

    #[test]
    fn anything_that_could_run_or_deceive_is_refused() {
        for (bad, why) in [
            ("javascript:alert(1)", UnsafeUrl::Scheme),
            ("JaVaScRiPt:alert(1)", UnsafeUrl::Scheme),
            ("data:text/html,x", UnsafeUrl::Scheme),
            ("http://example.com", UnsafeUrl::Scheme),
            ("//example.com", UnsafeUrl::Scheme),
            ("java\nscript:alert(1)", UnsafeUrl::Character),
            (" https://example.com", UnsafeUrl::Character),
            ("https://example.com/\u{202e}gpj.exe", UnsafeUrl::Character),
            ("https://", UnsafeUrl::Empty),
        ] {
            assert_eq!(SafeUrl::parse(bad), Err(why), "{bad:?}");
        }
        assert!(SafeUrl::mailto("a@b.example?bcc=c@d").is_err());
    }
}
