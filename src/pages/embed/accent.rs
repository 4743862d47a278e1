//! Shades of a colour that somebody chose, moved as far towards black or white as reading them takes.

use crate::route::Colour;

const BLACK: Colour = Colour([0, 0, 0]);
const WHITE: Colour = Colour([255, 255, 255]);
/// The darkest and the lightest that text lies on in the light theme: `--sunken` and `--card` of `style/tokens.css`.
const LIGHT_SUNKEN: Colour = Colour([0xf1, 0xea, 0xdc]);
const LIGHT_CARD: Colour = Colour([0xff, 0xfd, 0xf8]);
/// The lightest that text lies on in the dark theme: `--card`.
const DARK_CARD: Colour = Colour([0x26, 0x24, 0x20]);
/// Text on the accent in the dark theme.
const DARK_INK: Colour = Colour([0x12, 0x11, 0x0e]);

/// What text needs at least on any ground (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// Contrasts to aim at on the plain ground; the stronger one is for what is pointed at.
const READABLE: f64 = 5.6;
const STRONG: f64 = 7.5;
/// How much of the accent its tinted ground holds, in hundredths.
const LIGHT_TINT: u8 = 10;
const DARK_TINT: u8 = 18;

/// What the tokens of the accent become, by name; each for the light and the dark theme.
pub fn shades(accent: Colour) -> Vec<(&'static str, String)> {
    let both = |light: Colour, dark: Colour| format!("light-dark(#{}, #{})", light.hex(), dark.hex());
    let (light, dark) = (
        readable(accent, LIGHT_SUNKEN, BLACK, READABLE),
        readable(accent, DARK_CARD, WHITE, READABLE),
    );
    vec![
        ("--pine", both(light, dark)),
        (
            "--pine-strong",
            both(
                readable(light, LIGHT_SUNKEN, BLACK, STRONG),
                readable(dark, DARK_CARD, WHITE, STRONG),
            ),
        ),
        (
            "--pine-soft",
            both(
                mixed(LIGHT_CARD, light, LIGHT_TINT),
                mixed(DARK_CARD, dark, DARK_TINT),
            ),
        ),
        ("--on-pine", both(WHITE, DARK_INK)),
    ]
}

/// The colour, or as much of `end` in it as gives this contrast on `ground`, and can be read on its own tint of `card`.
fn readable(colour: Colour, ground: Colour, end: Colour, contrast_needed: f64) -> Colour {
    let (card, tint) = if end == BLACK {
        (LIGHT_CARD, LIGHT_TINT)
    } else {
        (DARK_CARD, DARK_TINT)
    };
    let reads = |shade: Colour| {
        contrast(shade, ground) >= contrast_needed && contrast(shade, mixed(card, shade, tint)) >= TEXT
    };
    (0..=100)
        .map(|share| mixed(colour, end, share))
        .find(|shade| reads(*shade))
        .unwrap_or(end)
}

/// One colour with so many hundredths of another in it.
fn mixed(one: Colour, other: Colour, share: u8) -> Colour {
    let part = |one: u8, other: u8| {
        let sum = u16::from(one) * u16::from(100 - share) + u16::from(other) * u16::from(share);
        u8::try_from(sum / 100).unwrap_or(u8::MAX)
    };
    let [r, g, b] = one.0;
    let [other_r, other_g, other_b] = other.0;
    Colour([part(r, other_r), part(g, other_g), part(b, other_b)])
}

/// How well one colour is told from another, from 1 to 21, as WCAG 2 has it.
fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Colour) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    let [red, green, blue] = colour.0;
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The two colours of a token, light and dark.
    fn of(shades: &[(&str, String)], name: &str) -> [Colour; 2] {
        let (_, value) = shades.iter().find(|(known, _)| *known == name).expect("a token");
        let inner = value
            .strip_prefix("light-dark(")
            .and_then(|rest| rest.strip_suffix(')'));
        let mut colours = inner.expect("two colours").split(", ").map(Colour::from_hex);
        [colours.next(), colours.next()].map(|colour| colour.flatten().expect("a colour"))
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((contrast(BLACK, WHITE) - 21.0).abs() < 1e-9);
        assert!((contrast(Colour([0x76; 3]), WHITE) - 4.54).abs() < 0.01);
    }

    #[test]
    fn every_accent_can_be_read_wherever_it_is_text() {
        for code in 0..16_u16.pow(3) {
            let part = |at: u16| u8::try_from(code >> (4 * at) & 15).expect("four bits") * 17;
            let accent = Colour([part(2), part(1), part(0)]);
            let shades = shades(accent);
            let [light_soft, dark_soft] = of(&shades, "--pine-soft");
            for name in ["--pine", "--pine-strong"] {
                let [light, dark] = of(&shades, name);
                for ground in [LIGHT_SUNKEN, LIGHT_CARD, light_soft, WHITE] {
                    assert!(
                        contrast(light, ground) >= 4.5,
                        "{name} of {accent:?} on {ground:?}"
                    );
                }
                for ground in [DARK_CARD, dark_soft, DARK_INK] {
                    assert!(
                        contrast(dark, ground) >= 4.5,
                        "{name} of {accent:?} on {ground:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        let pine = Colour([0x14, 0x59, 0x4f]);
        assert_eq!(of(&shades(pine), "--pine")[0], pine);
    }
}
