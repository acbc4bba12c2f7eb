//! The layers of the package: what may use what, and what none of them does.
#![allow(clippy::unwrap_used)]

mod support;

use support::source::{Source, all};

/// Every module may know in which language a text is.
const LANGUAGE: &str = "language";
/// What a module of the library may use of the others.
const ARROWS: [(&str, &[&str]); 14] = [
    ("language", &[]),
    ("model", &[]),
    ("journey", &["model"]),
    ("diagnostic", &[]),
    ("scene", &[]),
    ("text", &[]),
    ("theme", &["scene", "text", "diagnostic"]),
    ("words", &["model", "journey"]),
    ("story", &["model", "journey", "compare", "words"]),
    ("write", &["scene", "story", "model::PartyKind"]),
    ("layout", &["model", "journey", "compare", "scene", "story", "text", "theme", "words"]),
    ("check", &["model", "journey", "diagnostic"]),
    ("compare", &["model", "journey"]),
    ("source", &["model", "journey", "diagnostic"]),
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
/// A table of numbers.
const DATA: &str = "text/reserve.rs";

fn library() -> Vec<Source> {
    all().into_iter().filter(|source| !source.is_of_the_program()).collect()
}

fn letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Every path in the code that starts at the root of the crate, with braces written out:
/// `crate::{model::Step, text}` gives `model::Step` and `text`.
fn uses(code: &str) -> Vec<String> {
    let starts = code.match_indices("crate::").map(|(at, root)| &code[at + root.len()..]);
    let mut paths: Vec<String> = starts.flat_map(|rest| expand("", rest).0).collect();
    paths.sort();
    paths
}

/// Reads a path, and gives what stands after it.
fn expand<'a>(before: &str, text: &'a str) -> (Vec<String>, &'a str) {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        let mut paths = Vec::new();
        while !rest.trim_start().starts_with('}') {
            let (inner, after) = expand(before, rest);
            paths.extend(inner);
            // What it is renamed to says nothing about what it is.
            rest = after.trim_start_matches(|c| c != ',' && c != '}');
            rest = rest.strip_prefix(',').unwrap_or(rest);
        }
        return (paths, &rest.trim_start()[1..]);
    }
    let name = &text[..text.find(|c| !letter(c)).unwrap_or(text.len())];
    let path = if before.is_empty() { name.to_owned() } else { format!("{before}::{name}") };
    let rest = &text[name.len()..];
    match rest.strip_prefix("::") {
        Some(rest) if rest.starts_with(|c| letter(c) || c == '{') => expand(&path, rest),
        Some(rest) => (vec![path], rest.strip_prefix('*').unwrap_or(rest)),
        None => (vec![path], rest),
    }
}

fn allowed(module: &str, used: &str) -> bool {
    let own = ARROWS.iter().find(|(name, _)| *name == module);
    let (_, others) = own.unwrap_or_else(|| panic!("a module without arrows: {module}"));
    let within = |layer: &str| used == layer || used.starts_with(&format!("{layer}::"));
    within(module) || within(LANGUAGE) || others.iter().any(|other| within(other))
}

#[test]
fn paths_are_read_as_rust_reads_them() {
    let code = "use crate::model::{Journey, scale::{Level, Scale as S}}; crate::text::width(); \
                use crate::{scene, source::*};";
    assert_eq!(
        uses(code),
        [
            "model::Journey",
            "model::scale::Level",
            "model::scale::Scale",
            "scene",
            "source",
            "text::width"
        ]
    );
}

#[test]
fn every_arrow_between_the_layers_points_down() {
    for source in library().iter().filter(|source| source.module() != "lib") {
        for used in uses(&source.code()) {
            assert!(allowed(source.module(), &used), "{} uses crate::{used}", source.path);
        }
    }
}

/// How many modules stand above the code of a file, the crate among them.
fn depth(source: &Source) -> usize {
    let of_folder = source.path.ends_with("/mod.rs");
    source.path.split('/').count() - usize::from(of_folder)
}

#[test]
fn no_path_goes_round_the_arrows_through_super() {
    for source in all() {
        let up = "super::".repeat(depth(&source));
        assert!(!source.code().contains(&up), "{} climbs up to the crate: {up}", source.path);
    }
}

#[test]
fn every_module_of_the_library_has_its_arrows() {
    let library = library();
    for (module, _) in ARROWS {
        assert!(library.iter().any(|source| source.module() == module), "no module {module}");
    }
}

#[test]
fn the_program_is_not_used_by_the_library() {
    let of_program = |path: &String| path == "cli" || path.starts_with("cli::");
    for source in library() {
        assert!(!uses(&source.code()).iter().any(of_program), "{}", source.path);
    }
}

#[test]
fn the_library_reads_nothing_prints_nothing_and_keeps_no_time() {
    for source in library() {
        let code = source.code();
        for word in FORBIDDEN {
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
        if ["layout", "write", "text", "scene", "tell", "words"].contains(&source.module()) {
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
