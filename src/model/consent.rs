//! What somebody agreed to who said something in these words.

/// Who agreed to what, when, and under which name (toestemming). Kept with the file, drawn nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Consent {
    /// Who agreed.
    pub by: Option<String>,
    /// What they agreed to, such as publication in a report.
    pub to: Option<String>,
    /// When they did, in words.
    pub when: Option<String>,
    /// Under which name they are shown: their own or a made-up one.
    pub name: Option<String>,
}

/// What people write where nobody agreed.
const NOT_GIVEN: [&str; 18] = [
    "nee",
    "neen",
    "geen",
    "niet",
    "nog niet",
    "niet gevraagd",
    "geweigerd",
    "onbekend",
    "weet niet",
    "nvt",
    "n.v.t",
    "no",
    "none",
    "not",
    "not yet",
    "not asked",
    "refused",
    "unknown",
];

impl Consent {
    /// Whether somebody agreed: not where it says no, or that nobody knows.
    #[must_use]
    pub fn is_given(&self) -> bool {
        let said = self.to.as_deref().unwrap_or_default().trim().to_lowercase();
        !NOT_GIVEN.contains(&said.trim_end_matches(['.', '!']))
    }

    /// Consent of which only is known what was agreed to.
    #[must_use]
    pub fn to(what: impl Into<String>) -> Self {
        Self { to: Some(what.into()), ..Self::default() }
    }
}
