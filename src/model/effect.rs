//! What a step did to the family: what helped, what cost energy, and whether there was rest and trust.

use crate::model::evidence::Evidence;

/// Something that helped or that cost energy (hielp, kostte energie).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Effect {
    /// What it was, in a few words.
    pub text: String,
    /// What it is based on, where that is not what the step is based on.
    pub evidence: Vec<Evidence>,
}

impl Effect {
    /// Something that leans on what its step is based on.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), evidence: Vec::new() }
    }

    /// Whether it has evidence of its own, and all of that is concluded by the researcher.
    #[must_use]
    pub fn is_inferred(&self) -> bool {
        Evidence::is_only_inferred(&self.evidence)
    }
}

/// Whether help succeeded as families mean it: there was rest, and trust in what comes. Problems need
/// not be solved for that.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Success {
    /// Whether there was rest; `None` where nobody says.
    pub rest: Option<bool>,
    /// Whether there was trust; `None` where nobody says.
    pub trust: Option<bool>,
    /// How that was, in a few words.
    pub text: Option<String>,
    /// What it is based on, where that is not what the step is based on.
    pub evidence: Vec<Evidence>,
}

impl Success {
    /// Whether it has evidence of its own, and all of that is concluded by the researcher.
    #[must_use]
    pub fn is_inferred(&self) -> bool {
        Evidence::is_only_inferred(&self.evidence)
    }
}
