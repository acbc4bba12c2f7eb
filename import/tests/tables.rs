//! Tables and back, and sheets as people make them.

mod support;

use std::fs;

use klantreis::model::{Journey, Language, Level, PhaseSet};
use klantreis::source;
use klantreis_import::{Draft, File, Import, Options, export, import};
use support::{ods, row, xlsx, xlsx_with};

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

/// The numbers and names of the phases that steps are in, and the phases of the journey.
fn phases(draft: &Draft) -> (Vec<Option<&str>>, Vec<(&str, &str)>) {
    let of_steps = draft.journey.steps.iter().map(|step| step.phase.as_deref()).collect();
    let all = draft.journey.phases.phases.iter();
    (of_steps, all.map(|phase| (phase.id.as_str(), phase.label.as_str())).collect())
}

#[test]
fn a_number_that_no_phase_has_leaves_the_others_as_they_are() {
    for cell in ["9", "fase 9"] {
        let sheet = format!("Gebeurtenis,Niveau,Fase\nEen.,-,{cell}\nTwee.,-,6\n");
        let import = read("a.csv", sheet.as_bytes());
        let (of_steps, all) = phases(&import.drafts[0]);
        assert_eq!(
            (of_steps, all.len()),
            (vec![None, Some("6")], PhaseSet::standard(Language::Dutch).phases.len())
        );
        assert_eq!(import.drafts[0].remarks[0].text, "fase? 9");
        let told = import.summary.lines(Language::Dutch).join("\n");
        assert!(told.contains("kijk na: cel C2: fase 9 bestaat niet"), "{told}");
    }
}

#[test]
fn phases_of_the_seven_keep_their_number_beside_others() {
    let sheet = "Gebeurtenis,Fase\nEen.,Thuis\nTwee.,6\nDrie.,2 Hulp zoeken\n";
    let import = read("a.csv", sheet.as_bytes());
    let (of_steps, all) = phases(&import.drafts[0]);
    assert_eq!(of_steps, [Some("8"), Some("6"), Some("2")]);
    assert_eq!([all[0], all[2]], [("8", "Thuis"), ("2", "Hulp zoeken")]);
}

fn told(import: &Import) -> String {
    import.summary.lines(Language::Dutch).join("\n")
}

#[test]
fn what_no_organisation_does_is_left_out_and_told() {
    let sheet = "Gebeurtenis,Niveau,Organisatie,Persoon,Actie\nIk bel.,-,,Toos,Belt terug.\n";
    let import = read("a.csv", sheet.as_bytes());
    assert_eq!(import.drafts[0].journey.steps[0].actions.len(), 0);
    for line in
        ["cel E2: geen organisatie bij “Belt terug.”", "cel D2: geen organisatie bij “Toos”"]
    {
        assert!(told(&import).contains(line), "{}", told(&import));
    }
}

#[test]
fn a_column_in_which_nothing_stands_is_refused() {
    for letter in ["C", "Z", "AAA"] {
        let columns = vec![(letter.to_owned(), "emotie".to_owned())];
        let options = Options { columns, ..Options::default() };
        let file = File { name: "a.csv", bytes: b"Gebeurtenis,Niveau,\nIk bel.,-,\n" };
        let refusal = import(&file, &options).expect_err("no such column");
        assert_eq!(refusal.code, "unknown-column", "{letter}");
    }
}

#[test]
fn a_date_in_words_is_left_out_as_a_cell_with_a_date_is() {
    let sheet = "Tijd,Gebeurtenis,Niveau\n4 maart 2025,Ik bel.,-\nna een week,Ik wacht.,-\n";
    let import = read("a.csv", sheet.as_bytes());
    let times: Vec<bool> =
        import.drafts[0].journey.steps.iter().map(|step| step.time.is_some()).collect();
    assert_eq!(times, [false, true]);
    assert!(told(&import).contains("niet meegenomen: cel A2: een datum"), "{}", told(&import));
}

#[test]
fn a_step_with_only_organisations_lacks_no_level() {
    let sheet = "Gebeurtenis,Niveau,Organisatie,Actie\nIk bel.,-,,\n,,Wijkteam,Belt terug.\n";
    assert!(!told(&read("a.csv", sheet.as_bytes())).contains("zonder niveau"));
}

