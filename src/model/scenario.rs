use super::Language;

/// The four ways in which demand and help miss each other, and what would help.
///
/// Source: the stories of the family Hermsen, "van overleven naar leven".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scenario {
    /// Problems pass from parents to children, and one crisis follows another.
    Repeating,
    /// One small problem sets off a row of others.
    Overtaking,
    /// Something sudden happens, and the family loses its way among helpers.
    Confusing,
    /// The usual help does not fit a question that stays.
    Unfitting,
}

/// Short Dutch name, short English name.
const NAMES: [(&str, &str); 4] = [
    ("herhalende vraag", "repeating question"),
    ("inhalende vraag", "overtaking question"),
    ("verwarrend antwoord", "confusing answer"),
    ("ongepast antwoord", "unfitting answer"),
];

impl Scenario {
    /// All four.
    pub const ALL: [Self; 4] =
        [Self::Repeating, Self::Overtaking, Self::Confusing, Self::Unfitting];

    /// "herhalende vraag".
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let (dutch, english) = NAMES[self as usize];
        language.pick(dutch, english)
    }
}
