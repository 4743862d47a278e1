//! What somebody began in a frame, carried into the whole app in the address: the JSON of what they would do, as
//! base64url. Whoever makes a link can write anything there, so it is read with suspicion and never done unasked.

use footbridge_core::change::ChangeKind;

use super::Route;

/// Longest draft that is looked at, in characters: several times what two ids take.
const LONGEST: usize = 1_000;
/// The letters of base64url, by value.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

impl Route {
    /// The page on which somebody confirms what they began elsewhere.
    pub fn brought(change: &ChangeKind) -> Self {
        let text = serde_json::to_string(change).unwrap_or_default();
        Self::Brought(encoded(text.as_bytes()))
    }
}

/// Reads what was begun elsewhere: joining or leaving a group, being interested in a post or no longer. The error is a
/// sentence for whoever followed the link.
pub fn read_brought(draft: &str) -> Result<ChangeKind, &'static str> {
    if draft.len() > LONGEST {
        return Err("What this link carries is too long to have been begun in a frame.");
    }
    let text = decoded(draft).and_then(|bytes| String::from_utf8(bytes).ok());
    let change = text.and_then(|text| serde_json::from_str::<ChangeKind>(&text).ok());
    match change {
        Some(
            change @ (ChangeKind::JoinGroup { .. }
            | ChangeKind::LeaveGroup { .. }
            | ChangeKind::Interested { .. }
            | ChangeKind::Withdraw { .. }),
        ) => Ok(change),
        Some(_) => Err("What this link carries is nothing that can be begun in a frame."),
        None => Err("What this link carries cannot be read: a part of it may have been cut off."),
    }
}

fn encoded(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 4 / 3 + 3);
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for letter in 0..=chunk.len() {
            let value = bits >> (18 - 6 * letter) & 63;
            text.push(char::from(LETTERS[value as usize]));
        }
    }
    text
}

/// `None` for what is no base64url. Bits that are left over at the end are not looked at.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for chunk in text.as_bytes().chunks(4) {
        if chunk.len() == 1 {
            return None;
        }
        let mut bits = 0_u32;
        for at in 0..4 {
            let value = match chunk.get(at) {
                Some(letter) => LETTERS.iter().position(|known| known == letter)?,
                None => 0,
            };
            bits = bits << 6 | u32::try_from(value).ok()?;
        }
        bytes.extend(bits.to_be_bytes().iter().skip(1).take(chunk.len() - 1));
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use footbridge_core::change::ProfilePatch;
    use footbridge_core::model::{GroupId, PostId};

    fn draft(change: &ChangeKind) -> String {
        match Route::brought(change) {
            Route::Brought(draft) => draft,
            other => panic!("{other}"),
        }
    }

    #[test]
    fn what_was_begun_reads_back() {
        let group = GroupId::parse("sourdough").expect("an id");
        let post = PostId::parse("learn-rust").expect("an id");
        for change in [
            ChangeKind::JoinGroup { group: group.clone() },
            ChangeKind::LeaveGroup { group },
            ChangeKind::Interested { post: post.clone() },
            ChangeKind::Withdraw { post },
        ] {
            let draft = draft(&change);
            assert!(draft.bytes().all(|b| LETTERS.contains(&b)), "{draft}");
            assert_eq!(read_brought(&draft), Ok(change));
        }
    }

    #[test]
    fn the_letters_are_those_of_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg"),
            ("fo", "Zm8"),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg"),
            ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(encoded(bytes.as_bytes()), text);
            assert_eq!(decoded(text).as_deref(), Some(bytes.as_bytes()));
        }
        assert_eq!(encoded(&[0xfb, 0xff]), "-_8");
    }

    #[test]
    fn what_nobody_begins_in_a_frame_is_refused() {
        let introduced = ChangeKind::IntroduceMyself {
            name: "Ines Okafor".to_owned(),
            set: ProfilePatch::default(),
        };
        let closed = ChangeKind::CloseGroup {
            group: GroupId::parse("sourdough").expect("an id"),
        };
        for change in [introduced, closed] {
            assert!(read_brought(&draft(&change)).is_err());
        }
        for text in ["", "A", "Zm9v", "{}", "e30", "%%%", "Zm9v=", "ZA\u{e9}"] {
            assert!(read_brought(text).is_err(), "{text}");
        }
        assert!(read_brought(&"A".repeat(LONGEST + 4)).is_err());
    }
}