#[test]
fn a_word_that_is_no_level_stays_a_remark() {
    let import = read("a.csv", "Gebeurtenis,Niveau\nIets gebeurt.,4\n".as_bytes());
    assert_eq!(import.drafts[0].journey.steps[0].level(), None);
    assert_eq!(import.drafts[0].remarks[0].text, "niveau? 4");
    assert!(told(&import).contains("kijk na: cel B2: “4” is geen niveau"), "{}", told(&import));
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
    let row = |row: usize| {
        let phase = row / 2_000 + 1;
        format!("{phase};Dit gebeurt er nummer {row}.;ontevreden;Wijkteam;Wij bellen.\n")
    };
    let rows: Vec<String> = (0..10_000).map(row).collect();
    let sheet = format!("Fase;Gebeurtenis;Niveau;Organisatie;Actie\n{}", rows.concat());
    let import = read("groot.csv", sheet.as_bytes());
    assert_eq!(import.drafts[0].journey.steps.len(), 10_000);
}

#[test]
fn a_cell_in_the_last_corner_takes_no_room() {
    let corner =
        "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
    let rows = [row(1, &["Fase", "Gebeurtenis"]), row(2, &["1", "Ik bel."]), corner.to_owned()];
    let import = read("a.xlsx", &xlsx(&rows.concat()));
    assert_eq!(import.drafts[0].journey.steps.len(), 1);
    assert!(import.summary.left_out.iter().any(|left| left.place == "cel XFD1048576"));
}

#[test]
fn formulas_dates_errors_and_merged_cells_are_read_as_they_are_seen() {
    let headings = row(1, &["Fase", "Tijd", "Gebeurtenis", "Niveau"]);
    let rows = "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>45000</v></c>\
        <c r=\"C2\" t=\"str\"><f>A1&amp;B1</f><v>Ik bel.</v></c><c r=\"D2\" t=\"e\"><v>#N/A</v></c></row>\
        <row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>Ik wacht_x000B_.</t></is></c></row>";
    let import = read("a.xlsx", &xlsx(&format!("{headings}{rows}")));
    let steps = &import.drafts[0].journey.steps;
    assert_eq!(steps[0].event.as_ref().map(|event| event.text.as_str()), Some("Ik bel."));
    assert_eq!((steps[0].time.is_none(), steps[0].level()), (true, None));
    assert_eq!(steps[1].phase.as_deref(), Some("1"), "a merged cell holds for the rows below");
    let told = import.summary.lines(Language::Dutch).join("\n");
    assert!(told.contains("cel B2: een datum"), "{told}");
    assert!(told.contains("cel D2: een formule zonder uitkomst"), "{told}");
}

