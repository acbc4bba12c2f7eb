//! The habits of programs for coding interviews that lead a reader astray, each alone.

mod support;

use klantreis::model::{Journey, Language, Level};
use klantreis_import::{Draft, File, Options, import};
use support::refi::{TEXT, at, code, project, selection, usual_codes};
use support::zipped;

/// What becomes of a project of which these are the parts.
fn drafts(parts: &[(&str, &[u8])]) -> Vec<Draft> {
    let bytes = zipped(parts);
    let import = import(&File { name: "studie.qdpx", bytes: &bytes }, &Options::default());
    import.unwrap_or_else(|refusal| panic!("{refusal} {:?}", refusal.help)).drafts
}

fn journey(parts: &[(&str, &[u8])]) -> Journey {
    drafts(parts).remove(0).journey
}

fn event(journey: &Journey) -> &str {
    journey.steps[0].event.as_ref().map_or("", |event| event.text.as_str())
}

/// A project with one interview of which the text stands in a file.
fn with_text(origin: &str, path: &str, selections: &str) -> String {
    let rest = format!(
        "<Sources><TextSource guid=\"T-1\" name=\"Gesprek\" plainTextPath=\"{path}\">{selections}</TextSource></Sources>"
    );
    project(origin, &usual_codes(), &rest)
}

fn last() -> String {
    selection(TEXT, "Toen kwam het wijkteam.", &["e"])
}

#[test]
fn the_project_in_it_has_any_name_in_any_case() {
    let qde = with_text("X", "internal://t.txt", &last());
    for name in ["project.qde", "Project.QDE", "PROJECT.qde", "Mijn studie.qde", "map/project.qde"]
    {
        let own = journey(&[(name, qde.as_bytes()), ("sources/t.txt", TEXT.as_bytes())]);
        assert_eq!(event(&own), "Toen kwam het wijkteam.", "{name}");
    }
}

#[test]
fn the_folder_of_sources_has_a_capital_or_none() {
    let qde = with_text("X", "internal://T-1.txt", &last());
    for folder in ["sources", "Sources", "SOURCES"] {
        for file in ["T-1.txt", "t-1.TXT"] {
            let text = format!("{folder}/{file}");
            let own = journey(&[("project.qde", qde.as_bytes()), (&text, TEXT.as_bytes())]);
            assert_eq!(event(&own), "Toen kwam het wijkteam.", "{text}");
        }
    }
}

#[test]
fn internal_is_said_or_not() {
    for path in [
        "internal://t.txt",
        "t.txt",
        "Internal://t.txt",
        "sources/t.txt",
        "internal://sources/t.txt",
    ] {
        let qde = with_text("X", path, &last());
        let own = journey(&[("project.qde", qde.as_bytes()), ("sources/t.txt", TEXT.as_bytes())]);
        assert_eq!(event(&own), "Toen kwam het wijkteam.", "{path}");
    }
}

#[test]
fn positions_are_code_points_from_0_and_not_bytes_or_units() {
    let text = "😀 één keer 😡 en toen niet meer";
    let qde = with_text("QualCoder", "internal://t.txt", &selection(text, "en toen niet", &["e"]));
    let own = journey(&[("project.qde", qde.as_bytes()), ("sources/t.txt", text.as_bytes())]);
    assert_eq!(event(&own), "en toen niet");
    let first = with_text("QualCoder", "internal://t.txt", &at(0, 1, &["e"]));
    let own = journey(&[("project.qde", first.as_bytes()), ("sources/t.txt", text.as_bytes())]);
    assert_eq!(event(&own), "😀");
}

#[test]
fn a_byte_order_mark_counts_for_nothing() {
    let qde = with_text("NVivo", "internal://t.txt", &last());
    let text = [b"\xEF\xBB\xBF", TEXT.as_bytes()].concat();
    let own = journey(&[("project.qde", qde.as_bytes()), ("sources/t.txt", &text)]);
    assert_eq!(event(&own), "Toen kwam het wijkteam.");
}

#[test]
fn atlas_ti_counts_a_line_end_of_windows_as_one() {
    let text = TEXT.replace('\n', "\r\n");
    // Counted in the text with single line ends; the words alone would not tell.
    let start = TEXT[..TEXT.find(" kwam").expect("there")].chars().count();
    let qde = with_text("ATLAS.ti Win 23.4.0", "internal://t.txt", &at(start, start + 5, &["e"]));
    let own = journey(&[("project.qde", qde.as_bytes()), ("sources/t.txt", text.as_bytes())]);
    assert_eq!(event(&own), "kwam");
}

