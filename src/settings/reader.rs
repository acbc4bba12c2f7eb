//! Reads a settings file, and gathers everything that is wrong in it.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Message, Span, forbidden_characters};
use crate::language::Language;
use crate::layout::{Page, SizeError};
use crate::model::{Part, View};
use crate::settings::bare_keys::bare_keys;
use crate::settings::messages;
use crate::settings::settings::{PageChoice, Problem, Settings, SettingsFile, ThemeChoice};
use crate::settings::vocabulary::Setting;
use crate::theme::file::{Shipped, value_messages};

/// A page of text; what is longer was not written by hand.
const LONGEST: usize = 64 * 1024;
/// The word for a page as large as the journey.
const AUTO: &str = "auto";

/// Reads a settings file; its keys may be Dutch or English, the messages are in `messages`.
///
/// A value that is wrong is a problem of its own setting, so that it is in nobody's way who does not
/// use it.
#[must_use]
pub fn read(text: &str, messages: Language) -> SettingsFile {
    let mut reader = Reader {
        language: messages,
        settings: Settings::default(),
        problems: Vec::new(),
        places: Vec::new(),
    };
    if text.len() > LONGEST {
        reader.report(None, messages::too_long(messages, LONGEST), 0..0);
    } else {
        let (table, errors) = DeTable::parse_recoverable(text);
        reader.broken(text, &errors);
        // What can be read of a broken file may not be what is meant.
        if errors.is_empty() {
            reader.table(table.get_ref());
        }
    }
    let Reader { settings, mut problems, places, .. } = reader;
    problems.sort_by_key(|problem| problem.diagnostic.span.start);
    SettingsFile { settings, problems, places }
}

struct Reader {
    language: Language,
    settings: Settings,
    problems: Vec<Problem>,
    places: Vec<(Setting, Span)>,
}

/// A value, with where it stands in the file.
type SpannedValue<'a, 'i> = &'a Spanned<DeValue<'i>>;

impl Reader {
    fn report(&mut self, setting: Option<Setting>, message: Message, at: Range<usize>) {
        let diagnostic = message.at(Span { start: at.start, end: at.end });
        self.problems.push(Problem { setting, diagnostic });
    }

    /// Reports what is no TOML: of a key without quotation marks once, whatever is said of its line.
    fn broken(&mut self, text: &str, errors: &[toml::de::Error]) {
        if errors.is_empty() {
            return;
        }
        let line = |at: usize| text.get(..at).unwrap_or_default().matches('\n').count();
        let keys = bare_keys(text);
        for key in &keys {
            let message = if key.is_word {
                messages::bare_word(self.language, key.key)
            } else {
                messages::unknown_key(self.language, key.key)
            };
            self.report(None, message, key.at.clone());
        }
        for error in errors {
            let at = error.span().unwrap_or_default();
            if keys.iter().all(|key| line(key.at.start) != line(at.start)) {
                self.report(None, messages::syntax(self.language, error.message()), at);
            }
        }
    }

    fn table(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            let Some(setting) = Setting::named(key.get_ref()) else {
                let message = messages::unknown_key(self.language, key.get_ref());
                self.report(None, message, key.span());
                continue;
            };
            if self.places.iter().any(|(used, _)| *used == setting) {
                self.report(
                    Some(setting),
                    value_messages::twice(self.language, setting.words()),
                    key.span(),
                );
                continue;
            }
            let at = key.span();
            self.places.push((setting, Span { start: at.start, end: at.end }));
            if let Err((message, at)) = self.value(setting, value) {
                self.report(Some(setting), message, at);
            }
        }
    }

    fn value(&mut self, setting: Setting, value: SpannedValue<'_, '_>) -> Result<(), Wrong> {
        let l = self.language;
        let settings = &mut self.settings;
        match setting {
            Setting::Theme => settings.theme = Some(theme(value, l)?),
            Setting::FontFiles => settings.font_files = owned(texts(value, l)?),
            Setting::FontNames => settings.font_names = owned(texts(value, l)?),
            Setting::Page => settings.page = Some(page(value, l)?),
            Setting::View => settings.view = Some(view(value, l)?),
            Setting::Lanes => settings.lanes = lanes(value, l)?,
            Setting::With => settings.with = lanes(value, l)?,
            Setting::Without => settings.without = lanes(value, l)?,
            Setting::Numbers => settings.numbers = Some(yes_or_no(value, l)?),
            Setting::Language => settings.language = Some(language(value, l)?),
            Setting::Source => settings.source = Some(source(value, l)?),
            Setting::Dpi => settings.dpi = Some(dpi(value, l)?),
            Setting::Text => settings.outlines = Some(is_outlines(value, l)?),
            Setting::AllowedWords => settings.words.allowed = owned(texts(value, l)?),
            Setting::JudgingWords => settings.words.judging = words(value, l)?,
        }
        Ok(())
    }
}

/// What is wrong with a value, and where.
type Wrong = (Message, Range<usize>);

