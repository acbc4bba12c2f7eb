//! Coded interviews in the forms that ATLAS.ti, MAXQDA, `NVivo`, `QualCoder` and Taguette give them, each with
//! the habits that are known of it. The interviews are invented.

mod support;

use klantreis::model::{EvidenceKind, Journey, Language, Level, Organisation};
use klantreis::source;
use klantreis_import::{File, Import, Options, Refusal, import, propose_mapping};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use support::refi::{TEXT, at, code, inline, project, selection, usual_codes};
use support::zipped;

fn read(bytes: &[u8]) -> Result<Import, Refusal> {
    import(&File { name: "studie.qdpx", bytes }, &Options::default())
}

fn made(bytes: &[u8]) -> Import {
    let import = read(bytes).unwrap_or_else(|refusal| panic!("{refusal} {:?}", refusal.help));
    for draft in &import.drafts {
        let yaml = draft.to_yaml(Language::Dutch);
        assert!(source::read(&yaml, Language::Dutch).is_ok(), "{yaml}");
    }
    import
}

fn event(journey: &Journey, step: usize) -> &str {
    journey.steps[step].event.as_ref().map_or("", |event| event.text.as_str())
}

#[test]
fn what_lies_over_the_same_words_becomes_one_step_with_its_quote() {
    let selections = [
        selection(TEXT, "Ik verloor mijn huis.", &["e", "2", "w"]),
        selection(TEXT, "Ik was woedend, écht woedend.", &["f"]),
        selection(TEXT, "Toen kwam het wijkteam.", &["e"]),
        selection(TEXT, "het wijkteam", &["o"]),
    ];
    let import = made(&inline(&usual_codes(), TEXT, &selections.concat()));
    let journey = &import.drafts[0].journey;
    assert_eq!((import.drafts.len(), journey.steps.len()), (1, 3));
    assert_eq!(journey.title, "Interview 1");
    let first = &journey.steps[0];
    assert_eq!(event(journey, 0), "Ik verloor mijn huis.");
    assert_eq!((first.level(), first.phase.as_deref()), (Some(Level::DESPAIR), Some("2")));
    assert_eq!(first.evidence[0].kind, EvidenceKind::Quoted);
    assert_eq!(first.evidence[0].quote.as_deref(), Some("Ik verloor mijn huis."));
    assert_eq!(first.evidence[0].source.as_deref(), Some("studie.qdpx, Interview 1, alinea 1"));
    let second = &journey.steps[1];
    let emotion = second.emotion.as_ref().expect("an emotion");
    assert_eq!(emotion.text, "Ik was woedend, écht woedend.");
    assert_eq!((second.level(), second.phase.as_deref()), (None, None), "nobody said those");
    let labels: Vec<String> =
        journey.steps[2].actions[0].organisations.iter().map(Organisation::label).collect();
    assert_eq!(labels, ["wijkteam"]);
}

#[test]
fn steps_stand_in_the_order_of_the_text_not_of_the_file() {
    let selections = [
        selection(TEXT, "Toen kwam het wijkteam.", &["e"]),
        selection(TEXT, "Ik verloor mijn huis.", &["e"]),
    ];
    let import = made(&inline(&usual_codes(), TEXT, &selections.concat()));
    assert_eq!(event(&import.drafts[0].journey, 0), "Ik verloor mijn huis.");
}

/// As ATLAS.ti for Windows: capitals in guids, the project under its own name, line ends of Windows that
/// are counted once, groups of codes in names with two colons.
#[test]
fn a_project_of_atlas_ti() {
    let text = TEXT.replace('\n', "\r\n");
    let start = TEXT[..TEXT.find("Toen").expect("there")].chars().count();
    let codes = [code("AA-1", "Gebeurtenis"), code("AA-2", "Niveau::Wanhoop")].concat();
    let rest = format!(
        "<Sources><TextSource guid=\"BB-1\" name=\"Gesprek moeder.docx\" richTextPath=\"internal://BB-1.docx\" plainTextPath=\"internal://BB-1.txt\">{}</TextSource></Sources><Sets><Set guid=\"S\" name=\"groep\"><MemberCode targetGUID=\"AA-1\"/></Set></Sets>",
        at(start, start + "Toen kwam het wijkteam.".len(), &["aa-1", "AA-2"])
    );
    let qde = project("ATLAS.ti Win 23.4.0", &codes, &rest);
    let import = made(&zipped(&[
        ("Mijn studie.qde", qde.as_bytes()),
        ("sources/BB-1.txt", text.as_bytes()),
    ]));
    let journey = &import.drafts[0].journey;
    assert_eq!(event(journey, 0), "Toen kwam het wijkteam.");
    assert_eq!(journey.steps[0].level(), Some(Level::DESPAIR));
}

