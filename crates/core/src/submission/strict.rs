//! Walks through JSON of unknown origin before anything is made of it: no key twice, no deep nesting, no characters
//! that hide or turn text.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{Rejected, not_json};

/// Deepest nesting of a change file; the deepest that Footbridge writes has five levels.
const DEEPEST: usize = 16;

/// Checks the text of one change.
pub fn check(text: &str) -> Result<(), Rejected> {
    let mut from = serde_json::Deserializer::from_str(text);
    let walked = Walk { depth: 0, path: "" }
        .deserialize(&mut from)
        .and_then(|()| from.end());
    walked.map_err(|wrong| {
        let message = wrong.to_string();
        let Some((place, what)) = message.strip_prefix(OURS).and_then(|rest| rest.split_once(BREAK)) else {
            return not_json(&wrong);
        };
        Rejected {
            line: wrong.line(),
            field: place.to_owned(),
            what: what.split(" at line ").next().unwrap_or(what).to_owned(),
            remedy: "Take it out; the app never writes it.".to_owned(),
            ..Rejected::default()
        }
    })
}

/// Begins our own messages among those of the parser.
const OURS: &str = "\u{1}";
/// Stands between the field and what is wrong with it.
const BREAK: char = '\u{2}';

struct Walk<'a> {
    depth: usize,
    path: &'a str,
}

impl Walk<'_> {
    fn wrong<E: Error>(&self, what: fmt::Arguments<'_>) -> E {
        E::custom(format_args!("{OURS}{}{BREAK}{what}", self.path))
    }

    fn text<E: Error>(&self, text: &str) -> Result<(), E> {
        match text.chars().find(|c| is_hidden(*c)) {
            Some(hidden) => Err(self.wrong(format_args!(
                "it holds the invisible character U+{:04X}",
                u32::from(hidden)
            ))),
            None => Ok(()),
        }
    }

    fn deeper<E: Error>(&self) -> Result<usize, E> {
        if self.depth >= DEEPEST {
            return Err(self.wrong(format_args!("it is nested deeper than {DEEPEST} levels")));
        }
        Ok(self.depth + 1)
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.text(text)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let depth = self.deeper()?;
        let mut at = 0;
        loop {
            let path = join(self.path, &at.to_string());
            if list.next_element_seed(Walk { depth, path: &path })?.is_none() {
                return Ok(());
            }
            at += 1;
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let depth = self.deeper()?;
        let mut seen = BTreeSet::new();
        while let Some(key) = map.next_key::<String>()? {
            self.text(&key)?;
            let path = join(self.path, &key);
            map.next_value_seed(Walk { depth, path: &path })?;
            if !seen.insert(key) {
                return Err(Walk { depth, path: &path }.wrong(format_args!("it stands there twice")));
            }
        }
        Ok(())
    }
}

fn join(path: &str, part: &str) -> String {
    if path.is_empty() {
        part.to_owned()
    } else {
        format!("{path}.{part}")
    }
}

/// Control characters but for line breaks and tabs, and the marks that turn the direction of text (embeddings,
/// overrides and isolates of Unicode's `Bidi_Control`). The plain direction marks stay: Hebrew and Arabic need them.
fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}
