//! How names are typed: without marks, in part, and with a slip of the finger.

use std::ops::Range;

use super::dice::Dice;

/// Names with fewer letters are too short for a slip to be recognised; so the issue has it, too.
pub const SHORTEST: usize = 4;

/// The last word of a name, as a range of bytes: what most people would call the surname.
pub fn surname(name: &str) -> Range<usize> {
    let name = name.trim_end();
    let start = name
        .rfind([' ', '-', '’', '\''])
        .map_or(0, |at| at + name[at..].chars().next().map_or(1, char::len_utf8));
    start..name.len()
}

/// The name with one slip in its surname: a letter too many, one missing, a wrong one, or two the wrong way round, at any
/// place, the first letter too. `None` where the surname has fewer than four letters.
pub fn with_slip(name: &str, dice: &mut Dice) -> Option<String> {
    let range = surname(name);
    let letters: Vec<char> = name[range.clone()].chars().collect();
    if letters.len() < SHORTEST || !letters.iter().all(|letter| letter.is_alphabetic()) {
        return None;
    }
    // Some slips leave a word as it was, such as two of the same letter the wrong way round.
    (0..20)
        .map(|_| slip(&letters, dice))
        .find(|slipped| *slipped != letters)
        .map(|slipped| format!("{}{}", &name[..range.start], slipped.iter().collect::<String>()))
}

fn slip(letters: &[char], dice: &mut Dice) -> Vec<char> {
    let mut slipped = letters.to_vec();
    let at = dice.below(letters.len());
    match dice.below(4) {
        0 => slipped.insert(dice.below(letters.len() + 1), letter(dice)),
        1 => {
            slipped.remove(at);
        }
        2 => slipped[at] = letter(dice),
        _ => {
            let at = dice.below(letters.len() - 1);
            slipped.swap(at, at + 1);
        }
    }
    slipped
}

fn letter(dice: &mut Dice) -> char {
    char::from(b'a' + u8::try_from(dice.below(26)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_surname_is_the_last_word() {
        for (name, wanted) in [
            ("Aoife de Búrca", "Búrca"),
            ("Siân Rhys-Jones", "Jones"),
            ("Niall O’Hara", "Hara"),
            ("Adwoa", "Adwoa"),
        ] {
            assert_eq!(&name[surname(name)], wanted);
        }
    }

    #[test]
    fn a_slip_is_one_edit_of_the_surname() {
        let mut dice = Dice::new(1);
        let mut lengths = [0; 3];
        for _ in 0..2_000 {
            let slipped = with_slip("Małgorzata Wiśniak", &mut dice).expect("long enough");
            let rest = slipped.strip_prefix("Małgorzata ").expect("the rest stays");
            assert_ne!(rest, "Wiśniak");
            lengths[rest.chars().count() - 6] += 1;
        }
        assert!(lengths.iter().all(|times| *times > 300), "{lengths:?}");
    }

    #[test]
    fn short_surnames_are_left_alone() {
        assert_eq!(with_slip("Mei Lin", &mut Dice::new(1)), None);
    }
}
