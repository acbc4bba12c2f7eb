//! Reads a theme file into a theme, and gathers everything that is wrong in it.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Diagnostics, Message, Severity, Span};
use crate::language::Language;
use crate::model::View;
use crate::scene::Color;
use crate::theme::file::diagnostics;
use crate::theme::file::length::pixels;
use crate::theme::file::shipped::{SHIPPED, Shipped};
use crate::theme::file::value_messages;
use crate::theme::file::vocabulary::{Length, TOP, ThemeKey, Value};
use crate::theme::{ColorUse, Theme};

/// A theme file is a page of text; what is longer was not written by hand.
const LONGEST: usize = 64 * 1024;
/// How many families of letters can be asked for.
const MOST_FAMILIES: usize = 8;
/// Families that are as wide as Arial.
const MEASURED: [&str; 5] = ["Arial", "Liberation Sans", "Arimo", "Helvetica", "Nimbus Sans"];

/// Reads a theme file; its keys may be Dutch or English, the messages are in `language`.
///
/// # Errors
/// Everything in the file that is wrong, in the order of the file: what is no TOML, unknown keys,
/// values that cannot be, and colours that do not stand out from one another.
pub fn read(text: &str, language: Language) -> Result<ThemeFile, Diagnostics> {
    let mut reader = Reader {
        language,
        name: None,
        theme: Theme::default(),
        colored: Vec::new(),
        found: Vec::new(),
    };
    if text.len() > LONGEST {
        reader.report(diagnostics::too_long(language, LONGEST), 0..0);
        return Err(reader.found.into());
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut unquoted = Vec::new();
    for error in errors {
        let span = error.span().unwrap_or_default();
        let Some((place, line)) = unquoted_color(text, span.start) else {
            reader.report(diagnostics::syntax(language, error.message()), span);
            continue;
        };
        // The parser stumbles over one line more than once.
        if !unquoted.contains(&place) {
            reader.report(diagnostics::unquoted_color(language, &line), place.clone());
            unquoted.push(place);
        }
    }
    if reader.found.is_empty() {
        reader.base(table.get_ref());
        reader.table(TOP, table.get_ref());
        reader.contrast();
    }
    let Reader { name, theme, mut found, .. } = reader;
    found.sort_by_key(|diagnostic| diagnostic.span.start);
    if found.iter().any(|diagnostic| diagnostic.severity == Severity::Error) {
        return Err(found.into());
    }
    Ok(ThemeFile { name, theme, warnings: found })
}

/// A theme as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeFile {
    /// What its maker calls it.
    pub name: Option<String>,
    /// How a drawing looks.
    pub theme: Theme,
    /// What its maker should know; nothing in it stops a drawing.
    pub warnings: Vec<Diagnostic>,
}

impl Shipped {
    /// How a drawing looks in it.
    #[must_use]
    pub fn theme(self) -> Theme {
        read(self.text, Language::English).map_or_else(|_| Theme::default(), |file| file.theme)
    }
}

/// Reads the file part by part and keeps what it finds.
struct Reader {
    language: Language,
    name: Option<String>,
    theme: Theme,
    /// The colours that the file sets, and where.
    colored: Vec<(ColorUse, Range<usize>)>,
    found: Vec<Diagnostic>,
}

/// A value, with where it stands in the file.
type SpannedValue<'a, 'i> = &'a Spanned<DeValue<'i>>;

impl Reader {
    fn report(&mut self, message: Message, at: Range<usize>) {
        self.found.push(message.at(Span { start: at.start, end: at.end }));
    }

    /// The theme that this one is made from, which has to be known before all else.
    fn base(&mut self, table: &DeTable<'_>) {
        let is_base = |key: &ThemeKey| matches!(key.value, Value::Base);
        let Some(key) = TOP.iter().find(|key| is_base(key)) else { return };
        let Some((_, value)) = table.iter().find(|(word, _)| key.matches(word.get_ref())) else {
            return;
        };
        let Some(name) = self.text(value) else { return };
        match Shipped::named(&name) {
            // The first is made from nothing, and is what a drawing starts from.
            Some(shipped) if shipped == SHIPPED[0] => {}
            Some(shipped) => self.theme = shipped.theme(),
            None => self.report(diagnostics::unknown_base(self.language, &name), value.span()),
        }
    }

    fn table(&mut self, keys: &'static [ThemeKey], table: &DeTable<'_>) {
        let mut used: Vec<&ThemeKey> = Vec::new();
        for (word, value) in table {
            let Some(key) = keys.iter().find(|key| key.matches(word.get_ref())) else {
                let message = diagnostics::unknown_key(self.language, word.get_ref(), keys);
                self.report(message, word.span());
                continue;
            };
            if used.iter().any(|other| std::ptr::eq(*other, key)) {
                self.report(value_messages::twice(self.language, key.words()), word.span());
                continue;
            }
            used.push(key);
            self.value(key, value);
        }
    }

