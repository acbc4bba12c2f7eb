//! Tables and back, and sheets as people make them.

use std::fs;

use klantreis::model::{Journey, Language, Level};
use klantreis::source;
use klantreis_import::{File, Import, Options, export, import};

fn read(name: &str, bytes: &[u8]) -> Import {
    import(&File { name, bytes }, &Options::default())
        .unwrap_or_else(|refusal| panic!("{name}: {refusal}"))
}

fn shipped(name: &str) -> Journey {
    let path = format!("{}/../journeys/{name}.yaml", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).expect("a shipped journey");
    source::read(&text, Language::Dutch).expect("a journey without errors").journey
}

/// What a sheet holds of a journey, as lines that can be compared.
fn held(journey: &Journey) -> Vec<String> {
    let mut lines =
        vec![format!("{} {:?}", journey.title, journey.narrator.as_ref().map(|own| &own.name))];
    let mut phase = None;
    for step in &journey.steps {
        // A step that says no phase stays in that of the step before.
        phase = step.phase.clone().or(phase);
        let label =
            phase.as_deref().and_then(|id| journey.phases.get(id)).map(|phase| phase.label.clone());
        lines.push(format!("{label:?} {:?} {:?} {:?}", step.round, step.return_reason, step.about));
        let time = step.time.as_ref().map(|time| &time.text);
        let [event, emotion, thought] = [
            step.event.as_ref().map(|own| &own.text),
            step.emotion.as_ref().map(|own| &own.text),
            step.thought.as_ref().map(|own| &own.text),
        ];
        lines.push(format!("{:?} {time:?} {event:?} {emotion:?} {thought:?}", step.level()));
        for action in &step.actions {
            let names: Vec<String> =
                action.organisations.iter().map(klantreis::model::Organisation::label).collect();
            lines.push(format!("{names:?} {:?} {}", action.person, action.text));
        }
    }
    lines
}

#[test]
fn shipped_journeys_of_one_teller_come_back_from_both_kinds_of_sheet() {
    for name in ["inge", "bea", "roos", "jantine", "zarina", "els", "leertafel", "loket"] {
        let journey = shipped(name);
        let text = export::csv(&journey, Language::Dutch).expect("one teller").text;
        assert_eq!(
            held(&read("a.csv", text.as_bytes()).drafts[0].journey),
            held(&journey),
            "{name}.csv"
        );
        let bytes = export::workbook(&journey, Language::Dutch).expect("one teller").bytes;
        assert_eq!(held(&read("a.xlsx", &bytes).drafts[0].journey), held(&journey), "{name}.xlsx");
    }
}

#[test]
fn the_same_journey_gives_the_same_workbook() {
    let [once, again] = [(); 2]
        .map(|()| export::workbook(&shipped("zarina"), Language::Dutch).expect("one teller"));
    assert_eq!(once.bytes, again.bytes);
}

#[test]
fn an_empty_sheet_has_headings_that_are_known() {
    let bytes = export::empty_workbook(Language::Dutch).expect("a sheet");
    let refusal = import(&File { name: "leeg.xlsx", bytes: &bytes }, &Options::default())
        .expect_err("no rows");
    assert_eq!(refusal.code, "nothing-in-it");
}

#[test]
fn a_column_of_journeys_makes_a_journey_of_each_name() {
    let sheet =
        "Gezin;Fase;Gebeurtenis;Niveau\nA;1;Eerst.;wanhoop\nA;;Toen.;[-]\nB;Thuis;Iets.;+/o\n";
    let import = read("codering.csv", sheet.as_bytes());
    let titles: Vec<&str> =
        import.drafts.iter().map(|draft| draft.journey.title.as_str()).collect();
    assert_eq!(titles, ["A", "B"]);
    let steps = &import.drafts[0].journey.steps;
    assert_eq!(steps[1].phase.as_deref(), Some("1"), "an empty cell goes on with the phase above");
    assert_eq!(steps[1].level(), Some(Level::DISSATISFIED));
    assert_eq!(import.drafts[1].journey.phases.phases[0].label, "Thuis");
}

#[test]
fn a_word_that_is_no_level_stays_a_remark() {
    let import = read("a.csv", "Gebeurtenis,Niveau\nIets gebeurt.,4\n".as_bytes());
    assert_eq!(import.drafts[0].journey.steps[0].level(), None);
    assert_eq!(import.drafts[0].remarks[0].text, "niveau? 4");
}

#[test]
fn columns_can_be_said_by_letter_and_by_heading() {
    let sheet = "Wat was er;Toelichting;Leeftijd\nIk bel.;Bang.;35\n";
    let columns = [("A", "gebeurtenis"), ("toelichting", "Emotie")]
        .map(|(a, b)| (a.to_owned(), b.to_owned()));
    let options = Options { columns: columns.to_vec(), ..Options::default() };
    let import =
        import(&File { name: "a.csv", bytes: sheet.as_bytes() }, &options).expect("a table");
    let step = &import.drafts[0].journey.steps[0];
    assert_eq!(step.event.as_ref().map(|event| event.text.as_str()), Some("Ik bel."));
    assert_eq!(step.emotion.as_ref().map(|emotion| emotion.text.as_str()), Some("Bang."));
    let left: Vec<&str> = import.summary.left_out.iter().map(|left| left.place.as_str()).collect();
    assert_eq!(left, ["kolom C"], "what is not read is told");
}

#[test]
fn what_begins_like_a_formula_comes_back_as_it_was() {
    let mut journey = Journey::new("Reis");
    journey = journey.step(klantreis::model::Step::event("=1+1 was het antwoord", Level::NEUTRAL));
    let text = export::csv(&journey, Language::Dutch).expect("one teller").text;
    assert!(text.contains(";'=1+1 was het antwoord;"), "{text}");
    assert_eq!(held(&read("a.csv", text.as_bytes()).drafts[0].journey), held(&journey));
}

#[test]
fn ten_thousand_rows_are_read() {
    let mut sheet = String::from("Fase;Gebeurtenis;Niveau;Organisatie;Actie\n");
    for row in 0..10_000 {
        sheet.push_str(&format!(
            "{};Dit gebeurt er nummer {row}.;ontevreden;Wijkteam;Wij bellen.\n",
            row / 2_000 + 1
        ));
    }
    let import = read("groot.csv", sheet.as_bytes());
    assert_eq!(import.drafts[0].journey.steps.len(), 10_000);
}
