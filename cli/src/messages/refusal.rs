//! Why something cannot be imported or exported, as a problem of the command.

use klantreis_import::Refusal;

use crate::messages::problem::Problem;

/// What the library says of what it refuses.
pub fn refused(refusal: &Refusal) -> Problem {
    let problem = Problem::found(format!("{}.", refusal.message));
    match &refusal.help {
        Some(help) => problem.help(format!("{help}.")),
        None => problem,
    }
}
