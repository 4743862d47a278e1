//! Keeps what is mine of what was opened.

use footbridge_core::model::PersonId;
use leptos::prelude::*;

use super::preview::{Preview, of};
use crate::intl::plural;
use crate::state::{Data, Export, Notices, Outbox, Session};
use crate::storage::Storage;
use crate::ui::{Button, ButtonKind, Icon};

/// A button where something is mine; else a sentence that says why there is none.
#[component]
pub fn KeepMine(
    previews: StoredValue<Vec<Preview>>,
    exports: Vec<Export>,
    #[prop(into)] close: Callback<()>,
) -> impl IntoView {
    let (data, session) = (expect_context::<Data>(), expect_context::<Session>());
    // A device that nobody has named belongs to whom the export is of.
    let owner = exports.iter().find_map(|export| export.me.clone());
    let exports = StoredValue::new(exports);
    let me = move || session.me().or_else(|| owner.clone());
    move || {
        let count = previews.with_value(Vec::len);
        let Some(me) = me() else {
            return (count > 0)
                .then(|| view! { <p class="soft">"Say who you are to keep changes that are yours."</p> })
                .into_any();
        };
        let mine = previews.with_value(|previews| of(&me, previews));
        let drafts: usize = exports.with_value(|exports| {
            let mine = exports.iter().filter(|export| is_mine(export, &me));
            mine.map(|export| export.drafts.len()).sum()
        });
        if mine.is_empty() && drafts == 0 {
            let name = data.with(|snapshot| snapshot.catalog.person_name(&me));
            return (count > 0)
                .then(|| {
                    let words = format!("None of it is by {name}, so it cannot be kept here.");
                    view! { <p class="soft">{words}</p> }
                })
                .into_any();
        }
        let label = format!("Keep {} here", counted(mine.len(), drafts));
        let (previews, exports) = (previews.get_value(), exports.get_value());
        let keep = use_keep(close);
        let press = move |()| keep(&me, &of(&me, &previews), &exports);
        view! { <Button kind=ButtonKind::Primary icon=Icon::Check on_press=press>{label}</Button> }.into_any()
    }
}

fn is_mine(export: &Export, me: &PersonId) -> bool {
    export.me.as_ref() == Some(me) && !export.drafts.is_empty()
}

/// Takes in changes, forms in the making, and who one is where nobody has said; then says what it did.
fn use_keep(close: Callback<()>) -> impl Fn(&PersonId, &[crate::state::Entry], &[Export]) + Copy {
    let (outbox, session) = (expect_context::<Outbox>(), expect_context::<Session>());
    let notices = expect_context::<Notices>();
    let storage = StoredValue::new(expect_context::<Storage>());
    move |me, mine, exports| {
        let kept = outbox.restore(mine);
        let drafts: usize = (exports.iter().filter(|export| is_mine(export, me)))
            .map(|export| storage.with_value(|storage| export.keep_drafts(storage)))
            .sum();
        if session.me_untracked().is_none() {
            // Whether it could be kept is said of the changes already.
            session.become_person(me.clone()).ok();
        }
        close.run(());
        match kept {
            Ok(0) if drafts == 0 => notices.done("All of these changes are here already."),
            Ok(new) => notices.done(format!("{} loaded.", counted(new, drafts))),
            Err(_) => notices
                .warn("This browser does not let Footbridge keep them. They hold until you close the page."),
        }
    }
}

/// "2 changes and 1 draft", without what there is none of.
fn counted(changes: usize, drafts: usize) -> String {
    let words = (
        plural(changes, "change", "changes"),
        plural(drafts, "draft", "drafts"),
    );
    match (changes, drafts) {
        (_, 0) => words.0,
        (0, _) => words.1,
        _ => format!("{} and {}", words.0, words.1),
    }
}
