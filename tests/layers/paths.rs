//! The paths in Rust code, and the files of a package that they lead to.

use std::collections::{BTreeMap, BTreeSet};

use crate::source::Source;

/// Every path of two names or more in some code, with braces written out: `a::{b, c::d}` gives
/// `a::b` and `a::c::d`.
pub fn paths(code: &str) -> BTreeSet<Vec<String>> {
    let mut found = BTreeSet::new();
    let mut rest = code;
    while let Some(at) = rest.find(is_letter) {
        let (path_s, after) = read(&[], &rest[at..]);
        found.extend(path_s.into_iter().filter(|path| path.len() > 1));
        rest = after;
    }
    found
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Reads what begins with a path, and gives what stands after it.
fn read<'a>(before: &[String], text: &'a str) -> (Vec<Vec<String>>, &'a str) {
    if let Some(mut rest) = text.strip_prefix('{') {
        let mut paths = Vec::new();
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
            if rest.is_empty() || rest.starts_with('}') {
                return (paths, rest.strip_prefix('}').unwrap_or(rest));
            }
            let (inner, after) = read(before, rest);
            paths.extend(inner);
            // What it is renamed to says nothing about what it is.
            rest = after.trim_start_matches(|c| c != ',' && c != '}');
        }
    }
    let end = text.find(|c| !is_letter(c)).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let mut path = before.to_vec();
    if !name.is_empty() && name != "self" || path.is_empty() {
        path.push(name.to_owned());
    }
    match rest.strip_prefix("::") {
        Some(rest) if rest.starts_with(|c| is_letter(c) || c == '{') => read(&path, rest),
        Some(rest) => (vec![path], rest.strip_prefix('*').unwrap_or(rest)),
        None if name.is_empty() => (vec![path], rest.get(1..).unwrap_or_default()),
        None => (vec![path], rest),
    }
}

/// Which files of a package use which others, by their places in `sources`. A name that is passed on
/// by a `mod.rs` is a use of that `mod.rs`, as of any file.
pub fn uses(sources: &[Source]) -> Vec<BTreeSet<usize>> {
    let files: BTreeMap<Vec<&str>, usize> =
        sources.iter().enumerate().map(|(at, source)| (source.modules(), at)).collect();
    let of = |(at, source): (usize, &Source)| {
        let own = source.modules();
        let paths = paths(&source.code());
        let targets = paths.iter().filter_map(|path| target(path, &own, &files));
        targets.filter(|&target| target != at).collect()
    };
    sources.iter().enumerate().map(of).collect()
}

/// The file that a path leads to: that of the longest run of modules with which it begins.
fn target(path: &[String], own: &[&str], files: &BTreeMap<Vec<&str>, usize>) -> Option<usize> {
    let mut modules: Vec<&str> = Vec::new();
    let mut names = path.iter().map(String::as_str).peekable();
    match names.peek()? {
        &"crate" => {
            names.next();
        }
        &"super" => {
            modules.extend(own);
            while names.next_if_eq(&"super").is_some() {
                modules.pop();
            }
        }
        name => {
            // A path that begins with a child of the module itself.
            modules.extend(own);
            let child: Vec<&str> = own.iter().copied().chain([*name]).collect();
            files.get(&child)?;
        }
    }
    modules.extend(names);
    (0..=modules.len()).rev().find_map(|length| files.get(&modules[..length]).copied())
}

/// The files that use each other in a circle, one list for each circle.
pub fn circles(uses: &[BTreeSet<usize>]) -> Vec<Vec<usize>> {
    let reached = |from: usize| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
        while let Some(file) = open.pop() {
            open.extend(uses[file].iter().filter(|&&next| seen.insert(next)));
        }
        seen
    };
    let reached: Vec<BTreeSet<usize>> = (0..uses.len()).map(reached).collect();
    let mut circles: Vec<Vec<usize>> = Vec::new();
    for file in (0..uses.len()).filter(|&file| reached[file].contains(&file)) {
        let with: Vec<usize> =
            reached[file].iter().copied().filter(|&other| reached[other].contains(&file)).collect();
        if !circles.contains(&with) {
            circles.push(with);
        }
    }
    circles
}
