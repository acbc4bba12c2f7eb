//! The layers of the package: what may use what, and what none of them does.
#![allow(clippy::unwrap_used)]

mod paths;
mod source;

use paths::{circles, paths, uses};
use source::{Source, command_line, editor, import, library, office};

/// Every module may know in which language a text is.
const LANGUAGE: &str = "language";
/// What a module of the library may use of the others, from the journey down to the file formats.
const ARROWS: [(&str, &[&str]); 17] = [
    ("language", &[]),
    ("diagnostic", &["privacy"]),
    ("model", &[]),
    ("journey", &["model"]),
    ("source", &["model", "journey", "diagnostic"]),
    ("edit", &["source", "model", "diagnostic"]),
    ("privacy", &[]),
    ("check", &["model", "journey", "diagnostic", "privacy"]),
    ("compare", &["model", "journey"]),
    ("words", &["model", "journey"]),
    ("story", &["model", "journey", "compare", "words"]),
    ("text", &[]),
    ("scene", &["model", "text"]),
    ("theme", &["model", "scene", "text", "diagnostic"]),
    ("layout", &["model", "journey", "compare", "words", "story", "text", "theme", "scene"]),
    ("write", &["scene", "story"]),
    ("settings", &["model", "diagnostic", "check", "theme", "layout"]),
];
/// What would read, wait, print or differ from run to run.
const FORBIDDEN: [&str; 13] = [
    "std::fs",
    "std::io",
    "std::env",
    "std::time",
    "std::net",
    "std::process",
    "std::thread",
    "println!",
    "eprintln!",
    "print!",
    "eprint!",
    "dbg!",
    "unsafe",
];
const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 60;
/// Nine functions in ten are shorter than this.
const LONG_FUNCTION: usize = 45;
/// A table of numbers.
const DATA: &str = "text/reserve.rs";

fn letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn all() -> Vec<Source> {
    [library(), import(), office(), editor(), command_line()].into_iter().flatten().collect()
}

fn allowed(module: &str, used: &str) -> bool {
    let own = ARROWS.iter().find(|(name, _)| *name == module);
    let (_, others) = own.unwrap_or_else(|| panic!("a module without arrows: {module}"));
    let within = |layer: &str| used == layer || used.starts_with(&format!("{layer}::"));
    within(module) || within(LANGUAGE) || others.iter().any(|other| within(other))
}

#[test]
fn paths_are_read_as_rust_reads_them() {
    let code = "use crate::model::{Journey, scale::{self, Level as L}}; x = crate::text::width(); \
                use super::{scene, source::*}; let y = z;";
    let found: Vec<String> = paths(code).iter().map(|path| path.join("::")).collect();
    assert_eq!(
        found,
        [
            "crate::model::Journey",
            "crate::model::scale",
            "crate::model::scale::Level",
            "crate::text::width",
            "super::scene",
            "super::source",
        ]
    );
}

#[test]
fn every_arrow_between_the_layers_points_down() {
    for source in library().iter().filter(|source| !source.layer().is_empty()) {
        for path in paths(&source.code()).iter().filter(|path| path[0] == "crate") {
            let used = path[1..].join("::");
            assert!(allowed(source.layer(), &used), "{} uses crate::{used}", source.path);
        }
    }
}

#[test]
fn no_path_goes_round_the_arrows_through_super() {
    for source in library() {
        let up = "super::".repeat(source.modules().len());
        let climbs = !up.is_empty() && source.code().contains(&up);
        assert!(!climbs, "{} climbs up to the crate: {up}", source.path);
    }
}

#[test]
fn every_module_of_the_library_has_its_arrows() {
    let library = library();
    for (module, _) in ARROWS {
        assert!(library.iter().any(|source| source.layer() == module), "no module {module}");
    }
}

#[test]
fn no_two_files_use_each_other_in_a_circle() {
    for package in [library(), import(), office(), editor(), command_line()] {
        let circles = circles(&uses(&package));
        let named: Vec<Vec<&str>> = circles
            .iter()
            .map(|circle| circle.iter().map(|&file| package[file].path.as_str()).collect())
            .collect();
        assert!(named.is_empty(), "{named:#?}");
    }
}

#[test]
fn a_circle_of_files_is_found() {
    let file = |path: &str, text: &str| Source { path: path.into(), text: text.into() };
    let sources = [
        file("lib.rs", "mod a;"),
        file("a/mod.rs", "mod b; mod c; pub use b::B;"),
        file("a/b.rs", "use crate::a::c::C;"),
        file("a/c.rs", "use super::B;"),
        file("d.rs", "use crate::a::B; // use crate::e::E;"),
        file("e.rs", "use crate::d::D;"),
    ];
    assert_eq!(circles(&uses(&sources)), [[1, 2, 3]]);
}

