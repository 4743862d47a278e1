//! The Content-Security-Policy of a page, in a `meta`: hosts such as GitHub Pages send no headers of one's own.

use std::fmt;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::tags::{Tag, escaped, tags};

const NAME: &str = "Content-Security-Policy";

/// What a page may do: nothing, but for what is listed. Everything comes from where the page came from.
///
/// `script-src` and `style-src` are completed with the inline scripts and styles of a page, `connect-src` with the addresses
/// that changes are sent to.
/// Pictures may also be made by the app itself; `base-uri` is shut so that no `base` can bend relative addresses.
const STRICT: [(&str, &str); 11] = [
    ("default-src", "'none'"),
    (SCRIPTS, "'self' 'wasm-unsafe-eval'"),
    (STYLES, "'self'"),
    ("img-src", "'self' data: blob:"),
    ("font-src", "'self'"),
    (CONNECTIONS, "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("frame-src", "'self'"),
    ("form-action", "'self'"),
    ("base-uri", "'none'"),
];

const SCRIPTS: &str = "script-src";
const STYLES: &str = "style-src";
const CONNECTIONS: &str = "connect-src";

/// Directives with their sources, in their order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Policy(Vec<(String, Vec<String>)>);

impl Policy {
    /// The policy of a release page: the scripts and styles of the site, those that stand in this page, and nothing from
    /// elsewhere.
    pub fn of(page: &str) -> Self {
        let directives = STRICT.map(|(name, sources)| directive(name, sources));
        let mut policy = Self(directives.into_iter().flatten().collect());
        for inline in Inline::ALL {
            let hashes = inline.texts(page).into_iter().map(hash_source);
            policy.extend(inline.directive(), hashes);
        }
        policy
    }

    /// Reads a policy as written in a header or a `meta`.
    pub fn parse(text: &str) -> Self {
        let directives = text.split(';').filter_map(|text| {
            let text = text.trim();
            let (name, sources) = text.split_once(' ').unwrap_or((text, ""));
            directive(name, sources)
        });
        Self(directives.collect())
    }

    /// The policy that a page has.
    pub fn in_page(page: &str) -> Option<Self> {
        let tag = tags(page).into_iter().find(is_policy)?;
        Some(Self::parse(tag.attribute("content")?))
    }

    /// What a directive lists; nothing where there is none of that name.
    pub fn sources(&self, directive: &str) -> &[String] {
        let found = self.0.iter().find(|(name, _)| name == directive);
        found.map_or(&[], |(_, sources)| sources)
    }

    /// The policy with a directive that lists just this, in the place of its former self or at the end.
    #[must_use]
    pub fn with(mut self, directive: &str, sources: Vec<String>) -> Self {
        match self.0.iter_mut().find(|(name, _)| name == directive) {
            Some((_, former)) => *former = sources,
            None => self.0.push((directive.to_owned(), sources)),
        }
        self
    }

    /// The policy that lets the app reach its own site and these addresses, and no others.
    #[must_use]
    pub fn connecting_to(self, addresses: impl IntoIterator<Item = String>) -> Self {
        let mut sources = vec!["'self'".to_owned()];
        for address in addresses {
            if !sources.contains(&address) {
                sources.push(address);
            }
        }
        self.with(CONNECTIONS, sources)
    }

    /// The inline scripts or styles that a browser lets pass, as [`hash_source`] writes them.
    pub fn hashes(&self, inline: Inline) -> impl Iterator<Item = &str> {
        let sources = self.sources(inline.directive()).iter().map(String::as_str);
        sources.filter(|source| source.starts_with("'sha"))
    }

    /// Puts the policy into a page: in the place of the one that is there, or right after its character set, as it holds
    /// only for what follows.
    pub fn put_into(&self, page: &str) -> Result<String> {
        let tags = tags(page);
        let meta = format!(
            "<meta http-equiv=\"{NAME}\" content=\"{}\">",
            escaped(&self.to_string())
        );
        let mut policies = tags.iter().filter(|tag| is_policy(tag));
        if let Some(former) = policies.next() {
            if policies.next().is_some() {
                bail!("the page has more than one {NAME}; leave one of them");
            }
            return Ok([&page[..former.place.start], &meta, &page[former.place.end..]].concat());
        }
        let charset = tags.iter().find(|tag| tag.attribute("charset").is_some());
        let charset = charset.context("the page has no <meta charset>, behind which its policy belongs")?;
        let (before, after) = page.split_at(charset.place.end);
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        let indent = before[line..].chars().take_while(|letter| *letter == ' ').count();
        Ok([before, "\n", &" ".repeat(indent), &meta, after].concat())
    }
}

impl fmt::Display for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (name, sources)) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            f.write_str(name)?;
            for source in sources {
                write!(f, " {source}")?;
            }
        }
        Ok(())
    }
}

/// How a policy lets an inline script or style with exactly this text pass.
pub fn hash_source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// What can stand in a page itself, and a browser lets pass by its hash.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Inline {
    /// The text of a `<script>` without `src`.
    Script,
    /// The text of a `<style>`.
    Style,
}

