//! README.md and LEESMIJ.md hold: every command runs and gives the output shown, every piece of a
//! journey can be read and drawn, every link leads somewhere, every table says what the code says.
//!
//! The output shown is renewed by `KLANTREIS_UPDATE=1 cargo test --test readme`.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot read what it holds has to stop")]

#[path = "readme/commands.rs"]
mod commands;
#[path = "readme/markdown.rs"]
mod markdown;
#[path = "readme/tables.rs"]
mod tables;

use std::fs;
use std::path::{Path, PathBuf};

use klantreis::layout::layout;
use klantreis::model::Language;
use klantreis::settings::{self, Setting};
use klantreis::source;
use klantreis::theme::Theme;
use klantreis::theme::file;
use klantreis::write::svg;
use markdown::{Block, Page};

/// The files that the pages show because they are wrong.
const WRONG: [&str; 2] = ["wrong.yaml", "fout.yaml"];

/// A file of the repository.
fn at(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)
}

fn pages() -> [Page; 2] {
    [Page::read("README.md", Language::English), Page::read("LEESMIJ.md", Language::Dutch)]
}

#[test]
fn commands_give_the_output_shown() {
    for page in pages() {
        commands::run(&page);
    }
}

#[test]
fn journeys_can_be_drawn() {
    for page in pages() {
        let journeys: Vec<&Block> = page.blocks.iter().filter(|b| b.language == "yaml").collect();
        assert!(journeys.len() > 10, "{}", page.name);
        for block in journeys {
            let read = source::read(&completed(&block.body, page.language), page.language);
            if block.file.is_some_and(|file| WRONG.contains(&file)) {
                assert!(read.is_err(), "{block}");
                continue;
            }
            let document = read.unwrap_or_else(|problems| panic!("{block}\n{problems:#?}"));
            assert!(svg(&layout(&document.journey, &Theme::default())).ends_with("</svg>\n"));
        }
    }
}

/// A piece of a journey with the title and the steps it leaves out.
fn completed(piece: &str, language: Language) -> String {
    let [title, steps, parties, event] = language.pick(
        ["titel", "stappen", "partijen", "gebeurtenis"],
        ["title", "steps", "parties", "event"],
    );
    let has = |key: &str| piece.lines().any(|line| line.starts_with(&format!("{key}:")));
    let told = has(steps) || has(parties);
    let before = if has(title) { String::new() } else { format!("{title}: x\n") };
    let after = if told { String::new() } else { format!("{steps}: [{{ {event}: x }}]\n") };
    [before, piece.to_owned(), after].concat()
}

#[test]
fn themes_can_be_drawn_with_and_settings_can_be_read() {
    for page in pages() {
        for block in page.blocks.iter().filter(|block| block.language == "toml") {
            if block.file.is_some_and(|file| file.ends_with(settings::FILE_NAME)) {
                assert_eq!(settings::read(&block.body, page.language).problems, [], "{block}");
            } else {
                assert!(file::read(&block.body, page.language).is_ok(), "{block}");
            }
        }
    }
}

#[test]
fn every_setting_is_in_the_table_with_its_option() {
    for page in pages() {
        let other = page.language.pick(Language::English, Language::Dutch);
        for setting in Setting::ALL {
            let [own, other] = [page.language, other].map(|it| format!("`{}`", setting.word(it)));
            let option = setting.option().map_or(String::new(), |it| format!("`--{it}`"));
            let is_its = |row: Vec<&str>| row.len() == 4 && row[..3] == [&*own, &*other, &*option];
            assert!(page.rows().any(is_its), "{}: {own}", page.name);
        }
    }
}

#[test]
fn code_is_run_as_a_doctest_or_not_shown() {
    let [english, dutch] = pages();
    let count = |page: &Page| page.blocks.iter().filter(|b| b.language == "rust").count();
    assert_eq!((count(&english), count(&dutch)), (3, 0));
}

#[test]
fn blocks_are_of_a_kind_that_is_tested() {
    for page in pages() {
        for block in &page.blocks {
            assert!(
                ["sh", "text", "yaml", "toml", "md", "rust", "mermaid"].contains(&block.language),
                "{block}"
            );
        }
    }
}

#[test]
fn links_lead_somewhere() {
    for page in pages() {
        let anchors = page.anchors();
        for link in page.links() {
            let (path, _) = link.split_once('#').unwrap_or((link, ""));
            if let Some(anchor) = link.strip_prefix('#') {
                assert!(anchors.iter().any(|a| a == anchor), "{}: #{anchor}", page.name);
            } else if !link.starts_with("https://") {
                assert!(at(path).exists(), "{}: {link}", page.name);
            }
        }
    }
}

#[test]
fn each_page_links_to_the_other() {
    let [english, dutch] = pages();
    assert!(english.links().any(|link| link == dutch.name));
    assert!(dutch.links().any(|link| link == english.name));
}

#[test]
fn the_six_line_file_has_six_lines() {
    for page in pages() {
        let first = page.blocks.iter().find(|block| block.language == "yaml").unwrap();
        assert_eq!(first.body.lines().count(), 6, "{first}");
    }
}

#[test]
fn tables_say_what_the_code_says() {
    for page in pages() {
        tables::words(&page);
        tables::phases(&page);
        tables::rules(&page);
        tables::categories(&page);
    }
}

#[test]
fn the_library_page_draws_the_same_journey() {
    let of = |text: &str| text.matches("Step::event(").count();
    let library = fs::read_to_string(at("src/lib.rs")).unwrap();
    let readme = &pages()[0];
    let code = readme.blocks.iter().find(|block| block.language == "rust").unwrap();
    assert_eq!((of(&code.body), of(&library)), (3, 3));
    assert!(code.body.lines().count() < 10, "{code}");
}
