//! Long work in short slices, so that the page paints and answers in between.

use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, Performance};

/// How long a slice may take, in milliseconds: a frame at 60 Hz has 16, and a record begun in the last of them is still
/// finished.
const SLICE_MS: f64 = 10.0;

/// Divides work of one kind into slices.
pub struct Slices {
    clock: Option<Performance>,
    channel: Option<MessageChannel>,
    started: f64,
}

impl Slices {
    /// The first slice begins.
    pub fn new() -> Self {
        let clock = window().performance();
        let started = clock.as_ref().map_or(0.0, Performance::now);
        Self {
            clock,
            channel: MessageChannel::new().ok(),
            started,
        }
    }

    /// Milliseconds since the page was opened, as far as the browser tells.
    pub fn now(&self) -> f64 {
        self.clock.as_ref().map_or(0.0, Performance::now)
    }

    /// To be called between any two steps of the work: where the slice is over, the rest of it waits for a task of its
    /// own.
    pub async fn pause(&mut self) {
        if self.now() - self.started >= SLICE_MS {
            self.next_task().await;
            self.started = self.now();
        }
    }

    /// Waits for a task of its own. A message to oneself comes as one at once; a timer, set by a timer, would wait four
    /// milliseconds.
    pub async fn next_task(&self) {
        let Some(channel) = &self.channel else {
            return;
        };
        let mut arrival = |arrived: js_sys::Function, _| {
            channel.port1().set_onmessage(Some(&arrived));
            channel.port2().post_message(&JsValue::NULL).ok();
        };
        JsFuture::from(Promise::new(&mut arrival)).await.ok();
    }
}

impl Drop for Slices {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.port1().close();
        }
    }
}
