//! Joining the styles of a release build: together they pack into little more than half. They stand in the page itself, so
//! that nothing has to be waited for before the first paint. Those that only the parts of the program need are a file beside
//! the parts, and fetched with them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::fingerprint;
use crate::split;

const PAGE: &str = "index.html";
const LINK: &str = "<link rel=\"stylesheet\" href=\"./";
/// Says in the page where the styles of the parts are; read by `src/app/part_styles.rs`.
const LATER: &str = "<meta name=\"part-styles\" content=\"./";
/// Sheets of which nothing that the main program shows has any use.
const OF_PARTS: &[&str] = &[
    "beside",
    "board",
    "browse",
    "chip-kinds",
    "combobox",
    "detail",
    "embed",
    "field",
    "find-panel",
    "groups",
    "growing",
    "identity",
    "meeting",
    "meter",
    "pager",
    "people",
    "poster",
    "publish",
    "results",
    "rows",
    "steps",
    "vlist",
    "why",
];

/// Puts the rules of the sheets that the built page links into the page, in their order, and those of the parts into a
/// sheet beside the parts, where there are any.
pub fn join(folder: &Path) -> Result<()> {
    let page_path = folder.join(PAGE);
    let page =
        fs::read_to_string(&page_path).with_context(|| format!("could not read {}", page_path.display()))?;
    let names = linked(&page);
    if names.is_empty() {
        bail!("{} links no style sheet", page_path.display());
    }
    let parts = split::parts_folder(folder)?;
    let mut styles = String::new();
    let mut later = String::new();
    for name in &names {
        let path = folder.join(name);
        let sheet =
            fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
        let is_later = parts.is_some() && is_of_parts(name);
        let joined = if is_later { &mut later } else { &mut styles };
        joined.push_str(&squeezed(&sheet));
    }
    let mut inside = ["<style>\n", &styles, "</style>"].concat();
    if let Some(parts) = parts.filter(|_| !later.is_empty()) {
        let name = format!("{parts}/style-{:016x}.css", fingerprint::of(later.as_bytes()));
        write(&folder.join(&name), &later)?;
        inside.extend(["\n", LATER, &name, "\">"]);
    }
    write(&page_path, &with_styles(&page, &inside))?;
    for name in &names {
        fs::remove_file(folder.join(name)).with_context(|| format!("could not remove {name}"))?;
    }
    Ok(())
}

/// The rules of a style sheet without its comments, indents and empty lines: a fifth less to send. No style here has
/// the beginning of a comment within a text.
fn squeezed(sheet: &str) -> String {
    let mut rules = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        rules.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    rules.push_str(rest);
    let lines = rules.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The style sheets of a built page.
fn linked(page: &str) -> Vec<&str> {
    let links = page.lines().filter_map(|line| line.trim().strip_prefix(LINK));
    links.filter_map(|rest| rest.split('"').next()).collect()
}

/// Whether a built sheet, whose name carries a fingerprint, is one of those.
fn is_of_parts(name: &str) -> bool {
    name.rsplit_once('-')
        .is_some_and(|(sheet, _)| OF_PARTS.contains(&sheet))
}

/// The page with these styles where the first of several links was.
fn with_styles(page: &str, styles: &str) -> String {
    let mut written = String::new();
    let mut is_linked = false;
    for line in page.lines() {
        if !line.trim().starts_with(LINK) {
            written.push_str(line);
        } else if !is_linked {
            is_linked = true;
            written.push_str(styles);
        } else {
            continue;
        }
        written.push('\n');
    }
    written
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("could not write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE_TEXT: &str = "<title>Footbridge</title>\n\
        <link rel=\"stylesheet\" href=\"./reset-1.css\" integrity=\"sha384-r\"/>\n\
        <link rel=\"stylesheet\" href=\"./base-2.css\" integrity=\"sha384-b\"/>\n\
        <script></script>\n";

    #[test]
    fn the_rules_stand_in_the_page_in_their_order() {
        let folder = std::env::temp_dir().join(format!("footbridge-styles-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        fs::write(folder.join(PAGE), PAGE_TEXT).expect("a temporary file");
        fs::write(folder.join("base-2.css"), "b {}").expect("a temporary file");
        fs::write(folder.join("reset-1.css"), "a {}").expect("a temporary file");
        join(&folder).expect("a build");
        let page = fs::read_to_string(folder.join(PAGE)).expect("a page");
        assert_eq!(
            page,
            "<title>Footbridge</title>\n<style>\na {}\nb {}\n</style>\n<script></script>\n"
        );
        assert!(!folder.join("base-2.css").exists());
        fs::remove_dir_all(&folder).expect("the folder goes again");
    }

    #[test]
    fn what_only_parts_need_lies_beside_them() {
        let folder = std::env::temp_dir().join(format!("footbridge-part-styles-{}", std::process::id()));
        fs::create_dir_all(folder.join("footbridge-1-parts")).expect("a temporary folder");
        let link = |name: &str| format!("{LINK}{name}\"/>\n");
        let page = [link("base-2.css"), link("vlist-3.css"), link("utilities-4.css")].concat();
        fs::write(folder.join(PAGE), page).expect("a temporary file");
        for (name, rule) in [
            ("base-2.css", "b {}"),
            ("vlist-3.css", "v {}"),
            ("utilities-4.css", "u {}"),
        ] {
            fs::write(folder.join(name), rule).expect("a temporary file");
        }
        join(&folder).expect("a build");
        let page = fs::read_to_string(folder.join(PAGE)).expect("a page");
        let later = page
            .split_once(LATER)
            .and_then(|(_, rest)| rest.split('"').next());
        let later = later.expect("the name of the other sheet");
        assert!(split::is_part(later), "{later}");
        let later = fs::read_to_string(folder.join(later)).expect("the other sheet");
        fs::remove_dir_all(&folder).expect("the folder goes again");
        assert_eq!(later, "v {}\n");
        assert!(page.starts_with("<style>\nb {}\nu {}\n</style>\n"), "{page}");
    }

    #[test]
    fn a_sheet_is_sent_without_what_only_people_read() {
        let sheet = "/* Of a\n   card. */\n.card {\n  color: red; /* not\n blue */\n\n  margin: 0;\n}\n";
        assert_eq!(squeezed(sheet), ".card {\ncolor: red;\nmargin: 0;\n}\n");
        assert_eq!(squeezed(".a {}"), ".a {}\n");
        assert_eq!(squeezed("/* only"), "");
    }

    #[test]
    fn a_page_without_styles_is_no_build() {
        let folder = std::env::temp_dir().join(format!("footbridge-no-styles-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        fs::write(folder.join(PAGE), "<title>Footbridge</title>").expect("a temporary file");
        let joined = join(&folder);
        fs::remove_dir_all(&folder).expect("the folder goes again");
        assert!(joined.is_err());
    }
}
