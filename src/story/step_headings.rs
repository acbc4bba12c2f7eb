//! What stands above the parts of a step, wherever a story is told as a list or as a table.

use crate::language::Language;

/// The headings of the parts of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepHeadings {
    /// Above the name of the step.
    pub step: &'static str,
    /// Above what happens.
    pub event: &'static str,
    /// Above how satisfied the narrator is.
    pub level: &'static str,
    /// Above what they feel and think.
    pub feeling: &'static str,
    /// Above who does what.
    pub organisations: &'static str,
    /// Above the evidence.
    pub evidence: &'static str,
    /// Above reflections.
    pub looking_back: &'static str,
    /// Above what the trainer wants to remember.
    pub note: &'static str,
    /// Above what the trainer asks the group.
    pub question: &'static str,
}

impl StepHeadings {
    /// In a language.
    #[must_use]
    pub const fn of(language: Language) -> Self {
        match language {
            Language::Dutch => Self {
                step: "Stap",
                event: "Wat er gebeurt",
                level: "Niveau",
                feeling: "Emotie of gedachte",
                organisations: "Organisaties",
                evidence: "Waar dit op steunt",
                looking_back: "Terugblik",
                note: "Notitie voor de trainer",
                question: "Vraag aan de groep",
            },
            Language::English => Self {
                step: "Step",
                event: "What happens",
                level: "Level",
                feeling: "Emotion or thought",
                organisations: "Organisations",
                evidence: "What this is based on",
                looking_back: "Looking back",
                note: "Note for the trainer",
                question: "Question to the group",
            },
        }
    }
}
