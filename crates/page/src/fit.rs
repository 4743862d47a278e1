//! A page made to fit a company: what of its `site.json` a browser has to know before the app runs.

use anyhow::Result;
use footbridge_core::model::{Site, Way};

use crate::endpoint;
use crate::policy::Policy;
use crate::texts::{with_description, with_title};

const APP: &str = "Footbridge";
/// What the page says of itself where the company says nothing; the same text stands in `index.html`.
const DESCRIPTION: &str = "Find the colleagues, groups and skills you would never have met.";
/// In characters; more is not shown in previews and lists of results.
const LONGEST_DESCRIPTION: usize = 300;

/// A page that fits, and what could not be made to.
#[derive(Debug)]
pub struct Fitted {
    /// The page. The same bytes as before where it did fit.
    pub page: String,
    /// What the app may reach besides its own site.
    pub reaches: Vec<String>,
    /// Addresses that no policy can name, and why. The app cannot send changes there.
    pub out_of_reach: Vec<(String, &'static str)>,
}

/// Fits a page to a company: its name and description, and the webhooks that its app may send changes to. A page without
/// a policy, as debug builds have it, stays without one and reaches everything.
pub fn fit(page: &str, site: &Site) -> Result<Fitted> {
    let (mut reaches, mut out_of_reach) = (Vec::new(), Vec::new());
    for channel in &site.publish {
        let Way::Webhook { url } = &channel.way else {
            continue;
        };
        match endpoint::source(url.as_str()) {
            Ok(source) => reaches.push(source),
            Err(why) => out_of_reach.push((url.as_str().to_owned(), why)),
        }
    }
    reaches.sort();
    reaches.dedup();
    let mut page = with_title(page, &title(&site.organisation.name))?;
    page = with_description(&page, &description(&site.organisation.about))?;
    if let Some(policy) = Policy::in_page(&page) {
        page = policy.connecting_to(reaches.clone()).put_into(&page)?;
    }
    Ok(Fitted {
        page,
        reaches,
        out_of_reach,
    })
}

/// As the app itself names its pages, but for the page.
fn title(company: &str) -> String {
    match one_line(company).as_str() {
        "" => APP.to_owned(),
        company => format!("{APP} · {company}"),
    }
}

fn description(about: &str) -> String {
    let about = one_line(about);
    if about.is_empty() {
        return DESCRIPTION.to_owned();
    }
    match about.char_indices().nth(LONGEST_DESCRIPTION) {
        Some((end, _)) => {
            let whole_words = about[..end]
                .rsplit_once(' ')
                .map_or(&about[..end], |(words, _)| words);
            format!("{whole_words} …")
        }
        None => about,
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use footbridge_core::wire::read_site;

    use super::*;

    const PAGE: &str = "<head><meta charset=\"utf-8\"><title>Footbridge</title>\
                        <meta name=\"description\" content=\"Find the colleagues, groups and skills you would never have met.\">\
                        <script>start()</script></head>";

    fn site(organisation: &str, publish: &str) -> Site {
        let text = format!(
            "{{\"format\": 1, \"collections\": {{}}, \"organisation\": {organisation}, \"publish\": {publish}}}"
        );
        read_site("site.json", &text, &mut Vec::new()).expect("a site")
    }

    fn guarded() -> String {
        Policy::of(PAGE).put_into(PAGE).unwrap()
    }

    #[test]
    fn the_page_of_the_project_has_the_usual_description() {
        assert!(include_str!("../../../index.html").contains(&format!("content=\"{DESCRIPTION}\"")));
    }

    #[test]
    fn a_page_bears_the_company_and_reaches_its_webhooks() {
        let site = site(
            r#"{"name": "Larkfield & Sons", "about": "Makes instruments\nfor the weather."}"#,
            r#"[{"type": "webhook", "url": "https://hooks.larkfield.example/b"}, {"type": "copy"},
                {"type": "webhook", "url": "https://hooks.larkfield.example/a?key=1"}]"#,
        );
        let fitted = fit(&guarded(), &site).unwrap();
        assert!(
            fitted
                .page
                .contains("<title>Footbridge · Larkfield &amp; Sons</title>")
        );
        assert!(
            fitted
                .page
                .contains("content=\"Makes instruments for the weather.\"")
        );
        assert_eq!(
            Policy::in_page(&fitted.page).unwrap().sources("connect-src"),
            [
                "'self'",
                "https://hooks.larkfield.example/a",
                "https://hooks.larkfield.example/b"
            ]
        );
        assert_eq!(
            fit(&fitted.page, &site).unwrap().page,
            fitted.page,
            "once more does no harm"
        );
    }

    #[test]
    fn a_page_goes_back_to_what_it_was() {
        let hook = r#"[{"type": "webhook", "url": "https://hooks.larkfield.example/"}]"#;
        let fitted = fit(&guarded(), &site(r#"{"name": "A", "about": "B"}"#, hook)).unwrap();
        assert_eq!(
            fit(&fitted.page, &site(r#"{"name": ""}"#, "[]")).unwrap().page,
            guarded()
        );
    }

    #[test]
    fn an_address_that_no_policy_can_name_is_told() {
        let hook = r#"[{"type": "webhook", "url": "https://bücher.example/in"}]"#;
        let fitted = fit(&guarded(), &site(r#"{"name": ""}"#, hook)).unwrap();
        assert_eq!(fitted.out_of_reach.len(), 1);
        assert_eq!(fitted.out_of_reach[0].0, "https://bücher.example/in");
        assert_eq!(fitted.page, guarded());
    }

    #[test]
    fn a_page_without_a_policy_gets_none() {
        let hook = r#"[{"type": "webhook", "url": "https://hooks.larkfield.example/"}]"#;
        let fitted = fit(PAGE, &site(r#"{"name": "A"}"#, hook)).unwrap();
        assert!(Policy::in_page(&fitted.page).is_none());
        assert!(fitted.page.contains("<title>Footbridge · A</title>"));
    }

    #[test]
    fn a_long_description_ends_with_a_word() {
        let described = description(&"seven letters ".repeat(40));
        assert!(
            described.ends_with("letters …") || described.ends_with("seven …"),
            "{described}"
        );
        assert!(described.chars().count() <= LONGEST_DESCRIPTION + 2);
    }
}
