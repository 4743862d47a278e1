//! Handing on the page one is on.

use footbridge_core::url::encoded;
use leptos::prelude::*;

use crate::hooks::{copy_text, has_share_sheet, open_share_sheet};
use crate::route::Route;
use crate::state::{Navigation, Notices};
use crate::ui::{Icon, Menu, MenuItem, MenuLink};

/// How much of a title becomes the subject of a mail, in characters: an address must not grow too long for mail programs.
const LONGEST_SUBJECT: usize = 200;

/// The device's share sheet where it has one, the page's address to be copied, and a mail with it.
#[component]
pub fn ShareMenu(
    /// The page.
    #[prop(into)]
    route: Signal<Route>,
    /// What the page is called.
    #[prop(into)]
    title: Signal<String>,
    /// More ways to take it along: files, a poster.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let notices = expect_context::<Notices>();
    let address = move || route.with(Navigation::whole_address);
    let open_sheet =
        move |()| title.with_untracked(|title| open_share_sheet(notices, title, untrack(address)));
    let sheet = has_share_sheet().then(
        || view! { <MenuItem icon=Icon::Upload on_choose=open_sheet>"Send with another app"</MenuItem> },
    );
    let mail = move || title.with(|title| mail_address(title, &address()));
    view! {
        <div class="share no-print">
            <Menu label="Share" icon=Icon::Upload>
                {sheet}
                <MenuItem icon=Icon::Link on_choose=move |()| copy_text(notices, untrack(address))>"Copy link"</MenuItem>
                <MenuLink icon=Icon::Mail href=mail>"Send by mail"</MenuLink>
                {children.map(|children| children())}
            </Menu>
        </div>
    }
}

/// A mail to whoever the person chooses in their mail program.
fn mail_address(title: &str, page: &str) -> String {
    let subject: String = title.chars().take(LONGEST_SUBJECT).collect();
    format!("mailto:?subject={}&body={}", encoded(&subject), encoded(page))
}

#[cfg(test)]
mod tests {
    use super::mail_address;

    #[test]
    fn a_mail_carries_title_and_address_and_nothing_of_either_is_read_as_more() {
        assert_eq!(
            mail_address("Chess & go", "https://x.example/a/#/groups/chess?a=b&bcc=c"),
            "mailto:?subject=Chess%20%26%20go&body=https%3A%2F%2Fx.example%2Fa%2F%23%2Fgroups%2Fchess%3Fa%3Db%26bcc%3Dc"
        );
        assert!(mail_address(&"é".repeat(5_000), "https://x.example/").len() < 1_800);
    }
}
