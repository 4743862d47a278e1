//! What the commands say on the terminal.
//!
//! A closed pipe (`cargo xtask tidy | head`) is no reason to fail, so write errors are dropped.

use std::fmt::Display;
use std::io::{Write, stderr, stdout};
use std::time::Duration;

/// One line of ordinary output.
pub fn say(line: impl Display) {
    let _ = writeln!(stdout().lock(), "{line}");
    let _ = stdout().flush();
}

/// The heading of a stretch of work that prints its own output.
pub fn heading(title: impl Display) {
    say(format_args!("\n── {title} ──"));
}

/// One line about something that went wrong.
pub fn problem(line: impl Display) {
    let _ = writeln!(stderr().lock(), "error: {line}");
}

/// A duration as people say it: `0.4 s`, `38 s`, `3 min 20 s`.
#[must_use]
pub fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    if whole >= 60 {
        format!("{} min {} s", whole / 60, whole % 60)
    } else if whole >= 10 {
        format!("{whole} s")
    } else {
        format!("{:.1} s", duration.as_secs_f64())
    }
}

/// A whole number with thin groups of three, so that sizes line up and can be read: `1 234 567`.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_like_speech() {
        assert_eq!(seconds(Duration::from_millis(440)), "0.4 s");
        assert_eq!(seconds(Duration::from_secs(38)), "38 s");
        assert_eq!(seconds(Duration::from_secs(200)), "3 min 20 s");
    }

    #[test]
    fn numbers_are_grouped_by_three() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(280_000), "280 000");
        assert_eq!(grouped(1_234_567), "1 234 567");
    }
}
