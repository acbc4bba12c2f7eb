//! The person who tells a journey.

use crate::model::consent::Consent;
use crate::model::evidence::Evidence;
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
    /// How they introduce themselves, printed above the timeline.
    pub introduction: Option<Introduction>,
}

/// A few sentences in which a narrator introduces themselves (introductie).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Introduction {
    /// The sentences, in the first person.
    pub text: String,
    /// Whether they were said in these words: only then they stand in quotation marks.
    pub verbatim: bool,
    /// What they lean on.
    pub evidence: Vec<Evidence>,
    /// What the narrator agreed to.
    pub consent: Option<Consent>,
}

impl Introduction {
    /// An introduction in the words of whoever retells it.
    #[must_use]
    pub fn retold(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

impl Narrator {
    /// A narrator of whom only the name is known.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }
}
