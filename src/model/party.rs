//! Those who tell a journey side by side.

use crate::language::Language;
use crate::model::scale::Scale;

/// Who speaks in a part of a journey, and so how their cards look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum PartyKind {
    /// A family (gezin).
    #[default]
    Family,
    /// The professionals around it.
    Professional,
    /// What was planned or hoped for (gepland, gewenst), beside what was lived.
    Plan,
}

impl PartyKind {
    /// "Gezin": what somebody of this kind is called where no party is named.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::Family => language.pick("Gezin", "Family"),
            Self::Professional => "Professional",
            Self::Plan => "Plan",
        }
    }

    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Family, Self::Professional, Self::Plan];
}

/// One of those whose steps stand side by side in a joint journey (partij).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Party {
    /// What it is called, and what other parts of the journey refer to.
    pub name: String,
    /// Who it is.
    pub kind: PartyKind,
    /// How many people or families it is composed of.
    pub n: Option<u32>,
    /// The levels its steps stand at.
    pub scale: Scale,
}

impl Party {
    /// A party on the scale of satisfaction.
    #[must_use]
    pub fn named(name: impl Into<String>, kind: PartyKind, language: Language) -> Self {
        Self { name: name.into(), kind, n: None, scale: Scale::satisfaction(language) }
    }
}
