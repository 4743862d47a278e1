//! One meeting that is proposed, with its guests.

use super::{begun, utc};
use crate::SafeUrl;
use crate::content_lines::quoted;
use crate::time::Timestamp;

/// Somebody who comes to a meeting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Guest {
    /// Their name.
    pub name: String,
    /// Their mail address; empty where it is not known.
    pub email: String,
}

/// A meeting that is proposed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// The same for the same meeting, however often it is written: a calendar then keeps one of it.
    pub uid: String,
    /// When it is written.
    pub stamp: Timestamp,
    /// When it begins.
    pub starts: Timestamp,
    /// How long it takes.
    pub minutes: u32,
    /// What it is called.
    pub title: String,
    /// A few lines about it.
    pub about: String,
    /// Who proposes it.
    pub organiser: Guest,
    /// Who else comes.
    pub others: Vec<Guest>,
}

/// The event as the text of an `.ics` file. Times are in UTC, which every calendar shows in its own zone. Guests stand in
/// it by their mail addresses. Where the organiser's is not known there are none: without an organiser the standard
/// allows no guests.
pub fn written(event: &Event) -> String {
    let mut lines = begun();
    let ends = Timestamp::from_ms(event.starts.ms() + i64::from(event.minutes) * 60_000);
    lines.line("BEGIN:VEVENT");
    lines.text("UID", &event.uid);
    lines.line(&format!("DTSTAMP:{}", utc(event.stamp)));
    lines.line(&format!("DTSTART:{}", utc(event.starts)));
    lines.line(&format!("DTEND:{}", utc(ends)));
    lines.text("SUMMARY", &event.title);
    lines.text("DESCRIPTION", &event.about);
    // Nobody has agreed to it yet.
    lines.line("STATUS:TENTATIVE");
    if let Ok(address) = SafeUrl::mailto(&event.organiser.email) {
        let name = quoted(&event.organiser.name);
        lines.line(&format!("ORGANIZER;CN={name}:{}", address.as_str()));
        lines.line(&format!(
            "ATTENDEE;CN={name};PARTSTAT=ACCEPTED:{}",
            address.as_str()
        ));
        for guest in &event.others {
            if let Ok(address) = SafeUrl::mailto(&guest.email) {
                let name = quoted(&guest.name);
                lines.line(&format!(
                    "ATTENDEE;CN={name};PARTSTAT=NEEDS-ACTION;RSVP=TRUE:{}",
                    address.as_str()
                ));
            }
        }
    }
    lines.line("END:VEVENT");
    lines.line("END:VCALENDAR");
    lines.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event() -> Event {
        Event {
            uid: "2026-W48.ines-okafor.noor-haddad@footbridge".to_owned(),
            stamp: "2026-11-24T10:00:00Z".parse().unwrap(),
            starts: "2026-11-25T10:00:00Z".parse().unwrap(),
            minutes: 30,
            title: "Coffee; Inês, Noor".to_owned(),
            about: "You both picked sourdough.\nA path: C:\\bread".to_owned(),
            organiser: Guest {
                name: "Inês \"Nê\" Okafor".to_owned(),
                email: "ines@larkfield.example".to_owned(),
            },
            others: vec![
                Guest {
                    name: "Noor; Haddad, Legal: Beirut".to_owned(),
                    email: "noor@larkfield.example".to_owned(),
                },
                Guest {
                    name: "Without".to_owned(),
                    email: String::new(),
                },
            ],
        }
    }

    fn unfolded(text: &str) -> Vec<String> {
        let whole = text.replace("\r\n ", "");
        whole.split_terminator("\r\n").map(ToOwned::to_owned).collect()
    }

    #[test]
    fn every_line_is_as_the_standard_has_it() {
        assert_eq!(
            unfolded(&written(&event())),
            [
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Footbridge//Footbridge//EN",
                "CALSCALE:GREGORIAN",
                "BEGIN:VEVENT",
                "UID:2026-W48.ines-okafor.noor-haddad@footbridge",
                "DTSTAMP:20261124T100000Z",
                "DTSTART:20261125T100000Z",
                "DTEND:20261125T103000Z",
                "SUMMARY:Coffee\\; Inês\\, Noor",
                "DESCRIPTION:You both picked sourdough.\\nA path: C:\\\\bread",
                "STATUS:TENTATIVE",
                "ORGANIZER;CN=\"Inês 'Nê' Okafor\":mailto:ines@larkfield.example",
                "ATTENDEE;CN=\"Inês 'Nê' Okafor\";PARTSTAT=ACCEPTED:mailto:ines@larkfield.example",
                "ATTENDEE;CN=\"Noor; Haddad, Legal: Beirut\";PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:noor@larkfield.example",
                "END:VEVENT",
                "END:VCALENDAR",
            ]
        );
    }

    #[test]
    fn there_are_no_guests_without_an_organiser() {
        let mut event = event();
        event.organiser.email = "not an address".to_owned();
        let text = written(&event);
        assert!(!text.contains("ATTENDEE") && !text.contains("ORGANIZER"));
    }

    #[test]
    fn nothing_in_a_name_or_text_makes_a_line_of_its_own() {
        let mut event = event();
        event.title = "x\r\nATTENDEE:mailto:evil@example.com".to_owned();
        event.others[0].name = "y\r\nATTACH:https://evil.example".to_owned();
        event.others[0].email = "a@b.example\r\nATTACH:https://evil.example".to_owned();
        let lines = unfolded(&written(&event));
        assert!(
            !lines
                .iter()
                .any(|line| line.starts_with("ATTACH") || line.starts_with("ATTENDEE:"))
        );
    }
}