/// As MAXQDA: names of selections in brackets, a case without a name, sound in a video source.
#[test]
fn a_project_of_maxqda() {
    let cases = "<Cases><Case guid=\"c1\"><SourceRef targetGUID=\"t1\"/></Case></Cases>";
    let rest = format!(
        "{cases}<Sources><TextSource plainTextPath=\"internal://t1.txt\" guid=\"t1\" name=\"Interview\">{}</TextSource><VideoSource path=\"internal://v.m4a\" guid=\"v\" name=\"Opname\"><VideoSelection begin=\"0\" end=\"10\" guid=\"vs\"><Coding guid=\"c\"><CodeRef targetGUID=\"e\"/></Coding></VideoSelection></VideoSource></Sources>",
        selection(TEXT, "Ik verloor mijn huis.", &["e"])
    );
    let qde = project("MAXQDA 2022 (Release 22.4.0)", &usual_codes(), &rest);
    let import = made(&zipped(&[
        ("Project.QDE", qde.as_bytes()),
        ("sources/t1.txt", [b"\xEF\xBB\xBF", TEXT.as_bytes()].concat().as_slice()),
    ]));
    assert_eq!(import.drafts[0].journey.title, "Interview", "a case without a name takes no name");
    assert_eq!(event(&import.drafts[0].journey, 0), "Ik verloor mijn huis.");
    let left: Vec<&str> = import.summary.left_out.iter().map(|left| left.place.as_str()).collect();
    assert!(left.contains(&"Opname"), "{left:?}");
}

/// As `NVivo`: codes in codes, a folder `Sources`, braces around guids, cases that are codes.
#[test]
fn a_project_of_nvivo() {
    let codes = "<Code guid=\"k\" name=\"Kaders\" isCodable=\"false\"><Code guid=\"e\" name=\"Gebeurtenissen\" isCodable=\"true\"/></Code><Code guid=\"g\" name=\"Organisaties\" isCodable=\"true\"><Code guid=\"{W}\" name=\"Wijkteam Noord\" isCodable=\"true\"/></Code><Code guid=\"a\" name=\"Anna\" isCodable=\"true\"/>";
    let rest = format!(
        "<Cases><Case guid=\"c1\" name=\"Gezin A\"><CodeRef targetGUID=\"a\"/></Case></Cases><Sources><TextSource guid=\"{{T}}\" name=\"int\" richTextPath=\"internal://T.docx\" plainTextPath=\"internal://T.txt\">{}</TextSource></Sources>",
        selection(TEXT, "Toen kwam het wijkteam.", &["e", "w", "a"])
    );
    let qde = project("NVivo for Windows 12.6", codes, &rest);
    let import =
        made(&zipped(&[("project.qde", qde.as_bytes()), ("Sources/t.txt", TEXT.as_bytes())]));
    let journey = &import.drafts[0].journey;
    assert_eq!(journey.title, "Gezin A");
    assert_eq!(journey.steps[0].actions[0].organisations[0].label(), "Wijkteam Noord");
}

