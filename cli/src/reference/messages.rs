//! The page of what can be wrong in a file: one message of each kind, from the files in `tests/bad`.

use std::collections::BTreeMap;
use std::path::Path;

use klantreis::diagnostic::Diagnostic;
use klantreis::model::Language;
use klantreis::source::{decode, read};

use super::markdown::{heading, plain, row};

const INTRODUCTION: [&str; 2] = [
    "# Alle fouten

Een melding zegt waar het is, wat er is en wat u kunt doen; [nakijken](../checking.md#als-er-iets-niet-klopt) laat zien hoe
zij eruitziet. Dit zijn alle soorten fouten waardoor een bestand niet gelezen kan worden, elk met een voorbeeld.

",
    "# All errors

A message says where it is, what it is and what to do; [checking](../checking.md#when-something-is-wrong) shows what it looks
like. These are all kinds of errors by which a file cannot be read, each with an example.

",
];

pub fn page(language: Language) -> String {
    let [dutch, english] = INTRODUCTION;
    let mut out = language.pick(dutch, english).to_owned();
    out += &heading(&language.pick(
        ["fout", "een melding", "wat u kunt doen"],
        ["error", "a message", "what you can do"],
    ));
    for (code, told) in first_of_each_kind(language) {
        let help = told.help.unwrap_or_default();
        out += &row(&[&format!("`{code}`"), &plain(&told.message), &plain(&help)]);
    }
    out
}

/// The first of each kind, in the order of the files' names.
fn first_of_each_kind(language: Language) -> BTreeMap<&'static str, Diagnostic> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/bad");
    let mut files: Vec<_> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut kinds = BTreeMap::new();
    for file in files {
        for problem in problems(&std::fs::read(file).unwrap(), language) {
            kinds.entry(problem.code).or_insert(problem);
        }
    }
    kinds
}

fn problems(bytes: &[u8], language: Language) -> Vec<Diagnostic> {
    let read = |text| read(text, language).err().map_or_else(Vec::new, Vec::from);
    decode(bytes, language).map_or_else(|problem| vec![problem], read)
}
