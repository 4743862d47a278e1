//! What GitLab answers.

use serde_json::{Value, json};

use super::{BOT, State, Thing, edited_at, said_at};

pub fn answer(state: &mut State, method: &str, parts: &[&str], body: &Value) -> Option<Value> {
    match (method, parts) {
        ("GET", ["issues"]) => {
            let open = state.things.iter().filter(|thing| !thing.is_closed);
            Some(open.map(written).collect())
        }
        ("GET", ["issues", number]) => Some(written(state.thing(number.parse().ok()?)?)),
        ("POST", ["issues"]) => {
            let number = state.things.len() as u64 + 1;
            state.things.push(Thing {
                number,
                login: BOT.to_owned(),
                body: body["description"].as_str()?.to_owned(),
                ..Thing::default()
            });
            Some(json!({}))
        }
        ("PUT", ["issues", number]) => {
            let thing = state.thing(number.parse().ok()?)?;
            thing.is_closed |= body["state_event"] == "close";
            if let Some(text) = body["description"].as_str() {
                text.clone_into(&mut thing.body);
            }
            Some(json!({}))
        }
        ("GET", ["issues", number, "notes"]) => Some(notes(state.thing(number.parse().ok()?)?)),
        ("POST", ["issues", number, "notes"]) => {
            let text = body["body"].as_str()?.to_owned();
            state
                .thing(number.parse().ok()?)?
                .comments
                .push((BOT.to_owned(), text));
            Some(json!({}))
        }
        _ => None,
    }
}

fn notes(thing: &Thing) -> Value {
    let note = |id: usize, system: bool, login: &str, body: &str, at: String| json!({ "id": id, "system": system, "body": body, "author": { "username": login }, "created_at": at, "updated_at": at });
    let edit = (thing.editor.iter()).map(|login| {
        note(
            0,
            true,
            login,
            "changed the description",
            edited_at(thing.edited_after),
        )
    });
    let said = (thing.comments.iter().enumerate())
        .map(|(at, (login, body))| note(at + 1, false, login, body, said_at(at)));
    edit.chain(said).collect()
}

fn written(thing: &Thing) -> Value {
    json!({
        "iid": thing.number,
        "author": { "username": thing.login },
        "description": thing.body,
    })
}
