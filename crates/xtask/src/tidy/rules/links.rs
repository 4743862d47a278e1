//! Files that must be linked to be of use.

use crate::tidy::{Hit, SourceFile};

/// Every style sheet is linked from the page; one that is not does nothing and misleads.
pub fn styles(files: &[SourceFile]) -> Vec<(String, Hit)> {
    let page = files
        .iter()
        .find(|file| file.path == "index.html")
        .map_or("", |page| page.text.as_str());
    let is_lost = |file: &&SourceFile| {
        file.is_in(&["style/"])
            && file.has_extension(&["css"])
            && !page.contains(&format!("href=\"{}\"", file.path))
            && !page.contains(&format!("href=\"./{}\"", file.path))
    };
    files
        .iter()
        .filter(is_lost)
        .map(|file| {
            (
                file.path.clone(),
                Hit {
                    line: 1,
                    what: "a style sheet that no page links".to_owned(),
                },
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_without_a_link_is_found() {
        let files = [
            SourceFile::new(
                "index.html",
                "<link data-trunk rel=\"css\" href=\"style/base.css\" />",
            ),
            SourceFile::new("style/base.css", ""),
            SourceFile::new("style/ui/button.css", ""),
        ];
        let found = styles(&files);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, "style/ui/button.css");
    }
}
