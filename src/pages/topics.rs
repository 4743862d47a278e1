//! All skills and interests.

use footbridge_core::finder::{ListQuery, TopicEntry, TopicSort, find_topics, topic_entries};
use footbridge_core::model::{TopicId, TopicKind};
use leptos::prelude::*;

use crate::components::EmbedButton;
use crate::hooks::{ByIdentity, use_page_title};
use crate::intl::plural;
use crate::route::{EmbedView, Route};
use crate::state::{Data, Navigation, use_searching};
use crate::ui::{
    ButtonKind, Choice, EmptyState, Icon, LinkButton, PageHeader, RadioGroup, SearchField, Section, Select,
    Status,
};

/// Facet in the address by which the index is narrowed to skills or interests.
const KIND: &str = "kind";

/// The index of topics, by kind, with how many people and groups each has.
#[component]
pub fn Topics() -> impl IntoView {
    use_page_title(|| "Topics".to_owned());
    let data = expect_context::<Data>();
    let navigation = expect_context::<Navigation>();
    // While another page takes over, the index stays as it is.
    let query = Memo::new(move |before: Option<&ListQuery>| {
        navigation.with(|route| match route {
            Route::Topics(query) => query.clone(),
            _ => before.cloned().unwrap_or_default(),
        })
    });
    let entries = Memo::new(move |_| {
        data.with(|snapshot| ByIdentity::new(topic_entries(&snapshot.catalog, &snapshot.index)))
    });
    let searching = use_searching();
    let named = Memo::new(move |_| {
        let text = query.with(|query| query.text.clone());
        searching.with(|searcher| searcher.complete_topics(&text, None, &[], searcher.catalog.topics.len()))
    });
    let found = Memo::new(move |_| {
        entries.with(|entries| query.with(|query| named.with(|named| find_topics(entries, query, named))))
    });
    let count = Signal::derive(move || found.with(Vec::len));
    view! {
        <PageHeader
            title="Topics"
            lead="Skills and interests, one page each: who teaches it, who wants to learn it, and where people meet for it."
            actions=|| {
                let all = ListQuery::default;
                let views = vec![EmbedView::New, EmbedView::Groups(all()), EmbedView::Board(all()), EmbedView::People(all())];
                view! { <EmbedButton views=Signal::stored(views)/> }
            }
        />
        <div class="browse__main">
            <Tools query=query count=count/>
            <Show when=move || { count.get() > 0 } fallback=move || view! { <Nothing query=query/> }>
                <Index title="Interests" kind=TopicKind::Interest found=found query=query/>
                <Index title="Skills" kind=TopicKind::Skill found=found query=query/>
            </Show>
        </div>
    }
}

#[component]
fn Tools(query: Memo<ListQuery>, count: Signal<usize>) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let go = move |query: ListQuery| navigation.go(&Route::Topics(query));
    let search =
        move |text: String| navigation.replace(&Route::Topics(query.with_untracked(|q| q.with_text(text))));
    let kinds = vec![
        Choice::new("", "All"),
        Choice::new("interest", "Interests"),
        Choice::new("skill", "Skills"),
    ];
    let kind = Signal::derive(move || {
        let chosen = query.with(|query| query.chosen.get(KIND).and_then(|kinds| kinds.first().cloned()));
        chosen.unwrap_or_default()
    });
    let sorts: Vec<_> = TopicSort::ALL
        .iter()
        .map(|(_, key, label)| Choice::new(*key, *label))
        .collect();
    view! {
        <div class="toolbar">
            <SearchField
                label="Search topics"
                placeholder="Search topics, such as k8s"
                value=Signal::derive(move || query.with(|query| query.text.clone()))
                on_input=search
            />
            <Select
                label="Order"
                hide_label=true
                choices=sorts
                value=Signal::derive(move || query.with(|query| query.sort.clone()))
                on_change=move |key: String| go(query.with_untracked(|query| query.sorted(key)))
            />
            <div class="toolbar__line">
                <RadioGroup
                    label="Kind"
                    segmented=true
                    choices=kinds
                    value=kind
                    on_change=move |key: String| go(query.with_untracked(|query| query.only(KIND, &key)))
                />
                <Status text=move || plural(count.get(), "topic", "topics")/>
            </div>
        </div>
    }
}

/// The topics of one kind; nothing where none is found.
#[component]
fn Index(
    title: &'static str,
    kind: TopicKind,
    found: Memo<Vec<TopicEntry>>,
    query: Memo<ListQuery>,
) -> impl IntoView {
    let rows = Memo::new(move |_| {
        let text = query.with(|query| query.text.clone());
        let of_kind = |entry: &&TopicEntry| entry.topic.kind == kind;
        found.with(|found| {
            found
                .iter()
                .filter(of_kind)
                .map(|entry| IndexRow::of(entry, &text))
                .collect::<Vec<_>>()
        })
    });
    let none = Memo::new(move |_| rows.with(Vec::is_empty));
    view! {
        <Show when=move || !none.get()>
            <Section title=title>
                <ul class="topic-list topic-list--counts">
                    <For each=move || rows.get() key=Clone::clone let:row>
                        <li class="topic-list__item">
                            <a class="topic-list__link" href=Route::from(&row.id).href()>
                                {row.label}
                                {row.alias.map(|alias| view! { <span class="topic-list__alias">{alias}</span> })}
                            </a>
                            <span class="topic-list__uses">{row.uses}</span>
                        </li>
                    </For>
                </ul>
            </Section>
        </Show>
    }
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct IndexRow {
    id: TopicId,
    label: String,
    alias: Option<String>,
    uses: String,
}

impl IndexRow {
    fn of(entry: &TopicEntry, text: &str) -> Self {
        let people = (entry.people > 0).then(|| plural(entry.people, "person", "people"));
        let groups = (entry.groups > 0).then(|| plural(entry.groups, "group", "groups"));
        let uses: Vec<_> = people.into_iter().chain(groups).collect();
        Self {
            id: entry.topic.id.clone(),
            label: entry.topic.label.clone(),
            alias: entry.alias_for(text).map(str::to_owned),
            uses: uses.join(" · "),
        }
    }
}

#[component]
fn Nothing(query: Memo<ListQuery>) -> impl IntoView {
    let text = move || query.with(|query| query.text.trim().to_owned());
    let people = move || Route::People(ListQuery::default().with_text(text())).href();
    let all = move || Route::Topics(query.with(ListQuery::cleared)).href();
    view! {
        <EmptyState
            icon=Icon::Topics
            title="No topic is called that"
            actions=move || {
                view! {
                    <LinkButton href=people kind=ButtonKind::Primary icon=Icon::Search>"Look for it among people"</LinkButton>
                    <LinkButton href=all>"Show all topics"</LinkButton>
                }
            }
        >
            "Perhaps it goes by another name, or somebody mentions it on their profile."
        </EmptyState>
    }
}
