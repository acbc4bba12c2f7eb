//! What the pages show is what the program reads.

use std::fs;

use klantreis::layout::layout;
use klantreis::model::Language;
use klantreis::settings::{self, Setting};
use klantreis::source;
use klantreis::theme::Theme;
use klantreis::theme::file;
use klantreis::write::svg;

use super::at;
use super::book::{pages, written};
use super::markdown::{Block, Page};

/// The files that the pages show because they are wrong.
const WRONG: [&str; 2] = ["wrong.yaml", "fout.yaml"];

#[test]
fn journeys_can_be_drawn() {
    for language in Language::ALL {
        let pages = written(language);
        let blocks = pages.iter().flat_map(|page| &page.blocks);
        let journeys: Vec<&Block> = blocks.filter(|block| block.language == "yaml").collect();
        assert!(journeys.len() > 10, "{language:?}");
        for block in journeys {
            let read = source::read(&completed(&block.body, language), language);
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
    for page in Language::ALL.into_iter().flat_map(written) {
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
fn every_setting_is_in_a_table_with_its_option() {
    for language in Language::ALL {
        let other = language.pick(Language::English, Language::Dutch);
        let pages = written(language);
        for setting in Setting::ALL {
            let [own, other] = [language, other].map(|it| format!("`{}`", setting.word(it)));
            let option = setting.option().map_or(String::new(), |it| format!("`--{it}`"));
            let is_its = |row: Vec<&str>| row.len() == 4 && row[..3] == [&*own, &*other, &*option];
            assert!(pages.iter().flat_map(Page::rows).any(is_its), "{language:?}: {own}");
        }
    }
}

#[test]
fn code_is_run_as_a_doctest_or_not_shown() {
    for page in Language::ALL.into_iter().flat_map(written) {
        let shows_code = page.blocks.iter().any(|block| block.language == "rust");
        let run = format!("include_str!(\"../../{}\")", page.name);
        let editor = fs::read_to_string(at("editor/src/lib.rs")).unwrap();
        assert!(!shows_code || editor.contains(&run), "{}", page.name);
    }
}

#[test]
fn blocks_are_of_a_kind_that_is_tested() {
    for page in Language::ALL.into_iter().flat_map(written) {
        for block in &page.blocks {
            assert!(
                ["sh", "text", "yaml", "toml", "md", "csv", "rust", "mermaid"]
                    .contains(&block.language),
                "{block}"
            );
        }
    }
}

#[test]
fn the_page_of_the_library_draws_the_same_journey() {
    let of = |text: &str| text.matches("Step::event(").count();
    let library = fs::read_to_string(at("src/lib.rs")).unwrap();
    for page in
        Language::ALL.into_iter().flat_map(pages).filter(|it| it.name.ends_with("/library.md"))
    {
        let code = page.blocks.iter().find(|block| block.language == "rust").unwrap();
        assert_eq!((of(&code.body), of(&library)), (3, 3));
        assert!(code.body.lines().count() < 10, "{code}");
    }
}