/// A text, which holds no character that no text of a journey may hold.
fn text<'a>(value: SpannedValue<'a, '_>, l: Language) -> Result<&'a str, Wrong> {
    let text = value.get_ref().as_str().map(str::trim).filter(|text| !text.is_empty());
    let text = text.ok_or_else(|| (value_messages::no_text(l), value.span()))?;
    match forbidden_characters(text).next() {
        Some((_, character)) => Err((messages::forbidden_character(l, character), value.span())),
        None => Ok(text),
    }
}

/// One text, or a list of them, each with its place.
fn texts<'a>(
    value: SpannedValue<'a, '_>,
    l: Language,
) -> Result<Vec<(&'a str, Range<usize>)>, Wrong> {
    match value.get_ref() {
        DeValue::Array(items) => {
            items.iter().map(|item| Ok((text(item, l)?, item.span()))).collect()
        }
        DeValue::String(_) => Ok(vec![(text(value, l)?, value.span())]),
        _ => Err((messages::no_texts(l), value.span())),
    }
}

fn owned(texts: Vec<(&str, Range<usize>)>) -> Vec<String> {
    texts.into_iter().map(|(text, _)| text.to_owned()).collect()
}

/// Words, each with a better one.
fn words(value: SpannedValue<'_, '_>, l: Language) -> Result<Vec<(String, String)>, Wrong> {
    let wrong = |at| (messages::no_words(l), at);
    let DeValue::Table(table) = value.get_ref() else { return Err(wrong(value.span())) };
    let words = table.iter().map(|(word, better)| {
        if better.get_ref().as_str().is_none() {
            return Err(wrong(better.span()));
        }
        Ok((word.get_ref().to_string(), text(better, l)?.to_owned()))
    });
    words.collect()
}

/// A theme by its name, or its file.
fn theme(value: SpannedValue<'_, '_>, l: Language) -> Result<ThemeChoice, Wrong> {
    let name = text(value, l)?;
    if let Some(shipped) = Shipped::named(name) {
        return Ok(ThemeChoice::Shipped(shipped));
    }
    if name.contains(['.', '/', '\\']) {
        return Ok(ThemeChoice::File(name.to_owned()));
    }
    Err((messages::unknown_theme(l, name), value.span()))
}

fn page(value: SpannedValue<'_, '_>, l: Language) -> Result<PageChoice, Wrong> {
    let name = text(value, l)?;
    if name.eq_ignore_ascii_case(AUTO) {
        return Ok(PageChoice { name: AUTO.to_owned(), page: None });
    }
    match name.parse::<Page>() {
        Ok(page) => Ok(PageChoice { name: name.to_owned(), page: Some(page) }),
        Err(SizeError::Unknown) => Err((messages::unknown_page(l, name), value.span())),
        Err(SizeError::OutOfRange) => Err((messages::page_out_of_range(l, name), value.span())),
    }
}

fn view(value: SpannedValue<'_, '_>, l: Language) -> Result<View, Wrong> {
    let name = text(value, l)?;
    View::named(name).ok_or_else(|| (value_messages::unknown_view(l, name), value.span()))
}

