//! What a step or a finding rests on: quoted, observed, retold or inferred.

use crate::language::Language;
use crate::model::consent::Consent;
use crate::model::link::Link;

/// What a step is based on.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Evidence {
    /// How directly the source says it.
    pub kind: EvidenceKind,
    /// Where it comes from, such as "Gezin 1" or "verhaal hoofdstuk 1".
    pub source: Option<String>,
    /// The words themselves, where they were recorded.
    pub quote: Option<String>,
    /// What a reader of the evidence should know, such as why it is a reconstruction.
    pub note: Option<String>,
    /// Where the source can be read.
    pub link: Option<Link>,
    /// What the person agreed to whose words they are.
    pub consent: Option<Consent>,
    /// Whether the words are left out because nobody agreed that they are shown; said in no file.
    pub is_withheld: bool,
}

impl Evidence {
    /// What a source says in so many words.
    #[must_use]
    pub fn quoted(source: impl Into<String>, words: impl Into<String>) -> Self {
        Self { quote: Some(words.into()), ..Self::of(EvidenceKind::Quoted, source) }
    }

    /// What a source says this directly.
    #[must_use]
    pub fn of(kind: EvidenceKind, source: impl Into<String>) -> Self {
        Self { source: Some(source.into()), ..Self::unsourced(kind) }
    }

    /// Whether all of it is concluded by the researcher, and nothing was said or seen.
    pub(crate) fn is_only_inferred(pieces: &[Self]) -> bool {
        let inferred = |piece: &Self| piece.kind == EvidenceKind::Inferred;
        !pieces.is_empty() && pieces.iter().all(inferred)
    }

    /// What is supported this directly by a source that is not named.
    #[must_use]
    pub const fn unsourced(kind: EvidenceKind) -> Self {
        Self {
            kind,
            source: None,
            quote: None,
            note: None,
            link: None,
            consent: None,
            is_withheld: false,
        }
    }
}

/// How directly a source supports a step, from strong to weak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum EvidenceKind {
    /// Said in so many words (geciteerd).
    Quoted,
    /// Seen by the researcher, or told to them, without the words (waargenomen).
    Observed,
    /// Told by somebody else in other words, such as a report (naverteld).
    Retold,
    /// Concluded by the researcher (afgeleid).
    Inferred,
}

impl EvidenceKind {
    /// All of them, from strong to weak.
    pub const ALL: [Self; 4] = [Self::Quoted, Self::Observed, Self::Retold, Self::Inferred];

    /// "geciteerd": how directly, in a word.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Quoted => language.pick("geciteerd", "quoted"),
            Self::Observed => language.pick("waargenomen", "observed"),
            Self::Retold => language.pick("naverteld", "retold"),
            Self::Inferred => language.pick("afgeleid", "inferred"),
        }
    }
}
