//! The commands on a page, run in the order of the page in one folder with the shipped journeys.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use klantreis::model::Language;
use tempfile::TempDir;

use super::book::written;
use super::markdown::{Block, Page};

/// What the commands of a page may start with; the first stands for the second.
const PROGRAM: [&str; 2] = ["cargo run --release -- ", "klantreis "];
/// Commands that fetch, test or install the package are the only ones not run.
const NOT_RUN: [&str; 3] = ["git clone ", "cargo test", "cargo install --path cli"];
/// What a message starts with after which the program ends with code 1.
const FAILING: [&str; 4] = ["error", "warning", "fout", "waarschuwing"];

#[test]
fn commands_give_the_output_shown() {
    let books = Language::ALL.map(written);
    let all: Vec<(&[Page], &Page)> =
        books.iter().flat_map(|book| each_with_those_before(book)).collect();
    let next = AtomicUsize::new(0);
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((before, page)) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    run(before, page);
                }
            });
        }
    });
}

fn each_with_those_before(book: &[Page]) -> impl Iterator<Item = (&[Page], &Page)> {
    book.iter().enumerate().map(|(at, page)| (&book[..at], page))
}

/// Runs every command of a page, and holds the output shown against the real one. The files that pages before it told
/// a reader to save are there.
fn run(before: &[Page], page: &Page) {
    if page.blocks.iter().all(|block| block.language != "sh") {
        return;
    }
    let folder = folder();
    for block in before.iter().flat_map(|page| &page.blocks) {
        save(block, folder.path());
    }
    let mut real = Vec::new();
    for (at, block) in page.blocks.iter().enumerate() {
        save(block, folder.path());
        let shown = page.blocks.get(at + 1).filter(|next| next.language == "text");
        match block.language {
            "sh" => {
                let output = run_block(block, folder.path(), page.language, shown.is_some());
                if shown.is_some() {
                    real.push((at + 1, output));
                }
            }
            "text" => assert_eq!(page.blocks[at - 1].language, "sh", "output of nothing: {block}"),
            _ => {}
        }
    }
    if std::env::var_os("KLANTREIS_UPDATE").is_some() {
        // In one go: the other tests read the page at the same time.
        let new = crate::at(&format!("{}.new", page.name));
        fs::write(&new, page.with(&real)).unwrap();
        fs::rename(new, crate::at(page.name)).unwrap();
        return;
    }
    for (at, output) in real {
        let block = &page.blocks[at];
        assert_eq!(block.body, output, "{block}");
    }
}

fn save(block: &Block, folder: &Path) {
    if let Some(file) = block.file {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &block.body).unwrap();
    }
}

/// A folder such as a fresh clone, without pictures.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, ending) in [("journeys", "yaml"), ("fonts", "ttf")] {
        let copy = folder.path().join(name);
        fs::create_dir(&copy).unwrap();
        for entry in fs::read_dir(crate::at(name)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == ending) {
                fs::copy(&path, copy.join(path.file_name().unwrap())).unwrap();
            }
        }
    }
    folder
}

/// What the commands of a block print, one after the other.
fn run_block(block: &Block, folder: &Path, language: Language, shown: bool) -> String {
    let commands = block.body.lines().filter(|line| !NOT_RUN.iter().any(|n| line.starts_with(n)));
    let mut all = String::new();
    for command in commands {
        let args = PROGRAM.iter().find_map(|start| command.strip_prefix(start));
        let args = args.unwrap_or_else(|| panic!("not a command that is tested: {command}"));
        all += &run_one(args, folder, language);
    }
    assert!(shown || all.is_empty(), "prints something that is not shown: {block}\n{all}");
    // An editor would take away the empty lines at the end.
    let trimmed = all.trim_end();
    if trimmed.is_empty() { String::new() } else { format!("{trimmed}\n") }
}

/// The program with these words behind it, in a folder, on a computer in this language.
pub fn program(args: &str, folder: &Path, language: Language) -> Command {
    let mut command = Command::new("sh");
    command
        .args(["-c", &format!("\"$KLANTREIS\" {args}")])
        .current_dir(folder)
        .env("KLANTREIS", env!("CARGO_BIN_EXE_klantreis"))
        .env("LC_ALL", language.pick("nl_NL.UTF-8", "en_GB.UTF-8"))
        .env_remove("CLICOLOR_FORCE");
    command
}

fn run_one(args: &str, folder: &Path, language: Language) -> String {
    let output = program(args, folder, language).output().unwrap();
    let printed = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(!printed.contains("panicked at"), "{args}\n{printed}");
    let fails = printed.lines().any(|line| FAILING.iter().any(|word| line.starts_with(word)));
    assert_eq!(output.status.code(), Some(i32::from(fails)), "{args}\n{printed}");
    printed
}
