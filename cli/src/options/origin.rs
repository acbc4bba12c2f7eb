//! What was asked for of a picture in a document, kept in its name so that it can be asked for again.

use std::path::{Path, PathBuf};

use clap::parser::ValueSource;
use clap::{ArgMatches, Command};
use klantreis::journey::Selection;
use klantreis::model::Language;
use klantreis::settings::ThemeChoice;
use klantreis::theme::file::{SHIPPED, Shipped};

use crate::messages::problem::Problem;
use crate::options::document::DocumentOptions;
use crate::options::settings::StudySettings;
use crate::options::{excerpt, lanes, numbers, pages};

/// Options with a value, and those without, that change what is in a picture.
const WITH_VALUE: [&str; 9] =
    ["lanes", "with", "without", "about", "reveal", "phases", "steps", "page", "pages"];
const ALONE: [&str; 2] = ["analysis", "no-numbers"];

const THEME: &str = "--theme";
const FONT: &str = "--font";
const FONT_OF: &str = "--font-of";

/// What was asked for, option by option.
pub fn asked(matches: &ArgMatches, settings: &StudySettings) -> Vec<Vec<String>> {
    let given = |name: &&str| {
        matches.try_contains_id(name).unwrap_or_default()
            && matches.value_source(name) == Some(ValueSource::CommandLine)
    };
    let with_value = WITH_VALUE.iter().filter(|name| given(name)).map(|name| {
        let values: Vec<&String> = matches.get_many(name).into_iter().flatten().collect();
        let values: Vec<&str> = values.into_iter().map(String::as_str).collect();
        vec![format!("--{name}"), values.join(",")]
    });
    let alone = ALONE.iter().filter(|name| given(name)).map(|name| vec![format!("--{name}")]);
    with_value.chain(alone).chain(Look::of(matches, settings).options).collect()
}

/// The theme and the letters that pictures are drawn with.
pub struct Look {
    /// As on a command line; of a file its name, without the folders that it is in.
    options: Vec<Vec<String>>,
    chose_theme: bool,
    chose_letters: bool,
}

impl Look {
    /// What is asked for on the command line, or else in settings.
    pub fn of(matches: &ArgMatches, settings: &StudySettings) -> Self {
        let theme = matches.get_one::<String>("theme");
        let own =
            theme.map(|name| named(name)).or_else(|| match settings.values.theme.as_ref()? {
                ThemeChoice::Shipped(shipped) => Some(name_of(*shipped)),
                ThemeChoice::File(path) => Some(own_name(Path::new(path))),
            });
        let usual = name_of(SHIPPED[0]);
        let mut options: Vec<Vec<String>> = Vec::new();
        options.extend(own.filter(|name| *name != usual).map(|it| vec![THEME.to_owned(), it]));
        let files: Vec<&PathBuf> = matches.get_many("font").into_iter().flatten().collect();
        let names: Vec<&String> = matches.get_many("font-of").into_iter().flatten().collect();
        let chose_letters = !files.is_empty() || !names.is_empty();
        let (files, names): (Vec<String>, Vec<String>) = if chose_letters {
            let files = files.into_iter().map(|path| own_name(path));
            (files.collect(), names.into_iter().cloned().collect())
        } else {
            let files = settings.values.font_files.iter().map(|path| own_name(Path::new(path)));
            (files.collect(), settings.values.font_names.clone())
        };
        options.extend(files.into_iter().map(|it| vec![FONT.to_owned(), it]));
        options.extend(names.into_iter().map(|it| vec![FONT_OF.to_owned(), it]));
        Self { options, chose_theme: theme.is_some(), chose_letters }
    }

    /// What a picture was drawn with that is not asked for now, nor anything in its place: as on a command line.
    pub fn lacks(&self, drawn_with: &[Vec<String>]) -> Option<String> {
        let is_theme = |option: &&Vec<String>| option.first().is_some_and(|it| it == THEME);
        let of = |options: &[Vec<String>], theme: bool| -> Vec<Vec<String>> {
            let look = options.iter().filter(|option| is_look(option));
            look.filter(|option| is_theme(option) == theme).cloned().collect()
        };
        let chosen = [(true, self.chose_theme), (false, self.chose_letters)];
        let missing = chosen.into_iter().filter(|(_, is_chosen)| !is_chosen);
        let missing = missing.map(|(theme, _)| (of(drawn_with, theme), of(&self.options, theme)));
        let missing: Vec<String> =
            missing.filter(|(was, is)| was != is).flat_map(|(was, _)| was).map(typed).collect();
        (!missing.is_empty()).then(|| missing.join(" "))
    }

    /// The options of a picture that is drawn anew.
    pub fn renewed(&self, options: &[Vec<String>]) -> Vec<Vec<String>> {
        let rest = options.iter().filter(|option| !is_look(option));
        rest.chain(&self.options).cloned().collect()
    }
}

fn is_look(option: &[String]) -> bool {
    option.first().is_some_and(|name| [THEME, FONT, FONT_OF].contains(&name.as_str()))
}

fn named(theme: &str) -> String {
    Shipped::named(theme).map_or_else(|| own_name(Path::new(theme)), name_of)
}

/// Alike in every language, so that it can be compared.
fn name_of(shipped: Shipped) -> String {
    shipped.name(Language::Dutch).to_owned()
}

fn own_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// An option as it is typed.
fn typed(option: Vec<String>) -> String {
    let quoted = |word: String| if word.contains(' ') { format!("\"{word}\"") } else { word };
    option.into_iter().map(quoted).collect::<Vec<_>>().join(" ")
}

/// What such options ask for, but for how it looks; nothing where they are none.
pub fn selection(
    options: &[Vec<String>],
    settings: &StudySettings,
    language: Language,
) -> Result<Option<(Selection, DocumentOptions)>, Problem> {
    let command = Command::new("picture")
        .args(lanes::options(language))
        .arg(numbers::option(language))
        .args(excerpt::options(language))
        .args(pages::options_of_reports(language));
    let options = options.iter().filter(|option| !is_look(option)).flatten().cloned();
    let words = ["picture".to_owned()].into_iter().chain(options);
    let Ok(matches) = command.try_get_matches_from(words) else { return Ok(None) };
    let mut selection = lanes::selection(&matches, settings, language)?;
    let document = DocumentOptions::of_document(&matches, &mut selection, language)?;
    Ok(Some((selection, document)))
}
