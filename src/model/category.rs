use super::Language;

/// A kind of family a journey belongs to; a journey may belong to several or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Category {
    /// One of the five categories of the source report.
    Family(FamilyCategory),
    /// A category of the author's own.
    Own(String),
}

impl Category {
    /// Reads a category from its key word in either language; any other text is an own category.
    #[must_use]
    pub fn named(word: &str) -> Self {
        let wanted = word.trim().to_lowercase();
        FamilyCategory::ALL
            .into_iter()
            .find(|c| Language::ALL.iter().any(|&l| c.word(l) == wanted))
            .map_or_else(|| Self::Own(word.trim().to_owned()), Self::Family)
    }

    /// The name to print, such as "De overweldigden".
    #[must_use]
    pub fn label(&self, language: Language) -> &str {
        match self {
            Self::Family(category) => category.label(language),
            Self::Own(name) => name,
        }
    }
}

/// The five categories of families with many problems at once.
///
/// Source: "We voelen ons niet serieus genomen", chapter 1, after a proposal by
/// Steketee et al. (2012).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FamilyCategory {
    /// Stayers and returners: chronic problems, always a chance of relapse.
    OldAcquaintances,
    /// One large, solvable problem from which smaller ones grow.
    Overwhelmed,
    /// Problems hidden from view, or seen by nobody.
    Invisible,
    /// A clear and urgent problem, with help wanted or imposed.
    Urgent,
    /// Life in order again; aftercare still needed.
    HopefulStarters,
}

impl FamilyCategory {
    /// All five in the order of the report.
    pub const ALL: [Self; 5] = [
        Self::OldAcquaintances,
        Self::Overwhelmed,
        Self::Invisible,
        Self::Urgent,
        Self::HopefulStarters,
    ];

    /// The key word used in a journey file.
    #[must_use]
    pub const fn word(self, language: Language) -> &'static str {
        match self {
            Self::OldAcquaintances => language.pick("goede bekenden", "old acquaintances"),
            Self::Overwhelmed => language.pick("overweldigden", "overwhelmed"),
            Self::Invisible => language.pick("onzichtbaren", "invisible"),
            Self::Urgent => language.pick("urgenten", "urgent"),
            Self::HopefulStarters => language.pick("hoopvolle nieuwe starters", "hopeful starters"),
        }
    }

    /// The name with its article, as printed.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::OldAcquaintances => language.pick("De goede bekenden", "The old acquaintances"),
            Self::Overwhelmed => language.pick("De overweldigden", "The overwhelmed"),
            Self::Invisible => language.pick("De onzichtbaren", "The invisible"),
            Self::Urgent => language.pick("De urgenten", "The urgent"),
            Self::HopefulStarters => {
                language.pick("De hoopvolle nieuwe starters", "The hopeful new starters")
            }
        }
    }
}