#[test]
fn a_table_of_any_encoding_and_line_end_is_the_same() {
    let text = "Fase;Gebeurtenis\r\n1;één\n1;twee\r";
    let latin: Vec<u8> = text.chars().map(|sign| sign as u8).collect();
    let utf16: Vec<u8> =
        [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let utf8 = read("a.csv", text.as_bytes()).drafts;
    assert_eq!(utf8[0].journey.steps.len(), 2);
    assert_eq!(read("a.csv", &latin).drafts, utf8);
    assert_eq!(read("a.csv", &utf16).drafts, utf8);
}

#[test]
fn the_lowest_of_two_rows_of_headings_is_read() {
    let sheet = "Wat;;Organisatie;\nFase;Gebeurtenis;Organisatie;Actie\n1;Ik bel.;Wijkteam;wacht\n";
    let import = read("a.csv", sheet.as_bytes());
    assert_eq!(import.drafts[0].journey.steps.len(), 1);
    assert_eq!(import.drafts[0].journey.steps[0].actions[0].text, "wacht");
}

#[test]
fn a_hidden_sheet_is_left_out_and_told() {
    let rows = [row(1, &["Fase", "Gebeurtenis"]), row(2, &["1", "Ik bel."])].concat();
    let sheets = [("Een", "", rows.as_str()), ("Namen", "state=\"hidden\"", rows.as_str())];
    let import = read("a.xlsx", &xlsx_with(&sheets));
    assert_eq!(import.drafts.len(), 1);
    assert_eq!(import.summary.left_out[0].place, "Namen");
}

#[test]
fn a_workbook_of_libreoffice_is_read() {
    let row = |cells: &[&str]| {
        let cells: Vec<String> = cells
            .iter()
            .map(|text| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>"))
            .collect();
        format!("<table:table-row>{}</table:table-row>", cells.concat())
    };
    let rows = [row(&["Fase", "Gebeurtenis", "Niveau"]), row(&["1", "Ik bel.", "#N/B"])].concat();
    let import = read("a.ods", &ods(&rows));
    let step = &import.drafts[0].journey.steps[0];
    assert_eq!(
        (step.event.as_ref().map(|own| own.text.as_str()), step.level()),
        (Some("Ik bel."), None)
    );
}

#[test]
fn a_row_that_counts_is_no_step_and_is_told() {
    let sheet = "Fase;Gebeurtenis;Niveau\n1;Ik bel.;-\nTotaal;1;\n;Gemiddelde;2,5\n";
    let import = read("a.csv", sheet.as_bytes());
    assert_eq!(import.drafts[0].journey.steps.len(), 1);
    let told = import.summary.lines(Language::Dutch).join("\n");
    assert!(told.contains("cel B3, cel B4: een rij met een totaal"), "{told}");
}

#[test]
fn a_level_beside_organisations_alone_is_told() {
    let import = read("a.csv", b"Gebeurtenis;Niveau;Organisatie\nIk bel.;+;\n;-;Huisarts\n");
    let told = import.summary.lines(Language::Dutch).join("\n");
    assert!(told.contains("cel B3: niveau van een stap met alleen organisaties"), "{told}");
}

#[test]
fn a_round_has_a_number_or_is_told() {
    let import = read("a.csv", b"Fase;Ronde;Gebeurtenis\n1;2e;Ik bel.\n2;weer;Ik wacht.\n");
    let rounds: Vec<_> = import.drafts[0].journey.steps.iter().map(|step| step.round).collect();
    assert_eq!(rounds, [Some(2), None]);
    let told = import.summary.lines(Language::Dutch).join("\n");
    assert!(told.contains("cel B3: “weer” is geen ronde"), "{told}");
}

#[test]
fn who_tells_a_journey_begins_its_sources() {
    let import = read("a.csv", b"Verteller;Gebeurtenis\nNoor;Ik bel.\n");
    let source = import.drafts[0].journey.steps[0].evidence[0].source.clone();
    assert_eq!(source.as_deref(), Some("Noor, a.csv, cel B2"));
}

#[test]
fn what_programs_call_xls_and_is_newer_or_text_is_read() {
    let rows = [row(1, &["Fase", "Gebeurtenis"]), row(2, &["1", "Ik bel."])].concat();
    for bytes in [xlsx(&rows), b"Fase\tGebeurtenis\n1\tIk bel.\n".to_vec()] {
        assert_eq!(read("a.xls", &bytes).drafts[0].journey.steps.len(), 1);
    }
}

/// The scale and the levels of a lone journey, by their names.
fn levels(import: &Import) -> (usize, Vec<String>) {
    let journey = &import.drafts[0].journey;
    let name = |level| journey.scale.name(level, Language::Dutch);
    let levels = journey.steps.iter().map(|step| step.level().map_or_else(String::new, name));
    (journey.scale.levels.len(), levels.collect())
}

#[test]
fn levels_that_are_numbers_keep_them_and_say_their_scale() {
    let import = read("a.csv", "Gebeurtenis;Score\nA.;3\nB.;7,5\nC.;6,4\n".as_bytes());
    assert_eq!(
        levels(&import),
        (10, ["3", "tussen 8 en 7", "tussen 7 en 6"].map(str::to_owned).to_vec())
    );
    let told = told(&import);
    assert!(told.contains("kolom B: schaal 1 (slechtst) tot 10 (best), aangenomen"), "{told}");
    assert!(told.contains("cel B4: “6,4” is afgerond"), "{told}");
}

#[test]
fn a_heading_or_an_option_says_which_numbers_and_which_end_is_the_worst() {
    let turned = read("a.csv", "Gebeurtenis;Cijfer (5-1)\nA.;3\nB.;1\n".as_bytes());
    assert_eq!(turned.drafts[0].journey.steps[1].level(), Some(Level(0)));
    let options = Options { scale: Some("-2..2".into()), ..Options::default() };
    let sheet = "Gebeurtenis;Score\nA.;0\nB.;-1,5\n".as_bytes();
    let import = import(&File { name: "a.csv", bytes: sheet }, &options).expect("a table");
    assert_eq!(levels(&import), (5, ["0", "tussen −1 en −2"].map(str::to_owned).to_vec()));
}

#[test]
fn numbers_that_fit_several_scales_are_refused_with_what_to_do() {
    let sheet = "Gebeurtenis;Score\nA.;2\nB.;4\n".as_bytes();
    let refusal = import(&File { name: "a.csv", bytes: sheet }, &Options::default());
    let refusal = refusal.expect_err("two scales at least");
    assert_eq!(refusal.code, "unclear-scale");
    assert!(refusal.help.expect("help").contains("--scale 1-5"));
}
