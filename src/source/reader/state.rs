//! What the reader knows so far, and what each part of it does with values and problems.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::diagnostic::{Diagnostic, Span};
use crate::journey::StepOrder;
use crate::language::{Language, LanguageTag};
use crate::model::{Level, Opportunity, OwnLane, PartyKind, PhaseSet, Scale, StepId};
use crate::source::limits::MAX_ERRORS;
use crate::source::messages::{Message, values};
use crate::source::other_journey::OtherJourneys;
use crate::source::places::Places;
use crate::source::tree::{Content, NodeId, Tree};
use crate::source::vocabulary::{Key, Shape};

/// What stands behind a key, or one item of the list behind it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spot<'a> {
    /// The key as the user wrote it.
    pub name: &'a str,
    pub key: &'static Key,
    pub node: NodeId,
    /// Whether it is one item of a list.
    pub item: bool,
}

/// The lanes of the journey's own.
#[derive(Debug, Default)]
pub(crate) struct DeclaredLanes {
    pub lanes: Vec<OwnLane>,
    /// Whether they are wrong, so that nothing can be held against them.
    pub unsure: bool,
}

/// The last step of what a step says in a lane of the journey's own, to be found when all steps are
/// read.
#[derive(Debug)]
pub(crate) struct Until<'a> {
    pub step: StepId,
    /// Which of the values of that step it is of, from 0.
    pub nth: usize,
    pub spot: Spot<'a>,
}

/// Reads a tree into a journey.
pub(crate) struct Reader<'a, 't> {
    pub text: &'t str,
    pub tree: &'a Tree<'t>,
    /// Gives journeys in other files, where those can be read.
    pub others: Option<OtherJourneys<'a>>,
    /// What of them does not stand in the joint journey, or otherwise.
    pub join_notes: Vec<Diagnostic>,
    /// The language of the messages.
    pub language: Language,
    /// The language of the file's own words.
    pub words: Language,
    pub phases: PhaseSet,
    pub scale: Scale,
    /// The lanes of the journey's own, for what steps and phases say in them.
    pub own: DeclaredLanes,
    /// Values in them whose last step is not yet found.
    pub untils: Vec<Until<'a>>,
    /// Whether the file's own phases or scale are wrong, so that nothing can be held against them.
    pub phases_unsure: bool,
    pub scale_unsure: bool,
    /// Level words met so far: a journey uses few, and looking one up in the scale is slow.
    pub levels: Vec<(&'a str, Option<Level>)>,
    /// The parties and themes read so far, for what refers to them.
    pub party_names: Vec<(String, PartyKind)>,
    pub topic_names: Vec<String>,
    /// Which party tells the steps that are read now, from 0.
    pub party: usize,
    /// The steps that were read, and the names of those that have one, in the order of the file.
    pub steps_read: Vec<StepId>,
    pub step_names: Vec<String>,
    /// The first step of each name, in small letters.
    pub named_steps: HashMap<String, StepId>,
    /// Where the steps stand in the story, once all of them are read.
    pub order: StepOrder,
    /// Opportunities of the steps read so far.
    pub step_chances: Vec<(Opportunity, Span)>,
    /// Whether those or the steps are wrong, so that nothing can be held against them.
    pub beside_unsure: bool,
    pub places: Places,
    /// In which language a text is, where it says so itself.
    pub text_languages: BTreeMap<String, LanguageTag>,
    /// Remarks that may be meant as text: where each begins and ends.
    pub remarks: BTreeMap<usize, usize>,
    /// Commas that may be part of a sentence: where each stands.
    pub commas: BTreeSet<usize>,
    pub problems: Vec<Diagnostic>,
}

impl<'a, 't> Reader<'a, 't> {
    /// A reader that has read nothing yet.
    pub(crate) fn new(text: &'t str, tree: &'a Tree<'t>, language: Language) -> Self {
        Self {
            text,
            tree,
            others: None,
            join_notes: Vec::new(),
            language,
            words: language,
            phases: PhaseSet::none(),
            scale: Scale::of(&[]),
            own: DeclaredLanes::default(),
            untils: Vec::new(),
            phases_unsure: false,
            scale_unsure: false,
            levels: Vec::new(),
            party_names: Vec::new(),
            topic_names: Vec::new(),
            party: 0,
            steps_read: Vec::new(),
            step_names: Vec::new(),
            named_steps: HashMap::new(),
            order: StepOrder::default(),
            step_chances: Vec::new(),
            beside_unsure: false,
            places: Places::default(),
            text_languages: BTreeMap::new(),
            remarks: BTreeMap::new(),
            commas: BTreeSet::new(),
            problems: Vec::new(),
        }
    }

    /// Keeps what is wrong, until there is enough of it.
    pub(crate) fn report(&mut self, span: Span, message: Message) {
        if !self.has_enough_problems() {
            self.problems.push(message.at(span));
        }
    }

    /// Whether no more problems are kept: to find out what another one is can take long.
    pub(crate) fn has_enough_problems(&self) -> bool {
        self.problems.len() >= MAX_ERRORS
    }

    /// Where a problem with a whole node is shown: its first line, so that a large block does
    /// not bury the message.
    pub(crate) fn first_line(&self, node: NodeId) -> Span {
        let Span { start, end } = self.tree.span(node);
        if self.has_enough_problems() {
            return Span { start, end };
        }
        let block = self.text.get(start..end).unwrap_or_default();
        Span { start, end: start + block.split('\n').next().unwrap_or_default().trim_end().len() }
    }

    /// Reports a value that is not written as its key asks.
    pub(crate) fn wrong_shape(&mut self, spot: Spot<'a>) {
        let content = self.tree.content(spot.node);
        let message = values::wrong_shape(
            self.language,
            self.words,
            (spot.name, spot.key, spot.item),
            content,
        );
        self.report(self.first_line(spot.node), message);
    }

    pub(crate) fn is_list(&self, node: NodeId) -> bool {
        matches!(self.tree.content(node), Content::List)
    }

    pub(crate) fn is_record(&self, node: NodeId) -> bool {
        matches!(self.tree.content(node), Content::Record)
    }

    /// The items of a list, each as a value of the same key; `None` (and reported) for an empty
    /// list.
    pub(crate) fn items(&mut self, spot: Spot<'a>) -> Vec<Spot<'a>> {
        self.note_commas(spot);
        let items: Vec<_> =
            self.tree.children(spot.node).map(|node| Spot { node, item: true, ..spot }).collect();
        if items.is_empty() {
            let message = values::empty_list(self.language, spot.name);
            self.report(self.tree.span(spot.node), message);
        }
        items
    }

    /// The items of a list, or the value itself where one is written without a list.
    pub(crate) fn one_or_more(&mut self, spot: Spot<'a>) -> Vec<Spot<'a>> {
        if self.is_list(spot.node) { self.items(spot) } else { vec![spot] }
    }

    /// The least and the greatest number that a key allows.
    pub(crate) fn number_shape(spot: Spot<'_>) -> (u32, u32) {
        match spot.key.shape {
            Shape::Number { low, high } => (low, high),
            _ => (0, u32::MAX),
        }
    }
}
