//! What was said of a journey at a table: a round table, a learning table, a fishbowl over several of
//! them.

use crate::language::Language;

/// One session in which people talked about a journey, a scenario or a case (tafel).
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Table {
    /// What it is called, and what reflections and validations refer to.
    pub name: String,
    /// What kind of session it was.
    pub kind: TableKind,
    /// What it looked at: the names of other tables, of journeys or of scenarios.
    pub about: Vec<String>,
    /// Who sat there, by role.
    pub who: Vec<String>,
    /// How many they were.
    pub n: Option<u32>,
    /// What was asked, with the answers.
    pub questions: Vec<TableQuestion>,
    /// What works elsewhere.
    pub best_practices: Vec<String>,
    /// What lies behind the bottlenecks.
    pub causes: Vec<String>,
    /// What to learn from it.
    pub lessons: Vec<String>,
    /// What those at the table came to see.
    pub insights: Vec<String>,
}

/// A question at a table with what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TableQuestion {
    /// What was asked.
    pub question: String,
    /// What was answered, one thing each.
    pub answers: Vec<String>,
}

/// The kind of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum TableKind {
    /// Everybody answers the same questions about a scenario (rondetafelgesprek).
    Round,
    /// Those who worked on one case look back on it (leertafel).
    Learning,
    /// Managers look for what several cases have in common (fishbowl).
    Fishbowl,
    /// Professionals hold results against what they know (werksessie).
    Session,
    /// Professionals look a case up in their own files (dossieranalyse).
    Files,
}

impl TableKind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Round, Self::Learning, Self::Fishbowl, Self::Session, Self::Files];

    /// "leertafel": what kind it is, in a word or two.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Round => language.pick("ronde tafel", "round table"),
            Self::Learning => language.pick("leertafel", "learning table"),
            Self::Fishbowl => language.pick("fishbowl", "fishbowl"),
            Self::Session => language.pick("werksessie", "work session"),
            Self::Files => language.pick("dossieranalyse", "file analysis"),
        }
    }
}
