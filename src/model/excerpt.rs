//! A part of a journey, with the whole that it is a part of.

use crate::model::journey::Journey;

/// That a journey is a part of a longer one (fragment): some of its phases, or some of its steps.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Excerpt {
    /// Which part it is, in the language of the journey: "stap 5 tot en met 9 van 22".
    pub what: String,
    /// The journey that it is a part of: what its steps are called, which round they are in and
    /// what lasts for them is what it is there.
    pub whole: Journey,
}
