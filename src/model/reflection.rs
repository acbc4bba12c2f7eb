//! Chances that lay at a step or a phase, and what professionals said when looking back on it.

use crate::model::category::Category;
use crate::model::step_id::StepId;

/// Where something stands that is said about a journey.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Anchor {
    /// At a step.
    Step(StepId),
    /// At a phase, by its id.
    Phase(String),
}

impl Anchor {
    /// The phase, where it is one.
    #[must_use]
    pub const fn phase(&self) -> Option<&String> {
        match self {
            Self::Phase(phase) => Some(phase),
            Self::Step(_) => None,
        }
    }
}

/// A chance that was taken or missed (kans, gemiste kans).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Opportunity {
    /// The chance in a few words.
    pub text: String,
    /// Whether it was missed.
    pub missed: bool,
    /// Where it lay.
    pub at: Anchor,
}

/// What professionals said of a step or a phase when they looked back on it (reflectie).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Reflection {
    /// What it is about.
    pub at: Anchor,
    /// Whose story it is about: parties of the journey, or who tells it; empty where it is not said.
    pub of: Vec<String>,
    /// In what role somebody says it.
    pub role: Option<String>,
    /// What went wrong (knelpunt).
    pub bottleneck: Option<String>,
    /// Why.
    pub cause: Option<String>,
    /// What to learn from it.
    pub lesson: Option<String>,
    /// Whether it holds beyond this case (casusoverstijgend).
    pub beyond: bool,
    /// In which session it was said: the name of a table ([`super::Journey::tables`]).
    pub session: Option<String>,
}

/// How many professionals recognised something, added to it or disputed it: all of them, or those of
/// one profile, of one session or for one kind of families.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Validation {
    /// What they are, such as "wijkagent"; `None` for all of them together.
    pub who: Option<String>,
    /// For which kind of families, where it differs.
    pub category: Option<Category>,
    /// In which session: the name of a table or of a data source.
    pub session: Option<String>,
    /// How many recognised it.
    pub recognised: u32,
    /// How many added to it.
    pub added: u32,
    /// How many disputed it.
    pub disputed: u32,
}

impl Validation {
    /// How many said anything of it.
    #[must_use]
    pub const fn all(&self) -> u32 {
        self.recognised.saturating_add(self.added).saturating_add(self.disputed)
    }
}
