//! Everything that is wrong in a file, as one error.

use std::error::Error;
use std::fmt;
use std::ops::Deref;

use crate::diagnostic::diagnostic::Diagnostic;

/// What is wrong in a file, in the order of the file: a list of [`Diagnostic`]s that is itself an
/// error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostics(Vec<Diagnostic>);

impl From<Vec<Diagnostic>> for Diagnostics {
    fn from(found: Vec<Diagnostic>) -> Self {
        Self(found)
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(found: Diagnostic) -> Self {
        Self(vec![found])
    }
}

impl From<Diagnostics> for Vec<Diagnostic> {
    fn from(Diagnostics(found): Diagnostics) -> Self {
        found
    }
}

impl Deref for Diagnostics {
    type Target = [Diagnostic];

    fn deref(&self) -> &[Diagnostic] {
        &self.0
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl fmt::Display for Diagnostics {
    /// What is wrong and what to do about it, each on a line.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, diagnostic) in self.iter().enumerate() {
            let between = if at == 0 { "" } else { "\n" };
            write!(out, "{between}{diagnostic}")?;
        }
        Ok(())
    }
}

impl Error for Diagnostics {}
