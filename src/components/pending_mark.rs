//! What only this device knows so far.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::{Icon, IconView};

/// "Not published yet", leading to My changes; nothing while everybody knows.
#[component]
pub fn PendingMark(
    /// Whether only this device knows.
    #[prop(into)]
    pending: Signal<bool>,
) -> impl IntoView {
    let pending = Memo::new(move |_| pending.get());
    move || {
        pending.get().then(|| {
            view! {
                <a class="pending-mark" href=Route::Changes.href()>
                    <IconView icon=Icon::Pending/>
                    "Not published yet"
                </a>
            }
        })
    }
}
