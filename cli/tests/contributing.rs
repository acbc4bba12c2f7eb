//! CONTRIBUTING.md holds: its recipes are followed in a copy of the code, which is built and does what
//! each recipe says.
//!
//! The copy stays where it is, so that only what changed is built again.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot read or write its copy has to stop")]

#[path = "contributing/recipe.rs"]
mod recipe;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use recipe::{Files, blocks, follow};

/// The sections with a recipe.
const RECIPES: [&str; 4] = ["Adding a lane", "Adding a format", "Adding a check", "Adding a word"];
/// What the build of the copy reads, and what the recipes change.
const COPIED: [&str; 19] = [
    "Cargo.lock",
    "Cargo.toml",
    "benches",
    "cli/Cargo.toml",
    "cli/src",
    "editor/Cargo.toml",
    "editor/glue",
    "editor/klantreis.html",
    "editor/src",
    "fonts",
    "fuzz/Cargo.toml",
    "fuzz/targets",
    "import/Cargo.toml",
    "import/src",
    "office/Cargo.toml",
    "office/src",
    "src",
    "tests",
    "themes",
];
/// The line that gives the program its name, and the name that it has in the copy.
const NAMED: &str = "[[bin]]\nname = \"klantreis\"";
const PROGRAM: &str = "klantreis-of-the-recipes";
/// What stands before the arguments of a command that shows a recipe.
const RUN: &str = "cargo run -- ";

/// Adds the file, or all files in the folder, at a path within `root`.
fn read(root: &Path, path: &Path, files: &mut Files) {
    let whole = root.join(path);
    if whole.ends_with("node_modules") {
        return;
    }
    if whole.is_dir() {
        let entries = fs::read_dir(whole).unwrap();
        entries.for_each(|entry| read(root, &path.join(entry.unwrap().file_name()), files));
    } else {
        files.insert(path.to_owned(), fs::read(whole).unwrap());
    }
}

/// Makes a folder hold these files and no others; what is the same stays as old as it is.
fn write(root: &Path, files: &Files) {
    let mut there = Files::new();
    fs::create_dir_all(root).unwrap();
    read(root, Path::new(""), &mut there);
    for path in there.keys().filter(|path| !files.contains_key(*path)) {
        fs::remove_file(root.join(path)).unwrap();
    }
    for (path, contents) in files.iter().filter(|(path, new)| there.get(*path) != Some(*new)) {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
    }
}

/// A file or folder of the repository.
fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn page() -> String {
    fs::read_to_string(at("CONTRIBUTING.md")).unwrap()
}

/// Where cargo builds: the copy shares what both need.
fn target() -> &'static Path {
    Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap()
}

/// Replaces a text that stands once in a file.
fn replace(files: &mut Files, file: &str, old: &str, new: &str) {
    let contents = files.get_mut(Path::new(file)).unwrap();
    let text = String::from_utf8(std::mem::take(contents)).unwrap();
    assert_eq!(text.matches(old).count(), 1, "{old} in {file}");
    *contents = text.replace(old, new).into_bytes();
}

/// Gives the packages another version and the program another name: cargo would otherwise take what
/// is built of the copy for what is built of the code itself, and the other way round.
fn set_apart(files: &mut Files) {
    let version = concat!("version = \"", env!("CARGO_PKG_VERSION"), "\"\nedition");
    replace(files, "Cargo.toml", version, "version = \"0.1.999\"\nedition");
    replace(files, "cli/Cargo.toml", NAMED, &NAMED.replace("klantreis", PROGRAM));
}

/// The folder of the copy, in which all recipes are followed.
fn copy() -> &'static Path {
    static COPY: OnceLock<PathBuf> = OnceLock::new();
    COPY.get_or_init(|| {
        let page = page();
        let mut files = Files::new();
        for path in COPIED {
            read(&at(""), Path::new(path), &mut files);
        }
        for heading in RECIPES {
            let blocks = blocks(&page, heading);
            for needed in ["diff", "yaml", "sh"] {
                let there = blocks.iter().any(|block| block.language == needed);
                assert!(there, "{heading}: no block of {needed}");
            }
            for block in &blocks {
                follow(heading, block, &mut files);
            }
        }
        set_apart(&mut files);
        let code = Path::new(env!("CARGO_TARGET_TMPDIR")).join("contributing");
        write(&code, &files);
        let mut cargo = Command::new(env!("CARGO"));
        // With a test beside it, the program needs its libraries as the tests have built them.
        cargo.args(["build", "--offline", "--bin", PROGRAM, "--test", "font_widths"]);
        cargo.current_dir(&code).env("CARGO_TARGET_DIR", target());
        let told = String::from_utf8(cargo.output().unwrap().stderr).unwrap();
        assert!(told.contains("Finished") && !told.contains("warning: "), "{told}");
        code
    })
}

