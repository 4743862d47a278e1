//! What the columns of personnel exports are called.

use std::collections::HashMap;
use std::sync::LazyLock;

use footbridge_core::text::fold;

use super::field::Field;

/// The names, as a text that everybody can add to.
const NAMES: &str = include_str!("headings.txt");

/// Words that mean the whole name where they stand alone, and a part of it beside a column for the other part:
/// “Name” beside “Vorname”, “Nombre” beside “Apellidos”.
const PART_OR_WHOLE: [&str; 5] = ["name", "nom", "nombre", "nome", "naam"];

/// The fields that each heading may stand for, with its rank among the names of the field: the lower is taken.
static KNOWN: LazyLock<HashMap<String, Vec<(Field, usize)>>> = LazyLock::new(|| {
    let mut known: HashMap<String, Vec<(Field, usize)>> = HashMap::new();
    let mut field = None;
    let mut rank = 0;
    for line in NAMES.lines().filter(|line| !line.starts_with('#')) {
        if let Some(key) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            field = key.parse().ok();
            rank = 0;
            continue;
        }
        for name in line.split(',').map(plain).filter(|name| !name.is_empty()) {
            if let Some(field) = field {
                rank += 1;
                known.entry(name).or_default().push((field, rank));
            }
        }
    }
    known
});

/// A heading without what exports do differently: case, accents, spaces and punctuation. `#` is part of “Employee #”.
pub fn plain(heading: &str) -> String {
    let folded = fold(heading);
    folded
        .chars()
        .filter(|c| c.is_alphanumeric() || *c == '#')
        .collect()
}

/// The fields that a heading may stand for, with its rank; none where it is not known.
pub fn fields_called(heading: &str) -> &'static [(Field, usize)] {
    KNOWN.get(&plain(heading)).map_or(&[], Vec::as_slice)
}

/// Whether the heading stands for the whole name only where there is no column for a part of it.
pub fn is_part_or_whole(heading: &str) -> bool {
    PART_OR_WHOLE.contains(&plain(heading).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_names_a_field_and_every_field_has_names() {
        let sections: Vec<&str> = (NAMES.lines())
            .filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'))
            .collect();
        let expected: Vec<&str> = Field::ALL.iter().map(|field| field.key()).collect();
        assert_eq!(sections, expected);
    }

    #[test]
    fn no_name_stands_for_two_fields() {
        for (name, fields) in KNOWN.iter() {
            let mut distinct: Vec<Field> = fields.iter().map(|(field, _)| *field).collect();
            distinct.dedup();
            assert_eq!(distinct.len(), 1, "{name}: {distinct:?}");
        }
    }

    #[test]
    fn spelling_is_of_no_weight() {
        for heading in ["Employee #", "EMPLOYEE #", "employee#"] {
            assert_eq!(fields_called(heading)[0].0, Field::Number);
        }
        assert_eq!(fields_called(" E-Mail  (geschäftlich) ")[0].0, Field::Email);
        assert_eq!(fields_called("Date d’embauche")[0].0, Field::Joined);
        assert_eq!(fields_called("Gehalt"), []);
    }
}
