//! Files that are not what their name says, or of a kind that is not read: what to do with each.

use klantreis::model::Language;
use klantreis::source::{OtherFile, recognise};

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

/// A file with an ending that is not read.
pub(crate) fn of_ending(ending: &str, messages: Language) -> Refusal {
    let message = match messages {
        Language::Dutch => format!("bestanden die eindigen op .{ending} worden niet gelezen"),
        Language::English => format!("files that end in .{ending} are not read"),
    };
    let known = ENDINGS.iter().find(|(endings, _)| endings.contains(&ending));
    let [dutch, english] = known.map_or(KNOWN, |(_, advice)| *advice);
    Refusal::new("unknown-kind", message).with_help(messages.pick(dutch, english).to_owned())
}

/// What is done in Dutch and in English.
type Advice = [&'static str; 2];

const KNOWN: Advice = [
    "notities eindigen op .md, .txt of .docx, een tabel op .xlsx, .ods of .csv",
    "notes end in .md, .txt or .docx, a table in .xlsx, .ods or .csv",
];
const AS_DOCX: Advice = ["open het en sla het op als .docx", "open it and save it as .docx"];
const AS_XLSX: Advice = ["open het en sla het op als .xlsx", "open it and save it as .xlsx"];
const AS_WRITTEN: Advice = [
    "sla het op als .docx (notities) of als .ods of .xlsx (tabel)",
    "save it as .docx (notes) or as .ods or .xlsx (table)",
];
const COPY_TEXT: Advice =
    ["kopieer de tekst eruit naar een .docx of .txt", "copy the text out of it to a .docx or .txt"];
const TYPE_OVER: Advice =
    ["typ wat erop staat over in een .docx of .md", "type what stands on it into a .docx or .md"];
const UNPACK: Advice = ["pak het eerst uit", "unpack it first"];
const IS_JOURNEY: Advice = [
    "een klantreis in YAML of JSON hoeft niet te worden geïmporteerd: klantreis render",
    "a journey in YAML or JSON needs no import: klantreis render",
];

const ENDINGS: [(&[&str], Advice); 9] = [
    (&["odt", "rtf", "doc", "pages", "wps", "fodt"], AS_DOCX),
    (&["xls", "xlsb", "numbers", "fods"], AS_XLSX),
    (&["pdf", "pptx", "ppt", "odp", "key", "epub"], COPY_TEXT),
    (&["png", "jpg", "jpeg", "gif", "tif", "tiff", "heic", "svg"], TYPE_OVER),
    (&["zip", "7z", "rar", "gz"], UNPACK),
    (&["yaml", "yml", "json"], IS_JOURNEY),
    (&["html", "htm", "eml", "msg", "xml", "one"], COPY_TEXT),
    (
        &["mp3", "m4a", "wav", "mp4", "mov"],
        ["schrijf de opname eerst uit", "write the recording out first"],
    ),
    (
        &["sav", "dta", "nvp", "nvpx", "mx22", "mx24", "atlproj"],
        ["exporteer uw codering als .xlsx", "export your coding as .xlsx"],
    ),
];

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
        Kind::Markdown | Kind::PlainText | Kind::SeparatedCells => is_text,
        // What is packed and not known by its first bytes is known by its parts.
        Kind::Word => matches!(other, OtherFile::Word | OtherFile::Archive),
        Kind::Workbook => {
            matches!(other, OtherFile::Excel | OtherFile::OpenDocument | OtherFile::Archive)
        }
    }
}

/// Whether a document of Office is locked with a password: then it holds a part with this name.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
