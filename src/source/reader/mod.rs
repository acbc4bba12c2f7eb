//! Walks the tree and builds the journey, collecting everything that is wrong on the way.

mod action;
mod fields;
mod joint;
mod journey;
mod people;
mod phases;
mod plan;
mod remark;
mod scale;
mod step;
mod text;
mod values;

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Span};
use crate::journey::StepOrder;
use crate::language::Language;
use crate::model::{Journey, Level, Opportunity, PartyKind, PhaseSet, Scale, StepId};
use crate::source::limits::MAX_ERRORS;
use crate::source::messages::Message;
use crate::source::places::Places;
use crate::source::syntax;
use crate::source::tree::{Content, NodeId, Tree};
use crate::source::vocabulary::{Key, Shape};

/// What stands behind a key, or one item of the list behind it.
#[derive(Debug, Clone, Copy)]
struct Spot<'a> {
    /// The key as the user wrote it.
    name: &'a str,
    key: &'static Key,
    node: NodeId,
    /// Whether it is one item of a list.
    item: bool,
}

/// Reads a tree into a journey.
struct Reader<'a, 't> {
    text: &'t str,
    tree: &'a Tree<'t>,
    /// The language of the messages.
    language: Language,
    /// The language of the file's own words.
    words: Language,
    phases: PhaseSet,
    scale: Scale,
    /// Whether the file's own phases or scale are wrong, so that nothing can be held against them.
    phases_unsure: bool,
    scale_unsure: bool,
    /// Level words met so far: a journey uses few, and looking one up in the scale is slow.
    levels: Vec<(&'a str, Option<Level>)>,
    /// The parties and themes read so far, for what refers to them.
    party_names: Vec<(String, PartyKind)>,
    topic_names: Vec<String>,
    /// Which party tells the steps that are read now, from 0.
    party: usize,
    /// The steps that were read, and the names of those that have one, in the order of the file.
    steps_read: Vec<StepId>,
    step_names: Vec<(String, StepId)>,
    /// Where the steps stand in the story, once all of them are read.
    order: StepOrder,
    /// Opportunities of the steps read so far.
    step_chances: Vec<(Opportunity, Span)>,
    /// Whether those or the steps are wrong, so that nothing can be held against them.
    beside_unsure: bool,
    places: Places,
    /// Remarks that may be meant as text: where each begins and ends.
    remarks: BTreeMap<usize, usize>,
    problems: Vec<Diagnostic>,
}

/// What a tree says.
pub(crate) struct Read {
    pub journey: Journey,
    pub places: Places,
    /// What can be read, but may not be meant.
    pub warnings: Vec<Diagnostic>,
}

/// Builds the journey, or says everything that is wrong.
pub(crate) fn read(
    text: &str,
    tree: &Tree<'_>,
    language: Language,
) -> Result<Read, Vec<Diagnostic>> {
    let mut reader = Reader {
        text,
        tree,
        language,
        words: language,
        phases: PhaseSet::none(),
        scale: Scale::of(&[]),
        phases_unsure: false,
        scale_unsure: false,
        levels: Vec::new(),
        party_names: Vec::new(),
        topic_names: Vec::new(),
        party: 0,
        steps_read: Vec::new(),
        step_names: Vec::new(),
        order: StepOrder::of(&Journey::new("")),
        step_chances: Vec::new(),
        beside_unsure: false,
        places: Places::default(),
        remarks: BTreeMap::new(),
        problems: Vec::new(),
    };
    let journey = reader.journey();
    let warnings = reader.lost_texts();
    let Reader { mut problems, places, .. } = reader;
    if let (Some(journey), true) = (journey, problems.is_empty()) {
        return Ok(Read { journey, places, warnings });
    }
    for problem in &mut problems {
        // A line that begins wrong is the reason of whatever else is said of it.
        if let Some(begun) = syntax::begun_wrong(text, problem.span, language) {
            *problem = begun;
        }
    }
    problems.sort_by_key(|problem| (problem.span.start, problem.code));
    // A repeated part is read at every repetition, but is wrong only once.
    problems.dedup();
    Err(problems)
}

impl<'a> Reader<'a, '_> {
    fn report(&mut self, span: Span, told: Message) {
        if self.problems.len() < MAX_ERRORS {
            self.problems.push(told.at(span));
        }
    }

    /// Where a problem with a whole node is shown: its first line, so that a large block does
    /// not bury the message.
    fn first_line(&self, node: NodeId) -> Span {
        let Span { start, end } = self.tree.span(node);
        let block = self.text.get(start..end).unwrap_or_default();
        Span { start, end: start + block.lines().next().unwrap_or_default().trim_end().len() }
    }

    fn wrong_shape(&mut self, spot: Spot<'a>) {
        let content = self.tree.content(spot.node);
        let told = crate::source::messages::values::wrong_shape(
            self.language,
            self.words,
            (spot.name, spot.key, spot.item),
            content,
        );
        self.report(self.first_line(spot.node), told);
    }

    fn is_list(&self, node: NodeId) -> bool {
        matches!(self.tree.content(node), Content::List)
    }

    fn is_record(&self, node: NodeId) -> bool {
        matches!(self.tree.content(node), Content::Record)
    }

    /// The items of a list, each as a value of the same key; `None` (and reported) for an empty
    /// list.
    fn items(&mut self, spot: Spot<'a>) -> Vec<Spot<'a>> {
        let items: Vec<_> =
            self.tree.children(spot.node).map(|node| Spot { node, item: true, ..spot }).collect();
        if items.is_empty() {
            let told = crate::source::messages::values::empty_list(self.language, spot.name);
            self.report(self.tree.span(spot.node), told);
        }
        items
    }

    /// The items of a list, or the value itself where one is written without a list.
    fn one_or_more(&mut self, spot: Spot<'a>) -> Vec<Spot<'a>> {
        if self.is_list(spot.node) { self.items(spot) } else { vec![spot] }
    }

    fn number_shape(spot: Spot<'_>) -> (u32, u32) {
        match spot.key.shape {
            Shape::Number { low, high } => (low, high),
            _ => (0, u32::MAX),
        }
    }
}
