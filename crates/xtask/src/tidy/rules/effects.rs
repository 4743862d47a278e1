//! Effects reach outside of the app; what follows from something within it is a memo.

use crate::tidy::{Hit, SourceFile};

const EFFECTS: [&str; 3] = ["Effect::new(", "Effect::watch(", "Effect::new_isomorphic("];
const WRITES: [&str; 4] = [".set(", ".update(", ".try_set(", ".try_update("];

/// A signal that is written while an effect runs. What an effect calls elsewhere is not seen.
pub fn written_signal(file: &SourceFile) -> Vec<Hit> {
    if !file.is_rust() || !file.is_in(&["src/"]) {
        return Vec::new();
    }
    let text = file.bare();
    let mut hits = Vec::new();
    for start in EFFECTS.iter().flat_map(|effect| text.match_indices(effect)) {
        let (at, effect) = start;
        let body = within_brackets(&text[at + effect.len()..]);
        for (offset, write) in WRITES.iter().flat_map(|write| body.match_indices(write)) {
            let before = &text[..at + effect.len() + offset];
            hits.push(Hit {
                line: before.matches('\n').count() + 1,
                what: format!("`{write}…)` in an effect"),
            });
        }
    }
    hits
}

/// The text up to the bracket that closes the one just opened.
fn within_brackets(text: &str) -> &str {
    let mut depth = 1_usize;
    for (at, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(path: &str, text: &str) -> Vec<usize> {
        let hits = written_signal(&SourceFile::new(path, text));
        hits.into_iter().map(|hit| hit.line).collect()
    }

    #[test]
    fn a_signal_written_in_an_effect_is_found() {
        let text = "Effect::new(move |_| {\n    let sum = (a.get() + b.get()) * 2;\n    total.set(sum);\n});";
        assert_eq!(lines("src/pages/home.rs", text), [3]);
        assert_eq!(
            lines("src/pages/home.rs", "Effect::watch(a, b.update(|b| *b += 1))"),
            [1]
        );
    }

    #[test]
    fn what_reaches_outside_and_what_comes_after_is_fine() {
        let text =
            "Effect::new(move |_| document().set_title(&title.get()));\nlet press = move || open.set(true);";
        assert_eq!(lines("src/hooks/page_title.rs", text), Vec::<usize>::new());
        assert_eq!(
            lines("src/ui/x.rs", "// Effect::new(|| a.set(1))"),
            Vec::<usize>::new()
        );
        assert_eq!(
            lines("crates/core/src/x.rs", "Effect::new(|| a.set(1))"),
            Vec::<usize>::new()
        );
    }
}
