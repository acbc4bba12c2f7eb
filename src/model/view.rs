//! The ways to draw one journey (beelden).

use crate::language::Language;

/// How a journey is drawn (beeld). All views show the same levels of the same steps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum View {
    /// Cards at the height of their level (kaders).
    #[default]
    Cards,
    /// A curve through the levels, with the cards beside its points (lijn).
    Line,
    /// A curve with numbers, and the story as a list (beknopt).
    Brief,
    /// The curve alone (curve).
    Curve,
}

impl View {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Cards, Self::Line, Self::Brief, Self::Curve];

    /// What it is called in a file and on the command line.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        let [dutch, english] = match self {
            Self::Cards => ["kaders", "cards"],
            Self::Line => ["lijn", "line"],
            Self::Brief => ["beknopt", "brief"],
            Self::Curve => ["curve", "curve"],
        };
        language.pick(dutch, english)
    }

    /// The view of this name, in either language.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let is_its = |view: &Self| Language::ALL.iter().any(|it| view.name(*it) == name);
        Self::ALL.into_iter().find(is_its)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_is_known_by_its_name_in_either_language() {
        for view in View::ALL {
            for language in Language::ALL {
                assert_eq!(View::named(view.name(language)), Some(view));
            }
        }
        assert_eq!((View::named(" Lijn "), View::named("tabel")), (Some(View::Line), None));
    }
}
