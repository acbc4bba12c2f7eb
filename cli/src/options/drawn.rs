//! The options that say what is drawn of a journey and how, alike for drawings and reports.

use clap::Arg;
use klantreis::model::Language;

use crate::options::{document, excerpt, lanes, numbers, reference, theme, view};

/// All of them.
pub fn options(language: Language) -> Vec<Arg> {
    let mut all: Vec<Arg> = theme::options(language).into_iter().collect();
    all.push(view::option(language));
    all.extend(lanes::options(language).map(|option| document::in_help(option, language)));
    all.push(numbers::option(language));
    all.extend(excerpt::options(language));
    all.push(reference::option(language));
    all
}
