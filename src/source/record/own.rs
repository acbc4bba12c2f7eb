//! The journey's own lanes, and what steps and phases say in them.

use crate::language::Language;
use crate::model::{OwnLane, OwnLaneKind, OwnValue, Part, Place, Step, StepId, StepPart, Stretch};
use crate::source::form::{Form, LanguageName, PlainText, Short, Text, TextOr, Word, mapped};
use crate::source::limits::{MAX_LANE_NAME, MAX_OWN_LANES};
use crate::source::messages::{Message, own};
use crate::source::reader::{DeclaredLanes, Reader, Spot, Until, tidy};
use crate::source::tree::{Content, NodeId};
use crate::source::vocabulary::{IN_OWN_LANE, OwnLaneKey, OwnValueKey};
use crate::source::writer::{Entries, Entry, Writer};

mapped! {
    OwnLane by OwnLaneKey {
        name: Name as PlainText,
        kind: Kind as Word,
        about: About as Text,
    }
}

impl Short for OwnLane {
    fn from_text(text: String) -> Self {
        Self::new(text, OwnLaneKind::default())
    }

    fn as_text(&self) -> Option<&str> {
        (*self == Self::new(&*self.name, OwnLaneKind::default())).then_some(&self.name)
    }
}

/// Whose values they are.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Says {
    /// A step.
    Step(StepId),
    /// A phase of the journey's own set, from 0.
    Phase(usize),
}

impl<'a> Reader<'a, '_> {
    /// The lanes that the journey makes for itself.
    pub(crate) fn own_lanes(&mut self, spot: Option<Spot<'a>>) -> DeclaredLanes {
        let Some(spot) = spot else { return DeclaredLanes::default() };
        let before = self.problems.len();
        let items = self.one_or_more(spot);
        if let Some(extra) = items.get(MAX_OWN_LANES) {
            let message = own::too_many(self.language, MAX_OWN_LANES);
            self.report(self.first_line(extra.node), message);
        }
        let mut lanes: Vec<OwnLane> = Vec::new();
        for item in items.into_iter().take(MAX_OWN_LANES) {
            let span = self.first_line(item.node);
            let lane: Option<OwnLane> = TextOr::read(self, item);
            let Some(lane) = lane else { continue };
            if let Some(message) = wrong_name(&lane.name, &lanes, self.language) {
                self.report(span, message);
            }
            self.places.add(Place::OwnLane(lanes.len()), span);
            lanes.push(lane);
        }
        DeclaredLanes { lanes, unsure: self.problems.len() > before }
    }

    /// What a step or a phase says in the journey's own lanes.
    pub(crate) fn own_values(&mut self, spot: Option<Spot<'a>>, of: Says) -> Vec<OwnValue> {
        let Some(spot) = spot else { return Vec::new() };
        if !self.is_record(spot.node) {
            if self.is_empty(spot) {
                self.report_empty(spot);
            } else {
                self.wrong_shape(spot);
            }
            return Vec::new();
        }
        let mut values: Vec<OwnValue> = Vec::new();
        let mut children = self.tree.children(spot.node);
        while let (Some(key), Some(node)) = (children.next(), children.next()) {
            let Content::Text { text: name, .. } = self.tree.content(key) else { continue };
            let name: &'a str = name;
            let Some(lane) = self.own_lane_named(name, key, &values) else { continue };
            let spot = Spot { name, key: &IN_OWN_LANE, node, item: false };
            for item in self.one_or_more(spot) {
                let Some((text, until)) = self.own_value(item) else { continue };
                let nth = values.len();
                if let Some(until) = until {
                    self.keep_until(until, of, nth, &lane);
                }
                let span = self.first_line(item.node);
                match of {
                    Says::Step(_) => self.places.add_part(StepPart::Own(nth), span),
                    Says::Phase(phase) => self.places.add(Place::OfPhase(phase, nth), span),
                }
                values.push(OwnValue { lane: lane.name.clone(), text, until: None });
            }
        }
        values
    }

    /// The lane of the journey's own that a name means; reported where there is none, or where the
    /// same values name it twice.
    fn own_lane_named(&mut self, name: &str, key: NodeId, before: &[OwnValue]) -> Option<OwnLane> {
        let lower = tidy(name).to_lowercase();
        let found = self.own.lanes.iter().find(|lane| lane.name.to_lowercase() == lower).cloned();
        let span = self.tree.span(key);
        match &found {
            Some(lane) if before.iter().any(|value| value.lane == lane.name) => {
                self.report(span, own::lane_twice_in_step(self.language, name));
            }
            None if !self.own.unsure => {
                let names = self.own.lanes.iter().map(|lane| lane.name.as_str());
                let message = own::unknown_lane(self.language, self.words, name, names);
                self.report(span, message);
            }
            _ => {}
        }
        found
    }

    /// The text of a value, and where its last step is written.
    fn own_value(&mut self, spot: Spot<'a>) -> Option<(String, Option<Spot<'a>>)> {
        if !self.is_record(spot.node) {
            return Text::read(self, spot).map(|text| (text, None));
        }
        let fields = self.fields::<OwnValueKey>(spot)?;
        let language = self.part::<LanguageName, _, _>(&fields, OwnValueKey::Language);
        let text: String = self.part::<Text, _, _>(&fields, OwnValueKey::Text)?;
        if let Some(language) = language.flatten() {
            self.text_languages.insert(text.clone(), language);
        }
        Some((text, fields.get(OwnValueKey::Until)))
    }

    /// Remembers the last step of a value, where it can have one.
    fn keep_until(&mut self, spot: Spot<'a>, of: Says, nth: usize, lane: &OwnLane) {
        let span = self.tree.span(spot.node);
        match of {
            Says::Phase(_) => self.report(span, own::until_of_phase(self.language)),
            Says::Step(_) if lane.kind != OwnLaneKind::Bars => {
                self.report(span, own::until_without_bar(self.language, self.words, &lane.name));
            }
            Says::Step(step) => self.untils.push(Until { step, nth, spot }),
        }
    }

    /// Finds the last step of each value that has one, now that all steps are read.
    pub(crate) fn own_untils(&mut self, steps: &mut [Step]) {
        for Until { step, nth, spot } in std::mem::take(&mut self.untils) {
            let Some(until) = self.step_named(spot) else { continue };
            if self.order.ends_before_it_begins(Stretch::between(step, until)) {
                let message = own::ends_before_its_step(self.language);
                self.report(self.tree.span(spot.node), message);
            }
            let own = steps.iter_mut().find(|it| it.id == step);
            if let Some(value) = own.and_then(|step| step.own.get_mut(nth)) {
                value.until = Some(until);
            }
        }
    }
}

