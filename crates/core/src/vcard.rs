//! A person as a visiting card that every address book reads: vCard 4.0, RFC 6350.

use crate::Catalog;
use crate::contact::{Channel, Reach, ways_to_reach};
use crate::content_lines::{ContentLines, escaped};
use crate::model::Person;
use crate::time::Timestamp;

/// The card as the text of a `.vcf` file: what their page shows of who they are, where they work and how to reach them.
/// `page` is the whole address of that page, by which an address book also knows that it has the card already; `stamp` says
/// as of when it is true.
pub fn written_card(person: &Person, catalog: &Catalog, page: &str, stamp: Timestamp) -> String {
    let mut lines = ContentLines::default();
    lines.line("BEGIN:VCARD");
    lines.line("VERSION:4.0");
    lines.line("KIND:individual");
    text(&mut lines, "FN", &person.name);
    // Which of the names is the family's is not known; some programs show nobody without this line.
    lines.line(&format!("N:;{};;;", escaped(&person.name)));
    text(&mut lines, "TITLE", &person.title);
    organisation(&mut lines, person, catalog);
    let place = catalog.location_label(person.location.as_ref());
    if !place.is_empty() {
        lines.line(&format!("ADR;TYPE=work:;;;{};;;", escaped(place)));
    }
    lines.text("TZ", catalog.timezone_of(person));
    contacts(&mut lines, person);
    if !page.contains(char::is_control) {
        lines.line(&format!("URL:{page}"));
        lines.line(&format!("UID:{page}"));
    }
    lines.line(&format!("REV:{}", revision(stamp)));
    lines.line("END:VCARD");
    lines.finish()
}

/// A text of one part. A semicolon parts nothing there and may stand as it is (RFC 6350, 3.4); some programs would show the
/// backslash before it. Nothing where the text is empty.
fn text(lines: &mut ContentLines, name: &str, text: &str) {
    // Every semicolon has just the backslash before it that was put there.
    let value = escaped(text).replace("\\;", ";");
    if !value.is_empty() {
        lines.line(&format!("{name}:{value}"));
    }
}

/// The company, then the department and the team within it, as far as they are known.
fn organisation(lines: &mut ContentLines, person: &Person, catalog: &Catalog) {
    let department = catalog.department_label(person.department.as_ref());
    let units = [catalog.site.organisation.name.as_str(), department, &person.team];
    let known: Vec<String> = units
        .into_iter()
        .filter(|unit| !unit.is_empty())
        .map(escaped)
        .collect();
    if !known.is_empty() {
        lines.line(&format!("ORG:{}", known.join(";")));
    }
}

/// The ways to reach them that their page shows, and no others: what is linked there as an address, the rest in words.
fn contacts(lines: &mut ContentLines, person: &Person) {
    let mut words = Vec::new();
    for way in ways_to_reach(&person.contacts) {
        match way.reach {
            Reach::Open(_) if way.channel == Channel::Mail => lines.text("EMAIL;TYPE=work", &way.text),
            // An address is no text: nothing in it is escaped, and `SafeUrl` lets nothing in that ends a line.
            Reach::Open(url) => lines.line(&format!("URL:{}", url.as_str())),
            Reach::Copy => words.push(format!("{}: {}", way.channel.name(), way.text)),
        }
    }
    text(lines, "NOTE", &words.join("\n"));
}

/// `20261124T100000Z`.
fn revision(at: Timestamp) -> String {
    let text = at.to_string();
    let whole = text.split('.').next().unwrap_or_default();
    format!("{}Z", whole.replace(['-', ':'], ""))
}
