//! What languages are called in English.

/// Tags (ISO 639-1) and names of languages that people in offices are likely to share.
const NAMES: [(&str, &str); 48] = [
    ("am", "Amharic"),
    ("ar", "Arabic"),
    ("bg", "Bulgarian"),
    ("bn", "Bengali"),
    ("ca", "Catalan"),
    ("cs", "Czech"),
    ("cy", "Welsh"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("en", "English"),
    ("es", "Spanish"),
    ("et", "Estonian"),
    ("eu", "Basque"),
    ("fa", "Persian"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("ga", "Irish"),
    ("gu", "Gujarati"),
    ("he", "Hebrew"),
    ("hi", "Hindi"),
    ("hr", "Croatian"),
    ("hu", "Hungarian"),
    ("id", "Indonesian"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("kn", "Kannada"),
    ("ko", "Korean"),
    ("lt", "Lithuanian"),
    ("lv", "Latvian"),
    ("ml", "Malayalam"),
    ("mr", "Marathi"),
    ("nl", "Dutch"),
    ("no", "Norwegian"),
    ("pa", "Punjabi"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("sk", "Slovak"),
    ("sv", "Swedish"),
    ("sw", "Swahili"),
    ("ta", "Tamil"),
    ("te", "Telugu"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("vi", "Vietnamese"),
    ("zh", "Chinese"),
];

/// The name of a language from its BCP 47 tag; the tag itself where it is not known here. A browser knows more, but
/// reasons read the same everywhere.
pub fn language_name(tag: &str) -> &str {
    let language = tag.split('-').next().unwrap_or(tag);
    NAMES
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(language))
        .map_or(tag, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::language_name;

    #[test]
    fn regions_make_no_other_language() {
        assert_eq!(language_name("pt"), "Portuguese");
        assert_eq!(language_name("pt-BR"), "Portuguese");
        assert_eq!(language_name("tlh"), "tlh");
    }
}
