//! The kinds of post above the board, and the switch for open ones.

use footbridge_core::finder::{FacetCounts, ListQuery};
use footbridge_core::model::{Choice, PostKind};
use leptos::prelude::*;

use crate::components::{kind_for_reader, kind_icon};
use crate::route::Route;
use crate::state::Navigation;
use crate::ui::{Checkbox, Icon, IconView};

/// A link for each kind with the number of posts, what the chosen kind is, and "Open only".
#[component]
pub fn Kinds(
    /// What is asked.
    query: Signal<ListQuery>,
    /// The kinds with their counts.
    facet: Signal<Option<FacetCounts>>,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let count_of = move |kind: Option<PostKind>| {
        facet.with(|facet| {
            let options = facet.as_ref().map_or(&[][..], |facet| &facet.options);
            let wanted = |value: &str| kind.is_none_or(|kind| kind.key() == value);
            options
                .iter()
                .filter(|option| wanted(&option.value))
                .map(|option| option.count)
                .sum::<usize>()
        })
    };
    let chosen = Memo::new(move |_| query.with(only_kind));
    let about = move || match chosen.get() {
        Chosen::One(kind) => kind_for_reader(kind),
        Chosen::All | Chosen::Several => "What colleagues offer, ask for and plan, across every department.",
    };
    let open_only = Signal::derive(move || query.with(|query| query.has("state", "open")));
    let switch = move |on: bool| {
        let state = if on { "open" } else { "" };
        navigation.go(&Route::Board(
            query.with_untracked(|query| query.only("state", state)),
        ));
    };
    let all = std::iter::once(None).chain(PostKind::ALL.iter().copied().map(Some));
    view! {
        <div class="kinds">
            <nav aria-label="Kinds of post">
                <ul class="kinds__list">
                    {all
                        .map(|kind| {
                            view! {
                                <li>
                                    <KindLink
                                        kind=kind
                                        query=query
                                        chosen=chosen
                                        count=Signal::derive(move || count_of(kind))
                                    />
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </nav>
            <div class="kinds__line">
                <p class="kinds__about">{about}</p>
                <div class="kinds__open">
                    <Checkbox label="Open only" checked=open_only on_change=switch/>
                </div>
            </div>
        </div>
    }
}

#[component]
fn KindLink(
    kind: Option<PostKind>,
    query: Signal<ListQuery>,
    chosen: Memo<Chosen>,
    count: Signal<usize>,
) -> impl IntoView {
    let key = kind.map_or("", Choice::key);
    let label = kind.map_or("All", Choice::label);
    let own = kind.map_or(Chosen::All, Chosen::One);
    let icon = kind.map_or(Icon::Board, kind_icon);
    view! {
        <a
            class="kinds__link"
            data-kind=kind.map(Choice::key)
            href=move || query.with(|query| Route::Board(query.only("kind", key)).href())
            aria-current=move || (chosen.get() == own).then_some("true")
        >
            <IconView icon=icon/>
            {label}
            <span class="kinds__count">{count}</span>
        </a>
    }
}

/// Which kinds the list is narrowed to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Chosen {
    All,
    One(PostKind),
    Several,
}

fn only_kind(query: &ListQuery) -> Chosen {
    let Some(kinds) = query.chosen.get("kind") else {
        return Chosen::All;
    };
    let mut kinds = kinds.iter();
    match (kinds.next().and_then(|key| PostKind::from_key(key)), kinds.next()) {
        (Some(kind), None) => Chosen::One(kind),
        _ => Chosen::Several,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_kind_is_told_from_none_and_several() {
        let none = ListQuery::default();
        let asks = none.toggled("kind", "ask");
        assert_eq!(only_kind(&none), Chosen::All);
        assert_eq!(only_kind(&asks), Chosen::One(PostKind::Ask));
        assert_eq!(only_kind(&asks.toggled("kind", "offer")), Chosen::Several);
        assert_eq!(only_kind(&none.toggled("kind", "unheard-of")), Chosen::Several);
    }
}
