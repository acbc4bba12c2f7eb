//! The page of all rules of `klantreis check`.

use std::fmt::Write as _;

use klantreis::check::{Rule, rules};
use klantreis::diagnostic::Severity;
use klantreis::model::Language;

use super::markdown::{heading, plain, row};

const INTRODUCTION: [&str; 2] = [
    "# Wat nakijken vindt

`klantreis check` houdt een klantreis tegen deze regels. Een fout houdt de tekening tegen. Een waarschuwing vraagt om een
verbetering, een opmerking alleen om uw oordeel. Bij sommige staat \"in code\": die komt u alleen tegen als een programmeur
de klantreis maakt.
",
    "# What checking finds

`klantreis check` holds a journey against these rules. An error stops a picture from being drawn. A warning asks for an
improvement, a note only for your judgement. Some hold only for a journey built in code, since a file that breaks them
cannot be read.
",
];

const HEADINGS: [[&str; 3]; 2] = [
    ["Altijd", "Met `--publish` ook", "Met `--evidence`"],
    ["Always", "With `--publish` too", "With `--evidence`"],
];

pub fn page(language: Language) -> String {
    let [dutch, english] = INTRODUCTION;
    let mut out = language.pick(dutch, english).to_owned();
    let [dutch, english] = HEADINGS;
    for (title, rules) in language.pick(dutch, english).into_iter().zip(rules()) {
        write!(out, "\n## {title}\n\n{}", table(rules, language)).unwrap();
    }
    out
}

fn table(rules: &[Rule], language: Language) -> String {
    let head =
        language.pick(["regel", "soort", "wat de regel vindt"], ["rule", "kind", "what it finds"]);
    let rows = rules.iter().map(|rule| {
        let name = format!("`{}`", rule.name);
        row(&[&name, kind(rule.severity, language), &plain(rule.finds(language))])
    });
    heading(&head) + &rows.collect::<String>()
}

fn kind(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Error => language.pick("fout", "error"),
        Severity::Warning => language.pick("waarschuwing", "warning"),
        Severity::Note => language.pick("opmerking", "note"),
    }
}
