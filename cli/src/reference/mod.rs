//! The reference of the manual, made from what the program knows itself: its words, its commands, its rules and
//! its messages. The pages are written by `KLANTREIS_UPDATE=1 cargo test -p klantreis-cli --bin klantreis`.
#![allow(clippy::unwrap_used, reason = "a test that cannot read what it holds has to stop")]

mod checks;
mod commands;
mod inline;
mod markdown;
mod messages;
mod words;

use std::path::Path;

use klantreis::model::Language;

/// Holds one page of the reference, in both languages, against what is made of it now.
fn assert_page(name: &str, made: fn(Language) -> String) {
    for language in Language::ALL {
        let folder = format!("../manual/{}/src/reference", language.pick("nl", "en"));
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(name);
        let now = made(language);
        if std::env::var_os("KLANTREIS_UPDATE").is_some() {
            std::fs::write(&path, &now).unwrap();
        }
        let page = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(page == now, "run the tests once with KLANTREIS_UPDATE=1 to renew {path:?}");
    }
}

#[test]
fn the_page_of_words_is_in_step() {
    assert_page("words.md", words::page);
}

#[test]
fn the_page_of_commands_is_in_step() {
    assert_page("commands.md", commands::page);
}

#[test]
fn the_page_of_checks_is_in_step() {
    assert_page("checks.md", checks::page);
}

#[test]
fn the_page_of_messages_is_in_step() {
    assert_page("messages.md", messages::page);
}
