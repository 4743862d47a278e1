mod focus;

use std::hash::Hash;
use std::ops::Range;
use std::sync::Arc;

use gloo_events::EventListener;
use leptos::html;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use send_wrapper::SendWrapper;

use focus::KeptFocus;

/// Most rows that are laid out. Firefox makes no element taller than 17.9 million pixels, Chromium none over 33 million.
const MOST: usize = 200_000;
/// Rows beyond both edges of the window: about half a window, so that a quick turn of the wheel meets rows.
const BEYOND: usize = 8;
/// Rows are added and taken away so many at a time, so that most steps of scrolling change nothing.
const STEP: usize = 4;

/// A list of any length of which only the rows in and near the window are on the page.
///
/// The page scrolls, not the list. All rows are as tall as `--vlist-row` says, which may differ by breakpoint. A row
/// that has the focus stays, with its neighbours, wherever one scrolls, so that Tab goes on from there. Screen readers
/// hear each row's place among all. The browser's own search within the page finds only the rows that are there.
#[component]
pub fn VirtualList<T, K, F>(
    /// What the list is of.
    #[prop(into)]
    label: TextProp,
    /// The rows.
    #[prop(into)]
    rows: Signal<Arc<Vec<T>>>,
    /// What tells a row from others.
    key: F,
    /// What stands in a row.
    #[prop(into)]
    row: Callback<T, AnyView>,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    K: Eq + Hash + Send + Sync + 'static,
    F: Fn(&T) -> K + Clone + Send + Sync + 'static,
{
    let list = NodeRef::<html::Ul>::new();
    let count = Memo::new(move |_| rows.with(|rows| rows.len().min(MOST)));
    let near = follow_window(list, count);
    let focus = KeptFocus::new();
    let shown = move || {
        focus.arranging();
        let places = places(near.get(), focus.place(), count.get());
        rows.with(|rows: &Arc<Vec<T>>| {
            let row = |place: usize| Some((place, rows.get(place)?.clone()));
            places.into_iter().filter_map(row).collect::<Vec<_>>()
        })
    };
    let cut = move || rows.with(|rows| rows.len() > MOST);
    view! {
        <ul
            class="vlist"
            role="list"
            aria-label=move || label.get()
            node_ref=list
            style:--vlist-count=move || count.get().to_string()
            on:focusin=move |event| focus.came(&event)
            on:focusout=move |event| focus.went(&event)
        >
            <For each=shown key=move |(place, item)| (*place, key(item)) let:placed>
                <li
                    class="vlist__row"
                    role="listitem"
                    aria-setsize=move || count.get()
                    aria-posinset=placed.0 + 1
                    data-place=placed.0
                    style:--vlist-at=placed.0.to_string()
                >
                    {row.run(placed.1)}
                </li>
            </For>
        </ul>
        <Show when=cut>
            <p class="status">{format!("Only the first {MOST} are listed here.")}</p>
        </Show>
    }
}

/// The rows in and near the window, tracked.
fn follow_window(list: NodeRef<html::Ul>, count: Memo<usize>) -> Signal<Range<usize>> {
    // Enough for any window, until there is a list to be measured.
    let seen = RwSignal::new(0..32);
    let look = move || {
        let Some(list) = list.try_get_untracked().flatten() else {
            return;
        };
        let bounds = list.get_bounding_client_rect();
        let window_height = window().inner_height().ok().and_then(|height| height.as_f64());
        let all = count.get_untracked();
        let now = seen_rows(bounds.top(), bounds.height(), window_height.unwrap_or(800.0), all);
        if seen.get_untracked() != now {
            seen.set(now);
        }
    };
    let listeners = ["scroll", "resize"].map(|kind| EventListener::new(&window(), kind, move |_| look()));
    let listeners = SendWrapper::new(listeners);
    on_cleanup(move || drop(listeners));
    list.on_load(move |_| look());
    // A longer list may begin in a window that was scrolled beyond the end of the last one.
    Effect::new(move |_| {
        count.track();
        request_animation_frame(look);
    });
    Signal::derive(move || seen.get())
}

/// The rows to have for a list of `all` rows that begins `top` pixels below the window's upper edge.
fn seen_rows(top: f64, height: f64, window: f64, all: usize) -> Range<usize> {
    let Some(row) = (all > 0 && height > 0.0).then(|| height / to_float(all)) else {
        return 0..0;
    };
    let first = to_count(-top / row).min(all) / STEP * STEP;
    let end = to_count((window - top) / row).div_ceil(STEP) * STEP;
    first.saturating_sub(BEYOND)..(end + BEYOND).min(all)
}

/// Places of the rows to have on the page, in order: those near the window, and the one that has the focus with its
/// neighbours.
fn places(near: Range<usize>, focused: Option<usize>, all: usize) -> Vec<usize> {
    let near = near.start.min(all)..near.end.min(all);
    let kept = focused.map_or(0..0, |at| at.saturating_sub(1)..(at + 2).min(all));
    let before = kept.clone().filter(|at| *at < near.start);
    let after = kept.clone().filter(|at| *at >= near.end);
    before.chain(near.clone()).chain(after).collect()
}

#[expect(
    clippy::cast_precision_loss,
    reason = "far fewer rows than a float holds exactly"
)]
fn to_float(count: usize) -> f64 {
    count as f64
}

/// Whole rows, none where the number is negative.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float's cast to an integer saturates"
)]
fn to_count(rows: f64) -> usize {
    rows as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_near_the_window_are_there() {
        assert_eq!(seen_rows(200.0, 7_000_000.0, 800.0, 100_000), 0..16);
        let middle = seen_rows(-3_500_000.0, 7_000_000.0, 800.0, 100_000);
        assert!(
            middle.contains(&50_000) && middle.contains(&50_011) && middle.len() < 40,
            "{middle:?}"
        );
        let end = seen_rows(-6_999_400.0, 7_000_000.0, 800.0, 100_000);
        assert!(end.contains(&99_999) && end.end == 100_000);
        assert_eq!(seen_rows(0.0, 0.0, 800.0, 0), 0..0);
        assert_eq!(
            seen_rows(-900.0, 210.0, 800.0, 3),
            0..3,
            "scrolled past a short list"
        );
    }

    #[test]
    fn the_row_with_the_focus_stays_with_its_neighbours() {
        assert_eq!(places(10..14, None, 100), [10, 11, 12, 13]);
        assert_eq!(places(10..14, Some(3), 100), [2, 3, 4, 10, 11, 12, 13]);
        assert_eq!(places(10..14, Some(99), 100), [10, 11, 12, 13, 98, 99]);
        assert_eq!(places(10..14, Some(10), 100), [9, 10, 11, 12, 13]);
        assert_eq!(places(0..4, Some(0), 2), [0, 1]);
        assert_eq!(places(0..0, Some(5), 3), [0; 0], "a shorter list");
    }
}