    fn value(&mut self, key: &'static ThemeKey, value: SpannedValue<'_, '_>) {
        match key.value {
            Value::Name => self.name = self.text(value),
            Value::Base => {}
            Value::View => self.view(value),
            Value::Table(keys) => match value.get_ref() {
                DeValue::Table(table) => self.table(keys, table),
                _ => self.report(diagnostics::no_table(self.language, key), value.span()),
            },
            Value::Color(role) => self.color(role, value),
            Value::Families => self.families(value),
            Value::Length(length) => self.length(key, length, value),
        }
    }

    fn text(&mut self, value: SpannedValue<'_, '_>) -> Option<String> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.report(value_messages::no_text(self.language), value.span());
        }
        text.map(str::to_owned)
    }

    fn view(&mut self, value: SpannedValue<'_, '_>) {
        let Some(name) = self.text(value) else { return };
        match View::named(&name) {
            Some(view) => self.theme.view = view,
            None => self.report(value_messages::unknown_view(self.language, &name), value.span()),
        }
    }

    fn color(&mut self, role: ColorUse, value: SpannedValue<'_, '_>) {
        let Some(color) = value.get_ref().as_str().and_then(color) else {
            self.report(diagnostics::no_color(self.language), value.span());
            return;
        };
        self.theme.palette = self.theme.palette.clone().with(role, color);
        self.colored.push((role, value.span()));
    }

    fn families(&mut self, value: SpannedValue<'_, '_>) {
        let names: Vec<SpannedValue<'_, '_>> = match value.get_ref() {
            DeValue::Array(names) => names.iter().collect(),
            _ => vec![value],
        };
        if names.is_empty() || names.len() > MOST_FAMILIES {
            self.report(diagnostics::family_count(self.language, MOST_FAMILIES), value.span());
            return;
        }
        let mut fonts = Vec::new();
        for place in names {
            let Some(name) = self.text(place) else { continue };
            let is_letter = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.');
            if name.trim().is_empty() || !name.chars().all(is_letter) {
                self.report(diagnostics::no_family(self.language, &name), place.span());
            } else if !["sans-serif", "sans serif"].contains(&name.to_lowercase().trim()) {
                fonts.push((name.trim().to_owned(), place.span()));
            }
        }
        // Only the first that a reader has is used: after a family that is as wide as Arial the
        // others do not matter more than any font that a reader may lack.
        if let Some((name, place)) = fonts.first().filter(|(name, _)| !MEASURED.contains(&&**name))
        {
            let mut warning = diagnostics::unmeasured(self.language, name)
                .at(Span { start: place.start, end: place.end });
            warning.severity = Severity::Warning;
            self.found.push(warning);
        }
        self.theme.fonts.families = fonts.into_iter().map(|(name, _)| name).collect();
    }

    fn length(&mut self, key: &ThemeKey, length: Length, value: SpannedValue<'_, '_>) {
        let Length { of, unit, least, most } = length;
        let text = match value.get_ref() {
            DeValue::Integer(number) if number.radix() == 10 => number.as_str(),
            DeValue::Float(number) => number.as_str(),
            DeValue::String(text) => text,
            _ => "",
        };
        match pixels(text, unit) {
            None => self.report(diagnostics::no_length(self.language, unit), value.span()),
            Some(px) if px < unit.pixels(least) || px > unit.pixels(most) => {
                let message = diagnostics::length_out_of_range(self.language, key, length);
                self.report(message, value.span());
            }
            Some(px) => *of(&mut self.theme) = px,
        }
    }

    /// Reports what does not stand out, once for each colour that causes it.
    fn contrast(&mut self) {
        let mut reported = Vec::new();
        let palette = self.theme.palette.clone();
        for found in palette.shortfalls() {
            let (front, ground) = (found.pair.front, found.pair.ground);
            let place = |role| self.colored.iter().find(|(own, _)| *own == role);
            let chosen: Vec<_> = [front, ground].into_iter().filter_map(place).collect();
            let helps = chosen.iter().find(|(role, _)| palette.nearest_shade(*role).is_some());
            let Some((role, place)) = helps.or(chosen.first()).map(|it| (*it).clone()) else {
                continue;
            };
            if !reported.contains(&role) {
                reported.push(role);
                self.report(diagnostics::contrast(self.language, &palette, found, role), place);
            }
        }
    }
}

/// The colour without quotes on the line that holds a place, and the line as it should be; a # makes
/// a remark of it.
fn unquoted_color(text: &str, at: usize) -> Option<(Range<usize>, String)> {
    let before = text.get(..at)?;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = text.get(start..)?.lines().next()?;
    let (word, value) = line.split_once('=')?;
    let value = value.split_whitespace().next()?;
    color(value)?;
    let from = start + line.find(value)?;
    Some((from..from + value.len(), format!("{} = \"{value}\"", word.trim())))
}

/// "#C62828", or "#C28" for short.
fn color(text: &str) -> Option<Color> {
    let digits = text.trim().strip_prefix('#')?;
    let value = u32::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))?;
    match digits.len() {
        6 => Some(Color::hex(value)),
        3 => {
            let twice = |shift: u32| ((value >> shift) & 0xF) * 0x11;
            Some(Color::hex(twice(8) << 16 | twice(4) << 8 | twice(0)))
        }
        _ => None,
    }
}
