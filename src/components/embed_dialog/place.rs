//! Where a frame may go, and what is pasted there.

/// A kind of page that can hold a frame.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// A page whose HTML one writes.
    Html,
    /// Confluence.
    Confluence,
    /// `MediaWiki`.
    MediaWiki,
    /// `SharePoint`.
    SharePoint,
    /// Notion.
    Notion,
}

/// A frame that can be pasted somewhere.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The whole address of the view.
    pub address: &'a str,
    /// The whole address of the script that fits heights, where it is wanted.
    pub script: Option<&'a str>,
    /// What a screen reader calls it.
    pub title: &'a str,
    /// In CSS pixels.
    pub height: &'a str,
}

impl Place {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Html,
        Self::Confluence,
        Self::MediaWiki,
        Self::SharePoint,
        Self::Notion,
    ];

    /// What it is called.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Html => "HTML",
            Self::Confluence => "Confluence",
            Self::MediaWiki => "MediaWiki",
            Self::SharePoint => "SharePoint",
            Self::Notion => "Notion",
        }
    }

    /// What to do with the snippet there.
    pub const fn how(self) -> &'static str {
        match self {
            Self::Html => "Paste it into the HTML of the page.",
            Self::Confluence => {
                "Type /iframe where it should stand, choose the macro, and paste this as its URL. \
                 An administrator may have to allow the address first."
            }
            Self::MediaWiki => {
                "Paste it into the wikitext. The wiki needs Extension:IframeTag or one like it, with this address allowed."
            }
            Self::SharePoint => {
                "Add the web part “Embed” to the page and paste this. \
                 The site’s owner may have to allow the address under HTML Field Security."
            }
            Self::Notion => {
                "Type /embed where it should stand, and paste this. Drag its edge to the height you like."
            }
        }
    }

    /// What to paste.
    pub fn snippet(self, frame: &Frame<'_>) -> String {
        let address = escaped(frame.address);
        let Frame { title, height, .. } = *frame;
        let title = escaped(title);
        match self {
            Self::Confluence | Self::Notion => frame.address.to_owned(),
            Self::MediaWiki => format!("<iframe src=\"{address}\" width=\"100%\" height=\"{height}\" />"),
            Self::SharePoint => {
                format!(
                    "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\"></iframe>"
                )
            }
            Self::Html => {
                let frame_text = format!(
                    "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" frameborder=\"0\"></iframe>"
                );
                match frame.script {
                    Some(script) => format!(
                        "{frame_text}\n<script src=\"{}\" async></script>",
                        escaped(script)
                    ),
                    None => frame_text,
                }
            }
        }
    }
}

/// A text within quotes in HTML.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADDRESS: &str = "https://intranet.example/a\"b/#/embed/groups?q=x&count=3";

    #[test]
    fn nothing_in_an_address_ends_the_attribute() {
        let frame = Frame {
            address: ADDRESS,
            script: Some("https://intranet.example/'\"><b>/embed.js"),
            title: "Bread & \"salt\" <3",
            height: "480",
        };
        for place in [Place::Html, Place::MediaWiki, Place::SharePoint] {
            let snippet = place.snippet(&frame);
            assert!(
                snippet.contains("example/a&quot;b/#/embed/groups?q=x&amp;count=3\" "),
                "{snippet}"
            );
            assert!(!snippet.contains("<b>") && !snippet.contains("<3"), "{snippet}");
            assert_eq!(snippet.matches('"').count() % 2, 0, "{snippet}");
        }
        assert!(
            Place::Html
                .snippet(&frame)
                .contains("Bread &amp; &quot;salt&quot; &lt;3")
        );
    }

    #[test]
    fn where_an_address_is_asked_for_it_stands_as_it_is() {
        let frame = Frame {
            address: ADDRESS,
            script: None,
            title: "",
            height: "480",
        };
        for place in [Place::Confluence, Place::Notion] {
            assert_eq!(place.snippet(&frame), ADDRESS);
        }
    }

    #[test]
    fn only_plain_html_can_hold_the_script() {
        let frame = Frame {
            address: ADDRESS,
            script: Some("https://intranet.example/embed.js"),
            title: "Groups",
            height: "480",
        };
        for place in Place::ALL {
            assert_eq!(place.snippet(&frame).contains("embed.js"), place == Place::Html);
        }
    }
}
