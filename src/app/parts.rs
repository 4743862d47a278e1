//! Which parts of the program are here.

use futures::future::join;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::part_styles::fetch_part_styles;
use crate::data::Slices;
use crate::pages::Part;

/// How long after the first page the other parts are fetched, in milliseconds: late enough not to compete with
/// pictures of that page.
const AHEAD_MS: u32 = 1500;

/// How far a part is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Arrival {
    /// On its way, or not asked for.
    Coming,
    /// Its pages can be shown.
    Here,
    /// Fetching it failed.
    Missing,
}

/// How far each part is. Each has a signal of its own: a page must not be made anew when another page's part arrives.
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    arrivals: [RwSignal<Arrival>; Part::ALL.len()],
}

impl Parts {
    /// Nothing is here yet.
    pub fn new() -> Self {
        Self {
            arrivals: Part::ALL.map(|_| RwSignal::new(Arrival::Coming)),
        }
    }

    /// How far a part is, tracked.
    pub fn arrival(self, part: Part) -> Arrival {
        self.of(part).get()
    }

    /// Fetches a part unless it is here.
    pub fn want(self, part: Part) {
        if self.is_to_come(part) {
            spawn_local(self.bring(part));
        }
    }

    /// Fetches all parts a little later, so that every page opens at once, even when the connection is gone by then. One
    /// after the other: whoever presses something meanwhile is answered between two of them.
    pub fn fetch_ahead(self) {
        spawn_local(async move {
            TimeoutFuture::new(AHEAD_MS).await;
            for part in Part::ALL {
                if self.is_to_come(part) {
                    self.bring(part).await;
                }
            }
        });
    }

    /// Whether a part has to be fetched. One that was missing counts as on its way again.
    fn is_to_come(self, part: Part) -> bool {
        let arrival = self.of(part).get_untracked();
        if arrival == Arrival::Missing {
            self.note(part, Arrival::Coming);
        }
        arrival != Arrival::Here
    }

    async fn bring(self, part: Part) {
        let (fetched, is_styled) = join(part.fetch(), fetch_part_styles()).await;
        // To show what came is work of its own, after that of starting it.
        Slices::new().next_task().await;
        let arrival = if fetched.is_ok() && is_styled {
            Arrival::Here
        } else {
            Arrival::Missing
        };
        self.note(part, arrival);
    }

    fn note(self, part: Part, arrival: Arrival) {
        if self.of(part).get_untracked() != arrival {
            self.of(part).set(arrival);
        }
    }

    fn of(self, part: Part) -> RwSignal<Arrival> {
        self.arrivals[part as usize]
    }
}
