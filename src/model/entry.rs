//! How a family came into a phase: it asked for help, or was made to take it.

use crate::language::Language;

/// Request or compulsion (vraag of gedwongen kader): the two ways into the second phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Entry {
    /// The family asked for help.
    Request,
    /// Somebody else decided that there would be help.
    Compulsion,
}

impl Entry {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Request, Self::Compulsion];

    /// "op eigen vraag": as it stands with the name of a phase.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Request => language.pick("op eigen vraag", "at their own request"),
            Self::Compulsion => language.pick("in gedwongen kader", "under compulsion"),
        }
    }
}
