//! Ways to get in touch. All of them lead to names under `.example`, which nobody can own (RFC 2606), or carry the
//! invented company's name.

use footbridge_core::model::{Contacts, DepartmentId, PersonId};

use super::dice::Dice;

const COMPANY: &str = "larkfield";
/// GitHub's limit for a login, in characters.
const LONGEST_LOGIN: usize = 39;

/// Ways to reach a person; logins of code forges only where the work is technical.
pub fn contacts(id: &PersonId, department: &DepartmentId, dice: &mut Dice) -> Contacts {
    let dotted = id.as_str().replace('-', ".");
    let email = format!("{dotted}@{COMPANY}.example");
    let login = format!("{id}-{COMPANY}");
    let forge = match department.as_str() {
        "engineering" => 80,
        "research" => 40,
        "quality" => 25,
        "design" => 20,
        "product" => 15,
        _ => 0,
    };
    let has_forge = dice.chance(forge) && login.len() <= LONGEST_LOGIN;
    let on_gitlab = has_forge && dice.chance(12);
    let on_teams = match department.as_str() {
        "sales" | "support" | "finance" | "legal" => 60,
        _ => 25,
    };
    Contacts {
        slack: if dice.chance(82) {
            format!("@{dotted}")
        } else {
            String::new()
        },
        teams: if dice.chance(on_teams) {
            email.clone()
        } else {
            String::new()
        },
        gitlab: if on_gitlab { login.clone() } else { String::new() },
        github: if has_forge { login } else { String::new() },
        email,
        ..Contacts::default()
    }
}