/// Parts by their names, in a list or with commas as on the command line; each once.
fn lanes(value: SpannedValue<'_, '_>, l: Language) -> Result<Vec<Part>, Wrong> {
    let mut parts = Vec::new();
    for (names, at) in texts(value, l)? {
        for name in names.split(',').map(str::trim) {
            let part =
                Part::named(name).ok_or_else(|| (messages::unknown_lane(l, name), at.clone()))?;
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
    }
    Ok(parts)
}

fn language(value: SpannedValue<'_, '_>, l: Language) -> Result<Language, Wrong> {
    let tag = text(value, l)?;
    let found = Language::ALL.into_iter().find(|own| own.tag().eq_ignore_ascii_case(tag));
    found.ok_or_else(|| (messages::unknown_language(l, tag), value.span()))
}

/// A text that is drawn on one line.
fn source(value: SpannedValue<'_, '_>, l: Language) -> Result<String, Wrong> {
    Ok(text(value, l)?.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn dpi(value: SpannedValue<'_, '_>, l: Language) -> Result<u32, Wrong> {
    let number = match value.get_ref() {
        DeValue::Integer(number) if number.radix() == 10 => number.as_str().parse().ok(),
        DeValue::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    let number = number.filter(|number| *number > 0);
    number.ok_or_else(|| (messages::no_dpi(l), value.span()))
}

fn yes_or_no(value: SpannedValue<'_, '_>, l: Language) -> Result<bool, Wrong> {
    match value.get_ref() {
        DeValue::Boolean(it) => Ok(*it),
        _ => Err((messages::no_yes_or_no(l), value.span())),
    }
}

fn is_outlines(value: SpannedValue<'_, '_>, l: Language) -> Result<bool, Wrong> {
    let word = text(value, l)?;
    match word.to_lowercase().as_str() {
        "live" => Ok(false),
        "paths" => Ok(true),
        _ => Err((messages::unknown_text(l, word), value.span())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_is_read_in_either_language() {
        let dutch = "thema = \"zwart-wit\"\nletterbestanden = [\"a.ttf\", \"b.ttf\"]\nlettertypen = \"Noto Sans\"\npagina = \"A4-staand\"\nbeeld = \"lijn\"\nbanen = [\"gebeurtenissen\"]\nmet = \"bewijs, kansen\"\nzonder = [\"emoties\"]\nnummers = false\ntaal = \"nl\"\nbron = \"Interviews  2026\"\ndpi = 200\ntekst = \"paths\"\ntoegestane-woorden = [\"weigert\"]\noordelende-woorden = { kneusje = \"kind\" }\n";
        let english = "theme = \"zwart-wit\"\nfont-files = [\"a.ttf\", \"b.ttf\"]\nfont-names = \"Noto Sans\"\npage = \"A4-staand\"\nview = \"line\"\nlanes = [\"events\"]\nwith = \"evidence, opportunities\"\nwithout = [\"emotions\"]\nnumbers = false\nlanguage = \"nl\"\nsource = \"Interviews  2026\"\ndpi = \"200\"\ntext = \"paths\"\nallowed-words = \"weigert\"\n[judging-words]\nkneusje = \"kind\"\n";
        let [dutch, english] = [dutch, english].map(|text| read(text, Language::Dutch));
        assert_eq!((dutch.problems.len(), &dutch.settings), (0, &english.settings));
        assert!(Setting::ALL.into_iter().all(|setting| dutch.settings.has(setting)));
        assert_eq!(dutch.settings.source.as_deref(), Some("Interviews 2026"));
        assert_eq!(dutch.settings.font_files, ["a.ttf", "b.ttf"]);
    }

    #[test]
    fn what_is_wrong_is_told_where_it_stands_with_the_nearest_right_word() {
        for (text, code, at, said) in [
            ("pagia = \"a4\"", "unknown-key", "pagia", "“pagina”"),
            ("papier = \"a4\"", "unknown-key", "papier", "“pagina”"),
            ("[thema]\nx = 1", "wrong-value", "[thema]", "\"…\""),
            ("thema = \"zwartwit\"", "unknown-theme", "\"zwartwit\"", "“zwart-wit”"),
            ("zonder = [\"emotie\"]", "unknown-lane", "\"emotie\"", "“emoties”"),
            ("pagina = \"a5\"", "wrong-size", "\"a5\"", "16:9"),
            ("beeld = \"tabel\"", "unknown-view", "\"tabel\"", "beknopt"),
            ("pagina = \"10x10\"", "size-out-of-range", "\"10x10\"", "50"),
            ("dpi = -3", "wrong-value", "-3", "300"),
            ("dpi = \"veel\"", "wrong-value", "\"veel\"", "300"),
            ("nummers = \"nee\"", "wrong-value", "\"nee\"", "false"),
            ("taal = \"fr\"", "unknown-language", "\"fr\"", "nl"),
            ("tekst = \"omtrek\"", "wrong-value", "\"omtrek\"", "paths"),
            ("bron = \"a\\u202Eb\"", "forbidden-character", "\"a\\u202Eb\"", "opnieuw"),
            ("bron = \"a\\U000E0068\"", "forbidden-character", "\"a", "U+E0068"),
            ("lettertypen = [\"\\u001B[31m\"]", "forbidden-character", "\"", "U+001B"),
            ("bron = [\"a\"]", "wrong-value", "[\"a\"]", "tekst"),
            ("pagina = \"a4\"\npage = \"a3\"", "duplicate-key", "pag", ""),
            ("oordelende-woorden = [\"kneusje\"]", "wrong-value", "[", "kneusje"),
            ("oordelende-woorden = { aso = 3 }", "wrong-value", "3", "kneusje"),
            ("woorden_toegestaan = \"aso\"", "unknown-key", "woorden_", "“toegestane-woorden”"),
            (
                "[oordelende-woorden]\nlastig kind = \"x\"",
                "no-toml",
                "lastig kind",
                "\"lastig kind\" = \"",
            ),
            ("oordelende-woorden = { cliënt = \"x\" }", "no-toml", "cliënt", "\"cliënt\" = \""),
            ("toegestane woorden = \"aso\"", "unknown-key", "toegestane w", "“toegestane-woorden”"),
            ("pagina = a4", "no-toml", "", "pagina = \"a4\""),
        ] {
            let found = read(text, Language::Dutch);
            assert_eq!(found.problems.len(), 1, "{text}");
            let problem = &found.problems[0].diagnostic;
            assert_eq!(problem.code, code, "{text}");
            let shown = &text[problem.span.start..problem.span.end];
            assert!(shown.starts_with(at), "{text}: {shown}");
            let told = problem.to_string();
            assert!(told.contains(said), "{told}");
            assert_eq!(read(text, Language::English).problems[0].diagnostic.code, code);
        }
    }

    #[test]
    fn a_wrong_value_is_a_problem_of_its_own_setting_only() {
        let found = read("dpi = 0\npagina = \"a3\"\n", Language::Dutch);
        let settings: Vec<_> = found.problems.iter().map(|problem| problem.setting).collect();
        assert_eq!(settings, [Some(Setting::Dpi)]);
        assert!(found.settings.has(Setting::Page) && !found.settings.has(Setting::Dpi));
    }
}
