//! The table of what somebody may want: every command in it does what is asked, on files as a reader may have them.

use std::fs;
use std::path::Path;

use klantreis::model::Language;
use tempfile::TempDir;

use super::at;
use super::book::folder;
use super::commands::program;
use super::markdown::Page;

/// The files that the commands name, in both languages, and what stands for each.
const COPIES: [(&str, &str); 8] = [
    ("journeys/sam.yaml", "noor.yaml"),
    ("journeys/sam.yaml", "sam.yaml"),
    ("journeys/inge.yaml", "inge.yaml"),
    ("journeys/bea.yaml", "bea.yaml"),
    ("journeys/mila-gezin.yaml", "gezin.yaml family.yaml"),
    ("journeys/mila-professional.yaml", "professional.yaml"),
    ("examples/notes/trees.docx", "notities.docx notes.docx"),
    ("themes/zwart-wit.toml", "huis.toml house.toml"),
];
/// Files that the program makes of its own journeys.
const MADE: [&str; 8] = [
    "render noor.yaml -o huisstijl.docx",
    "render noor.yaml -o house.docx",
    "render noor.yaml -o rapport.docx",
    "render noor.yaml -o report.docx",
    "export noor.yaml -o codering.xlsx",
    "export noor.yaml -o coding.xlsx",
    "export gezin.yaml --reveal citaten -o studie.qdpx",
    "export gezin.yaml --reveal citaten -o study.qdpx",
];

#[test]
fn every_command_in_the_table_of_wishes_works() {
    for language in Language::ALL {
        let page = Page::read(format!("{}/index.md", folder(language)), language);
        let commands: Vec<&str> = page.commands_in_text().collect();
        assert!(commands.len() > 20, "{commands:?}");
        for command in commands {
            // It answers a browser until it is stopped.
            if !command.starts_with("edit ") {
                assert_works(command, language);
            }
        }
    }
}

fn assert_works(command: &str, language: Language) {
    let folder = files(command);
    if command.starts_with("new ") || command.starts_with("import ") {
        fs::remove_file(folder.path().join("noor.yaml")).unwrap();
    }
    let ran = program(command, folder.path(), language).output().unwrap();
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    // A check that finds something says so.
    let most = i32::from(command.starts_with("check "));
    assert!(ran.status.code().is_some_and(|code| code <= most), "{command}: {said}");
}

/// A folder with what a command may need.
fn files(command: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (from, names) in COPIES {
        for name in names.split(' ') {
            fs::copy(at(from), folder.path().join(name)).unwrap();
        }
    }
    for made in MADE {
        let file = made.rsplit(' ').next().unwrap();
        if command.contains(file) {
            make(made, folder.path());
        }
    }
    folder
}

fn make(command: &str, folder: &Path) {
    let made = program(command, folder, Language::Dutch).output().unwrap();
    assert!(made.status.success(), "{command}: {}", String::from_utf8_lossy(&made.stderr));
}
