//! The text of a cell as it was meant.

/// First characters with which a spreadsheet takes a cell for a formula, after OWASP's "CSV Injection", and the full-width
/// forms of the same.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The cell as it is written so that no spreadsheet takes it for a formula: with an apostrophe in front where it needs one.
pub fn harmless(text: &str) -> String {
    if is_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text of a cell: without the apostrophe that [`harmless`] put there, without control characters and characters
/// that change the direction of writing, and with single spaces.
pub fn as_meant(cell: &str) -> String {
    let text = cell
        .strip_prefix('\'')
        .filter(|rest| is_formula(rest))
        .unwrap_or(cell);
    tidy(text)
}

/// A text on one line, with single spaces, and nothing in it that cannot be seen.
pub fn tidy(text: &str) -> String {
    let visible = |c: char| {
        let is_space = c.is_control() || c.is_whitespace() || c == '\u{feff}';
        if is_space { ' ' } else { c }
    };
    let spaced: String = text.chars().filter(|c| !is_direction(*c)).map(visible).collect();
    spaced
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a spreadsheet would take the text for a formula. Apostrophes in front are looked through, so that what is
/// put there can be told from what was there before.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(FORMULA)
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{061c}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_made_harmless() {
        for (text, written) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("+49 30 1", "'+49 30 1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("'=1", "''=1"),
            ("'s-Hertogenbosch", "'s-Hertogenbosch"),
            ("R&D = fun", "R&D = fun"),
        ] {
            assert_eq!(harmless(text), written);
            assert_eq!(as_meant(written), tidy(text));
        }
    }

    #[test]
    fn what_cannot_be_seen_goes() {
        assert_eq!(
            as_meant(" Ana\u{a0} \u{202e}Castro\r\n\u{1b}[2J "),
            "Ana Castro [2J"
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_it_was_meant(text in "[-'=+@\t a-zé\n]{0,12}") {
            prop_assert_eq!(as_meant(&harmless(&text)), tidy(&text));
            prop_assert!(!harmless(&text).starts_with(FORMULA));
        }
    }
}
