//! Files that are not what their name says: what they are, and what to do with each.

use klantreis::model::Language;
use klantreis::source::{OtherFile, recognise};

use crate::advice::{AS_DOCX, AS_WRITTEN, Advice, COPY_TEXT, TYPE_OVER, UNPACK};
use crate::file::{File, Kind};
use crate::refusal::Refusal;

/// How much of a file tells what it is; all of it, where it is packed.
const BEGINNING: usize = 4096;

/// Refuses a file that begins as one of another kind does.
pub(crate) fn hold(kind: Kind, file: &File<'_>, messages: Language) -> Result<(), Refusal> {
    let is_packed = file.bytes.starts_with(b"PK");
    let beginning =
        if is_packed { file.bytes } else { &file.bytes[..file.bytes.len().min(BEGINNING)] };
    if file.bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Refusal::empty(messages));
    }
    match recognise(beginning) {
        Some(OtherFile::OldOffice) if is_locked(file.bytes) => Err(Refusal::locked(messages)),
        Some(OtherFile::OldOffice) => Err(Refusal::old(messages)),
        Some(other) if !may_be(kind, other) => {
            let refusal = match messages {
                Language::Dutch => format!("dit is {}", other.name(messages)),
                Language::English => format!("this is {}", other.name(messages)),
            };
            let help = advice(other).map(|[dutch, english]| messages.pick(dutch, english));
            let refusal = Refusal::new("other-kind", refusal);
            Err(match help {
                Some(help) => refusal.with_help(help.to_owned()),
                None => refusal,
            })
        }
        _ => Ok(()),
    }
}

const fn advice(other: OtherFile) -> Option<Advice> {
    Some(match other {
        OtherFile::Word => {
            ["geef het een naam die eindigt op .docx", "give it a name that ends in .docx"]
        }
        OtherFile::Excel => {
            ["geef het een naam die eindigt op .xlsx", "give it a name that ends in .xlsx"]
        }
        OtherFile::OpenDocument => AS_WRITTEN,
        OtherFile::Rtf => AS_DOCX,
        OtherFile::Pdf | OtherFile::PowerPoint | OtherFile::WebPage | OtherFile::Xml => COPY_TEXT,
        OtherFile::Image | OtherFile::Svg => TYPE_OVER,
        OtherFile::Archive => UNPACK,
        _ => return None,
    })
}

/// Whether a file that is read as this kind may begin so.
const fn may_be(kind: Kind, other: OtherFile) -> bool {
    let is_text = matches!(
        other,
        OtherFile::Mermaid | OtherFile::Markdown | OtherFile::Table | OtherFile::Json
    );
    match kind {
        Kind::Markdown | Kind::PlainText | Kind::SeparatedCells | Kind::Mermaid => is_text,
        // What is packed and not known by its first bytes is known by its parts.
        Kind::Word => matches!(other, OtherFile::Word | OtherFile::Archive),
        Kind::Workbook => {
            matches!(other, OtherFile::Excel | OtherFile::OpenDocument | OtherFile::Archive)
        }
        // The interviews can be documents of Office themselves.
        Kind::CodedInterviews => matches!(
            other,
            OtherFile::Archive
                | OtherFile::Word
                | OtherFile::Excel
                | OtherFile::PowerPoint
                | OtherFile::OpenDocument
        ),
        Kind::Codebook => matches!(other, OtherFile::Xml),
        Kind::EventLog => matches!(other, OtherFile::Xml | OtherFile::Archive),
    }
}

/// Whether a document of Office is locked with a password: then it holds a part with this name.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
