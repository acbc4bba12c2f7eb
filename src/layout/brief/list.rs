//! The story as a list: the names of the phases with their steps under them.

use std::ops::Range;

use crate::layout::brief::beside::{BesideEntry, beside};
use crate::layout::brief::columns::ColumnBlock;
use crate::layout::brief::form::Form;
use crate::layout::brief::phase_head::PhaseHead;
use crate::layout::brief::step_item::{StepAt, StepItem};
use crate::layout::context::Sheet;

/// The whole list, not yet placed.
pub(crate) struct List {
    pub entries: Vec<Entry>,
}

/// A thing in the list.
pub(crate) enum Entry {
    /// The name of the phase of a pass.
    Head(PhaseHead),
    /// A step of a pass,
    /// with its name once more where that did not stand right above it.
    Step { pass: usize, step: usize, item: StepItem, again: Option<PhaseHead> },
    /// A part of the journey besides its steps: its name, or one thing in it.
    Beside(BesideEntry),
    /// Drawn on an earlier page.
    Taken,
}

impl List {
    /// All steps of which something is drawn, under the phases that they are in.
    pub fn new(form: &Form, sheet: &Sheet<'_>) -> Self {
        Self::no_higher_than(f64::INFINITY, form, sheet)
    }

    /// The same with what is higher than a column cut into pieces that are not, under the name of a phase or of a
    /// part.
    pub fn in_pieces(column: f64, form: &Form, sheet: &Sheet<'_>) -> Self {
        let passes = 0..sheet.passes.len();
        let heads = passes.filter_map(|pass| PhaseHead::new(pass, true, form, sheet));
        let beside = beside(form, sheet).into_iter().filter(|it| it.is_head);
        let beside = beside.map(|it| it.block(form).height);
        let head = heads.map(|it| it.height).chain(beside).fold(0.0, f64::max);
        Self::no_higher_than(column - head, form, sheet)
    }

    fn no_higher_than(most: f64, form: &Form, sheet: &Sheet<'_>) -> Self {
        let mut entries = Vec::new();
        for pass in 0..sheet.passes.len() {
            let items = items(pass, most, form, sheet);
            if items.is_empty() {
                continue;
            }
            entries.extend(PhaseHead::new(pass, false, form, sheet).map(Entry::Head));
            let again = PhaseHead::again(pass, form, sheet);
            let entry = |(nth, (step, item)): (usize, (usize, StepItem))| {
                let again = again.clone().filter(|_| nth > 0);
                Entry::Step { pass, step, item, again }
            };
            entries.extend(items.into_iter().enumerate().map(entry));
        }
        let beside = beside(form, sheet).into_iter();
        entries.extend(beside.flat_map(|it| it.in_pieces(most, form, sheet)).map(Entry::Beside));
        Self { entries }
    }

    /// The name of the phase to repeat where a page begins in the middle of it.
    pub fn continued(&self, from: usize, form: &Form, sheet: &Sheet<'_>) -> Option<PhaseHead> {
        match self.entries.get(from) {
            Some(Entry::Step { pass, .. }) if from > 0 => PhaseHead::new(*pass, true, form, sheet),
            _ => None,
        }
    }

    /// The blocks of a page with these entries, under the name of a phase that goes on; with room for such a
    /// name above each column that begins in the middle of one, where heads are repeated.
    pub fn blocks(
        &self,
        entries: Range<usize>,
        head: Option<&PhaseHead>,
        repeats_heads: bool,
        form: &Form,
    ) -> Vec<ColumnBlock> {
        let head_block = |head: &PhaseHead| ColumnBlock {
            height: head.height,
            gap: form.density.above_head,
            lead: 0.0,
            is_head: true,
        };
        let mut blocks: Vec<ColumnBlock> = head.map(head_block).into_iter().collect();
        for at in entries.clone() {
            let entry = &self.entries[at];
            let follows_step =
                at > entries.start && matches!(self.entries[at - 1], Entry::Step { .. });
            blocks.push(match entry {
                Entry::Head(head) => head_block(head),
                Entry::Beside(own) => {
                    let is_first = at > 0 && self.entries[at - 1].is_beside_head();
                    let block = own.block(form);
                    if is_first { ColumnBlock { gap: 0.0, ..block } } else { block }
                }
                Entry::Taken => ColumnBlock { height: 0.0, gap: 0.0, lead: 0.0, is_head: false },
                Entry::Step { item, again, .. } => {
                    let gap = if follows_step { form.density.item_gap } else { 0.0 };
                    let lead = again.as_ref().map_or(0.0, |head| head.height);
                    let lead = if repeats_heads { lead } else { 0.0 };
                    ColumnBlock { height: item.height, gap, lead, is_head: false }
                }
            });
        }
        blocks
    }

    /// Takes these entries out.
    pub fn take(&mut self, entries: Range<usize>) -> Vec<Entry> {
        let own = self.entries[entries].iter_mut();
        own.map(|entry| std::mem::replace(entry, Entry::Taken)).collect()
    }

    /// The steps among these entries, in the order of the story.
    pub fn steps(&self, entries: Range<usize>) -> Vec<usize> {
        let step = |entry: &Entry| match entry {
            Entry::Step { step, .. } => Some(*step),
            Entry::Head(_) | Entry::Beside(_) | Entry::Taken => None,
        };
        self.entries[entries].iter().filter_map(step).collect()
    }
}

impl Entry {
    const fn is_beside_head(&self) -> bool {
        matches!(self, Self::Beside(own) if own.is_head)
    }
}

fn items(pass: usize, most: f64, form: &Form, sheet: &Sheet<'_>) -> Vec<(usize, StepItem)> {
    let (own, journey) = (&sheet.passes[pass], sheet.journey);
    let mut told = None;
    let items = |step: usize| {
        let teller = journey.teller(&journey.steps[step]);
        let at = StepAt { step, pass, says_teller: told != Some(teller) };
        let items = StepItem::in_pieces(at, most, form, sheet);
        if !items.is_empty() {
            told = Some(teller);
        }
        items.into_iter().map(move |item| (step, item)).collect::<Vec<_>>()
    };
    (own.first..own.end).flat_map(items).collect()
}