/// As `QualCoder`: categories that cannot be coded with, a PDF with its text, cases by source, memos.
#[test]
fn a_project_of_qualcoder() {
    let codes = "<Code guid=\"cat\" name=\"Fasen\" isCodable=\"false\"><Code guid=\"p\" name=\"Thuis\" isCodable=\"true\" color=\"#ff0000\"/></Code><Code guid=\"e\" name=\"gebeurtenis\" isCodable=\"true\"/>";
    let rest = format!(
        "<Cases><Case guid=\"c1\" name=\"Respondent 1\"><Description/><SourceRef targetGUID=\"d1\"/><SourceRef targetGUID=\"d2\"/></Case></Cases><Sources><TextSource richTextPath=\"internal://d1.txt\" plainTextPath=\"d1_plain.txt\" guid=\"d1\" name=\"een.txt\">{}</TextSource><PDFSource path=\"internal://d2.pdf\" guid=\"d2\" name=\"twee.pdf\"><Representation guid=\"r\" plainTextPath=\"internal://d2.txt\" name=\"twee.pdf\">{}</Representation></PDFSource></Sources><Notes><Note guid=\"n\"><PlainTextContent>Memo</PlainTextContent><PlainTextSelection guid=\"x\" startPosition=\"0\" endPosition=\"3\"/></Note></Notes>",
        selection(TEXT, "Ik verloor mijn huis.", &["e", "p"]),
        selection(TEXT, "Toen kwam het wijkteam.", &["e"]),
    );
    let qde = project("QualCoder 3.5", codes, &rest);
    let import = made(&zipped(&[
        ("project.qde", qde.as_bytes()),
        ("Sources/d1_plain.txt", TEXT.as_bytes()),
        ("Sources/d2.txt", TEXT.as_bytes()),
    ]));
    assert_eq!(import.drafts.len(), 1, "two sources of one case are one journey");
    let journey = &import.drafts[0].journey;
    assert_eq!((journey.title.as_str(), journey.steps.len()), ("Respondent 1", 2));
    assert_eq!(journey.phases.phases[0].label, "Thuis");
    let told: Vec<&str> = import.summary.to_look_at.iter().map(|own| own.what.as_str()).collect();
    assert!(told.iter().any(|what| what.starts_with("1 stap zonder fase")), "{told:?}");
    assert!(told.iter().any(|what| what.starts_with("2 bronnen achter elkaar")), "{told:?}");
    assert!(import.summary.left_out.iter().any(|left| left.place == "memo's (1)"));
}

/// As ATLAS.ti gives a PDF: what is selected stands in it by its place on the page with its words, and once
/// more by its place in the text.
#[test]
fn a_pdf_of_atlas_ti_is_read_by_its_text_and_each_quote_once() {
    let quote = selection(TEXT, "Ik verloor mijn huis.", &["e"]);
    let on_page = "<PDFSelection guid=\"s0\" page=\"0\" firstX=\"1\" firstY=\"1\" secondX=\"9\" secondY=\"9\"><Representation guid=\"r\"><PlainTextContent>Ik verloormijn huis.</PlainTextContent></Representation><Coding guid=\"c\"><CodeRef targetGUID=\"e\"/></Coding></PDFSelection>";
    let rest = format!(
        "<Sources><PDFSource path=\"internal://p.pdf\" guid=\"p\" name=\"Brief.pdf\">{on_page}<Representation plainTextPath=\"internal://p.txt\" guid=\"q\">{quote}</Representation></PDFSource></Sources>"
    );
    let qde = project("ATLAS.ti 8.4.0", &usual_codes(), &rest);
    let parts = [
        ("Studie.qde", qde.as_bytes()),
        ("sources/p.txt", TEXT.as_bytes()),
        ("sources/p.pdf", b""),
    ];
    let import = made(&zipped(&parts));
    let journey = &import.drafts[0].journey;
    assert_eq!((journey.steps.len(), event(journey, 0)), (1, "Ik verloor mijn huis."));
    assert_eq!(import.summary.left_out, []);
}

#[test]
fn a_group_of_codes_says_what_they_are() {
    let codes = usual_codes() + &code("x", "kwaad");
    let sets = "<Sets><Set guid=\"g\" name=\"Emoties\"><MemberCode targetGUID=\"x\"/></Set></Sets>";
    let rest = format!(
        "<Sources><TextSource guid=\"t\" name=\"Gesprek\"><PlainTextContent>{TEXT}</PlainTextContent>{}</TextSource></Sources>{sets}",
        selection(TEXT, "Ik was woedend", &["x"])
    );
    let import = made(&zipped(&[("project.qde", project("ATLAS.ti", &codes, &rest).as_bytes())]));
    assert!(import.drafts[0].journey.steps[0].emotion.is_some());
}

