//! The interviews in `examples/notes`: invented, and noted as researchers do.

mod support;

use std::fs;

use klantreis::diagnostic::Severity;
use klantreis::model::{EvidenceKind, Journey, Language, Level, Step};
use klantreis::source;
use klantreis_import::{File, Import, Options, import};
use support::docx_with;

const TIDY: [&str; 3] = ["marleen", "rachid", "trees"];

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/../examples/notes/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn imported(name: &str, bytes: &[u8]) -> Import {
    import(&File { name, bytes }, &Options::default())
        .unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
}

fn journey(name: &str) -> Journey {
    imported(name, &bytes(name)).drafts.remove(0).journey
}

/// All texts of a step, and those of what organisations do.
fn texts(step: &Step) -> Vec<String> {
    let own = [
        step.time.as_ref().map(|time| &time.text),
        step.event.as_ref().map(|event| &event.text),
        step.emotion.as_ref().map(|emotion| &emotion.text),
        step.thought.as_ref().map(|thought| &thought.text),
    ];
    let mut texts: Vec<String> = own.into_iter().flatten().cloned().collect();
    for action in &step.actions {
        texts.extend(action.organisations.iter().map(klantreis::model::Organisation::label));
        let person = action.person.iter();
        texts.extend(person.flat_map(|own| own.name.iter().chain(&own.role)).cloned());
        texts.push(action.text.clone());
    }
    texts
}

#[test]
fn every_step_of_the_interviews_has_its_phase_and_its_level() {
    for name in TIDY {
        let journey = journey(&format!("{name}.md"));
        assert!(journey.steps.len() >= 14, "{name}");
        for step in &journey.steps {
            assert!(step.level().is_some() && step.phase.is_some(), "{name}: {step:#?}");
        }
        assert_eq!(journey.narrator.and_then(|own| own.fictional), Some(true), "{name}");
    }
}

#[test]
fn notes_take_hardly_more_typing_than_their_words() {
    for name in ["marleen.md", "rachid.md", "trees.md", "rachid-getypt.txt"] {
        let typed = String::from_utf8(bytes(name)).expect("text").chars().count();
        let draft = imported(name, &bytes(name)).drafts.remove(0);
        let remarks = draft.remarks.into_iter().map(|remark| remark.text);
        let journey = draft.journey;
        let head = [Some(journey.title.clone()), journey.source.clone()].into_iter().flatten();
        let said: usize = head
            .chain(journey.narrator.iter().map(|own| own.name.clone()))
            .chain(
                journey
                    .phases
                    .phases
                    .iter()
                    .map(|phase| phase.label.clone())
                    .filter(|_| name == "trees.md"),
            )
            .chain(journey.steps.iter().flat_map(texts))
            .chain(remarks)
            .map(|text| text.chars().count() + 1)
            .sum();
        let times = typed as f64 / said as f64;
        assert!(times <= 1.15, "{name}: {times}");
    }
}

#[test]
fn a_document_of_libreoffice_becomes_the_same_journey_as_its_text() {
    for name in TIDY {
        let [text, document] = ["md", "docx"].map(|kind| journey(&format!("{name}.{kind}")));
        assert_eq!(text.steps.len(), document.steps.len(), "{name}");
        assert_eq!(text.phases, document.phases, "{name}");
        for (own, other) in text.steps.iter().zip(&document.steps) {
            assert_eq!(
                (texts(own), own.level(), &own.phase),
                (texts(other), other.level(), &other.phase)
            );
        }
    }
}

#[test]
fn what_was_typed_while_somebody_talked_has_the_same_levels_and_phases() {
    let [tidy, typed] = ["rachid.md", "rachid-getypt.txt"].map(journey);
    let told = |journey: &Journey| -> Vec<(Option<String>, Option<Level>)> {
        journey.steps.iter().map(|step| (step.phase.clone(), step.level())).collect()
    };
    assert_eq!(told(&tidy), told(&typed));
    assert_eq!(typed.title, "rachid 2e gesprek, verzonnen");
}

#[test]
fn journey_files_of_the_interviews_have_no_errors() {
    for name in ["marleen.md", "rachid.md", "trees.md", "rachid-getypt.txt"] {
        for language in Language::ALL {
            let yaml = imported(name, &bytes(name)).drafts[0].to_yaml(language);
            let document = source::read(&yaml, language).expect("a journey file");
            assert!(document.warnings().iter().all(|own| own.severity < Severity::Error), "{name}");
        }
    }
}

