//! Why a command ends early.

use std::io;

use crate::messages::problem::Problem;

/// Why a command ends early.
#[derive(Debug)]
pub enum Stop {
    /// It cannot go on, and says why.
    Problem(Problem),
    /// It cannot go on, and the user has been told why.
    Reported,
    /// Nobody reads our output any more.
    PipeClosed,
}

impl Stop {
    /// What a failed write means; `problem` is made only for a real failure.
    pub fn writing(error: &io::Error, problem: impl FnOnce() -> Problem) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::PipeClosed;
        }
        Self::Problem(problem())
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}
