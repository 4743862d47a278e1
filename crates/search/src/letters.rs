//! Letters as they stand in the dictionary, on top of what the caller folds.

/// Writes a letter in lower case and without marks.
pub type Fold = fn(char, &mut String);

/// Writes a letter of a word. Leaves out what has no width, puts together what was typed in pieces (Hangul, voiced kana),
/// and takes the marks off Greek, Cyrillic and Arabic letters as the caller does with Latin ones.
pub fn fold_letter(c: char, fold: Fold, word: &mut String) {
    match c {
        '\u{3099}' | '\u{309a}' => _ = replace_last(word, |last| voiced(last, c)),
        '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}' => {
            if !replace_last(word, |last| syllable(last, c)) {
                word.push(c);
            }
        }
        '\u{ff01}'..='\u{ff5e}' => fold(narrow(c), word),
        _ if is_silent(c) => {}
        _ => {
            fold(c, word);
            replace_last(word, base);
        }
    }
}

/// Combining marks, and characters without width.
pub fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}'
        | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}')
}

/// The letter under a mark that is part of it: й, ё, ά, أ.
fn base(c: char) -> Option<char> {
    let base = match c {
        'й' => 'и',
        'ё' => 'е',
        'ї' => 'і',
        'ў' => 'у',
        'ѓ' => 'г',
        'ќ' => 'к',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'آ' | 'أ' | 'إ' => 'ا',
        _ => return None,
    };
    Some(base)
}

/// か and a voicing mark are が, は with the other mark is ぱ.
fn voiced(kana: char, mark: char) -> Option<char> {
    let steps = if mark == '\u{3099}' { 1 } else { 2 };
    let takes_one = matches!(kana, '\u{304b}'..='\u{3062}' | '\u{30ab}'..='\u{30c2}')
        && u32::from(kana) % 2 == 1
        || matches!(kana, 'つ' | 'て' | 'と' | 'ツ' | 'テ' | 'ト');
    let takes_two = matches!(
        kana,
        'は' | 'ひ' | 'ふ' | 'へ' | 'ほ' | 'ハ' | 'ヒ' | 'フ' | 'ヘ' | 'ホ'
    );
    let fits = takes_two || (takes_one && steps == 1);
    char::from_u32(u32::from(kana) + steps).filter(|_| fits)
}

/// A consonant and a vowel, or a syllable and a last consonant, as one Hangul syllable (Unicode, section 3.12).
fn syllable(last: char, next: char) -> Option<char> {
    const VOWELS: u32 = 21;
    const FINALS: u32 = 28;
    let (last, next) = (u32::from(last), u32::from(next));
    let composed = match (last, next) {
        (0x1100..=0x1112, 0x1161..=0x1175) => 0xac00 + ((last - 0x1100) * VOWELS + (next - 0x1161)) * FINALS,
        (0xac00..=0xd7a3, 0x11a8..=0x11c2) if (last - 0xac00) % FINALS == 0 => last + next - 0x11a7,
        _ => return None,
    };
    char::from_u32(composed)
}

/// Ａ, as Chinese and Japanese keyboards write A.
fn narrow(c: char) -> char {
    char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
}

/// Puts another character in the place of the last, where there is one for it.
fn replace_last(word: &mut String, other: impl FnOnce(char) -> Option<char>) -> bool {
    let other = word.chars().next_back().and_then(other);
    if let Some(other) = other {
        word.pop();
        word.push(other);
    }
    other.is_some()
}
