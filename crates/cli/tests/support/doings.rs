//! What the people of a company may do in a few weeks, by chance that can be repeated. Whether somebody may do something
//! never depends on another change, so that every order has the same outcome.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

/// Splitmix64, as Vigna published it.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut roll = self.0;
        roll = (roll ^ (roll >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        roll = (roll ^ (roll >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        roll ^= roll >> 31;
        usize::try_from(roll % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    pub fn pick<'t, T>(&mut self, items: &'t [T]) -> &'t T {
        &items[self.below(items.len())]
    }

    /// Fisher and Yates.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }
}

/// A company whose people do things.
pub struct Doings {
    pub dice: Dice,
    people: Vec<String>,
    /// Groups with their leads.
    groups: Vec<(String, Vec<String>)>,
    /// Posts with their authors.
    posts: Vec<(String, String)>,
    topics: Vec<String>,
    number: u64,
}

impl Doings {
    /// In the company of this folder, each collection of which is in one file.
    pub fn of(root: &Path, seed: u64) -> Self {
        let list = |name: &str| -> Vec<Value> {
            let text = fs::read_to_string(root.join(format!("{name}.json"))).unwrap();
            let file: Value = serde_json::from_str(&text).unwrap();
            file[name].as_array().unwrap().clone()
        };
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let ids = |name: &str| {
            list(name)
                .iter()
                .filter_map(|record| text(&record["id"]))
                .collect()
        };
        let leads = |group: &Value| {
            group["leads"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(text)
                .collect()
        };
        let groups = list("groups")
            .into_iter()
            .map(|group| (text(&group["id"]).unwrap(), leads(&group)));
        // A request to somebody is nobody else's business.
        let posts = list("posts")
            .into_iter()
            .filter(|post| post["to"].is_null())
            .map(|post| (text(&post["id"]).unwrap(), text(&post["author"]).unwrap()));
        Self {
            people: ids("people"),
            topics: ids("topics"),
            groups: groups
                .filter(|(_, leads): &(_, Vec<_>)| !leads.is_empty())
                .collect(),
            posts: posts.collect(),
            dice: Dice(seed),
            // Companies that exchange changes must not number them alike.
            number: seed << 24,
        }
    }

    /// So many changes. Newcomers and new groups bring a second change with them, which comes first now and then.
    pub fn some(&mut self, count: usize) -> Vec<Value> {
        let mut made = Vec::new();
        while made.len() < count {
            made.extend(self.next());
        }
        self.dice.shuffle(&mut made);
        made.truncate(count);
        made
    }

    fn next(&mut self) -> Vec<Value> {
        let person = self.dice.pick(&self.people).clone();
        let (group, leads) = self.dice.pick(&self.groups).clone();
        let (post, author) = self.dice.pick(&self.posts).clone();
        let words = self.words();
        let (by, kind) = match self.dice.below(100) {
            0..35 => (person, json!({ "type": "edit_profile", "set": self.profile() })),
            35..50 => (person, json!({ "type": "join_group", "group": group })),
            // Whoever leaves does not lead any more.
            50..55 if !leads.contains(&person) => (person, json!({ "type": "leave_group", "group": group })),
            55..68 => (person, json!({ "type": "interested", "post": post })),
            68..72 => (person, json!({ "type": "withdraw", "post": post })),
            72..80 => (
                leads[0].clone(),
                json!({ "type": "edit_group", "group": group, "set": { "purpose": words } }),
            ),
            80..86 => (
                author,
                json!({ "type": "edit_post", "post": post, "set": { "body": words } }),
            ),
            86..94 => {
                let id = self.fresh();
                (
                    person,
                    json!({ "type": "post", "post": id, "kind": "ask", "title": words, "set": { "body": words } }),
                )
            }
            94..97 => return self.group(&person, &words),
            _ => return self.newcomer(&words),
        };
        vec![self.change(&by, &kind)]
    }

    fn group(&mut self, founder: &str, words: &str) -> Vec<Value> {
        let id = self.fresh();
        let member = self.dice.pick(&self.people).clone();
        let start = json!({ "type": "start_group", "group": id, "name": words, "set": { "purpose": words } });
        let join = json!({ "type": "join_group", "group": id });
        vec![self.change(founder, &start), self.change(&member, &join)]
    }

    fn newcomer(&mut self, words: &str) -> Vec<Value> {
        let id = self.fresh();
        let introduction = json!({ "type": "introduce_myself", "name": words, "set": {} });
        let edit = json!({ "type": "edit_profile", "set": self.profile() });
        vec![self.change(&id, &introduction), self.change(&id, &edit)]
    }

    fn profile(&mut self) -> Value {
        let topic = self.dice.pick(&self.topics).clone();
        match self.dice.below(4) {
            0 => json!({ "about": self.words() }),
            1 => json!({ "interests": { topic: self.dice.below(3) > 0 } }),
            2 => json!({ "skills": { topic: "working" } }),
            _ => json!({ "title": self.words(), "open_to": { "coffee": true } }),
        }
    }

    fn change(&mut self, author: &str, kind: &Value) -> Value {
        self.number += 1;
        let minute = self.dice.below(60);
        json!({
            "format": 1,
            "id": format!("01K{:023}", self.number),
            "author": author,
            "at": format!("2026-11-24T09:{minute:02}:00.000Z"),
            "change": kind,
        })
    }

    /// An id as the app makes them: words, and a few characters of chance.
    /// An id that nobody else takes: of two makers of one thing the door keeps the one who came first, so that the order
    /// would count.
    fn fresh(&mut self) -> String {
        let words = self.words().to_lowercase().replace(' ', "-");
        format!("{words}-{}-{:04}", self.number, self.dice.below(10_000))
    }

    fn words(&mut self) -> String {
        const FIRST: [&str; 8] = [
            "Quiet", "Early", "Salty", "Northern", "Borrowed", "Second", "Open", "Wooden",
        ];
        const LAST: [&str; 8] = [
            "Kettle", "Harbour", "Lathe", "Garden", "Compass", "Choir", "Ledger", "Bicycle",
        ];
        format!("{} {}", self.dice.pick(&FIRST), self.dice.pick(&LAST))
    }
}
