//! Groups as a table.

use footbridge_core::Catalog;
use footbridge_core::model::{Choice, Group, Meeting};

use super::{Table, joined, text_of};

const HEADINGS: &[&str] = &[
    "id",
    "name",
    "purpose",
    "topics",
    "leads",
    "members",
    "number of members",
    "format",
    "location",
    "meets",
    "channel",
    "channel address",
    "open to newcomers",
    "status",
    "founded",
    "reviewed",
];

/// A row for each group, in the order of the data.
pub fn table(catalog: &Catalog) -> Table {
    let rows = catalog.groups.iter().map(|group| row(group, catalog));
    Table {
        headings: HEADINGS,
        rows: rows.collect(),
    }
}

fn row(group: &Group, catalog: &Catalog) -> Vec<String> {
    let names = |ids: &std::collections::BTreeSet<_>| joined(ids.iter().map(|id| catalog.person_name(id)));
    let (channel, address) = (group.channel.as_ref()).map_or_else(Default::default, |channel| {
        (channel.label.clone(), channel.url.clone())
    });
    let open = if group.open_to_newcomers { "yes" } else { "no" };
    vec![
        group.id.to_string(),
        group.name.clone(),
        group.purpose.clone(),
        joined(group.topics.iter().map(|topic| catalog.topic_label(topic))),
        names(&group.leads),
        names(&group.members),
        group.members.len().to_string(),
        group.format.label().to_owned(),
        catalog.location_label(group.location.as_ref()).to_owned(),
        group.meets.as_ref().map(meeting).unwrap_or_default(),
        channel,
        address,
        open.to_owned(),
        group.status.key().to_owned(),
        text_of(group.founded),
        text_of(group.reviewed),
    ]
}

fn meeting(meeting: &Meeting) -> String {
    let rhythm = match meeting.every_weeks {
        1 => "every week".to_owned(),
        weeks => format!("every {weeks} weeks"),
    };
    let (day, time, zone) = (meeting.weekday.label(), meeting.time, &meeting.timezone);
    format!("{rhythm}, {day} {time} {zone}, {} minutes", meeting.minutes)
}
