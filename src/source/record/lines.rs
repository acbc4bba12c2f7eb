//! The lines of a family: who has one, and where the steps stand on those.

use crate::diagnostic::near::nearest;
use crate::model::{Journey, LineLevel, Place, Step, StepPart};
use crate::source::form::{Each, Form, LevelName, Text};
use crate::source::limits::MAX_LINES;
use crate::source::messages::lines;
use crate::source::reader::{Fields, Reader, Spot, tidy};
use crate::source::tree::Content;
use crate::source::vocabulary::{JourneyKey, ON_LINE, UNKNOWN_LEVEL};
use crate::source::writer::{Entry, Writer};

/// Where a step stands on the lines of others: each name with a level.
pub(crate) struct OnLines;

impl Form<Vec<LineLevel>> for OnLines {
    fn read<'a>(reader: &mut Reader<'a, '_>, spot: Spot<'a>) -> Option<Vec<LineLevel>> {
        if !reader.is_record(spot.node) {
            if reader.is_empty(spot) {
                reader.report_empty(spot);
            } else {
                reader.wrong_shape(spot);
            }
            return None;
        }
        let mut levels: Vec<LineLevel> = Vec::new();
        let mut children = reader.tree.children(spot.node);
        while let (Some(key), Some(node)) = (children.next(), children.next()) {
            let Content::Text { text: name, .. } = reader.tree.content(key) else { continue };
            let name: &'a str = name;
            let line = tidy(name);
            if levels.iter().any(|known| known.line.to_lowercase() == line.to_lowercase()) {
                let message = lines::line_twice(reader.language, &line);
                reader.report(reader.tree.span(key), message);
            }
            let spot = Spot { name, key: &ON_LINE, node, item: false };
            levels.extend(reader.line_level(line, spot));
        }
        Some(levels)
    }

    fn absent() -> Option<Vec<LineLevel>> {
        Some(Vec::new())
    }

    fn write(value: &Vec<LineLevel>, writer: &Writer<'_>) -> Option<Entry> {
        let unknown = || Entry::Word(UNKNOWN_LEVEL.pick(writer.keys).to_owned());
        let level = |own: &LineLevel| LevelName::write(&own.level, writer).unwrap_or_else(unknown);
        Entry::named(value.iter().map(|own| (own.line.clone(), level(own))))
    }
}

impl<'a> Reader<'a, '_> {
    /// The level on a line, or that it is not known.
    fn line_level(&mut self, line: String, spot: Spot<'a>) -> Option<LineLevel> {
        if let Content::Text { text, .. } = self.tree.content(spot.node)
            && UNKNOWN_LEVEL.matches(text.trim())
        {
            return Some(LineLevel { line, level: None });
        }
        let level = self.level(spot)?;
        Some(LineLevel { line, level: Some(level) })
    }

    /// Who has a line of their own.
    pub(crate) fn lines(&mut self, fields: &Fields<'a, JourneyKey>) -> Vec<String> {
        let Some(spot) = fields.get(JourneyKey::Lines) else { return Vec::new() };
        let span = self.tree.span(fields.key_node(JourneyKey::Lines).unwrap_or(spot.node));
        if fields.has(JourneyKey::Parties) {
            self.report(span, lines::lines_and_parties(self.language));
        }
        let names: Vec<String> = Each::<Text>::read(self, spot).unwrap_or_default();
        if names.len() > MAX_LINES {
            self.report(span, lines::too_many(self.language, MAX_LINES));
        }
        for (at, name) in names.iter().enumerate() {
            let same = |other: &String| other.to_lowercase() == name.to_lowercase();
            if names[..at].iter().any(same) {
                self.report(span, lines::line_twice(self.language, name));
            }
        }
        names
    }

    /// Gives each step the level that it says for its own line by name, now that all are read.
    pub(crate) fn settle_lines(&mut self, journey: &mut Journey) {
        let mut steps = std::mem::take(&mut journey.steps);
        for step in &mut steps {
            let own = journey.line_of(step);
            let is_own = |level: &LineLevel| journey.line_named(&level.line) == Some(own);
            let Some(at) = step.levels.iter().position(is_own) else { continue };
            let level = step.levels.remove(at);
            if step.level().is_some() {
                let slip = journey.without_line(step).find_map(|name| {
                    nearest(name, journey.names_on_lines()).map(|meant| (name, meant))
                });
                let (part, message) = slip.map_or_else(
                    || (StepPart::Level, lines::level_twice(self.language, &level.line)),
                    |(name, meant)| (StepPart::About, lines::no_line(self.language, name, meant)),
                );
                self.report(self.places.locate(Place::Step(step.id, part)), message);
            }
            put_level(step, level);
        }
        journey.steps = steps;
    }
}

/// Gives a level to what leads a step.
fn put_level(step: &mut Step, LineLevel { level, .. }: LineLevel) {
    match (&mut step.event, &mut step.emotion, &mut step.thought) {
        (Some(event), _, _) => event.level = level,
        (None, Some(emotion), _) => emotion.level = level,
        (None, None, Some(thought)) => thought.level = level,
        (None, None, None) => {}
    }
}
