//! The settings of a study, as far as a command uses them and its options do not say otherwise.

use std::path::{Path, PathBuf};

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches};
use klantreis::diagnostic::{Diagnostic, Lines, Position};
use klantreis::model::Language;
use klantreis::settings::{Setting, Settings, ThemeChoice, read};

use crate::files::names::shown;
use crate::files::settings_file::nearest;
use crate::files::{output, style_file};
use crate::messages::{endings, report};
use crate::options::common::heading;
use crate::stop::Stop;

/// Which settings a command uses, and the form of its drawing where nothing else is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Uses {
    /// The settings.
    pub settings: &'static [Setting],
    /// The name of a format; empty where nothing is drawn.
    pub usual: &'static str,
    /// Whether what is wrong with other settings is told too.
    pub looks_at_others: bool,
}

/// Settings about any drawing.
const DRAWING: [Setting; 6] = [
    Setting::Theme,
    Setting::FontFiles,
    Setting::FontNames,
    Setting::Dpi,
    Setting::Text,
    Setting::Language,
];

impl Uses {
    /// Drawing journeys.
    pub const JOURNEYS: Self = Self {
        settings: &[
            Setting::Theme,
            Setting::FontFiles,
            Setting::FontNames,
            Setting::Page,
            Setting::View,
            Setting::Lanes,
            Setting::With,
            Setting::Without,
            Setting::Numbers,
            Setting::Language,
            Setting::Source,
            Setting::Dpi,
            Setting::Text,
        ],
        usual: "svg",
        looks_at_others: false,
    };
    /// Drawing something else.
    pub const PICTURE: Self = Self { settings: &DRAWING, usual: "svg", looks_at_others: false };
    /// Drawing two journeys beside each other.
    pub const COMPARISON: Self = Self {
        settings: &[
            Setting::Theme,
            Setting::FontFiles,
            Setting::FontNames,
            Setting::View,
            Setting::Numbers,
            Setting::Dpi,
            Setting::Text,
            Setting::Language,
            Setting::Source,
        ],
        usual: "svg",
        looks_at_others: false,
    };
    /// Drawing anew what was asked for before.
    pub const REFRESH: Self = Self {
        settings: &[
            Setting::Theme,
            Setting::FontFiles,
            Setting::FontNames,
            Setting::Lanes,
            Setting::With,
            Setting::Without,
            Setting::Numbers,
            Setting::Language,
            Setting::Source,
        ],
        usual: "",
        looks_at_others: false,
    };
    /// Cards of a journey.
    pub const CARDS: Self = Self {
        settings: &[
            Setting::Theme,
            Setting::FontFiles,
            Setting::FontNames,
            Setting::Lanes,
            Setting::With,
            Setting::Without,
            Setting::Dpi,
            Setting::Text,
            Setting::Language,
            Setting::Source,
        ],
        usual: "pdf",
        looks_at_others: false,
    };
    /// Journeys in words.
    pub const WORDS: Self = Self {
        settings: &[
            Setting::Theme,
            Setting::View,
            Setting::Lanes,
            Setting::With,
            Setting::Without,
            Setting::Language,
            Setting::Source,
        ],
        usual: "",
        looks_at_others: false,
    };
    /// Looking for what is wrong.
    pub const CHECK: Self = Self {
        settings: &[
            Setting::Language,
            Setting::Source,
            Setting::AllowedWords,
            Setting::JudgingWords,
        ],
        usual: "",
        looks_at_others: true,
    };

    /// Those that count for this command line: an option goes before a setting.
    fn of(self, matches: &ArgMatches) -> Vec<Setting> {
        let is_given = |option: &str| {
            matches.try_contains_id(option).unwrap_or_default()
                && matches.value_source(option) == Some(ValueSource::CommandLine)
        };
        let any_given = |options: &[&str]| options.iter().any(|option| is_given(option));
        let counts = |setting: &Setting| match setting {
            Setting::FontFiles | Setting::FontNames => !any_given(&["font", "font-of"]),
            // Who names the lanes names all of them.
            Setting::With | Setting::Without => {
                !any_given(&["lanes"]) && !setting.option().is_some_and(is_given)
            }
            Setting::Dpi => !is_given("dpi") && self.writes("png", matches),
            Setting::Text => !is_given("text") && self.writes("svg", matches),
            _ => !setting.option().is_some_and(is_given),
        };
        self.settings.iter().copied().filter(counts).collect()
    }

    /// Whether a format is among those asked for.
    fn writes(self, format: &str, matches: &ArgMatches) -> bool {
        let asked: Vec<&String> = matches.get_many("format").into_iter().flatten().collect();
        let of_name = matches.get_one::<PathBuf>("out").and_then(|out| endings::ending(out));
        match (asked.is_empty(), of_name) {
            (false, _) => asked.iter().any(|asked| *asked == format),
            (true, Some(ending)) => ending == format,
            (true, None) => self.usual == format,
        }
    }
}

/// The settings that count for a command.
#[derive(Debug, Clone, Default)]
pub struct StudySettings {
    /// The file that they stand in.
    pub file: Option<PathBuf>,
    /// What counts; paths of files are those of the folder in which the command is given.
    pub values: Settings,
    /// How much is wrong with settings that the command looks at and does not use.
    pub faults: usize,
    places: Places,
    /// Inputs that have another settings file, which is not used.
    elsewhere: Vec<(PathBuf, Option<PathBuf>)>,
}