impl Inline {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Script, Self::Style];

    /// The texts of this kind that stand in a page.
    pub fn texts(self, page: &str) -> Vec<&str> {
        let tags = tags(page);
        let inline = tags
            .iter()
            .filter(|tag| tag.name == self.element() && tag.attribute("src").is_none());
        inline.filter_map(|tag| page.get(tag.text.clone()?)).collect()
    }

    /// The name of its element: "script" or "style".
    pub const fn element(self) -> &'static str {
        match self {
            Self::Script => "script",
            Self::Style => "style",
        }
    }

    const fn directive(self) -> &'static str {
        match self {
            Self::Script => SCRIPTS,
            Self::Style => STYLES,
        }
    }
}

/// Whether a tag is the policy of its page.
pub(crate) fn is_policy(tag: &Tag) -> bool {
    tag.is_meta("http-equiv", NAME)
}

impl Policy {
    fn extend(&mut self, directive: &str, sources: impl Iterator<Item = String>) {
        if let Some((_, listed)) = self.0.iter_mut().find(|(name, _)| name == directive) {
            listed.extend(sources);
        }
    }
}

fn directive(name: &str, sources: &str) -> Option<(String, Vec<String>)> {
    let sources = sources.split_ascii_whitespace().map(str::to_owned).collect();
    (!name.is_empty()).then(|| (name.to_ascii_lowercase(), sources))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html>\n<head>\n  <meta charset=\"utf-8\">\n  <title>Footbridge</title>\n\
                        <script type=\"module\">alert('Hello, world.');</script></head>\n";

    /// The example of the specification (Content Security Policy Level 3, 2.3.1).
    const HASH: &str = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";

    #[test]
    fn a_script_is_let_pass_by_its_hash() {
        let policy = Policy::of(PAGE);
        assert_eq!(
            policy.sources("script-src"),
            ["'self'", "'wasm-unsafe-eval'", HASH]
        );
        assert_eq!(policy.hashes(Inline::Script).collect::<Vec<_>>(), [HASH]);
        assert_eq!(policy.sources("default-src"), ["'none'"]);
        let scripts = Inline::Script.texts("<script src=\"./a.js\"></script><script>1</script>");
        assert_eq!(scripts, ["1"]);
    }

    #[test]
    fn a_style_is_let_pass_by_its_hash() {
        let page = PAGE.replace("</head>", "<style>p {}</style></head>");
        let policy = Policy::of(&page);
        let hash = hash_source("p {}");
        assert_eq!(policy.sources("style-src"), ["'self'", &hash]);
        assert_eq!(
            policy.sources("script-src"),
            Policy::of(PAGE).sources("script-src")
        );
        assert_eq!(Policy::of(PAGE).sources("style-src"), ["'self'"]);
    }

    #[test]
    fn the_policy_stands_right_after_the_character_set() {
        let page = Policy::of(PAGE).put_into(PAGE).unwrap();
        assert!(
            page.starts_with(
                "<!doctype html>\n<head>\n  <meta charset=\"utf-8\">\n  \
                 <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self' "
            ),
            "{page}"
        );
        assert!(page.contains("; base-uri 'none'\">\n  <title>"));
        assert_eq!(Policy::in_page(&page), Some(Policy::of(PAGE)));
        assert!(Policy::in_page(PAGE).is_none());
        assert!(
            Policy::of(PAGE)
                .put_into("<title>No character set</title>")
                .is_err()
        );
    }

    #[test]
    fn a_policy_takes_the_place_of_the_one_before() {
        let strict = Policy::of(PAGE).put_into(PAGE).unwrap();
        let hook = "https://hooks.example/changes".to_owned();
        let open = Policy::of(PAGE).connecting_to([hook.clone(), hook]);
        let opened = open.put_into(&strict).unwrap();
        assert_eq!(
            Policy::in_page(&opened).unwrap().sources("connect-src"),
            ["'self'", "https://hooks.example/changes"]
        );
        assert_eq!(open.put_into(&opened).unwrap(), opened, "once more does no harm");
        let shut = Policy::in_page(&opened).unwrap().connecting_to([]);
        assert_eq!(shut.put_into(&opened).unwrap(), strict);
    }

    #[test]
    fn of_two_policies_none_is_changed_in_silence() {
        let page = Policy::of(PAGE).put_into(PAGE).unwrap();
        let meta = "<meta http-equiv=\"content-security-policy\" content=\"img-src *\">";
        assert!(Policy::of(PAGE).put_into(&(page + meta)).is_err());
    }

    #[test]
    fn a_policy_is_written_as_it_was_read() {
        let text = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; upgrade-insecure-requests";
        assert_eq!(Policy::parse(text).to_string(), text);
        assert_eq!(Policy::parse(" IMG-SRC  *  ; ;").to_string(), "img-src *");
        assert_eq!(
            Policy::parse(text)
                .with("img-src", vec!["data:".to_owned()])
                .to_string(),
            format!("{text}; img-src data:")
        );
    }
}
