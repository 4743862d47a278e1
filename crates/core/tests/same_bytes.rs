//! The browser and the command line come to the same bytes: the same changes are folded into the same company on this
//! machine and, by `cargo xtask test --only wasm`, in wasm. Both must arrive at the one digest below.

use footbridge_core::Catalog;
use footbridge_core::catalog::{CatalogBuilder, CollectionKind};
use footbridge_core::change::{Change, apply_all};
use footbridge_core::model::{Extra, Record};
use footbridge_core::submission;
use footbridge_core::wire::{CollectionFile, FORMAT, WireRecord, read_site, write_collection, write_value};
use serde_json::{Value, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// What the company looks like after all changes. It may change where the format or the rules of merging do; then the
/// test says the new one, and it must be the same from both.
const EXPECTED: &str = "4eb8855289e979e8";
const CHANGES: u64 = 600;

const PEOPLE: [&str; 5] = [
    "ana-castro",
    "ines-okafor",
    "yuki-tanaka",
    "noor-haddad",
    "liam-byrne",
];
const GROUPS: [&str; 4] = ["bakers", "wall", "new-band", "new-choir"];
const POSTS: [&str; 4] = ["read-contracts", "tide-tables", "new-ask", "new-offer"];
const TOPICS: [&str; 3] = ["rust", "chess", "sourdough"];
const TEXTS: [&str; 4] = ["Tea", "Łódź, “here”", "山田 🫖", "Zoë\u{301}"];

#[test]
fn the_same_changes_give_the_same_bytes_everywhere() {
    let mut catalog = company();
    let mut dice = Dice(26);
    let made: Vec<Change> = (0..CHANGES)
        .map(|number| handed_in(&change(number, &mut dice)))
        .collect();
    apply_all(&made, &mut catalog);
    let texts = [
        text(catalog.topics.iter().map(|record| (**record).clone())),
        text(catalog.people.iter().map(|record| (**record).clone())),
        text(catalog.groups.iter().map(|record| (**record).clone())),
        text(catalog.posts.iter().map(|record| (**record).clone())),
    ];
    assert!(
        texts[1].contains("noor-haddad"),
        "somebody new is among the people"
    );
    assert!(texts[2].contains("new-choir"), "a new group is among the groups");
    assert_eq!(digest(&texts.concat()), EXPECTED);
}

/// A change as it arrives: written by the app, read from an issue.
fn handed_in(change: &Value) -> Change {
    let change: Change = serde_json::from_value(change.clone()).expect("a change");
    let body = submission::write_body("Something I did", &write_value(&change));
    let read = submission::read(&body);
    assert_eq!(read.rejected, [], "{body}");
    assert_eq!(read.changes, [change]);
    read.changes.into_iter().next().expect("one change")
}

fn change(number: u64, dice: &mut Dice) -> Value {
    // Few moments, so that ids have to break ties.
    let minute = dice.below(40);
    json!({
        "format": FORMAT,
        "id": format!("01K{number:023}"),
        "author": dice.one_of(&PEOPLE),
        "at": format!("2026-11-24T09:{minute:02}:00.000Z"),
        "change": kind(dice),
    })
}

fn kind(dice: &mut Dice) -> Value {
    let (group, post, text) = (dice.one_of(&GROUPS), dice.one_of(&POSTS), dice.one_of(&TEXTS));
    match dice.below(12) {
        0 => json!({"type": "introduce_myself", "name": text, "set": profile(dice)}),
        1 | 2 => json!({"type": "edit_profile", "set": profile(dice)}),
        3 => json!({"type": "join_group", "group": group}),
        4 => json!({"type": "leave_group", "group": group}),
        5 => json!({"type": "start_group", "group": group, "name": text, "set": {"purpose": text}}),
        6 => json!({"type": "edit_group", "group": group, "set": group_patch(dice)}),
        7 => json!({"type": "close_group", "group": group}),
        8 => json!({"type": "post", "post": post, "kind": "offer", "title": text, "set": {"body": text}}),
        9 => json!({"type": "edit_post", "post": post, "set": {"title": text, "capacity": dice.below(9)}}),
        10 => json!({"type": "interested", "post": post}),
        _ => json!({"type": "withdraw", "post": post}),
    }
}

fn profile(dice: &mut Dice) -> Value {
    let (text, topic) = (dice.one_of(&TEXTS), dice.one_of(&TOPICS));
    match dice.below(5) {
        0 => json!({"title": text, "ambitions": [text]}),
        1 => json!({"skills": {topic: dice.one_of(&["basics", "working", "expert"])}}),
        2 => json!({"interests": {topic: dice.below(2) == 0}, "learning": {topic: dice.below(2) == 0}}),
        3 => json!({"contacts": {"email": "a@ferrow.example", "slack": text}}),
        _ => json!({"about": text, "open_to": {"coffee": dice.below(2) == 0}}),
    }
}

fn group_patch(dice: &mut Dice) -> Value {
    match dice.below(3) {
        0 => json!({"purpose": dice.one_of(&TEXTS)}),
        1 => json!({"topics": [dice.one_of(&TOPICS)], "open_to_newcomers": dice.below(2) == 0}),
        _ => json!({"leads": {dice.one_of(&PEOPLE): dice.below(2) == 0}}),
    }
}

fn company() -> Catalog {
    let mut problems = Vec::new();
    let site = include_str!("support/company/site.json");
    let site = read_site("site.json", site, &mut problems).expect("a site");
    let mut builder = CatalogBuilder::new(site, problems);
    for (kind, text) in [
        (
            CollectionKind::Topics,
            include_str!("support/company/topics.json"),
        ),
        (
            CollectionKind::People,
            include_str!("support/company/people.json"),
        ),
        (
            CollectionKind::Groups,
            include_str!("support/company/groups.json"),
        ),
        (CollectionKind::Posts, include_str!("support/company/posts.json")),
    ] {
        builder.add(kind, "file.json", text);
    }
    builder.finish().0
}

fn text<T: WireRecord + Record>(records: impl Iterator<Item = T>) -> String {
    write_collection(&CollectionFile {
        path: String::new(),
        format: FORMAT,
        records: records.collect(),
        rejected: Vec::new(),
        extra: Extra::new(),
    })
}

/// FNV-1a of 64 bits, as in draft-eastlake-fnv, in hexadecimal digits.
fn digest(text: &str) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}

/// Splitmix64, as Vigna published it: the same rolls from the same seed on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut roll = self.0;
        roll = (roll ^ (roll >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        roll = (roll ^ (roll >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (roll ^ (roll >> 31)) % end
    }

    fn one_of<'t>(&mut self, texts: &[&'t str]) -> &'t str {
        let at = self.below(texts.len().try_into().unwrap_or(1));
        usize::try_from(at)
            .ok()
            .and_then(|at| texts.get(at))
            .copied()
            .unwrap_or_default()
    }
}
