//! My changes: all I did that is not in the published data yet, and the way it gets there.

mod conflict;
mod field_words;
mod kinds;
mod opened;
mod pending;
mod publish;
mod row;
mod standing_words;
mod take;
mod unreadable;
mod withdraw;

use footbridge_core::finder::ListQuery;
use leptos::prelude::*;

use crate::hooks::use_page_title;
use crate::intl::plural;
use crate::route::Route;
use crate::state::{Company, Entry, Outbox};
use crate::storage::Storage;
use crate::ui::{Button, ButtonKind, EmptyState, Icon, IconView, LinkButton, PageHeader, Section};

use opened::OpenFiles;
use pending::use_pending;
use publish::{PublishDialog, Publishing};
use row::ChangeRow;
use take::TakeAlong;
use unreadable::UnreadableEntries;

/// Each change in words, where it stands, and what can be done with it; publish, take along, open.
#[component]
pub fn Changes() -> impl IntoView {
    use_page_title(|| "My changes".to_owned());
    let mine = use_pending();
    let publishing = Publishing::new();
    let ids = move || mine.with(|mine| mine.iter().map(|it| it.id().clone()).collect::<Vec<_>>());
    let count = Memo::new(move |_| mine.with(Vec::len));
    let lead = "What you did on this device and the company’s data does not hold yet. You see it everywhere at once; \
                colleagues see it when it is published.";
    view! {
        <PageHeader title="My changes" lead=lead actions=move || view! { <HeadActions count=count publishing=publishing/> }/>
        <div class="stack stack--loose">
            <Show
                when=move || { count.get() > 0 }
                fallback=|| view! { <NoChanges/> }
            >
                <Section title=move || plural(count.get(), "change", "changes")>
                    <KeptNote/>
                    <ul class="rows">
                        <For each=ids key=Clone::clone let:id>
                            <ChangeRow id=id mine=mine publishing=publishing/>
                        </For>
                    </ul>
                </Section>
                <TakeAlong/>
            </Show>
            <OpenFiles/>
            <UnreadableEntries/>
        </div>
        <PublishDialog mine=mine publishing=publishing/>
    }
}

/// Publish, and look whether what was handed over has arrived.
#[component]
fn HeadActions(count: Memo<usize>, publishing: Publishing) -> impl IntoView {
    let company = expect_context::<Company>();
    let outbox = expect_context::<Outbox>();
    let some_left = Memo::new(move |_| outbox.with(|entries| entries.iter().any(Entry::has_left)));
    view! {
        <Show when=move || { count.get() > 0 }>
            <Button kind=ButtonKind::Primary icon=Icon::Upload on_press=move |()| publishing.open(Vec::new())>
                "Publish"
            </Button>
        </Show>
        <Show when=move || some_left.get()>
            <Button icon=Icon::Refresh on_press=move |()| company.fetch()>
                {move || if company.is_fetching() { "Checking…" } else { "Check now" }}
            </Button>
        </Show>
    }
}

/// Whether it is safe to close the page.
#[component]
fn KeptNote() -> impl IntoView {
    let outbox = expect_context::<Outbox>();
    let words = move || {
        // Whether something could be kept changes only with the entries.
        outbox.with(<[_]>::len);
        if Storage::is_lasting() && !outbox.is_at_risk() {
            "Kept on this device: it is safe to close the page and come back."
        } else {
            "This browser does not keep them: publish or download them before you close the page."
        }
    };
    view! {
        <p class="kept-note">
            <IconView icon=Icon::Lock/>
            {words}
        </p>
    }
}

#[component]
fn NoChanges() -> impl IntoView {
    let actions = || {
        view! {
            <LinkButton href=Route::Groups(ListQuery::default()).href() kind=ButtonKind::Primary>"Find a group"</LinkButton>
            <LinkButton href=Route::Board(ListQuery::default()).href()>"Look at the board"</LinkButton>
        }
    };
    view! {
        <EmptyState icon=Icon::Check title="Nothing waits here" actions=actions>
            "When you join a group, answer a post or change your profile, it stands here until it is published."
        </EmptyState>
    }
}
