//! The words of a theme file: every key once, in Dutch and in English.

use crate::language::Language;
use crate::theme::file::length::Unit;
use crate::theme::{ColorUse, Theme};

/// A key of a theme file, and what stands behind it.
pub(super) struct ThemeKey {
    dutch: &'static str,
    english: &'static str,
    pub value: Value,
}

/// What stands behind a key.
#[derive(Clone, Copy)]
pub(super) enum Value {
    /// What the theme is called.
    Name,
    /// The theme it is made from.
    Base,
    /// How journeys are drawn.
    View,
    /// More keys.
    Table(&'static [ThemeKey]),
    /// A colour.
    Color(ColorUse),
    /// Families of letters, best first.
    Families,
    /// A length.
    Length(Length),
}

/// A length of a theme and how long it may be.
#[derive(Clone, Copy)]
pub(super) struct Length {
    pub of: fn(&mut Theme) -> &mut f64,
    pub unit: Unit,
    /// The least and the most, in the unit.
    pub least: f64,
    pub most: f64,
}

const fn key(dutch: &'static str, english: &'static str, value: Value) -> ThemeKey {
    ThemeKey { dutch, english, value }
}

const fn color(dutch: &'static str, english: &'static str, role: ColorUse) -> ThemeKey {
    key(dutch, english, Value::Color(role))
}

const fn points(least: f64, most: f64, of: fn(&mut Theme) -> &mut f64) -> Value {
    Value::Length(Length { of, unit: Unit::Point, least, most })
}

const fn millimetres(least: f64, most: f64, of: fn(&mut Theme) -> &mut f64) -> Value {
    Value::Length(Length { of, unit: Unit::Millimetre, least, most })
}

/// The keys that stand in no table, and the tables.
pub(super) const TOP: &[ThemeKey] = &[
    key("naam", "name", Value::Name),
    key("gebaseerd-op", "based-on", Value::Base),
    key("beeld", "view", Value::View),
    key("kleuren", "colours", Value::Table(COLORS)),
    key("letters", "fonts", Value::Table(LETTERS)),
    key("maten", "sizes", Value::Table(SIZES)),
];

const COLORS: &[ThemeKey] = &[
    color("rood", "red", ColorUse::Red),
    color("blauw", "blue", ColorUse::Blue),
    color("tekst", "text", ColorUse::Ink),
    color("grijs", "grey", ColorUse::GreyText),
    color("lijn", "line", ColorUse::Line),
    color("baan", "lane", ColorUse::Lane),
    color("kop", "header", ColorUse::Header),
    color("draad", "thread", ColorUse::Thread),
    color("draad-blauw", "thread-blue", ColorUse::ThreadBlue),
    color("goed", "good", ColorUse::Petrol),
    color("kans", "opportunity", ColorUse::Opportunity),
    color("wit", "white", ColorUse::White),
];

const LETTERS: &[ThemeKey] = &[
    key("families", "families", Value::Families),
    key("titel", "title", points(12.0, 36.0, |theme| &mut theme.title_size)),
    key("tussenkop", "heading", points(8.0, 28.0, |theme| &mut theme.heading_size)),
    key("inleiding", "lead", points(8.0, 24.0, |theme| &mut theme.lead_size)),
    key("tekst", "text", points(8.0, 18.0, |theme| &mut theme.body_size)),
    key("klein", "small", points(8.0, 18.0, |theme| &mut theme.small_size)),
];

const SIZES: &[ThemeKey] = &[
    key("kader", "card", millimetres(25.0, 90.0, |theme| &mut theme.card_width)),
    key("binnenruimte", "padding", millimetres(1.5, 6.0, |theme| &mut theme.padding)),
    key("naast-kader", "beside-card", millimetres(1.5, 15.0, |theme| &mut theme.card_gap)),
    key("boven-kader", "above-card", millimetres(1.5, 15.0, |theme| &mut theme.card_clearance)),
    key("tussen-fasen", "between-phases", millimetres(5.0, 30.0, |theme| &mut theme.phase_gap)),
    key("rand", "margin", millimetres(3.0, 30.0, |theme| &mut theme.margin)),
];

impl ThemeKey {
    pub const fn words(&self) -> [&'static str; 2] {
        [self.dutch, self.english]
    }

    pub const fn word(&self, language: Language) -> &'static str {
        language.pick(self.dutch, self.english)
    }

    pub fn matches(&self, text: &str) -> bool {
        self.dutch == text
            || self.english == text
            || (self.english == "colours" && text == "colors")
    }
}

/// The words of these keys.
pub(super) fn words(keys: &[ThemeKey], language: Language) -> impl Iterator<Item = &'static str> {
    keys.iter().map(move |key| key.word(language))
}

/// The word for the colour of a role; none for the page, which no theme colours.
pub(super) fn color_word(role: ColorUse, language: Language) -> Option<&'static str> {
    let is_its = |key: &&ThemeKey| matches!(key.value, Value::Color(own) if own == role);
    COLORS.iter().find(is_its).map(|key| key.word(language))
}

/// The word of the colour of a role in a sentence.
pub(super) fn role_word(role: ColorUse, language: Language) -> String {
    let page = language.pick("de witte bladzijde", "the white page");
    let word = color_word(role, language);
    word.map_or_else(|| page.to_owned(), |word| format!("`{word}`"))
}