/// Runs the built program in the copy.
fn klantreis(arguments: &str) -> Output {
    copy();
    let mut program = Command::new(target().join("debug").join(PROGRAM));
    program.args(arguments.split(' ')).current_dir(copy());
    program.env("LC_ALL", "en_GB.UTF-8").env_remove("CLICOLOR_FORCE").output().unwrap()
}

/// What the commands of a recipe print; the text that it shows is part of it.
fn shown(heading: &str) -> String {
    let blocks = blocks(&page(), heading);
    let of = |language| blocks.iter().filter(move |block| block.language == language);
    let commands =
        of("sh").flat_map(|block| block.body.lines().filter_map(|it| it.strip_prefix(RUN)));
    let printed: Vec<Vec<u8>> =
        commands.map(klantreis).map(|it| [it.stdout, it.stderr].concat()).collect();
    let printed = String::from_utf8(printed.concat()).unwrap();
    of("text").for_each(|block| holds(&printed, &[&block.body]));
    printed
}

/// A file that a command wrote.
fn written(name: &str) -> String {
    let file = copy().join(name);
    fs::read_to_string(&file).unwrap_or_else(|problem| panic!("{}: {problem}", file.display()))
}

#[track_caller]
fn holds(text: &str, words: &[&str]) {
    for words in words {
        assert!(text.contains(words), "“{words}” is not in:\n{text}");
    }
}

#[test]
fn every_section_that_adds_something_is_a_recipe() {
    assert_eq!(page().matches("\n## Adding ").count(), RECIPES.len());
}

#[test]
fn every_module_and_path_on_the_page_is_there() {
    let page = page();
    for entry in fs::read_dir(at("src")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(name == "lib" || page.contains(&format!("| `{name}` |")), "no row for {name}");
    }
    let text: String = page.split("```").step_by(2).collect();
    for path in text.split('`').skip(1).step_by(2) {
        let is_path = ["src/", "cli/", "editor/", "tests/"].iter().any(|it| path.starts_with(it));
        let is_path = is_path && !path.contains(' ');
        assert!(!is_path || at(path).exists() || copy().join(path).exists(), "{path}");
    }
}

#[test]
fn the_lane_is_drawn() {
    shown("Adding a lane");
    holds(&written("sources.svg"), &[">Sources<", ">Family 1<"]);
    let without = klantreis("render sources.yaml --without sources -o -").stdout;
    assert!(!String::from_utf8(without).unwrap().contains("Family 1"));
}

#[test]
fn the_format_is_written() {
    shown("Adding a format");
    let story = written("story.md");
    assert!(story.starts_with("# Noor asks for help\n\nNoor · invented story\n\n## "), "{story}");
    holds(&story, &["Toos comes by", "\n\n## Source\n\n"]);
    assert_eq!(written("walk.md"), story);
}

#[test]
fn the_check_finds_what_it_looks_for() {
    holds(&shown("Adding a check"), &["loud.yaml:5:"]);
    assert_eq!(klantreis("check loud.yaml").status.code(), Some(1));
    assert_eq!(klantreis("check walk.yaml").status.code(), Some(0));
}

#[test]
fn the_word_is_drawn_told_and_explained() {
    holds(&shown("Adding a word"), &["Noor, aged 34 · 2 children"]);
    holds(&written("family.svg"), &["Noor, aged 34 · 2 children"]);
    for (command, words) in [
        ("describe tests/reading/full-nl.yaml", "2 children"),
        ("describe tests/reading/full-en.yaml", "2 children"),
        ("schema", "How many children the narrator has."),
    ] {
        holds(&String::from_utf8(klantreis(command).stdout).unwrap(), &[words]);
    }
}
