//! Words as they are indexed and looked up.

use std::ops::Range;

use crate::letters::{Fold, fold_letter, is_silent};

/// Longest part of a run without spaces that is looked up, in characters. Names have two to four.
const LONGEST_RUN: usize = 8;
/// Longest word, in bytes; what is longer is cut, so that a hostile text cannot fill the dictionary.
const LONGEST: usize = 64;

/// Calls `take` with every word of a text, folded. Scripts that put no space between words give every ending of a run,
/// so that the beginning of an ending finds any part of it: 田中雪, 中雪, 雪.
pub fn tokens(text: &str, fold: Fold, buffer: &mut String, take: &mut dyn FnMut(&str)) {
    runs(text, fold, buffer, &mut |_, word| {
        if !is_unspaced_run(word) {
            return take(word);
        }
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            take(run_start(rest));
            rest = &rest[first.len_utf8()..];
        }
    });
}

/// Calls `take` with the words that somebody looks for, as [`tokens`] but a run without spaces is one word, and with
/// where they stand.
pub fn looked_up(text: &str, fold: Fold, take: &mut dyn FnMut(Range<usize>, &str)) {
    let mut buffer = String::new();
    runs(text, fold, &mut buffer, &mut |range, word| {
        take(
            range,
            if is_unspaced_run(word) {
                run_start(word)
            } else {
                word
            },
        );
    });
}

/// Calls `take` with each run of letters and digits, folded and cut, and where it stands.
fn runs(text: &str, fold: Fold, buffer: &mut String, take: &mut dyn FnMut(Range<usize>, &str)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        // Most words are plain lower-case letters and need no copy.
        let mut is_plain = true;
        while let Some(byte) = bytes.get(at).filter(|byte| is_ascii_part(**byte)) {
            is_plain &= !byte.is_ascii_uppercase();
            at += 1;
        }
        if bytes.get(at).is_none_or(u8::is_ascii) {
            if at == start {
                at += 1;
                continue;
            }
            if is_plain {
                take(start..at, cut(&text[start..at]));
                continue;
            }
            buffer.clear();
            buffer.push_str(&text[start..at]);
            buffer.make_ascii_lowercase();
        } else {
            buffer.clear();
            at = start + slow_run(&text[start..], fold, buffer);
            if at == start {
                at += text[start..].chars().next().map_or(1, char::len_utf8);
                continue;
            }
        }
        if !buffer.is_empty() {
            take(start..at, cut(buffer));
        }
    }
}

/// The run at the beginning of a text, folded into `buffer`; how many bytes it takes.
fn slow_run(text: &str, fold: Fold, buffer: &mut String) -> usize {
    for (at, c) in text.char_indices() {
        if !is_part(c) {
            return at;
        }
        fold_letter(c, fold, buffer);
    }
    text.len()
}

/// Folds a word, and calls `take` with the place at which each of its characters ends, before and after.
pub fn fold_word(word: &str, fold: Fold, take: &mut dyn FnMut(usize, usize)) -> String {
    let mut folded = String::new();
    for (at, c) in word.char_indices() {
        fold_letter(c, fold, &mut folded);
        take(at + c.len_utf8(), folded.len());
    }
    folded
}

fn is_ascii_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'#')
}

/// Letters, digits, `+` and `#` within names such as c++ and c#, and what only changes the letter before it.
fn is_part(c: char) -> bool {
    match u8::try_from(c) {
        Ok(byte) if byte < 0x80 => is_ascii_part(byte),
        _ => c.is_alphanumeric() || is_silent(c) || is_unspaced(c),
    }
}

/// Han, kana, hangul, Thai, Lao, Burmese and Khmer: written without spaces, or looked up by part.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether a folded word is of a script written without spaces.
pub fn is_unspaced_run(word: &str) -> bool {
    !word.is_ascii() && word.chars().any(is_unspaced)
}

fn run_start(run: &str) -> &str {
    let end = run
        .char_indices()
        .nth(LONGEST_RUN)
        .map_or(run.len(), |(at, _)| at);
    cut(&run[..end])
}

fn cut(word: &str) -> &str {
    &word[..word.floor_char_boundary(LONGEST)]
}
