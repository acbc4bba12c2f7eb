//! The person who tells a journey.

use crate::model::party::PartyKind;

/// The one person who tells the journey (verteller).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Narrator {
    /// First name as printed; fictitious in every published journey.
    pub name: String,
    /// Who speaks: a family, unless said otherwise.
    pub kind: PartyKind,
    /// Age in years at the time of telling.
    pub age: Option<u8>,
    /// Whether the name is fictitious; `None` when the file does not say.
    pub fictional: Option<bool>,
    /// A few sentences in the first person, printed above the timeline.
    pub introduction: Option<String>,
}

impl Narrator {
    /// A narrator of whom only the name is known.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }
}
