//! What changes from elsewhere would do to the published data.

use footbridge_core::admission::{self, Verdict, Vouch};
use footbridge_core::change::{Difference, apply, describe, differences, record_of};
use footbridge_core::model::PersonId;
use footbridge_core::order::InOrder;
use footbridge_core::{Catalog, Change};

use crate::pages::changes::field_words::{field_name, value_words};
use crate::state::Entry;

/// One change, in words.
#[derive(Clone, PartialEq, Debug)]
pub struct Preview {
    /// The change, as it would be kept.
    pub entry: Entry,
    /// What it does.
    pub words: String,
    /// Who made it.
    pub author: String,
    /// What would become of it.
    pub fit: Fit,
    /// Name of the field, what it holds, and what it would hold.
    pub rows: Vec<[String; 3]>,
}

/// What would become of a change, were its author to hand it in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fit {
    /// It would be taken in.
    Fits,
    /// It would alter nothing.
    NothingNew,
    /// It would wait; for what, in words.
    Waits(String),
    /// It would be turned down; why, in words.
    NotAllowed(String),
}

/// Looks at changes in the order in which they were made; each sees what those before it did.
pub fn preview(entries: &[Entry], published: &Catalog) -> Vec<Preview> {
    let mut entries = entries.to_vec();
    entries.order_by_key(|entry| entry.change.stamp());
    let handed_in = |entry: &Entry| admission::Entry {
        change: entry.change.clone(),
        vouch: Vouch::Operator,
        approved_by: None,
    };
    let decisions = admission::fold(entries.iter().map(handed_in).collect(), &mut published.clone());
    let fit = |change: &Change| {
        let decision = decisions.iter().find(|decision| decision.change == *change);
        match decision.map(|decision| &decision.verdict) {
            Some(Verdict::Waiting(reason)) => Fit::Waits(reason.clone()),
            Some(Verdict::Refused(reason) | Verdict::Forged(reason)) => Fit::NotAllowed(reason.clone()),
            Some(Verdict::Applied) => Fit::Fits,
            Some(Verdict::AlreadyThere) | None => Fit::NothingNew,
        }
    };
    let mut catalog = published.clone();
    let mut previews = Vec::with_capacity(entries.len());
    for entry in entries {
        let before = record_of(&entry.change, &catalog);
        apply(&entry.change, &mut catalog);
        let after = record_of(&entry.change, &catalog);
        let rows: Vec<[String; 3]> = (differences(&before, &after).iter())
            .map(|difference| row(difference, &catalog))
            .collect();
        let fit = match fit(&entry.change) {
            // It may set the stamp of a field that says the same already.
            Fit::Fits if rows.is_empty() => Fit::NothingNew,
            fit => fit,
        };
        previews.push(Preview {
            words: describe(&entry.change, &catalog),
            author: catalog.person_name(&entry.change.author),
            fit,
            rows,
            entry,
        });
    }
    previews
}

/// Those that `me` made.
pub fn of(me: &PersonId, previews: &[Preview]) -> Vec<Entry> {
    let mine = previews
        .iter()
        .filter(|preview| preview.entry.change.author == *me);
    mine.map(|preview| preview.entry.clone()).collect()
}

fn row(difference: &Difference, catalog: &Catalog) -> [String; 3] {
    let Difference { field, before, after } = difference;
    // A member is in or out; "yes" in place of "nothing" would say the same less plainly.
    let words = |value: &serde_json::Value| match (field.contains('/'), value) {
        (true, serde_json::Value::Null) => "no".to_owned(),
        _ => value_words(field, value, catalog),
    };
    [field_name(field, catalog), words(before), words(after)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use footbridge_core::catalog::{CatalogBuilder, CollectionKind};
    use footbridge_core::change::{ChangeKind, GroupPatch};
    use footbridge_core::model::{ChangeId, GroupId};
    use footbridge_core::time::Timestamp;
    use footbridge_core::wire::read_site;

    fn published() -> Catalog {
        let site = r#"{"format":1,"organisation":{"name":"Test"},"collections":{}}"#;
        let mut problems = Vec::new();
        let site = read_site("site.json", site, &mut problems).unwrap();
        let mut builder = CatalogBuilder::new(site, problems);
        let people = r#"{"format":1,"people":[{"id":"ana","name":"Ana Silva"},{"id":"bo","name":"Bo Ek"}]}"#;
        builder.add(CollectionKind::People, "people.json", people);
        let groups =
            r#"{"format":1,"groups":[{"id":"chess","name":"Chess","leads":["ana"],"members":["ana"]}]}"#;
        builder.add(CollectionKind::Groups, "groups.json", groups);
        builder.finish().0
    }

    fn entry(number: u8, author: &str, change: ChangeKind) -> Entry {
        let id = ChangeId::parse(&format!("01JDQ3V9GZ6M8K2X4T5W7Y0A{number:02}")).unwrap();
        let author = PersonId::parse(author).unwrap();
        let at = Timestamp::from_ms(i64::from(number));
        Entry::brought(Change::new(id, author, at, change))
    }

    fn join(group: &str) -> ChangeKind {
        ChangeKind::JoinGroup {
            group: GroupId::parse(group).unwrap(),
        }
    }

    fn rename(name: &str) -> ChangeKind {
        ChangeKind::EditGroup {
            group: GroupId::parse("chess").unwrap(),
            set: GroupPatch {
                name: Some(name.to_owned()),
                ..GroupPatch::default()
            },
        }
    }

    fn row(parts: [&str; 3]) -> Vec<[String; 3]> {
        vec![parts.map(str::to_owned)]
    }

    #[test]
    fn what_would_become_of_each_is_said_with_what_it_alters() {
        let entries = [
            entry(1, "ana", rename("Slow Chess")),
            entry(2, "bo", join("chess")),
            entry(3, "ana", join("chess")),
            entry(4, "bo", join("nowhere")),
            entry(5, "bo", rename("Bo’s Chess")),
        ];
        let previews = preview(&entries, &published());
        assert_eq!(previews[0].fit, Fit::Fits);
        assert_eq!(previews[0].rows, row(["Name", "Chess", "Slow Chess"]));
        assert_eq!(
            previews[1].words, "Join Slow Chess",
            "it sees what was done before"
        );
        assert_eq!(previews[1].rows, row(["Member: Bo Ek", "no", "yes"]));
        assert_eq!(previews[2].fit, Fit::NothingNew);
        assert!(matches!(&previews[3].fit, Fit::Waits(reason) if reason.contains("nowhere")));
        assert!(matches!(&previews[4].fit, Fit::NotAllowed(reason) if reason.contains("lead")));
    }

    #[test]
    fn they_are_looked_at_in_the_order_in_which_they_were_made() {
        let entries = [
            entry(2, "ana", rename("Third")),
            entry(1, "ana", rename("Second")),
        ];
        let previews = preview(&entries, &published());
        assert_eq!(previews[0].rows, row(["Name", "Chess", "Second"]));
        assert_eq!(previews[1].rows, row(["Name", "Second", "Third"]));
    }

    #[test]
    fn only_my_own_is_kept() {
        let entries = [entry(1, "ana", rename("Second")), entry(2, "bo", join("chess"))];
        let previews = preview(&entries, &published());
        let mine = of(&PersonId::parse("bo").unwrap(), &previews);
        assert_eq!(mine, entries[1..]);
    }
}