/// What finds out what something is by its words.
const COMPARING: [&str; 9] =
    ["==", "!=", "starts_with", "ends_with", "contains", "strip_", ".find(", "matches!", "match "];

#[test]
fn writers_decide_by_roles_and_not_by_labels_or_words() {
    let library = library().into_iter().filter(|source| source.layer() == "write");
    for source in library.chain(office()) {
        for line in source.code().lines() {
            let named = ["words::", "crate::model", "model::"].iter().any(|it| line.contains(it));
            assert!(!named, "{}: {line}", source.path);
            let compared = COMPARING.iter().any(|it| line.contains(it));
            assert!(!(line.contains("label") && compared), "{}: {line}", source.path);
        }
    }
}

#[test]
fn documents_are_made_of_the_drawing_and_the_story_alone() {
    for source in office() {
        for path in paths(&source.code()).iter().filter(|path| path[0] == "klantreis") {
            let seen = ["scene", "story"].contains(&path.get(1).map_or("", String::as_str));
            assert!(seen, "{} uses {}", source.path, path.join("::"));
        }
    }
}

#[test]
fn the_libraries_read_nothing_print_nothing_and_keep_no_time() {
    // Bytes in memory are packed and unpacked by what `std::io` says of them.
    let in_memory = |word: &&str| *word != "std::io";
    let own = library().into_iter().chain(editor()).map(|source| (source, FORBIDDEN.to_vec()));
    let others = import().into_iter().chain(office());
    let others = others.map(|source| (source, FORBIDDEN.into_iter().filter(in_memory).collect()));
    for (source, forbidden) in own.chain(others) {
        let code = source.code();
        for word in forbidden {
            let found = code.match_indices(word).any(|(at, _)| {
                !code[..at].ends_with(letter) && !code[at + word.len()..].starts_with(letter)
            });
            assert!(!found, "{} has {word}", source.path);
        }
        assert!(!code.contains("use std::{"), "{} hides what it uses of std", source.path);
    }
}

#[test]
fn nothing_is_drawn_in_the_order_of_a_hash() {
    for source in library() {
        if ["layout", "write", "text", "scene", "story", "words"].contains(&source.layer()) {
            for word in ["HashMap", "HashSet", "RandomState"] {
                assert!(!source.code().contains(word), "{} has {word}", source.path);
            }
        }
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    for source in all().iter().filter(|source| source.path != DATA) {
        let lines = source.text.lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines", source.path);
    }
}

#[test]
fn no_function_is_too_long_to_read() {
    for source in all() {
        for (name, lines) in functions(&source.code()) {
            assert!(lines <= LONGEST_FUNCTION, "{}: {name} has {lines} lines", source.path);
        }
    }
}

#[test]
fn nine_functions_in_ten_are_short() {
    let functions: Vec<(String, usize)> =
        all().iter().flat_map(|source| functions(&source.code())).collect();
    let long = functions.iter().filter(|(_, lines)| *lines >= LONG_FUNCTION).count();
    assert!(long * 10 <= functions.len(), "{long} of {} are long", functions.len());
}

#[test]
fn every_file_says_its_job_at_its_top() {
    for source in all() {
        assert!(source.text.starts_with("//!"), "{} does not say what it is for", source.path);
    }
}

/// The names of all functions, each with the number of lines between its braces.
fn functions(code: &str) -> Vec<(String, usize)> {
    let starts = code.match_indices("fn ").filter(|(at, _)| !code[..*at].ends_with(letter));
    let function = |(at, word): (usize, &str)| {
        let rest = &code[at + word.len()..];
        let name = &rest[..rest.find(|c| !letter(c))?];
        let open = rest.find(['{', ';']).filter(|at| rest[*at..].starts_with('{'))?;
        let lines = body(&rest[open..]).matches('\n').count();
        (!name.is_empty()).then(|| (name.to_owned(), lines.saturating_sub(1)))
    };
    starts.filter_map(function).collect()
}

/// Everything up to the brace that closes the first one.
fn body(text: &str) -> &str {
    let mut depth = 0_usize;
    let end = text.char_indices().find(|&(_, c)| {
        depth += usize::from(c == '{');
        depth -= usize::from(c == '}');
        depth == 0
    });
    end.map_or(text, |(at, _)| &text[..=at])
}

#[test]
fn lines_of_a_function_are_counted_between_its_braces() {
    let code = "impl X {\n    fn a() {\n        if x { 1 }\n        2\n    }\n}\nfn b() {}\n";
    assert_eq!(functions(code), [("a".to_owned(), 2), ("b".to_owned(), 0)]);
}
