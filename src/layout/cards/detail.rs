//! What can be left off the cards, for a group that has to find it out itself.

use crate::language::Language;

/// What says on a card where it belongs: without it, the cards can be sorted by who plays with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CardDetail {
    /// How satisfied somebody is (niveau).
    Level,
    /// The phase, and in which round.
    Phase,
    /// The number of the step (nummer).
    Number,
}

impl CardDetail {
    /// All of them, in the order in which they are named.
    pub const ALL: [Self; 3] = [Self::Level, Self::Phase, Self::Number];

    /// What it is called.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        let [dutch, english] = self.names();
        match language {
            Language::Dutch => dutch,
            Language::English => english,
        }
    }

    /// The one of this name, in either language.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        let same = |name: &&str| name.eq_ignore_ascii_case(word.trim());
        Self::ALL.into_iter().find(|it| it.names().iter().any(same))
    }

    /// In Dutch and in English.
    const fn names(self) -> [&'static str; 2] {
        match self {
            Self::Level => ["niveau", "level"],
            Self::Phase => ["fase", "phase"],
            Self::Number => ["nummer", "number"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_detail_is_found_by_its_name_in_both_languages() {
        for detail in CardDetail::ALL {
            for language in Language::ALL {
                assert_eq!(CardDetail::named(detail.name(language)), Some(detail));
            }
        }
        assert_eq!(CardDetail::named("Niveau"), Some(CardDetail::Level));
        assert_eq!(CardDetail::named("niveaus"), None);
    }
}
