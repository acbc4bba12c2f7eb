//! Kinds of files that are not read: what to do with each.

use klantreis::model::Language;

use crate::refusal::Refusal;

/// What is done in Dutch and in English.
pub(crate) type Advice = [&'static str; 2];

const KNOWN: Advice = [
    "notities eindigen op .md, .txt of .docx, een tabel op .xlsx, .ods of .csv, gecodeerde interviews op .qdpx, een log op .xes",
    "notes end in .md, .txt or .docx, a table in .xlsx, .ods or .csv, coded interviews in .qdpx, a log in .xes",
];
pub(crate) const AS_DOCX: Advice =
    ["open het en sla het op als .docx", "open it and save it as .docx"];
const AS_XLSX: Advice = ["open het en sla het op als .xlsx", "open it and save it as .xlsx"];
pub(crate) const AS_WRITTEN: Advice = [
    "sla het op als .docx (notities) of als .ods of .xlsx (tabel)",
    "save it as .docx (notes) or as .ods or .xlsx (table)",
];
pub(crate) const COPY_TEXT: Advice =
    ["kopieer de tekst eruit naar een .docx of .txt", "copy the text out of it to a .docx or .txt"];
pub(crate) const TYPE_OVER: Advice =
    ["typ wat erop staat over in een .docx of .md", "type what stands on it into a .docx or .md"];
pub(crate) const UNPACK: Advice = ["pak het eerst uit", "unpack it first"];
const IS_JOURNEY: Advice = [
    "een klantreis in YAML of JSON hoeft niet te worden geïmporteerd: klantreis render",
    "a journey in YAML or JSON needs no import: klantreis render",
];

const ENDINGS: [(&[&str], Advice); 10] = [
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
        &["nvp", "nvpx", "mx20", "mx22", "mx24", "atlproj", "atlproj9", "qda", "sqlite3"],
        ["exporteer het project als REFI-QDA (.qdpx)", "export the project as REFI-QDA (.qdpx)"],
    ),
    (&["sav", "dta"], ["exporteer uw codering als .xlsx", "export your coding as .xlsx"]),
];

/// A file that is read by the command alone, since what reads it is too large for a web page.
#[cfg(not(feature = "programs"))]
pub(crate) fn only_on_command_line(ending: &str, messages: Language) -> Refusal {
    let message = match messages {
        Language::Dutch => format!("bestanden die eindigen op .{ending} worden hier niet gelezen"),
        Language::English => format!("files that end in .{ending} are not read here"),
    };
    let help = messages.pick(
        "sla een tabel op als .ods of .csv, of maak er een klantreis van met klantreis import",
        "save a table as .ods or .csv, or make a journey of it with klantreis import",
    );
    Refusal::new("unknown-kind", message).with_help(help.to_owned())
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