#[test]
fn a_memo_on_a_passage_becomes_a_remark_and_others_are_told() {
    let passage = at(0, 21, &["e"]).replace("</Plain", "<NoteRef targetGUID=\"n1\"/></Plain");
    // MAXQDA writes a comment that goes with no code so.
    let passage = passage
        + &at(10, 15, &[]).replace("></Plain", "><Description>Welk huis?</Description></Plain");
    let rest = format!(
        "<Sources><TextSource guid=\"t\" name=\"Gesprek\"><PlainTextContent>{TEXT}</PlainTextContent>{passage}</TextSource></Sources><Notes><Note guid=\"n1\"><PlainTextContent>Navragen bij haar zus.</PlainTextContent></Note><Note guid=\"n2\"><PlainTextContent>Dagboek</PlainTextContent></Note></Notes>"
    );
    let qde = project("QualCoder", &usual_codes(), &rest);
    let import = made(&zipped(&[("project.qde", qde.as_bytes())]));
    let remarks: Vec<&str> =
        import.drafts[0].remarks.iter().map(|remark| remark.text.as_str()).collect();
    assert_eq!(remarks[..2], ["Navragen bij haar zus.", "Welk huis?"]);
    assert!(import.summary.left_out.iter().any(|left| left.place == "memo's (1)"));
}

#[test]
fn two_people_who_coded_nearly_the_same_words_make_one_step() {
    let selections = [
        selection(TEXT, "De gemeente zei: wacht maar.", &["e"]),
        selection(TEXT, "De gemeente zei: wacht maar", &["e"]),
    ];
    let import = made(&inline(&usual_codes(), TEXT, &selections.concat()));
    let journey = &import.drafts[0].journey;
    assert_eq!((journey.steps.len(), event(journey, 0)), (1, "De gemeente zei: wacht maar."));
}

#[test]
fn a_level_or_a_phase_that_only_a_word_says_is_told() {
    let codes = [code("e", "Gebeurtenis"), code("w", "wanhoop"), code("n", "niveau: neutraal")];
    let selections = [
        selection(TEXT, "Ik verloor mijn huis.", &["e", "w"]),
        selection(TEXT, "Toen kwam het wijkteam.", &["e", "n"]),
    ];
    let import = made(&inline(&codes.concat(), TEXT, &selections.concat()));
    let told: Vec<&str> = import.summary.to_look_at.iter().map(|own| own.place.as_str()).collect();
    assert!(told.contains(&"codes “wanhoop”"), "{told:?}");
}

/// A codebook that Taguette 1.5.2 wrote, with tags in tags.
#[test]
fn a_codebook_of_taguette_is_a_mapping_and_no_journey() {
    let qdc = include_bytes!("files/taguette-1.5.2.qdc");
    let file = File { name: "codes.qdc", bytes: qdc };
    let mapping = propose_mapping(&file, &Options::default()).expect("a mapping");
    for line in [
        "\"emotie\" = \"emotie\"\n",
        "\"emotie.boos\" = \"emotie\"\n",
        "\"niveau.wanhoop\" = \"niveau wanhoop\"\n",
        "\"organisatie.Wijkteam\" = \"organisatie Wijkteam\"\n",
        "\"interesting\" = \"niets\"  # niet herkend\n",
        "\"van het kastje naar de muur\" = \"niets\"  # niet herkend\n",
    ] {
        assert!(mapping.contains(line), "{line}{mapping}");
    }
    let refusal = import(&file, &Options::default()).expect_err("nobody says anything in it");
    assert_eq!(refusal.code, "only-codes");
}

#[test]
fn a_mapping_says_what_names_do_not() {
    let codes = [code("x", "thema X"), code("y", "helemaal klaar mee")].concat();
    let bytes = inline(&codes, TEXT, &selection(TEXT, "Ik verloor mijn huis.", &["x", "y"]));
    assert_eq!(read(&bytes).expect_err("no name is known").code, "nothing-coded");
    let mapping = "\"thema X\" = \"gebeurtenis\"\n\"helemaal klaar mee\" = \"niveau wanhoop\"\n";
    let mapping = Some(("codes.toml".to_owned(), mapping.to_owned()));
    let options = Options { mapping, ..Options::default() };
    let import = import(&File { name: "studie.qdpx", bytes: &bytes }, &options).expect("a step");
    assert_eq!(import.drafts[0].journey.steps[0].level(), Some(Level::DESPAIR));
}

