//! The app and a company's data as one page, to be opened from a file.

mod blocks;
mod contents;
mod modules;
mod policy;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use footbridge_core::Catalog;
use footbridge_page::tags::{Tag, tags};

use self::blocks::{Block, kind_of};

/// Answers in the page for the files that are in it.
const ANSWERS: &str = include_str!("one-file.mjs");
/// By this a script knows that the page stands alone.
const MARK: &str = "<meta name=\"footbridge-edition\" content=\"one-file\">";
const PAGE: &str = "index.html";

/// A page that needs no other file.
pub struct OneFile {
    /// Its text.
    pub page: String,
    /// How many bytes of it are program and styles.
    pub program: usize,
    /// How many bytes of it are data.
    pub data: usize,
}

/// Puts a built app and the data of a folder, which was read as this catalog, into one page.
pub fn one_file(app: &Path, data: &Path, catalog: &Catalog) -> Result<OneFile> {
    let page = app.join(PAGE);
    ensure!(
        page.is_file(),
        "there is no built app in {}: it has no {PAGE}\n  `cargo xtask build` makes one in dist, and the release archive \
         has one in site",
        app.display()
    );
    let page = fs::read_to_string(&page).with_context(|| format!("reading {}", page.display()))?;
    let programs = contents::programs(app)?;
    ensure!(
        !programs.is_empty(),
        "there is no program in {}: the app was not built as a whole",
        app.display()
    );
    let mut inlining = Inlining::new(app);
    let page = inlining.rewrite(&page)?;
    ensure!(
        inlining.is_started,
        "{} starts no program: it is not the page of a built app",
        app.join(PAGE).display()
    );
    let styles = format!("{MARK}\n<style>{}</style>\n", inlining.styles);
    let page = before(&page, "</head>", &styles)?;
    let page = policy::guarded(&page, &catalog.site)?;
    let written = |blocks: &[Block]| blocks.iter().map(Block::written).collect::<Result<String>>();
    let data = written(&contents::data(data, catalog)?)?;
    let page = before(&page, "</body>", &(written(&programs)? + &data))?;
    Ok(OneFile {
        program: page.len() - data.len(),
        data: data.len(),
        page,
    })
}

/// The page with a text before a mark of it.
fn before(page: &str, mark: &str, text: &str) -> Result<String> {
    let Some((before, after)) = page.split_once(mark) else {
        bail!("the page of the app has no {mark}");
    };
    Ok([before, text, mark, after].concat())
}

/// What became of the files that the page links.
struct Inlining<'a> {
    app: &'a Path,
    styles: String,
    is_started: bool,
}

impl<'a> Inlining<'a> {
    const fn new(app: &'a Path) -> Self {
        Self {
            app,
            styles: String::new(),
            is_started: false,
        }
    }

    /// The page with the files that it links inside, but for its styles, which are collected.
    fn rewrite(&mut self, page: &str) -> Result<String> {
        let mut written = String::with_capacity(page.len());
        let mut at = 0;
        for tag in tags(page) {
            let end = tag.text.as_ref().map_or(tag.place.end, |text| text.end);
            let other = match tag.name.as_str() {
                "meta" => self.meta(&tag)?,
                "link" => self.link(&tag)?,
                "script" => Some(self.script(&tag, &page[tag.place.end..end])?),
                "style" => {
                    self.styles.push_str(&page[tag.place.end..end]);
                    Some(String::new())
                }
                _ => None,
            };
            if let Some(other) = other {
                written.push_str(&page[at..tag.place.start]);
                written.push_str(&other);
                at = end;
            }
        }
        written.push_str(&page[at..]);
        Ok(written)
    }

    fn meta(&mut self, tag: &Tag) -> Result<Option<String>> {
        if !tag.is_meta("name", "part-styles") {
            return Ok(None);
        }
        let address = tag.attribute("content").unwrap_or_default();
        self.styles.push_str(&self.text(address)?);
        Ok(Some(String::new()))
    }

    fn link(&mut self, tag: &Tag) -> Result<Option<String>> {
        let address = tag.attribute("href").unwrap_or_default();
        match tag.attribute("rel").unwrap_or_default() {
            "stylesheet" => {
                self.styles.push_str(&self.text(address)?);
                Ok(Some(String::new()))
            }
            "icon" => {
                let bytes = fs::read(self.path(address)?).with_context(|| format!("reading {address}"))?;
                let kind = kind_of(address).with_context(|| format!("{address} is no picture"))?;
                let picture = BASE64_STANDARD.encode(bytes);
                Ok(Some(format!(
                    "<link rel=\"icon\" type=\"{kind}\" href=\"data:{kind};base64,{picture}\">"
                )))
            }
            // Of no use to a page that is there as a whole, and is installed nowhere.
            "modulepreload" | "preload" | "prefetch" | "manifest" | "apple-touch-icon" => {
                Ok(Some(String::new()))
            }
            other => bail!("the page of the app has a link “{other}” that cannot be put into one file"),
        }
    }

    /// A script with its own text inside, up to its end.
    fn script(&mut self, tag: &Tag, own: &str) -> Result<String> {
        let outside = tag
            .attribute("src")
            .map(|address| self.text(address))
            .transpose()?;
        let own = outside.as_deref().unwrap_or(own);
        let is_module = tag.attribute("type") == Some("module");
        if !is_module {
            return Ok(format!("<script>{}", unending(own)));
        }
        let module = modules::with_imports(own, |address| self.text(address))?;
        let answers = if self.is_started { "" } else { ANSWERS };
        self.is_started = true;
        Ok(format!(
            "<script type=\"module\">\n{answers}{}",
            unending(&module)
        ))
    }

    fn text(&self, address: &str) -> Result<String> {
        let path = self.path(address)?;
        fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
    }

    fn path(&self, address: &str) -> Result<std::path::PathBuf> {
        let name = address.strip_prefix("./").unwrap_or(address);
        ensure!(
            !name.is_empty() && !name.contains("..") && !name.contains(':') && !name.starts_with('/'),
            "the page of the app leads to {address}, which is not beside it"
        );
        Ok(self.app.join(name))
    }
}

/// A script without what a browser would take for its end, or for the begin of a comment around that.
fn unending(script: &str) -> String {
    script.replace("</script", "<\\/script").replace("<!--", "<\\!--")
}
