//! Reading what `--version` prints.

/// Whether the output of `--version` names exactly this version, as in `trunk 0.21.14`.
pub fn is_exactly(output: &str, version: &str) -> bool {
    first_number(output) == Some(version)
}

/// The leading number of a version, as 20 of `v20.20.2`.
pub fn major(output: &str) -> Option<u32> {
    first_number(output)?.split('.').next()?.parse().ok()
}

/// The first word that looks like a version: digits and dots, perhaps after a `v`.
fn first_number(output: &str) -> Option<&str> {
    output
        .split_whitespace()
        .map(|word| word.strip_prefix('v').unwrap_or(word))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_version_will_do() {
        assert!(is_exactly("trunk 0.21.14", "0.21.14"));
        assert!(is_exactly("wasm-bindgen 0.2.129 (a1b2c3d4e)\n", "0.2.129"));
        assert!(!is_exactly("trunk 0.21.1", "0.21.14"));
        assert!(!is_exactly("trunk 0.21.14-beta.1", "0.21.14"));
        assert!(!is_exactly("trunk 0.21.140", "0.21.14"));
        assert!(!is_exactly("", "0.21.14"));
    }

    #[test]
    fn the_major_number_comes_first() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("11.19.1"), Some(11));
        assert_eq!(major("unknown"), None);
    }
}