/// A document as Dutch Word writes it: the style `Kop1` is called "heading 1", and what the researcher
/// says of the text stands in the margin.
fn dutch_word() -> Vec<u8> {
    let styles = "<w:styles><w:style w:type=\"paragraph\" w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Kop1\"><w:name w:val=\"heading 1\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"MijnKop\"><w:name w:val=\"Mijn kop\"/><w:basedOn w:val=\"Kop1\"/>\
        </w:style><w:style w:type=\"paragraph\" w:styleId=\"Koptekst\"><w:name w:val=\"header\"/></w:style></w:styles>";
    let comments = "<w:comments><w:comment w:id=\"0\"><w:p><w:r><w:t>ontevreden</w:t></w:r></w:p></w:comment>\
        <w:comment w:id=\"1\"><w:p><w:r><w:t>Wijkteam: belt niet terug</w:t></w:r></w:p></w:comment>\
        <w:comment w:id=\"2\"><w:p><w:r><w:t>code: vertrouwen</w:t></w:r></w:p></w:comment>\
        <w:comment w:id=\"3\"><w:p><w:r><w:t>Fase 5</w:t></w:r></w:p></w:comment></w:comments>";
    let footnotes = "<w:footnotes><w:footnote w:id=\"-1\" w:type=\"separator\"><w:p/></w:footnote>\
        <w:footnote w:id=\"1\"><w:p><w:r><w:t>Later nagevraagd.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let text = |words: &str| format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>");
    let comment = |id: usize| format!("<w:r><w:commentReference w:id=\"{id}\"/></w:r>");
    let headed = |style: &str, words: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>", text(words))
    };
    let cell = |words: &str| format!("<w:tc><w:p>{}</w:p></w:tc>", text(words));
    let body = [
        headed("Titel", "Gesprek met Sanne"),
        headed("Kop1", "Fase 1"),
        format!("<w:p>{}{}</w:p>", text("Ik bel het wijkteam."), comment(0) + &comment(1)),
        format!(
            "<w:p>{}<w:r><w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t>wij zoeken het</w:t></w:r>\
             <w:r><w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\"> uit</w:t></w:r>{}{}</w:p>",
            text("Zij zeggen: "),
            "<w:del><w:r><w:delText>nooit</w:delText></w:r></w:del><w:ins><w:r><w:t> ooit</w:t></w:r></w:ins>",
            comment(2) + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
        ),
        headed("MijnKop", "Fase 4"),
        format!(
            "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
            cell("Sanne krijgt begeleiding."),
            cell("[o/-]"),
            cell("Het werkt."),
            cell("[+]")
        ),
        format!("<w:p>{}{}</w:p>", text("Wij kijken samen terug. [+]"), comment(3)),
    ];
    docx_with(
        &body.concat(),
        &[
            ("word/styles.xml", styles),
            ("word/comments.xml", comments),
            ("word/footnotes.xml", footnotes),
        ],
    )
}

#[test]
fn a_document_of_dutch_word_is_read_with_its_margin_notes() {
    let import = imported("sanne.docx", &dutch_word());
    let draft = &import.drafts[0];
    let told: Vec<(&str, Option<&str>, Option<Level>)> = draft
        .journey
        .steps
        .iter()
        .map(|step| {
            let event = step.event.as_ref().map_or("", |event| event.text.as_str());
            (event, step.phase.as_deref(), step.level())
        })
        .collect();
    let halfway = Level::NEUTRAL.halfway_down();
    assert_eq!(draft.journey.title, "Gesprek met Sanne");
    assert_eq!(
        told,
        [
            ("Ik bel het wijkteam.", Some("1"), Some(Level::DISSATISFIED)),
            ("Zij zeggen: wij zoeken het uit ooit", Some("1"), None),
            ("Sanne krijgt begeleiding.", Some("4"), Some(halfway)),
            ("Het werkt.", Some("4"), Some(Level::SATISFIED)),
            ("Wij kijken samen terug.", Some("5"), Some(Level::SATISFIED)),
        ]
    );
    let steps = &draft.journey.steps;
    assert_eq!(steps[0].actions[0].text, "belt niet terug");
    let quote = &steps[1].evidence[0];
    assert_eq!(
        (quote.kind, quote.quote.as_deref()),
        (EvidenceKind::Quoted, Some("wij zoeken het uit"))
    );
    let remarks: Vec<&str> = draft.remarks.iter().map(|remark| remark.text.as_str()).collect();
    assert_eq!(remarks, ["code: vertrouwen", "Later nagevraagd.", "niveau?"]);
}