#[test]
fn codes_that_mean_nothing_are_told() {
    let codes = usual_codes() + &code("z", "stigma");
    let selections = [
        selection(TEXT, "Ik verloor mijn huis.", &["e", "z"]),
        selection(TEXT, "wacht maar", &["z"]),
    ];
    let import = made(&inline(&codes, TEXT, &selections.concat()));
    let told =
        import.summary.left_out.iter().find(|left| left.place == "code “stigma” (2 passages)");
    assert!(told.is_some(), "{:?}", import.summary.left_out);
}

#[test]
fn an_action_without_an_organisation_is_told_and_not_made() {
    let codes = usual_codes() + &code("a", "actie");
    let selections =
        [selection(TEXT, "Ik verloor mijn huis.", &["e"]), selection(TEXT, "wacht maar", &["a"])];
    let import = made(&inline(&codes, TEXT, &selections.concat()));
    assert_eq!(import.drafts[0].journey.steps.len(), 1);
    assert!(import.summary.left_out.iter().any(|left| left.what.contains("welke organisatie")));
}

#[test]
fn a_document_of_word_is_read_where_there_is_no_plain_text() {
    let document = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Eerst dit.</w:t></w:r></w:p><w:p><w:r><w:t>Toen dat.</w:t></w:r></w:p></w:body></w:document>";
    let docx = zipped(&[("word/document.xml", document.as_bytes())]);
    let rest = format!(
        "<Sources><TextSource guid=\"t\" name=\"Gesprek\" richTextPath=\"internal://t.docx\">{}</TextSource></Sources>",
        at(11, 20, &["e"])
    );
    let qde = project("MAXQDA", &usual_codes(), &rest);
    let import = made(&zipped(&[("project.qde", qde.as_bytes()), ("sources/t.docx", &docx)]));
    assert_eq!(event(&import.drafts[0].journey, 0), "Toen dat.");
    assert!(import.summary.to_look_at.iter().any(|line| line.what.contains("Word")));
}

#[test]
fn an_interview_without_a_name_is_called_by_its_file_and_not_by_its_guid() {
    let guid = "01106019-2518-43DD-BBD1-8F0252BACB30";
    for (file, title) in [("moeder 2", "moeder 2"), (guid, "Bron 1")] {
        let rest = format!(
            "<Sources><TextSource guid=\"t\" plainTextPath=\"internal://{file}.txt\">{}</TextSource></Sources>",
            selection(TEXT, "Ik verloor mijn huis.", &["e"])
        );
        let qde = project("qc 1.7", &usual_codes(), &rest);
        let text = format!("sources/{file}.txt");
        let parts = [("project.qde", qde.as_bytes()), (text.as_str(), TEXT.as_bytes())];
        assert_eq!(made(&zipped(&parts)).drafts[0].journey.title, title);
    }
}

#[test]
fn two_cases_of_one_name_are_two_files() {
    let source = |guid: &str| {
        format!(
            "<TextSource guid=\"{guid}\" name=\"Gesprek\"><PlainTextContent>{TEXT}</PlainTextContent>{}</TextSource>",
            selection(TEXT, "Ik verloor mijn huis.", &["e"])
        )
    };
    let rest = format!("<Sources>{}{}</Sources>", source("t1"), source("t2"));
    let qde = project("QualCoder", &usual_codes(), &rest);
    let import = made(&zipped(&[("project.qde", qde.as_bytes())]));
    let names: Vec<&str> = import.drafts.iter().map(|draft| draft.name.as_str()).collect();
    assert_eq!(names, ["studie-gesprek", "studie-gesprek-2"]);
}

