//! Who has left: people whom an earlier import found, and this file does not know any more.

use std::collections::HashSet;

use footbridge_core::catalog::Collection;
use footbridge_core::model::{Person, PersonId};
use footbridge_core::time::Date;

use crate::counted::counted;

/// Up to so many may leave at once without anybody being asked.
const FEW: usize = 5;
/// One in so many may leave at once without anybody being asked. More look like an export that was cut off.
const ONE_IN: usize = 10;

/// The people who have left, in the order of the data, and why somebody has to be asked first.
pub struct Leavers {
    pub ids: Vec<PersonId>,
    /// Empty where nobody has to be asked.
    pub doubt: String,
}

/// Finds them among the people as they were before the file. `unplaced` is how many rows could not be read or not be told whom they are about.
pub fn find(people: &Collection<Person>, named: &HashSet<PersonId>, unplaced: usize, today: Date) -> Leavers {
    let of_records = |person: &&std::sync::Arc<Person>| person.imported && person.is_here(today);
    let all = people.iter().filter(of_records).count();
    let gone = people.iter().filter(of_records);
    let gone = gone.filter(|person| person.left.is_none() && !named.contains(&person.id));
    let ids: Vec<PersonId> = gone.map(|person| person.id.clone()).collect();
    let doubt = if ids.is_empty() {
        String::new()
    } else if ids.len() > FEW && ids.len() * ONE_IN > all {
        format!(
            "{} of {all} people are not in the file, which looks like an export that was cut off",
            ids.len()
        )
    } else if unplaced > 0 {
        let rows = counted(unplaced, "row was", "rows were");
        format!(
            "{} of {all} people are not in the file, but {rows} skipped without it being known who they are about",
            ids.len()
        )
    } else {
        String::new()
    };
    Leavers { ids, doubt }
}
