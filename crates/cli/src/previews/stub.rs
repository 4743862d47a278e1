//! One stub. It has no script and no style, so that it opens under every policy.

use footbridge_core::url::encoded;
use footbridge_page::tags::escaped;

use super::Address;

/// By this line a file is known to be one of ours, to be replaced and removed.
pub const MARK: &str = "<meta name=\"generator\" content=\"footbridge pages\">";

/// What a stub says.
pub struct Stub<'a> {
    /// What the record is called.
    pub title: &'a str,
    /// What the organisation is called.
    pub site: &'a str,
    /// One or two sentences.
    pub description: &'a str,
    /// Address of a picture.
    pub picture: &'a str,
    /// Address of its place in the app.
    pub leads_to: &'a str,
    /// Its own address, where that is known.
    pub own: Option<String>,
}

impl Stub<'_> {
    /// The page. Everything in it is escaped: all of it was written by others.
    pub fn page(&self) -> String {
        let title = escaped(&one_line(self.title));
        let site = escaped(&one_line(self.site));
        let description = escaped(&one_line(self.description));
        let picture = escaped(self.picture);
        let leads_to = escaped(self.leads_to);
        let own = self.own.as_ref().map_or_else(String::new, |own| {
            format!("<meta property=\"og:url\" content=\"{}\">\n", escaped(own))
        });
        format!(
            "<!doctype html>\n\
             <html lang=\"en\">\n\
             <meta charset=\"utf-8\">\n\
             {MARK}\n\
             <title>{title} · {site}</title>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"description\" content=\"{description}\">\n\
             <meta property=\"og:type\" content=\"website\">\n\
             <meta property=\"og:site_name\" content=\"{site}\">\n\
             <meta property=\"og:title\" content=\"{title}\">\n\
             <meta property=\"og:description\" content=\"{description}\">\n\
             <meta property=\"og:image\" content=\"{picture}\">\n\
             {own}\
             <meta name=\"twitter:card\" content=\"summary\">\n\
             <meta http-equiv=\"refresh\" content=\"0; url={leads_to}\">\n\
             <main>\n\
             <h1>{title}</h1>\n\
             <p>{description}</p>\n\
             <p><a href=\"{leads_to}\">Open it in Footbridge</a></p>\n\
             </main>\n"
        )
    }
}

/// A picture that previews can show: the logo, unless it is a drawing (SVG) or there is none; else the app's own.
pub fn picture(app: &Address, logo: &str) -> String {
    let end = logo.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    let is_shown = matches!(end.as_deref(), Some("png" | "jpg" | "jpeg" | "gif" | "webp"));
    let is_below = logo.split('/').all(|part| !part.is_empty() && part != "..");
    if is_shown && is_below {
        let parts: Vec<String> = logo.split('/').map(encoded).collect();
        app.join(&format!("data/{}", parts.join("/")))
    } else {
        app.join("icons/icon-512.png")
    }
}

fn one_line(text: &str) -> String {
    let safe: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    safe.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_others_wrote_is_markup() {
        let page = Stub {
            title: "\"><script>alert(1)</script>\u{0}",
            site: "A & B's",
            description: "x\" onload=\"alert(1)\n<!--",
            picture: "https://a.example/x.png",
            leads_to: "https://a.example/#/groups/x",
            own: None,
        }
        .page();
        assert!(!page.contains("<script") && !page.contains("<!--"), "{page}");
        assert!(
            page.contains("content=\"x&quot; onload=&quot;alert(1) &lt;!--\""),
            "{page}"
        );
        assert!(page.contains("A &amp; B's"), "{page}");
    }

    #[test]
    fn the_picture_is_the_logo_where_previews_can_show_it() {
        let app = Address::parse("https://a.example/x").expect("an address");
        assert_eq!(
            picture(&app, "art/our logo.PNG"),
            "https://a.example/x/data/art/our%20logo.PNG"
        );
        for other in ["", "logo.svg", "../x.png", "/x.png"] {
            assert_eq!(
                picture(&app, other),
                "https://a.example/x/icons/icon-512.png",
                "{other}"
            );
        }
    }
}
