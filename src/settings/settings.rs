//! The settings as plain values.

use crate::check::Words;
use crate::diagnostic::{Diagnostic, Span};
use crate::language::Language;
use crate::layout::Page;
use crate::model::{Part, View};
use crate::settings::vocabulary::Setting;
use crate::theme::file::Shipped;

/// What a settings file says; what it leaves out is `None` or empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    /// How drawings look.
    pub theme: Option<ThemeChoice>,
    /// Files of the letters of drawings, as they stand in the file.
    pub font_files: Vec<String>,
    /// Names of fonts that are installed.
    pub font_names: Vec<String>,
    /// The page that journeys are divided over.
    pub page: Option<PageChoice>,
    /// How journeys are drawn that do not say so themselves.
    pub view: Option<View>,
    /// Only these parts are drawn, in this order.
    pub lanes: Vec<Part>,
    /// These parts are drawn as well.
    pub with: Vec<Part>,
    /// These parts are not drawn.
    pub without: Vec<Part>,
    /// Whether steps are numbered where nothing calls them by their number.
    pub numbers: Option<bool>,
    /// The language of messages.
    pub language: Option<Language>,
    /// Where journeys come from that do not say so themselves.
    pub source: Option<String>,
    /// Pixels of a PNG in an inch.
    pub dpi: Option<u32>,
    /// Whether an SVG holds its text as outlines.
    pub outlines: Option<bool>,
    /// Words that judge people: those that may stand in journeys, and others that judge too.
    pub words: Words,
}

/// The theme that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemeChoice {
    /// One that comes with the program.
    Shipped(Shipped),
    /// A theme file, as it stands in the settings file.
    File(String),
}

/// The page that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct PageChoice {
    /// As it is called.
    pub name: String,
    /// Its size; `None` for one as large as the journey.
    pub page: Option<Page>,
}

/// A settings file as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct SettingsFile {
    /// What it says, as far as that could be read.
    pub settings: Settings,
    /// What is wrong in it, in the order of the file.
    pub problems: Vec<Problem>,
    /// Where each setting stands.
    pub places: Vec<(Setting, Span)>,
}

/// Something that is wrong in a settings file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The setting that has no right value; `None` where it is not known which one is meant.
    pub setting: Option<Setting>,
    /// What is wrong, and where.
    pub diagnostic: Diagnostic,
}

impl Settings {
    /// Forgets all but these settings.
    pub fn keep(&mut self, settings: &[Setting]) {
        for setting in Setting::ALL.into_iter().filter(|setting| !settings.contains(setting)) {
            match setting {
                Setting::Theme => self.theme = None,
                Setting::FontFiles => self.font_files.clear(),
                Setting::FontNames => self.font_names.clear(),
                Setting::Page => self.page = None,
                Setting::View => self.view = None,
                Setting::Lanes => self.lanes.clear(),
                Setting::With => self.with.clear(),
                Setting::Without => self.without.clear(),
                Setting::Numbers => self.numbers = None,
                Setting::Language => self.language = None,
                Setting::Source => self.source = None,
                Setting::Dpi => self.dpi = None,
                Setting::Text => self.outlines = None,
                Setting::AllowedWords => self.words.allowed.clear(),
                Setting::JudgingWords => self.words.judging.clear(),
            }
        }
    }

    /// Whether the file says anything of a setting.
    #[must_use]
    pub fn has(&self, setting: Setting) -> bool {
        match setting {
            Setting::Theme => self.theme.is_some(),
            Setting::FontFiles => !self.font_files.is_empty(),
            Setting::FontNames => !self.font_names.is_empty(),
            Setting::Page => self.page.is_some(),
            Setting::View => self.view.is_some(),
            Setting::Lanes => !self.lanes.is_empty(),
            Setting::With => !self.with.is_empty(),
            Setting::Without => !self.without.is_empty(),
            Setting::Numbers => self.numbers.is_some(),
            Setting::Language => self.language.is_some(),
            Setting::Source => self.source.is_some(),
            Setting::Dpi => self.dpi.is_some(),
            Setting::Text => self.outlines.is_some(),
            Setting::AllowedWords => !self.words.allowed.is_empty(),
            Setting::JudgingWords => !self.words.judging.is_empty(),
        }
    }
}
