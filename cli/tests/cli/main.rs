//! The command line as its users meet it: a program that is started in a folder with files.

#![allow(clippy::unwrap_used, reason = "a test that cannot set up its folder has to stop")]

mod cards;
mod change;
mod check;
mod coded;
mod compare;
mod describe;
mod edit;
mod export;
mod figure;
mod files;
mod font;
mod forms;
mod help;
mod import;
mod join;
mod lanes;
mod names;
mod ndjson;
mod new;
mod overview;
mod pages;
mod phases;
mod quiet;
mod quotes;
mod render;
mod report;
mod same;
mod settings;
mod slides;
mod terminal;
mod themes;
mod typed;
mod usage;
mod watch;
mod word;

#[path = "../../../tests/support/font.rs"]
#[allow(dead_code)]
mod font_file;

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A journey in which nothing is found.
const CLEAN: &str = "\
titel: Klantreis van Inge
verteller: { naam: Inge, fictief: true }
bron: Verzonnen voorbeeld
stappen:
  - { fase: 1, gebeurtenis: Ik verlies mijn baan, niveau: ontevreden }
  - { fase: 2, gebeurtenis: Ik vraag om hulp, niveau: neutraal, emotie: Ik schaam me }
";

/// A journey that can be drawn, with one warning: the narrator's name may be real.
const DOUBTFUL: &str = "\
titel: Klantreis van Bea
verteller: { naam: Bea }
bron: Verzonnen voorbeeld
stappen:
  - { fase: 1, gebeurtenis: Ik bel de gemeente, niveau: neutraal }
";

/// A journey that cannot be drawn: the second line has a key that does not exist.
const BROKEN: &str =
    "titel: Klantreis van Roos\nvertelster: Roos\nstappen:\n  - gebeurtenis: Ik bel\n";

/// The commands that draw, on the files `inge.yaml` and `bea.yaml`.
const DRAWING: [&[&str]; 4] = [
    &["render", "inge.yaml"],
    &["compare", "inge.yaml", "bea.yaml"],
    &["phases"],
    &["overview", "inge.yaml"],
];

/// A folder of its own, thrown away after the test.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self::new();
        for (name, text) in files {
            fs::write(folder.path(name), text).unwrap();
        }
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Everything in the folder, by name.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_klantreis"));
        command.current_dir(self.0.path()).args(args).stdin(Stdio::null());
        for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS", "CLICOLOR_FORCE"] {
            command.env_remove(variable);
        }
        command
    }

    fn run(&self, args: &[&str]) -> Ran {
        self.command(args).output().unwrap().into()
    }

    fn run_with_input(&self, args: &[&str], input: &str) -> Ran {
        let mut command = self.command(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        child.wait_with_output().unwrap().into()
    }
}

/// What a run left behind.
#[derive(Debug)]
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
