//! Says that a form begins with what was typed before.

use leptos::prelude::*;

use crate::hooks::Draft;
use crate::ui::{Banner, Button};

/// A banner above a form whose contents come from an earlier visit, with a button to begin anew. Nothing for a fresh form.
#[component]
pub fn DraftNote<T: Clone + Send + Sync + 'static>(
    /// The form's contents.
    draft: Draft<T>,
) -> impl IntoView {
    let shown = RwSignal::new(draft.restored);
    let start_over = move |()| {
        draft.reset();
        shown.set(false);
    };
    view! {
        <Show when=move || shown.get()>
            <Banner on_dismiss=move |()| shown.set(false)>
                <div class="cluster">
                    <span>"You began this earlier; what you typed is still here."</span>
                    <Button small=true on_press=start_over>"Start over"</Button>
                </div>
            </Banner>
        </Show>
    }
}
