//! What became of a page, for people.

use std::fmt::Write;

use super::{Fitting, State};
use crate::printable::printable;

/// What was done, or would be, in a line; then what the page reaches, and what cannot be allowed.
pub fn write(fitting: &Fitting, is_check: bool) -> String {
    let path = fitting.path.display();
    let mut out = match (fitting.state, is_check) {
        (State::Fits, _) => format!("{path} fits.\n"),
        (State::Differs, false) => format!("{path} was fitted.\n"),
        (State::Differs, true) => format!("{path} does not fit: run `footbridge fit` without --check.\n"),
    };
    let fitted = &fitting.fitted;
    if fitted.reaches.is_empty() {
        out.push_str("The app reaches its own site only.\n");
    } else {
        out.push_str("The app reaches its own site and\n");
        for address in &fitted.reaches {
            let _ = writeln!(out, "  {address}");
        }
    }
    for problem in &fitting.problems {
        let _ = writeln!(out, "{}", printable(&problem.to_string()));
    }
    for (address, why) in &fitted.out_of_reach {
        let address = printable(address);
        let _ = writeln!(
            out,
            "site.json › publish: “{address}” cannot be allowed: {why}. Correct the address; until then browsers stop the \
             app from sending changes there."
        );
    }
    out
}
