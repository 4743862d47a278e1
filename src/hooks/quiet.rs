//! Texts to be read out that change with every key.

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

/// How long nothing must change before something is read out, in milliseconds: the pause after a word.
const QUIET_MS: u32 = 500;

/// A text as it was when it last stayed the same for half a second.
pub fn use_quiet(text: impl Fn() -> String + Send + Sync + 'static) -> ReadSignal<String> {
    let text = Memo::new(move |_| text());
    let said = RwSignal::new(String::new());
    let waiting = StoredValue::new_local(None::<Timeout>);
    let say_later = move || {
        let say = move || {
            if let Some(text) = text.try_get_untracked() {
                said.set(text);
            }
        };
        waiting.set_value(Some(Timeout::new(QUIET_MS, say)));
    };
    Effect::new(move || {
        text.track();
        say_later();
    });
    said.read_only()
}
