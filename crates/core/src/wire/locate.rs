//! Finds which field of a record an error is about, from the position the JSON reader gives.

/// Path of the field at `line` and `column` (both from 1) of a JSON object's text, such as `contacts.email`
/// or `skills`. Empty where the position is in no field.
pub fn field_at(text: &str, line: usize, column: usize) -> String {
    let end = offset(text, line, column);
    let mut path: Vec<Option<String>> = Vec::new();
    let mut last_string = None;
    let mut rest = text.char_indices();
    while let Some((at, c)) = rest.next() {
        if at >= end {
            break;
        }
        match c {
            '"' => last_string = Some(read_string(&mut rest)),
            ':' => {
                if let Some(field) = path.last_mut() {
                    *field = last_string.take();
                }
            }
            '{' | '[' => path.push(None),
            '}' | ']' => {
                path.pop();
            }
            ',' => {
                if let Some(field) = path.last_mut().filter(|_| at + 1 < end) {
                    *field = None;
                }
            }
            _ => {}
        }
    }
    path.into_iter().flatten().collect::<Vec<_>>().join(".")
}

fn offset(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    before + column
}

fn read_string(rest: &mut std::str::CharIndices<'_>) -> String {
    let mut string = String::new();
    let mut escaped = false;
    for (_, c) in rest.by_ref() {
        match c {
            _ if escaped => {
                escaped = false;
                string.push(c);
            }
            '\\' => escaped = true,
            '"' => break,
            _ => string.push(c),
        }
    }
    string
}

#[cfg(test)]
mod tests {
    use crate::wire::person::WirePerson;
    use crate::wire::{Fields, FromFields};

    fn field_of_error(text: &str) -> String {
        WirePerson::from_fields(Fields::of(text).unwrap())
            .unwrap_err()
            .field
    }

    #[test]
    fn names_the_field_with_the_wrong_type() {
        for (text, field) in [
            (r#"{"id": "a", "name": 7, "title": "x"}"#, "name"),
            (r#"{"id": "a", "name": "A", "interests": "chess"}"#, "interests"),
            (
                r#"{"id": "a", "name": "A", "interests": ["chess", 4], "title": ""}"#,
                "interests",
            ),
            (
                "{\"id\": \"a\",\n \"name\": \"A\",\n \"skills\": {\"rust\": 3}\n}",
                "skills.rust",
            ),
            (
                r#"{"id": "a", "about": "she said: \"7, 8\"", "name": []}"#,
                "name",
            ),
            (r#"{"id": "a", "name": "A", "mentees": -1}"#, "mentees"),
        ] {
            assert_eq!(field_of_error(text), field, "{text}");
        }
    }
}
