//! Folding of text so that what people type finds what others wrote.

/// Lower case, without diacritics, with the letters that are their own in some alphabets (ł ß ø ı đ æ þ œ)
/// written as most keyboards would. Letters of other scripts are only lower-cased.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        push_folded(c, &mut folded);
    }
    folded
}

/// The words of a text, folded, in order.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A slug `[a-z0-9]+(-[a-z0-9]+)*` of at most `longest` characters; empty where no Latin letter or digit is left.
pub fn slug(text: &str, longest: usize) -> String {
    let folded = fold(text);
    let mut slug = String::new();
    for word in folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        let gap = usize::from(!slug.is_empty());
        if slug.len() + gap + word.len() > longest {
            break;
        }
        if gap == 1 {
            slug.push('-');
        }
        slug.push_str(word);
    }
    slug
}

/// A list as one says it: "chess", "chess and film", "chess, film and choir".
pub fn in_words(mut items: Vec<String>) -> String {
    match items.pop() {
        Some(last) if !items.is_empty() => format!("{} and {last}", items.join(", ")),
        Some(only) => only,
        None => String::new(),
    }
}

/// Base letters of U+00C0 to U+017F, `_` where there is none (Unicode canonical decomposition, lower case).
const LATIN: &str = "aaaaaa_ceeeeiiiidnooooo_ouuuuy__aaaaaa_ceeeeiiiidnooooo_ouuuuy_y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii__jjkkkllllll_\
    _llnnnnnn_nnoooooo__rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
/// Base letters of U+1E00 to U+1EFF, which hold the Vietnamese vowels.
const LATIN_ADDITIONAL: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy______aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy______";

/// Adds a character as [`fold`] writes it.
pub(crate) fn push_folded(c: char, folded: &mut String) {
    let base = match c {
        '\u{0000}'..='\u{007f}' => return folded.push(c.to_ascii_lowercase()),
        'ß' | 'ẞ' => return folded.push_str("ss"),
        'æ' | 'Æ' => return folded.push_str("ae"),
        'œ' | 'Œ' => return folded.push_str("oe"),
        'þ' | 'Þ' => return folded.push_str("th"),
        'ĳ' | 'Ĳ' => return folded.push_str("ij"),
        // Marks above and below, and the half rings of transliterated Arabic.
        '\u{0300}'..='\u{036f}' | 'ʾ' | 'ʿ' => return,
        'ơ' | 'Ơ' | 'ɔ' | 'Ɔ' => b'o',
        'ư' | 'Ư' => b'u',
        // With ɔ above, the letters of Ewe, Akan and their neighbours.
        'ɛ' | 'Ɛ' => b'e',
        'ɖ' | 'Ɖ' => b'd',
        'ƒ' | 'Ƒ' => b'f',
        'ɣ' | 'Ɣ' => b'g',
        'ʋ' | 'Ʋ' => b'v',
        '\u{00c0}'..='\u{017f}' => LATIN.as_bytes()[c as usize - 0xc0],
        '\u{1e00}'..='\u{1eff}' => LATIN_ADDITIONAL.as_bytes()[c as usize - 0x1e00],
        _ => b'_',
    };
    if base == b'_' {
        folded.extend(c.to_lowercase());
    } else {
        folded.push(char::from(base));
    }
}

/// A text with a capital at its beginning, as it stands in a line of its own.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn folds_what_people_leave_out() {
        for (written, typed) in [
            ("Łukasz Żółw", "lukasz zolw"),
            ("Søren Þór Æbeløe", "soren thor aebeloe"),
            ("Nguyễn Thị Đường", "nguyen thi duong"),
            ("İdil Yıldız", "idil yildiz"),
            ("STRASSE Straße", "strasse strasse"),
            ("Etɔrnam Ɖekpe", "etornam dekpe"),
            ("Rabiʿa", "rabia"),
            ("Cafe\u{301}", "cafe"),
            ("Мария 山田", "мария 山田"),
        ] {
            assert_eq!(fold(written), typed);
        }
    }

    #[test]
    fn agrees_with_unicode_decomposition_for_every_accented_latin_letter() {
        for c in ('\u{c0}'..='\u{17f}').chain('\u{1e00}'..='\u{1eff}') {
            let lower: String = c.to_lowercase().collect();
            let base = lower.nfd().next().unwrap();
            if base.is_ascii_alphabetic() && lower.nfd().count() > 1 {
                assert_eq!(fold(&c.to_string()), base.to_string(), "{c}");
            }
        }
    }

    #[test]
    fn slugs_are_plain_and_bounded() {
        assert_eq!(slug("Zoë's Crème & Café", 40), "zoe-s-creme-cafe");
        assert_eq!(slug("one two three", 7), "one-two");
        assert_eq!(slug("山田", 20), "");
    }
}
