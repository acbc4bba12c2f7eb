//! Reads single values: texts, numbers, words of a list, levels, phases.

use crate::model::{Duration, Level};
use crate::source::limits::MAX_TEXT_CHARS;
use crate::source::messages::{file, meaning, values};
use crate::source::reader::state::{Reader, Spot};
use crate::source::reader::text::tidy;
use crate::source::tree::Content;
use crate::source::vocabulary::{Shape, Words};

/// Words for yes and no besides the two that are shown.
const YES: [&str; 3] = ["ja", "yes", "true"];
const NO: [&str; 3] = ["nee", "no", "false"];

impl<'a> Reader<'a, '_> {
    /// The text as typed, without spaces at its ends; anything else is reported.
    pub(crate) fn raw(&mut self, spot: Spot<'a>) -> Option<&'a str> {
        if self.is_empty(spot) {
            self.report_empty(spot);
            return None;
        }
        let Content::Text { text, .. } = self.tree.content(spot.node) else {
            self.wrong_shape(spot);
            return None;
        };
        if text.len() > MAX_TEXT_CHARS && text.chars().count() > MAX_TEXT_CHARS {
            let message = file::text_too_long(self.language, spot.name);
            self.report(self.first_line(spot.node), message);
            return None;
        }
        self.note_remark(spot);
        Some(text.trim())
    }

    pub(crate) fn text(&mut self, spot: Spot<'a>) -> Option<String> {
        self.raw(spot).map(tidy)
    }

    pub(crate) fn number(&mut self, spot: Spot<'a>) -> Option<u32> {
        let text = self.raw(spot)?;
        let (low, high) = Self::number_shape(spot);
        let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
        let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        let number = text.parse().ok().filter(|number| (low..=high).contains(number));
        if number.is_none() {
            let tell = if is_number { values::out_of_range } else { values::not_a_number };
            let message = tell(self.language, spot.name, text, low, high);
            self.report(self.tree.span(spot.node), message);
        }
        number
    }

    pub(crate) fn yes_no(&mut self, spot: Spot<'a>) -> Option<bool> {
        let text = self.raw(spot)?;
        let is = |words: [&str; 3]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
        if is(YES) {
            return Some(true);
        }
        if is(NO) {
            return Some(false);
        }
        let message = values::not_yes_or_no(self.language, spot.name, text);
        self.report(self.tree.span(spot.node), message);
        None
    }

    /// The place of a word among the words its key allows.
    pub(crate) fn word(&mut self, spot: Spot<'a>) -> Option<usize> {
        let Shape::Word(choices) = spot.key.shape else { return None };
        let text = self.raw(spot)?;
        let found = choices.iter().position(|choice: &Words| choice.matches(text));
        if found.is_none() {
            let message = values::unknown_word(self.language, self.words, spot.name, text, choices);
            self.report(self.tree.span(spot.node), message);
        }
        found
    }

    pub(crate) fn level(&mut self, spot: Spot<'a>) -> Option<Level> {
        const REMEMBERED: usize = 32;
        let text = self.raw(spot)?;
        let known = self.levels.iter().find(|(word, _)| *word == text);
        let level = known.map_or_else(|| self.scale.level(text), |&(_, level)| level);
        if known.is_none() && self.levels.len() < REMEMBERED {
            self.levels.push((text, level));
        }
        if level.is_none() && !self.scale_unsure {
            let message = meaning::unknown_level(self.language, self.words, text, &self.scale);
            self.report(self.tree.span(spot.node), message);
        }
        level
    }

    /// The id of a phase of this journey.
    pub(crate) fn phase_id(&mut self, spot: Spot<'a>) -> Option<String> {
        let text = self.raw(spot)?;
        if self.phases.get(text).is_none() {
            if self.phases_unsure {
                return None;
            }
            let message = meaning::unknown_phase(self.language, text, &self.phases);
            self.report(self.tree.span(spot.node), message);
            return None;
        }
        Some(text.to_owned())
    }

    pub(crate) fn duration(&mut self, spot: Spot<'a>) -> Option<Duration> {
        let text = self.raw(spot)?;
        let duration = Duration::parse(text);
        if duration.is_none() {
            let message = values::not_a_duration(self.language, text);
            self.report(self.tree.span(spot.node), message);
        }
        duration
    }
}
