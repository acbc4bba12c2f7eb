//! Where a step stands on the line of somebody else in the family.

use crate::model::scale::Level;

/// The level of a step on one line of the journey ([`super::Journey::lines`]), beside that of the step
/// itself.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct LineLevel {
    /// Whose line it is: one of those of the journey, or the narrator.
    pub line: String,
    /// How satisfied they were; `None` where that is not known.
    pub level: Option<Level>,
}