/// What is wrong, a project with that, the code of the refusal, and where its message says that it is.
type Bad = (&'static str, Vec<u8>, &'static str, &'static str);

/// Packages in which there is no project that can be read.
fn bad_packages() -> Vec<Bad> {
    let whole = inline(&usual_codes(), TEXT, &at(0, 5, &["e"]));
    let with = |qde: &[u8]| zipped(&[("project.qde", qde)]);
    let bomb = format!("<!DOCTYPE x [<!ENTITY a \"{}\">]><Project/>", "a".repeat(100));
    let deep = format!("<Project>{}", "<Code guid=\"d\" name=\"d\">".repeat(900));
    let endless = vec![b' '; 70 * 1024 * 1024];
    vec![
        ("empty", Vec::new(), "nothing-in-it", ""),
        ("no zip", b"geen zip".to_vec(), "damaged", ""),
        ("half a zip", whole[..whole.len() / 2].to_vec(), "damaged", ""),
        ("old office", b"\xD0\xCF\x11\xE0\0\0".to_vec(), "old", ""),
        ("no project in it", zipped(&[("a.txt", b"a")]), "no-project", ""),
        ("a project without anything", with(b""), "no-project", ""),
        ("another XML", with(b"<html/>"), "no-project", ""),
        ("half an XML", with(b"<Project><Sources>"), "damaged", "project.qde: "),
        ("wrong ends", with(b"<Project></Sources>"), "damaged", "byte 9"),
        ("bytes", with(b"\x89PNG\0\0\x1a"), "damaged", "project.qde: "),
        ("declared entities", with(bomb.as_bytes()), "damaged", "byte 0"),
        ("codes without end", with(deep.as_bytes()), "damaged", "project.qde: "),
        ("grown without end", with(&endless), "too-large", "project.qde"),
    ]
}

/// Projects in which no passage becomes a step.
fn bad_passages() -> Vec<Bad> {
    let of = |start, end, code| inline(&usual_codes(), TEXT, &at(start, end, &[code]));
    let away = "<Sources><TextSource guid=\"t\" name=\"Weg\" plainTextPath=\"internal://weg.txt\"/></Sources>";
    let away = project("X", &usual_codes(), away);
    let (nothing, passage) = ("nothing-coded", "Interview 1: 1 ");
    vec![
        ("no codes", zipped(&[("project.qde", b"<Project/>")]), nothing, ""),
        ("a text that is away", zipped(&[("project.qde", away.as_bytes())]), nothing, "Weg: "),
        ("outside the text", of(900, 950, "e"), nothing, passage),
        ("backwards", of(10, 5, "e"), nothing, passage),
        ("a code that is nowhere", of(0, 5, "nergens"), nothing, passage),
        ("a code without a name", inline("<Code/>", TEXT, &at(0, 5, &[""])), nothing, "code “”"),
        ("no text", inline(&usual_codes(), "", &at(0, 5, &["e"])), nothing, "Interview 1: "),
    ]
}

#[test]
fn bad_projects_are_refused_with_their_place() {
    let bad = [bad_packages(), bad_passages()].concat();
    assert_eq!(bad.len(), 20);
    for (what, bytes, code, place) in bad {
        for messages in Language::ALL {
            let options = Options { messages, ..Options::default() };
            let refusal = import(&File { name: "a.qdpx", bytes: &bytes }, &options);
            let refusal = refusal.expect_err(what);
            assert_eq!(refusal.code, code, "{what}");
            assert!(refusal.message.contains(place), "{what}: {refusal}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        // The same journeys in every run.
        rng_seed: RngSeed::Fixed(2026),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Whatever is selected in whatever text, a journey comes of it that can be read, or a refusal.
    #[test]
    fn any_selections_make_a_journey_or_a_refusal(
        words in prop::collection::vec(
            prop::sample::select(vec!["a", "één", "\u{1F600}", "\r\n", "\n", " ", "e\u{301}", "漢", ": #", "- x"]),
            0..40,
        ),
        marks in prop::collection::vec((0..60_usize, 0..60_usize, 0..8_usize), 1..12),
        origin in prop::sample::select(vec!["ATLAS.ti", "NVivo", ""]),
    ) {
        let names = ["gebeurtenis", "emotie", "actie", "citaat", "fase 2", "wanhoop", "organisatie: A & B", "x"];
        let codes: String = (0..).zip(names).map(|(at, name): (usize, _)| code(&at.to_string(), &name.replace('&', "&amp;"))).collect();
        let selected: String = marks.iter().map(|(start, end, code)| at(*start, *end, &[&code.to_string()])).collect();
        let rest = format!("<Sources><TextSource guid=\"t\" name=\"Gesprek\" plainTextPath=\"internal://t.txt\">{selected}</TextSource></Sources>");
        let qde = project(origin, &codes, &rest);
        let bytes = zipped(&[("project.qde", qde.as_bytes()), ("sources/t.txt", words.concat().as_bytes())]);
        if let Ok(import) = read(&bytes) {
            let yaml = import.drafts[0].to_yaml(Language::Dutch);
            prop_assert!(source::read(&yaml, Language::Dutch).is_ok(), "{}", yaml);
        }
    }
}
