//! A file that is imported, what kind it is, and what is asked about it.

use klantreis::model::{Language, Scale};
use klantreis::source::{OtherFile, recognise};

use crate::advice;
use crate::numbers;
use crate::refusal::Refusal;

/// A file with its name, which says what it is.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its name without folders, such as "interview 3.docx".
    pub name: &'a str,
    /// What stands in it.
    pub bytes: &'a [u8],
}

impl File<'_> {
    /// The name without its ending: the title of a journey that has none.
    #[must_use]
    pub fn stem(&self) -> &str {
        let dot = self.name.rfind('.').filter(|&at| at > 0);
        dot.map_or(self.name, |at| &self.name[..at])
    }

    /// The ending of the name in small letters, such as "docx"; empty where it has none.
    #[must_use]
    pub fn ending(&self) -> String {
        let dot = self.name.rfind('.').filter(|&at| at > 0);
        dot.map_or_else(String::new, |at| self.name[at + 1..].to_lowercase())
    }
}

/// What is asked of an import.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// The language of errors and of the summary.
    pub messages: Language,
    /// The language of the journey, where the file does not say it.
    pub language: Language,
    /// What columns of a table hold, where that is not what stands above them: a column by its letter or
    /// its heading, and the heading that it should have.
    pub columns: Vec<(String, String)>,
    /// The scale of levels that are numbers, by its ends: "1-5", "0-100", or "5-1" where five is the worst.
    pub scale: Option<String>,
    /// What the codes of coded interviews are, where that is not what their names say: the name of a file
    /// and what stands in it, as [`crate::propose_mapping`] writes it.
    pub mapping: Option<(String, String)>,
    /// The cases of an event log that become journeys; all where there are none.
    pub cases: Vec<String>,
}

impl Options {
    /// The scale of numbers that is asked for, where one is.
    pub(crate) fn named_scale(&self) -> Result<Option<Scale>, Refusal> {
        let scale = |words: &String| {
            numbers::named(words).ok_or_else(|| Refusal::no_scale(words, self.messages))
        };
        self.scale.as_ref().map(scale).transpose()
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            messages: Language::Dutch,
            language: Language::Dutch,
            columns: Vec::new(),
            scale: None,
            mapping: None,
            cases: Vec::new(),
        }
    }
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Notes in Markdown (.md).
    Markdown,
    /// Notes as plain text (.txt).
    PlainText,
    /// Notes in a document of Word (.docx).
    Word,
    /// A table with signs between its cells (.csv, .tsv).
    SeparatedCells,
    /// A table in a workbook (.xlsx, .ods).
    Workbook,
    /// Coded interviews (.qdpx).
    CodedInterviews,
    /// The codes of interviews, without those (.qdc).
    Codebook,
    /// An event log (.xes, .xes.gz).
    EventLog,
    /// A journey in the words of Mermaid (.mmd).
    Mermaid,
}

impl Kind {
    /// What a file is by its name.
    ///
    /// # Errors
    /// Where no kind has that ending.
    pub fn of(file: &File<'_>, messages: Language) -> Result<Self, Refusal> {
        match file.ending().as_str() {
            "md" | "markdown" => Ok(Self::Markdown),
            "txt" | "text" | "" => Ok(Self::PlainText),
            "docx" | "docm" | "dotx" => Ok(Self::Word),
            "csv" | "tsv" | "tab" => Ok(Self::SeparatedCells),
            "xlsx" | "xlsm" | "xltx" | "ods" => Ok(Self::Workbook),
            // Programs write newer tables, and texts with tabs, under this name too.
            "xls" if file.bytes.starts_with(b"PK") => Ok(Self::Workbook),
            "xls" if recognise(file.bytes).is_none_or(|it| it == OtherFile::Table) => {
                Ok(Self::SeparatedCells)
            }
            "qdpx" => Ok(Self::CodedInterviews),
            "qdc" => Ok(Self::Codebook),
            "xes" => Ok(Self::EventLog),
            "gz" if file.name.to_lowercase().ends_with(".xes.gz") => Ok(Self::EventLog),
            "mmd" | "mermaid" => Ok(Self::Mermaid),
            ending => Err(advice::of_ending(ending, messages)),
        }
    }
}
