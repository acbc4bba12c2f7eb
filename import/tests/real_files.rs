//! Files that other programs and people made: what is read of them, and what is not. Where each comes from
//! stands in `files/README.md`.

use std::fs;
use std::path::Path;

use klantreis::model::Language;
use klantreis::source;
use klantreis_import::{File, Import, Options, Refusal, import};

fn read(name: &str) -> Result<Import, Refusal> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name);
    let bytes = fs::read(path).expect("a file that is there");
    let import = import(&File { name, bytes: &bytes }, &Options::default())?;
    for draft in &import.drafts {
        let yaml = draft.to_yaml(Language::Dutch);
        assert!(source::read(&yaml, Language::Dutch).is_ok(), "{name}: {yaml}");
    }
    Ok(import)
}

fn events(name: &str) -> Vec<String> {
    let import = read(name).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
    let steps = import.drafts.into_iter().flat_map(|draft| draft.journey.steps);
    steps.filter_map(|step| step.event).map(|event| event.text).collect()
}

fn remarks(name: &str) -> Vec<String> {
    let import = read(name).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
    let remarks = import.drafts.into_iter().flat_map(|draft| draft.remarks);
    remarks.map(|remark| remark.text).filter(|text| text != "niveau?").collect()
}

#[test]
fn comments_and_footnotes_of_word_are_remarks() {
    for name in ["comments.docx", "footnotes.docx"] {
        assert_eq!(events(name), ["Ouch."], "{name}");
        assert_eq!(remarks(name), ["A tachyon walks into a bar.", "Fin."], "{name}");
    }
}

#[test]
fn a_table_of_word_without_known_headings_is_read_row_by_row() {
    assert_eq!(
        events("tables.docx"),
        ["Above", "Top left Top right", "Bottom left Bottom right", "Below"]
    );
}

#[test]
fn the_strict_form_of_word_is_read_as_the_usual_one() {
    assert_eq!(events("strict-format.docx"), ["Test"]);
}

#[test]
fn what_is_highlighted_in_word_is_a_quote_and_no_colour_is_none() {
    let import = read("highlight.docx").expect("a document");
    let is_quoted = |step: &klantreis::model::Step| step.evidence[0].quote.is_some();
    let found: Vec<bool> = import.drafts[0].journey.steps.iter().map(is_quoted).collect();
    assert_eq!(found, [false, true, true, true]);
}

#[test]
fn one_coding_sheet_is_the_same_whichever_program_wrote_it() {
    let steps = |name: &str| {
        let import = read(name).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        let mut steps = import.drafts[0].journey.steps.clone();
        for step in &mut steps {
            step.evidence.clear();
        }
        steps
    };
    let of_openpyxl = steps("openpyxl.xlsx");
    assert_eq!(of_openpyxl.len(), 3);
    let organisations: Vec<String> = of_openpyxl
        .iter()
        .flat_map(|step| &step.actions)
        .flat_map(|action| &action.organisations)
        .map(klantreis::model::Organisation::label)
        .collect();
    assert_eq!(organisations, ["Gemeente", "Wijkteam"]);
    assert_eq!(steps("sheetjs.xlsx"), of_openpyxl);
    assert_eq!(steps("exceljs.xlsx"), of_openpyxl);
}

#[test]
fn a_workbook_of_excel_that_is_no_coding_sheet_is_refused_as_that() {
    let refusal = read("excel-template.xlsx").expect_err("has no headings of ours");
    assert_eq!(refusal.code, "no-headings");
}

#[test]
fn diagrams_of_mermaid_are_read_with_scores_that_are_none() {
    let groceries = read("groceries.mmd").expect("a diagram");
    let levels: Vec<bool> =
        groceries.drafts[0].journey.steps.iter().map(|step| step.level().is_some()).collect();
    assert_eq!(levels, [false, true, false, true, true, true, true, false]);
    assert_eq!(groceries.summary.to_look_at.len(), 3);
    assert_eq!(events("mermaid-py.mmd"), ["Make tea", "Do work", "Sit down"]);
    assert_eq!(events("mermaid-readme.md").len(), 5);
}
