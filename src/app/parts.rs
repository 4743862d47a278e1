//! Which parts of the program are here.

use futures::future::join;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::part_styles::fetch_part_styles;
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
        match self.of(part).get_untracked() {
            Arrival::Here => return,
            Arrival::Missing => self.note(part, Arrival::Coming),
            Arrival::Coming => {}
        }
        spawn_local(async move {
            let (fetched, is_styled) = join(part.fetch(), fetch_part_styles()).await;
            let arrival = if fetched.is_ok() && is_styled {
                Arrival::Here
            } else {
                Arrival::Missing
            };
            self.note(part, arrival);
        });
    }

    /// Fetches all parts a little later, so that every page opens at once, even when the connection is gone by then.
    pub fn fetch_ahead(self) {
        Timeout::new(AHEAD_MS, move || {
            for part in Part::ALL {
                self.want(part);
            }
        })
        .forget();
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