impl StudySettings {
    /// Reads the file that is nearest to the first of the `inputs`; what is wrong in it is told, as far
    /// as this command uses it.
    pub fn of(
        uses: Uses,
        matches: &ArgMatches,
        inputs: &[PathBuf],
        language: Language,
    ) -> Result<Self, Stop> {
        if matches.get_flag("no-settings") {
            return Ok(Self::default());
        }
        let here = PathBuf::from(".");
        let first = inputs.first().unwrap_or(&here);
        let file = nearest(first);
        let others = inputs.iter().skip(1).map(|input| (input.clone(), nearest(input)));
        let elsewhere = others.filter(|(_, other)| *other != file).collect();
        let mut found = Self { file: file.clone(), elsewhere, ..Self::default() };
        if let Some(path) = file {
            (found.values, found.places) = values(&path, &uses.of(matches), language)?;
            if uses.looks_at_others {
                found.faults = tell_others(&path, &uses.of(matches), language)?;
            }
        }
        Ok(found)
    }

    /// Where journeys come from that do not say so themselves.
    pub fn source(&self) -> Option<&str> {
        self.values.source.as_deref()
    }

    /// The theme file that they name.
    pub fn theme_file(&self) -> Option<PathBuf> {
        match &self.values.theme {
            Some(ThemeChoice::File(path)) => Some(PathBuf::from(path)),
            _ => None,
        }
    }

    /// Where a setting comes from that counts, for whoever is told that something is wrong with it.
    pub fn origin(&self, setting: Setting, language: Language) -> Option<String> {
        let file = self.file.as_deref().filter(|_| self.values.has(setting)).map(shown)?;
        let (_, Position { line, column }) = self.places.iter().find(|(own, _)| *own == setting)?;
        let word = setting.word(language);
        Some(match language {
            Language::Dutch => format!("Dit komt door “{word}” in {file}:{line}:{column}."),
            Language::English => format!("This comes from “{word}” in {file}:{line}:{column}."),
        })
    }

    /// Says which file was used, and for what.
    pub fn tell(&self, language: Language) {
        let used = Setting::ALL.into_iter().filter(|setting| self.values.has(*setting));
        let used: Vec<&str> = used.map(|setting| setting.word(language)).collect();
        if let (Some(file), false) = (&self.file, used.is_empty()) {
            let (file, used) = (shown(file), used.join(", "));
            output::notice(report::note(
                &match language {
                    Language::Dutch => format!("Instellingen uit {file}: {used}."),
                    Language::English => format!("Settings from {file}: {used}."),
                },
                language,
            ));
        }
        if let Some((input, other)) = self.elsewhere.first() {
            output::notice(report::note(&unused(input, other.as_deref(), language), language));
        }
    }
}

/// That one command uses one file.
fn unused(input: &Path, other: Option<&Path>, language: Language) -> String {
    let input = shown(input);
    match (other.map(shown), language) {
        (Some(other), Language::Dutch) => {
            format!(
                "{other} is niet gebruikt: de instellingen van het eerste bestand gelden voor alle. Voor {input} geeft u een eigen opdracht."
            )
        }
        (Some(other), Language::English) => {
            format!(
                "{other} was not used: the settings of the first file count for all. For {input}, give a command of its own."
            )
        }
        (None, Language::Dutch) => {
            format!("De instellingen van het eerste bestand gelden ook voor {input}.")
        }
        (None, Language::English) => {
            format!("The settings of the first file count for {input} as well.")
        }
    }
}

/// Where each setting stands in its file.
type Places = Vec<(Setting, Position)>;

/// What a file says of these settings, and where.
fn values(path: &Path, uses: &[Setting], language: Language) -> Result<(Settings, Places), Stop> {
    // A command that uses none of them does not mind what is in the file.
    if uses.is_empty() {
        return Ok(Default::default());
    }
    let text = style_file::text(path, language)?;
    let file = read(&text, language);
    let counts = |setting: Option<Setting>| setting.is_none_or(|setting| uses.contains(&setting));
    let wrong = file.problems.into_iter().filter(|problem| counts(problem.setting));
    let wrong: Vec<Diagnostic> = wrong.map(|problem| problem.diagnostic).collect();
    if !wrong.is_empty() {
        output::print_error(style_file::told(path, text, wrong, language));
        return Err(Stop::Reported);
    }
    let mut values = file.settings;
    values.keep(uses);
    let folder = path.parent().unwrap_or(Path::new(""));
    let beside = |name: &mut String| *name = folder.join(&*name).to_string_lossy().into_owned();
    values.font_files.iter_mut().for_each(beside);
    if let Some(ThemeChoice::File(name)) = &mut values.theme {
        beside(name);
    }
    let lines = Lines::of(&text);
    let places = file.places.into_iter().map(|(setting, at)| (setting, lines.position(at.start)));
    Ok((values, places.collect()))
}

/// Tells what is wrong with the settings that a command does not use; how much that is.
fn tell_others(path: &Path, uses: &[Setting], language: Language) -> Result<usize, Stop> {
    let text = style_file::text(path, language)?;
    let is_other = |setting: Option<Setting>| setting.is_some_and(|it| !uses.contains(&it));
    let problems = read(&text, language).problems.into_iter();
    let wrong: Vec<Diagnostic> =
        problems.filter(|it| is_other(it.setting)).map(|it| it.diagnostic).collect();
    let faults = wrong.len();
    if faults > 0 {
        output::print_error(style_file::told(path, text, wrong, language));
    }
    Ok(faults)
}

/// The option that leaves the settings out.
pub fn option(language: Language) -> Arg {
    let help = language.pick(
        "Gebruikt geen klantreis.toml: het bestand met de instellingen van een onderzoek, in de map van de klantreis of daarboven",
        "Uses no klantreis.toml: the file with the settings of a study, in the folder of the journey or above it",
    );
    Arg::new("no-settings")
        .long("no-settings")
        .action(ArgAction::SetTrue)
        .global(true)
        .help_heading(heading(language))
        .help(help)
}
