//! The pages that somebody sees first, README.md and LEESMIJ.md.

use klantreis::model::Language;

use super::book::pages;
use super::markdown::Page;

/// Whoever opens one sees all of it in a minute or two.
const MOST_LINES: usize = 150;
const COMMANDS: [&str; 2] = ["cargo run --release -- render journeys/inge.yaml", "cargo test"];
const PICTURES: [&str; 2] = ["journeys/inge-lijn.svg", "journeys/inge-beknopt.svg"];

fn fronts() -> impl Iterator<Item = Page> {
    Language::ALL.into_iter().map(|language| pages(language).remove(0))
}

#[test]
fn they_are_short() {
    for page in fronts() {
        let lines = page.text.lines().count();
        assert!(lines <= MOST_LINES, "{}: {lines} lines", page.name);
    }
}

#[test]
fn they_have_the_two_commands() {
    for page in fronts() {
        let shown: Vec<&str> = page
            .blocks
            .iter()
            .filter(|block| block.language == "sh")
            .map(|b| b.body.trim())
            .collect();
        assert!(COMMANDS.iter().all(|command| shown.contains(command)), "{}: {shown:?}", page.name);
    }
}

#[test]
fn they_show_inge_as_a_line_and_in_brief() {
    for page in fronts() {
        for picture in PICTURES {
            assert!(page.text.contains(&format!("]({picture})](")), "{}: {picture}", page.name);
        }
    }
}

#[test]
fn the_six_line_file_has_six_lines() {
    for page in fronts() {
        let first = page.blocks.iter().find(|block| block.language == "yaml").unwrap();
        assert_eq!(first.body.lines().count(), 6, "{first}");
    }
}