/// What is wrong with the name of a lane, if anything.
fn wrong_name(name: &str, before: &[OwnLane], l: Language) -> Option<Message> {
    let lower = name.to_lowercase();
    if Part::named(name).is_some() {
        return Some(own::usual_name(l, name));
    }
    if before.iter().any(|lane| lane.name.to_lowercase() == lower) {
        return Some(own::lane_twice(l, name));
    }
    let is_long = name.chars().count() > MAX_LANE_NAME || name.contains('\n');
    is_long.then(|| own::long_name(l, MAX_LANE_NAME))
}

/// What is said in each lane, under its name.
pub(crate) fn own_entry(values: &[OwnValue], writer: &Writer<'_>) -> Option<Entry> {
    let mut lanes: Vec<&str> = Vec::new();
    for value in values {
        if !lanes.contains(&value.lane.as_str()) {
            lanes.push(&value.lane);
        }
    }
    let of_lane = |lane: &str| {
        let own = values.iter().filter(|value| value.lane == lane);
        Entry::one_or_more(own.filter_map(|value| value_entry(value, writer)))
    };
    let entries = lanes.into_iter().filter_map(|lane| Some((lane.to_owned(), of_lane(lane)?)));
    Entry::named(entries)
}

/// A value by its text alone, where that says all.
fn value_entry(value: &OwnValue, writer: &Writer<'_>) -> Option<Entry> {
    let Some(until) = value.until else { return Text::write(&value.text, writer) };
    let mut entries: Entries = writer.entries();
    let language = writer.journey.text_languages.get(&value.text).copied();
    entries.add(OwnValueKey::Text, PlainText::write(&value.text, writer));
    entries.add(OwnValueKey::Until, writer.step(until));
    entries.add(OwnValueKey::Language, LanguageName::write(&language, writer));
    Some(entries.into())
}