/// Found in a project of `NVivo` 12.6 for Windows: both signs of a line end count, and so do both halves
/// of a sign outside the basic plane.
#[test]
fn nvivo_counts_both_signs_of_a_line_end_and_both_halves_of_a_sign() {
    let text = format!("😡🤣 {}", TEXT.replace('\n', "\r\n"));
    let units = |end: usize| text[..end].encode_utf16().count();
    let start = text.find("Toen").expect("there");
    let selected = at(units(start), units(start + "Toen kwam".len()), &["e"]);
    let qde = with_text("NVivo for Windows 12.6", "internal://t.txt", &selected);
    let own = journey(&[("project.qde", qde.as_bytes()), ("Sources/t.txt", text.as_bytes())]);
    assert_eq!(event(&own), "Toen kwam");
}

/// `QualCoder` up to 3.8 closes what is selected in sound and video by another name than it opens.
#[test]
fn qualcoder_closes_selections_of_video_wrongly() {
    let rest = format!(
        "<Sources><VideoSource guid=\"v\" name=\"Opname\"><VideoSelection guid=\"s\" begin=\"0\" end=\"9\" name=\"\"><Coding guid=\"c\"><CodeRef targetGUID=\"e\"/></Coding></Video'Selection></VideoSource><TextSource guid=\"t\" name=\"Gesprek\"><PlainTextContent>{TEXT}</PlainTextContent>{}</TextSource></Sources>",
        last()
    );
    let qde = project("QualCoder 3.6", &usual_codes(), &rest);
    assert_eq!(event(&journey(&[("project.qde", qde.as_bytes())])), "Toen kwam het wijkteam.");
}

#[test]
fn a_case_without_a_name_is_called_by_its_interview() {
    for name in ["", " name=\"\"", " name=\"  \""] {
        let rest = format!(
            "<Cases><Case guid=\"c1\"{name}><SourceRef targetGUID=\"t\"/></Case></Cases><Sources><TextSource guid=\"t\" name=\"Gesprek 7\"><PlainTextContent>{TEXT}</PlainTextContent>{}</TextSource></Sources>",
            last()
        );
        let qde = project("MAXQDA", &usual_codes(), &rest);
        assert_eq!(journey(&[("project.qde", qde.as_bytes())]).title, "Gesprek 7", "{name}");
    }
}

#[test]
fn codes_are_grouped_by_two_colons_in_their_names() {
    let codes = [code("e", "Mijn studie::Gebeurtenis"), code("w", "Niveau :: Wanhoop")].concat();
    let rest = format!(
        "<Sources><TextSource guid=\"t\" name=\"Gesprek\"><PlainTextContent>{TEXT}</PlainTextContent>{}</TextSource></Sources>",
        selection(TEXT, "Ik verloor mijn huis.", &["e", "w"])
    );
    let qde = project("ATLAS.ti", &codes, &rest);
    let own = journey(&[("project.qde", qde.as_bytes())]);
    assert_eq!(own.steps[0].level(), Some(Level::DESPAIR));
}

#[test]
fn guids_are_the_same_with_braces_and_in_capitals() {
    let selections = at(0, 21, &["{AB-1}"]);
    let rest = format!(
        "<Sources><TextSource guid=\"t\" name=\"Gesprek\"><PlainTextContent>{TEXT}</PlainTextContent>{selections}</TextSource></Sources>"
    );
    let qde = project("NVivo", &code("ab-1", "gebeurtenis"), &rest);
    assert_eq!(event(&journey(&[("project.qde", qde.as_bytes())])), "Ik verloor mijn huis.");
}

#[test]
fn a_document_of_office_in_it_does_not_make_it_one() {
    let docx = zipped(&[("word/document.xml", b"<w:document/>")]);
    let qde = with_text("NVivo", "internal://t.txt", &last());
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in [
        ("project.qde", qde.as_bytes()),
        ("Sources/t.docx", &docx),
        ("Sources/t.txt", TEXT.as_bytes()),
    ] {
        zip.start_file(name, stored).expect("a part");
        std::io::Write::write_all(&mut zip, bytes).expect("a part");
    }
    let bytes = zip.finish().expect("a zip").into_inner();
    let options = Options { messages: Language::English, ..Options::default() };
    let import = import(&File { name: "studie.qdpx", bytes: &bytes }, &options).expect("a project");
    assert_eq!(event(&import.drafts[0].journey), "Toen kwam het wijkteam.");
}
