//! The kinds of files that are no journeys.

use crate::language::Language;

/// A kind of file that people give for a journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OtherFile {
    /// A document to print.
    Pdf,
    /// A document of Word.
    Word,
    /// A workbook of Excel.
    Excel,
    /// Slides of an office program.
    PowerPoint,
    /// A document in the open format of office programs.
    OpenDocument,
    /// A document of an office program of before 2007.
    OldOffice,
    /// Files packed into one.
    Archive,
    /// A text with formatting.
    Rtf,
    /// A picture of pixels.
    Image,
    /// A picture of lines.
    Svg,
    /// A web page.
    WebPage,
    /// Marked up in some other way.
    Xml,
    /// A diagram in words.
    Mermaid,
    /// Notes with headings and lists.
    Markdown,
    /// Rows of values between commas, semicolons or tabs.
    Table,
    /// Data of another program.
    Json,
}

impl OtherFile {
    /// What it is called in a sentence: "een PDF-bestand".
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match self {
            Self::Pdf => language.pick("een PDF-bestand", "a PDF file"),
            Self::Word => language.pick("een Word-bestand", "a Word file"),
            Self::Excel => language.pick("een Excel-bestand", "an Excel file"),
            Self::PowerPoint => language.pick("een PowerPoint-bestand", "a PowerPoint file"),
            Self::OpenDocument => {
                language.pick("een document van LibreOffice", "a document of LibreOffice")
            }
            Self::OldOffice => {
                language.pick("een ouder Word- of Excel-bestand", "an older Word or Excel file")
            }
            Self::Archive => language.pick("een ingepakt bestand", "a compressed file"),
            Self::Rtf => {
                language.pick("een tekst met opmaak (RTF)", "a text with formatting (RTF)")
            }
            Self::Image => language.pick("een afbeelding", "an image"),
            Self::Svg => language.pick("een tekening (SVG)", "a picture (SVG)"),
            Self::WebPage => language.pick("een webpagina", "a web page"),
            Self::Xml => language.pick("een XML-bestand", "an XML file"),
            Self::Mermaid => language.pick("een Mermaid-diagram", "a Mermaid diagram"),
            Self::Markdown => {
                language.pick("een tekst met koppen en lijstjes", "a text with headings and lists")
            }
            Self::Table => language.pick("een tabel (CSV)", "a table (CSV)"),
            Self::Json => language.pick("JSON van een ander programma", "JSON of another program"),
        }
    }

    /// Whether `klantreis` draws files of this kind, so that one may be the picture of a journey.
    pub(super) const fn is_drawn(self) -> bool {
        matches!(self, Self::Pdf | Self::Image | Self::Svg | Self::WebPage)
    }

    /// How the name of a file ends of which `klantreis import` makes a journey.
    pub(super) const fn imported_as(self) -> Option<&'static str> {
        match self {
            Self::Mermaid => Some("mmd"),
            Self::Markdown => Some("md"),
            Self::Table => Some("csv"),
            Self::Word => Some("docx"),
            Self::Excel => Some("xlsx"),
            _ => None,
        }
    }
}
