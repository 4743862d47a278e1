//! The proposed meeting as a file for the calendar.

use std::sync::Arc;

use footbridge_core::calendar::{Event, Guest, written};
use footbridge_core::invitation::MEETING_MINUTES;
use footbridge_core::model::{Person, RoundId};
use footbridge_core::time::Timestamp;

use super::meet::first_names;
use super::writing::reason;
use crate::hooks::download_text;
use crate::intl::now;
use crate::state::Data;

/// Downloads an `.ics` file. Of one week and the same people it is always the same meeting, whatever its time.
pub fn download_invitation(data: Data, round: &RoundId, people: &[Arc<Person>], starts: Timestamp) {
    let Some(me) = data.me_untracked() else {
        return;
    };
    let snapshot = data.get_untracked();
    let shared = reason(&snapshot, &me, people);
    let why = if shared.is_empty() {
        String::new()
    } else {
        format!(": {shared}")
    };
    let event = Event {
        uid: uid(round, &me, people),
        stamp: now(),
        starts,
        minutes: MEETING_MINUTES,
        title: format!("{} and {}", me.first_name(), first_names(people)),
        about: format!("Footbridge introduced us this week{why}."),
        organiser: guest(&me),
        others: people.iter().map(|person| guest(person)).collect(),
    };
    download_text(&format!("introduction-{round}.ics"), &written(&event));
}

fn guest(person: &Person) -> Guest {
    Guest {
        name: person.name.clone(),
        email: person.contacts.email.clone(),
    }
}

/// The same, whichever of them writes it.
fn uid(round: &RoundId, me: &Person, people: &[Arc<Person>]) -> String {
    let mut ids: Vec<&str> = people.iter().map(|person| person.id.as_str()).collect();
    let place = ids.iter().filter(|id| **id < me.id.as_str()).count();
    ids.insert(place, me.id.as_str());
    format!("{round}.{}@introductions.footbridge", ids.join("."))
}
