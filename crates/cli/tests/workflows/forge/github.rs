//! What GitHub answers, and Gitea alike.

use serde_json::{Value, json};

use super::{BOT, State, Thing, edited_at, said_at};

/// Of a commit that holds a pull request.
const SHA: &str = "0123456789abcdef0123456789abcdef01234567";

pub fn answer(state: &mut State, method: &str, parts: &[&str], body: &Value) -> Option<Value> {
    match (method, parts) {
        ("GET", ["pulls"]) => Some(list(state, |thing| thing.is_pull)),
        ("GET", ["issues"]) => Some(list(state, |_| true)),
        ("POST", ["issues"]) => {
            let number = state.things.len() as u64 + 1;
            state.things.push(Thing {
                number,
                login: BOT.to_owned(),
                body: body["body"].as_str()?.to_owned(),
                ..Thing::default()
            });
            Some(json!({}))
        }
        ("GET", ["issues", number]) => Some(written(state.thing(number.parse().ok()?)?)),
        ("PATCH", ["issues", number]) => {
            let thing = state.thing(number.parse().ok()?)?;
            thing.is_closed |= body["state"] == "closed";
            if let Some(text) = body["body"].as_str() {
                text.clone_into(&mut thing.body);
            }
            Some(json!({}))
        }
        ("GET", ["issues", number, "comments"]) => {
            let comments = state.thing(number.parse().ok()?)?.comments.iter().enumerate();
            let written = comments
                .map(|(at, (login, body))| json!({ "id": at, "user": { "login": login }, "body": body, "created_at": said_at(at) }));
            Some(written.collect())
        }
        ("POST", ["issues", number, "comments"]) => {
            let text = body["body"].as_str()?.to_owned();
            state
                .thing(number.parse().ok()?)?
                .comments
                .push((BOT.to_owned(), text));
            Some(json!({}))
        }
        ("GET", ["issues", number, "events"]) => {
            let thing = state.thing(number.parse().ok()?)?;
            let pushes = thing.editor.iter().map(|_| edited_at(thing.edited_after));
            Some(
                pushes
                    .map(|at| json!({ "event": "head_ref_force_pushed", "created_at": at }))
                    .collect(),
            )
        }
        ("GET", ["pulls", number, "files"]) => {
            let files = state.thing(number.parse().ok()?)?.files.iter();
            Some(
                files
                    .map(|(name, status, _)| json!({ "filename": name, "status": status }))
                    .collect(),
            )
        }
        ("GET", ["contents", path @ ..]) => {
            let path = path.join("/");
            let files = state.things.iter().flat_map(|thing| &thing.files);
            let (_, _, text) = files.rev().find(|(name, _, _)| *name == path)?;
            Some(
                json!({ "type": "file", "encoding": "base64", "size": text.len(), "content": base64(text.as_bytes()) }),
            )
        }
        ("GET", ["commits"]) => {
            let author = state.committer.as_ref().map(|login| json!({ "login": login }));
            Some(json!([{ "sha": SHA, "author": author }]))
        }
        ("GET", ["commits", _, "pulls"]) => Some(json!([])),
        _ => None,
    }
}

/// The one GraphQL question: who edited an issue, and when.
pub fn editor(state: &mut State, body: &Value) -> Option<Value> {
    let thing = state.thing(body["variables"]["number"].as_u64()?)?;
    let issue = match &thing.editor {
        Some(login) => json!({ "editor": { "login": login }, "lastEditedAt": edited_at(thing.edited_after) }),
        None => json!({ "editor": null, "lastEditedAt": null }),
    };
    Some(json!({ "data": { "repository": { "issue": issue } } }))
}

fn list(state: &State, wanted: fn(&Thing) -> bool) -> Value {
    let open = state
        .things
        .iter()
        .filter(|thing| !thing.is_closed && wanted(thing));
    open.map(written).collect()
}

fn written(thing: &Thing) -> Value {
    json!({
        "number": thing.number,
        "user": { "login": thing.login },
        "body": thing.body,
        "pull_request": thing.is_pull.then(|| json!({})),
        "base": { "ref": "main" },
        "head": { "sha": SHA },
    })
}

/// RFC 4648, with a line break now and then as GitHub has it.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for (at, three) in bytes.chunks(3).enumerate() {
        let whole = three
            .iter()
            .fold(0_u32, |whole, byte| whole << 8 | u32::from(*byte))
            << (8 * (3 - three.len()));
        for letter in 0..4 {
            let six = usize::try_from(whole >> (18 - 6 * letter) & 63).unwrap();
            text.push(if letter <= three.len() {
                char::from(LETTERS[six])
            } else {
                '='
            });
        }
        if at % 15 == 14 {
            text.push('\n');
        }
    }
    text
}
