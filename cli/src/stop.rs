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

impl Stop {
    /// Adds why the command did what went wrong, where that is known.
    pub fn because(self, why: Option<String>) -> Self {
        match self {
            Self::Problem(problem) => Self::Problem(problem.because(why)),
            other => other,
        }
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}
