//! The page of all commands and what can be set of each.

use std::fmt::Write as _;

use clap::{Arg, Command};
use klantreis::model::Language;

use super::markdown::{anchor, heading, plain, row};
use crate::command_line;

const INTRODUCTION: [&str; 2] = [
    "# Alle opdrachten

Een opdracht begint met `klantreis`. `klantreis help` noemt ze alle, `klantreis help render` legt er één uit. Typt u een
ander woord, zoals `teken` of `--uitvoer`, dan zegt het programma welk woord u bedoelt. Staat er een spatie in een naam,
zet de naam dan tussen aanhalingstekens: `\"mijn reis.yaml\"`.
",
    "# All commands

A command begins with `klantreis`. `klantreis help` lists them, `klantreis help render` explains one. Where you type another
word, such as `draw` or `--output`, the program says which one you mean. A name with a space in it goes between quotation
marks: `\"my journey.yaml\"`.
",
];

pub fn page(language: Language) -> String {
    let mut all = command_line::build(language);
    all.build();
    let [dutch, english] = INTRODUCTION;
    let mut out = language.pick(dutch, english).to_owned() + "\n";
    let (command, what) = language.pick(("opdracht", "wat zij doet"), ("command", "what it does"));
    out += &heading(&[command, what]);
    for command in all.get_subcommands() {
        let name = command.get_name();
        let link = format!("[`{name}`](#{})", anchor(&format!("klantreis {name}")));
        out += &row(&[&link, &plain(&about(command))]);
    }
    let every = language.pick("Bij elke opdracht", "With every command");
    write!(out, "\n## {every}\n\n").unwrap();
    out += &options(all.get_arguments(), language);
    out + &all.get_subcommands().map(|command| part(command, language)).collect::<String>()
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

fn part(command: &Command, language: Language) -> String {
    let mut out = format!("\n## klantreis {}\n\n{}.\n", command.get_name(), plain(&about(command)));
    let usage = command.clone().render_usage().to_string();
    let usage = usage.split_once(':').map_or(usage.as_str(), |(_, rest)| rest).trim();
    write!(out, "\n```console\n{usage}\n```\n\n").unwrap();
    let own =
        || command.get_arguments().filter(|arg| !arg.is_global_set() && arg.get_id() != "help");
    if own().next().is_some() {
        out += &options(own(), language);
    }
    if let Some(text) = command.get_after_help() {
        write!(out, "\n```console\n{}\n```\n", text.to_string().trim()).unwrap();
    }
    out
}

fn options<'a>(arguments: impl Iterator<Item = &'a Arg>, language: Language) -> String {
    let (name, what) = language.pick(("optie", "wat zij doet"), ("option", "what it does"));
    let rows = arguments.filter(|arg| !arg.is_hide_set()).map(|arg| {
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        row(&[&format!("`{}`", written(arg)), &plain(&help)])
    });
    heading(&[name, what]) + &rows.collect::<String>()
}

/// "-o, --out <FILE>".
fn written(arg: &Arg) -> String {
    let takes = arg.get_action().takes_values();
    let values = arg.get_value_names().filter(|_| takes).unwrap_or_default().iter();
    let values = values.map(|it| format!("<{it}>"));
    let short = arg.get_short().map(|short| format!("-{short}"));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let names: Vec<String> = short.into_iter().chain(long).collect();
    let all: Vec<String> = std::iter::once(names.join(", ")).chain(values).collect();
    all.join(" ").trim_start().replace('|', r"\|")
}
