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

/// How people begin what they write where nobody agreed.
const NOT_GIVEN: [&str; 14] = [
    "nee",
    "neen",
    "geen",
    "niet",
    "nog niet",
    "geweigerd",
    "onbekend",
    "weet niet",
    "nvt",
    "n.v.t",
    "no",
    "none",
    "not",
    "refused",
];
/// The same, where it is all they write.
const NOT_KNOWN: [&str; 2] = ["unknown", "weet ik niet"];
/// What is agreed to and is no publication.
const LIMITED: [&str; 14] = [
    "alleen intern",
    "intern gebruik",
    "enkel intern",
    "niet voor publicatie",
    "niet publiceren",
    "niet citeren",
    "geen citaten",
    "alleen voor onderzoek",
    "alleen voor het onderzoek",
    "internal use",
    "only internal",
    "not for publication",
    "no quotes",
    "only for research",
];

impl Consent {
    /// Whether somebody agreed: not where it says no, or that nobody knows.
    #[must_use]
    pub fn is_given(&self) -> bool {
        let said = self.to.as_deref().unwrap_or_default().trim().to_lowercase();
        let begins = |word: &&str| {
            said.strip_prefix(*word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        !NOT_GIVEN.iter().any(begins) && !NOT_KNOWN.contains(&said.trim_end_matches(['.', '!']))
    }

    /// Whether what somebody agreed to may be published, as far as the words say.
    #[must_use]
    pub fn is_for_publication(&self) -> bool {
        let said = self.to.as_deref().unwrap_or_default().to_lowercase();
        self.is_given() && !LIMITED.iter().any(|limit| said.contains(limit))
    }

    /// Consent of which only is known what was agreed to.
    #[must_use]
    pub fn to(what: impl Into<String>) -> Self {
        Self { to: Some(what.into()), ..Self::default() }
    }
}
