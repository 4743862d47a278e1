//! Puts a full name together from what an export has of it.

/// How whole names are written in a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    /// “Inês Okafor”
    AsSpoken,
    /// “Okafor, Inês”
    FamilyFirst,
}

/// The style of a column of whole names: family first where most of them hold one comma.
pub fn style_of<'n>(names: impl Iterator<Item = &'n str>) -> Style {
    let (mut with, mut all) = (0, 0);
    for name in names.filter(|name| !name.is_empty()) {
        all += 1;
        with += usize::from(name.matches(',').count() == 1);
    }
    if with * 2 > all {
        Style::FamilyFirst
    } else {
        Style::AsSpoken
    }
}

/// The full name: what somebody prefers to be called, else the whole name, else its two parts.
pub fn full(whole: &str, (first, last): (&str, &str), preferred: &str, style: Style) -> String {
    let whole = match whole.split_once(',') {
        Some((family, given)) if style == Style::FamilyFirst => joined(given, family),
        _ => whole.to_owned(),
    };
    if !preferred.is_empty() && (preferred.contains(' ') || last.is_empty() && whole.is_empty()) {
        preferred.to_owned()
    } else if !preferred.is_empty() && !last.is_empty() {
        joined(preferred, last)
    } else if whole.is_empty() {
        joined(first, last)
    } else {
        whole
    }
}

fn joined(first: &str, last: &str) -> String {
    format!("{} {}", first.trim(), last.trim()).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_best_that_there_is() {
        let full = |whole, parts, preferred| full(whole, parts, preferred, Style::AsSpoken);
        assert_eq!(full("Ines Okafor", ("", ""), ""), "Ines Okafor");
        assert_eq!(full("", ("Inês", "Okafor"), ""), "Inês Okafor");
        assert_eq!(full("", ("Robert", "Byrne"), "Bob"), "Bob Byrne");
        assert_eq!(
            full("Robert Byrne", ("Robert", "Byrne"), "Bob O'Byrne"),
            "Bob O'Byrne"
        );
        assert_eq!(full("Robert Byrne", ("", ""), "Bob"), "Robert Byrne");
        assert_eq!(full("", ("Madonna", ""), ""), "Madonna");
    }

    #[test]
    fn family_names_in_front_are_told_by_the_whole_column() {
        let names = ["Okafor, Inês", "Haddad, Noor", "Cher"];
        assert_eq!(style_of(names.into_iter()), Style::FamilyFirst);
        assert_eq!(full(names[0], ("", ""), "", Style::FamilyFirst), "Inês Okafor");
        assert_eq!(full("Cher", ("", ""), "", Style::FamilyFirst), "Cher");
        let names = ["Ann Lee, PhD", "Noor Haddad", "Bo Ek"];
        assert_eq!(style_of(names.into_iter()), Style::AsSpoken);
    }
}
