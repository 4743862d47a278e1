//! What exports write about somebody who does not work here any more.

use footbridge_core::text::fold;

/// Words for it in the languages whose headings are known, and of directories for an account that is shut.
const GONE: [&str; 30] = [
    "inactive",
    "terminated",
    "former",
    "left",
    "resigned",
    "retired",
    "suspended",
    "deleted",
    "disabled",
    "archived",
    "false",
    "no",
    "n",
    "0",
    "inaktiv",
    "ausgeschieden",
    "ausgetreten",
    "inactif",
    "sorti",
    "parti",
    "inactivo",
    "baja",
    "inativo",
    "desligado",
    "demitido",
    "inattivo",
    "cessato",
    "inactief",
    "uit dienst",
    "nieaktywny",
];

/// Whether a status says that somebody does not work here any more. Any other says that they do: leave is no leaving.
pub fn is_gone(status: &str) -> bool {
    GONE.contains(&fold(status).trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leave_is_no_leaving() {
        for status in ["Inactive", "TERMINATED", "False", "Uit dienst", "Ausgeschieden"] {
            assert!(is_gone(status), "{status}");
        }
        for status in ["Active", "On leave", "Elternzeit", "Onboarding", "True", ""] {
            assert!(!is_gone(status), "{status}");
        }
    }
}
