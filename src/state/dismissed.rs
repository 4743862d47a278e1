//! What somebody does not want to see suggested. It is kept on this device alone. Only parts of the program that come later
//! name this: a guest is suggested nothing.

use std::cell::OnceCell;

use footbridge_core::matching::Without;
use footbridge_core::model::{GroupId, PersonId, PostId, TopicId};
use footbridge_core::time::Date;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::storage::{NotKept, Storage, Stored};

/// Key on the device; gone when the person is forgotten.
pub const DISMISSED: &str = "dismissed";

/// How long "not now" holds, in days.
pub const NOT_NOW_DAYS: i32 = 30;

/// Something that is not to be suggested.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Item {
    /// A person.
    Person(PersonId),
    /// A group.
    Group(GroupId),
    /// A post.
    Post(PostId),
    /// A topic.
    Topic(TopicId),
}

/// For how long.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Until {
    /// Until this day.
    Day(Date),
    /// Until it is undone.
    Undone,
    /// Until it is undone; nothing that a person writes either.
    Never,
}

/// One entry of the list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// What.
    pub item: Item,
    /// For how long.
    pub until: Until,
}

/// The list, to be had from [`use_dismissed`]. It outlives the page that shows it, as the button of a toast does.
#[derive(Clone, Debug)]
pub struct Dismissed {
    list: ArcRwSignal<Vec<Entry>>,
    storage: Storage,
}

thread_local! {
    static LIST: OnceCell<ArcRwSignal<Vec<Entry>>> = const { OnceCell::new() };
}

/// The list as the device has it, be it from another tab.
pub fn use_dismissed() -> Dismissed {
    let storage = expect_context::<Storage>();
    let list = LIST.with(|list| list.get_or_init(|| ArcRwSignal::new(read(&storage))).clone());
    let kept = read(&storage);
    if list.with_untracked(|list| *list != kept) {
        list.set(kept);
    }
    Dismissed { list, storage }
}

impl Dismissed {
    /// What is dismissed on a day; tracked.
    pub fn on(&self, today: Date) -> Vec<Entry> {
        let holds = |entry: &&Entry| entry.until.holds(today);
        self.list
            .with(|list| list.iter().filter(holds).cloned().collect())
    }

    /// What suggestions are to leave out on a day; tracked.
    pub fn without(&self, today: Date) -> Without {
        without(&self.on(today))
    }

    /// Adds something, in place of what was said of it before.
    pub fn add(&self, item: Item, until: Until) -> Result<(), NotKept> {
        self.change(|list| {
            list.retain(|entry| entry.item != item);
            list.push(Entry { item, until });
        })
    }

    /// Lets something be suggested again.
    pub fn take_back(&self, item: &Item) -> Result<(), NotKept> {
        self.change(|list| list.retain(|entry| entry.item != *item))
    }

    /// Lets everything be suggested again.
    pub fn clear(&self) -> Result<(), NotKept> {
        self.change(Vec::clear)
    }

    /// What another tab added since stays.
    fn change(&self, change: impl FnOnce(&mut Vec<Entry>)) -> Result<(), NotKept> {
        let readable = !matches!(self.storage.read::<Vec<Entry>>(DISMISSED), Stored::Unreadable(_))
            || self.storage.put_aside(DISMISSED);
        let mut list = match self.storage.read(DISMISSED) {
            Stored::Value(list) => list,
            Stored::Absent | Stored::Unreadable(_) => self.list.get_untracked(),
        };
        change(&mut list);
        let kept = if readable {
            self.storage.write(DISMISSED, &list)
        } else {
            Err(NotKept)
        };
        self.list.set(list);
        kept
    }
}

impl Until {
    /// Whether it still holds on a day.
    pub fn holds(self, today: Date) -> bool {
        match self {
            Self::Day(day) => today < day,
            Self::Undone | Self::Never => true,
        }
    }
}

fn read(storage: &Storage) -> Vec<Entry> {
    match storage.read(DISMISSED) {
        Stored::Value(list) => list,
        Stored::Absent | Stored::Unreadable(_) => Vec::new(),
    }
}

fn without(entries: &[Entry]) -> Without {
    let mut without = Without::default();
    for entry in entries {
        match (&entry.item, entry.until) {
            (Item::Person(id), Until::Never) => drop(without.never.insert(id.clone())),
            (Item::Person(id), _) => drop(without.people.insert(id.clone())),
            (Item::Group(id), _) => drop(without.groups.insert(id.clone())),
            (Item::Post(id), _) => drop(without.posts.insert(id.clone())),
            (Item::Topic(id), _) => drop(without.topics.insert(id.clone())),
        }
    }
    without
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn not_now_ends_by_itself_and_never_takes_in_what_is_written() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let until = Until::Day(day("2026-12-24"));
        assert!(until.holds(day("2026-12-23")) && !until.holds(day("2026-12-24")));
        let ana = PersonId::parse("ana").unwrap();
        let entry = |until| Entry {
            item: Item::Person(ana.clone()),
            until,
        };
        assert!(without(&[entry(Until::Undone)]).people.contains(&ana));
        assert!(without(&[entry(Until::Never)]).never.contains(&ana));
    }

    #[test]
    fn reads_what_it_wrote() {
        let list = vec![Entry {
            item: Item::Topic(TopicId::parse("chess").unwrap()),
            until: Until::Day("2026-12-24".parse().unwrap()),
        }];
        let text = serde_json::to_string(&list).unwrap();
        assert_eq!(
            text,
            r#"[{"item":{"kind":"topic","id":"chess"},"until":{"day":"2026-12-24"}}]"#
        );
        assert_eq!(serde_json::from_str::<Vec<Entry>>(&text).unwrap(), list);
    }
}
