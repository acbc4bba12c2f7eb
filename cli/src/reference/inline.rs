//! Every command that stands in a sentence of the manual is one that the command line knows.

use std::fs;
use std::path::Path;

use klantreis::model::Language;

use crate::command_line;

/// Words of commands as a shell would split them.
fn words(command: &str) -> Vec<String> {
    let quoted = command.split('"').enumerate();
    let parts = quoted.flat_map(|(nth, part)| {
        let whole: Vec<&str> =
            if nth % 2 == 1 { vec![part] } else { part.split_whitespace().collect() };
        whole.into_iter().map(str::to_owned)
    });
    parts.take_while(|word| word != ">").collect()
}

#[test]
fn commands_in_sentences_are_known() {
    for language in Language::ALL {
        let folder = format!("../manual/{}/src", language.pick("nl", "en"));
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let Ok(text) = fs::read_to_string(&path) else { continue };
            for line in text.lines() {
                for command in
                    line.split('`').skip(1).step_by(2).filter(|it| it.starts_with("klantreis "))
                {
                    assert_known(command, language, &path);
                }
            }
        }
    }
}

/// The command itself may be named alone, without what it needs.
fn assert_known(command: &str, language: Language, path: &Path) {
    let read = command_line::build(language).try_get_matches_from(words(command));
    let Err(error) = read else { return };
    let lacks = clap::error::ErrorKind::MissingRequiredArgument;
    let helps = clap::error::ErrorKind::DisplayHelp;
    assert!([lacks, helps].contains(&error.kind()), "{}: {command}: {error}", path.display());
}
