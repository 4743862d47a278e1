//! Which file answers which address.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

/// The app's files below a base path, with the `data/` folder taken from elsewhere if wanted.
pub struct Site {
    base: String,
    app: PathBuf,
    data: Option<PathBuf>,
}

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    File(PathBuf),
    /// A folder was asked for without its closing slash; relative links would go wrong there.
    MovedTo(String),
    Nothing,
}

impl Site {
    /// `base` is the path that the app is served below, such as `/` or `/intranet/footbridge/`.
    pub fn new(base: &str, app: PathBuf, data: Option<PathBuf>) -> Result<Self> {
        let inner = base.trim_matches('/');
        if !inner
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte))
            || inner.split('/').any(|part| part.starts_with('.'))
            || inner.contains("//")
        {
            bail!("the base path must be plain, like /intranet/footbridge/, and not {base:?}");
        }
        let base = if inner.is_empty() {
            "/".to_owned()
        } else {
            format!("/{inner}/")
        };
        Ok(Self { base, app, data })
    }

    /// The base path, with a slash at both ends.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Whether a file is the page that the app starts from.
    pub fn is_page(&self, file: &Path) -> bool {
        file == self.app.join("index.html")
    }

    /// The folder that `data/` is answered from.
    pub fn data_folder(&self) -> PathBuf {
        self.data.clone().unwrap_or_else(|| self.app.join("data"))
    }

    /// Finds the answer to the target of a request line, such as `/data/site.json?fresh=1`.
    pub fn answer(&self, target: &str) -> Answer {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.base {
            return Answer::MovedTo(self.base.clone());
        }
        let Some(below) = path.strip_prefix(&self.base) else {
            return Answer::Nothing;
        };
        let Some(parts) = plain_parts(below) else {
            return Answer::Nothing;
        };
        let (folder, parts) = match (&self.data, parts.split_first()) {
            (Some(data), Some((first, rest))) if first == "data" => (data, rest),
            _ => (&self.app, parts.as_slice()),
        };
        let mut file = folder.clone();
        file.extend(parts);
        if file.is_dir() {
            if !path.ends_with('/') {
                return Answer::MovedTo(format!("{path}/"));
            }
            file.push("index.html");
        }
        if file.is_file() && stays_inside(folder, &file) {
            Answer::File(file)
        } else {
            Answer::Nothing
        }
    }
}

/// The decoded parts of a path, or `None` if any could lead anywhere but down.
fn plain_parts(path: &str) -> Option<Vec<String>> {
    let path = path.strip_suffix('/').unwrap_or(path);
    if path.is_empty() {
        Some(Vec::new())
    } else {
        path.split('/').map(plain_part).collect()
    }
}

fn plain_part(part: &str) -> Option<String> {
    let decoded = percent_decoded(part)?;
    let climbs = matches!(decoded.as_str(), "" | "." | "..");
    let unsafe_byte = |byte: u8| byte.is_ascii_control() || b"/\\:".contains(&byte);
    (!climbs && !decoded.bytes().any(unsafe_byte)).then_some(decoded)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' {
            let (digits, after) = tail.split_at_checked(2)?;
            bytes.push(16 * hex_digit(digits[0])? + hex_digit(digits[1])?);
            rest = after;
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok()
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// Whether a file is still below its folder after links on the disk are followed.
fn stays_inside(folder: &Path, file: &Path) -> bool {
    match (fs::canonicalize(folder), fs::canonicalize(file)) {
        (Ok(folder), Ok(file)) => file.starts_with(folder),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with `app/` and `company/` in it, removed at the end of the test.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let folder = std::env::temp_dir().join(format!("footbridge-site-{name}-{}", std::process::id()));
            for (path, text) in [
                ("app/index.html", "<!doctype html>"),
                ("app/data/site.json", "{\"sample\":true}"),
                ("app/icons/æ.svg", "<svg/>"),
                ("company/site.json", "{}"),
                ("secret.txt", "not for the web"),
            ] {
                let file = folder.join(path);
                fs::create_dir_all(file.parent().expect("a parent")).expect("a temporary folder");
                fs::write(file, text).expect("a temporary file");
            }
            Self(folder)
        }

        fn path(&self, below: &str) -> PathBuf {
            self.0.join(below)
        }

        fn site(&self, base: &str) -> Site {
            Site::new(base, self.path("app"), None).expect("a plain base")
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn the_start_page_answers_the_base() {
        let folder = Folder::new("base");
        let index = Answer::File(folder.path("app/index.html"));
        assert_eq!(folder.site("/").answer("/"), index);
        assert_eq!(folder.site("/").answer("/?from=mail"), index);
        assert_eq!(
            folder.site("intranet/footbridge").answer("/intranet/footbridge/"),
            index
        );
    }

    #[test]
    fn outside_the_base_there_is_nothing() {
        let folder = Folder::new("outside");
        let site = folder.site("/intranet/footbridge/");
        assert_eq!(site.answer("/"), Answer::Nothing);
        assert_eq!(site.answer("/index.html"), Answer::Nothing);
        assert_eq!(site.answer("/intranet/footbridges/"), Answer::Nothing);
        assert_eq!(
            site.answer("/intranet/footbridge"),
            Answer::MovedTo("/intranet/footbridge/".to_owned())
        );
    }

    #[test]
    fn names_are_decoded_and_folders_get_their_slash() {
        let folder = Folder::new("decoded");
        let site = folder.site("/");
        assert_eq!(
            site.answer("/icons/%C3%A6.svg"),
            Answer::File(folder.path("app/icons/æ.svg"))
        );
        assert_eq!(site.answer("/icons"), Answer::MovedTo("/icons/".to_owned()));
        assert_eq!(site.answer("/icons/"), Answer::Nothing);
        assert_eq!(site.answer("/missing.json"), Answer::Nothing);
    }

    #[test]
    fn a_company_s_data_replaces_the_sample() {
        let folder = Folder::new("data");
        let site = Site::new("/", folder.path("app"), Some(folder.path("company"))).expect("a plain base");
        assert_eq!(
            site.answer("/data/site.json"),
            Answer::File(folder.path("company/site.json"))
        );
        assert_eq!(site.answer("/data/people.json"), Answer::Nothing);
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        let folder = Folder::new("out");
        let site = folder.site("/");
        for target in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/icons/..%2f..%2fsecret.txt",
            "/..%5csecret.txt",
            "/data/../../secret.txt",
            "/%00",
            "/%zz",
            "/%",
            "//etc/passwd",
            "//icons",
        ] {
            assert_eq!(site.answer(target), Answer::Nothing, "{target}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        let folder = Folder::new("link");
        std::os::unix::fs::symlink(folder.path("secret.txt"), folder.path("app/link.txt")).expect("a link");
        assert_eq!(folder.site("/").answer("/link.txt"), Answer::Nothing);
    }

    #[test]
    fn strange_base_paths_are_refused() {
        for base in ["/a b/", "/../", "/a//b/", "/ä/", "/a?b/"] {
            assert!(Site::new(base, PathBuf::new(), None).is_err(), "{base}");
        }
    }
}
