//! Why a file cannot be imported.

use klantreis::model::Language;

/// Why a file cannot be imported, where that is, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Refusal {
    /// The name of the kind of refusal, the same in both languages.
    pub code: &'static str,
    /// What is wrong, with the place in the file.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Refusal {
    /// A refusal in the words of one language.
    pub(crate) fn new(code: &'static str, message: String) -> Self {
        Self { code, message, help: None }
    }

    /// The same with what to do about it.
    #[must_use]
    pub(crate) fn with_help(self, help: String) -> Self {
        Self { help: Some(help), ..self }
    }

    /// A file with an ending that is not known.
    pub(crate) fn unknown_kind(ending: &str, messages: Language) -> Self {
        let message = match messages {
            Language::Dutch => format!("bestanden die eindigen op .{ending} worden niet gelezen"),
            Language::English => format!("files that end in .{ending} are not read"),
        };
        let help = messages.pick("notities eindigen op .md of .txt", "notes end in .md or .txt");
        Self::new("unknown-kind", message).with_help(help.to_owned())
    }

    /// A text that is not UTF-8.
    pub(crate) fn no_text(messages: Language) -> Self {
        let (message, help) = messages.pick(
            ("dit is geen leesbare tekst", "sla het bestand op als tekst in UTF-8"),
            ("this is no readable text", "save the file as text in UTF-8"),
        );
        Self::new("no-text", message.to_owned()).with_help(help.to_owned())
    }

    /// A file in which nothing can be a step.
    pub(crate) fn nothing_in_it(messages: Language) -> Self {
        let (message, help) = messages.pick(
            (
                "er staat niets in dat een stap kan zijn",
                "een stap is een alinea tekst; alleen kopjes en opmerkingen maken geen klantreis",
            ),
            (
                "there is nothing in it that can be a step",
                "a step is a paragraph of text; headings and remarks alone make no journey",
            ),
        );
        Self::new("nothing-in-it", message.to_owned()).with_help(help.to_owned())
    }
}
