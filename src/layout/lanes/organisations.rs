//! The lane of what organisations do: cards lined up under the step they belong to.

use crate::journey::GoesOn;
use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::action_stack::ActionStack;
use crate::layout::lanes::lane::{self, Lane, LaneRoom, PlacedLane};
use crate::layout::marks::continuation::{Continuation, continuations};
use crate::layout::text_block::TextBlock;
use crate::layout::timeline::Extent;
use crate::model::{Part, Step};
use crate::scene::{self, Node};
use crate::theme::Theme;

/// The lane of what organisations do: cards lined up under the step they belong to.
struct Organisations {
    party: usize,
    title: TextBlock,
    stacks: Vec<Option<ActionStack>>,
    /// The cards of organisations that had one in the step before.
    going_on: Vec<GoesOn>,
    /// Where the cards begin, with room above them for the highest caption: all at one height.
    cards_top: f64,
    /// Room above and under the cards.
    padding: f64,
}

/// A lane for each party in whose steps organisations do something.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let lane = |party| lane(party, sheet).map(|lane| Box::new(lane) as Box<dyn Lane>);
    (0..sheet.journey.tellers()).filter_map(lane).collect()
}

fn lane(party: usize, sheet: &Sheet<'_>) -> Option<Organisations> {
    let acts = |step: &Step| sheet.tells(party, step) && !step.actions.is_empty();
    // A list with room for a stack at each step is made only where there is one.
    if !sheet.journey.steps.iter().any(acts) {
        return None;
    }
    let stack =
        |(at, step)| if sheet.tells(party, step) { ActionStack::of(at, sheet) } else { None };
    let stacks: Vec<Option<ActionStack>> =
        sheet.journey.steps.iter().enumerate().map(stack).collect();
    let text = Part::Organisations.heading(sheet.language());
    let title = lane::title(text, sheet.theme.palette.blue, sheet);
    let padding = sheet.theme.lane_padding;
    let captions = stacks.iter().flatten().map(ActionStack::caption_height);
    let cards_top = padding + captions.fold(0.0, f64::max);
    let going_on = sheet.journey.going_on(party);
    Some(Organisations { party, title, stacks, going_on, cards_top, padding })
}

impl Lane for Organisations {
    fn id(&self) -> scene::Lane {
        scene::Lane { part: Part::Organisations, party: Some(self.party) }
    }

    fn title(&self) -> &TextBlock {
        &self.title
    }

    fn is_read_last(&self) -> bool {
        true
    }

    fn room(&self, _scale: f64) -> LaneRoom {
        let top = self.cards_top;
        let extent = |stack: &ActionStack| Extent {
            top: top - stack.caption_height(),
            bottom: top + stack.height,
        };
        LaneRoom::of_steps(self.stacks.iter().map(|it| it.as_ref().map(extent)).collect())
    }

    fn place<'a>(
        &'a self,
        _room: &'a LaneRoom,
        frame: &Frame,
        _sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn PlacedLane + 'a>> {
        let stacks = || frame.steps().filter_map(|(step, _)| self.stacks[step].as_ref());
        let bottoms = stacks().map(|it| self.cards_top + it.height);
        let is_empty = stacks().next().is_none();
        let height = bottoms.fold(self.padding + self.title.height(), f64::max) + self.padding;
        vec![Box::new(PlacedOrganisations { lane: self, height, is_empty })]
    }
}

/// The lane as high as its highest stack on a band.
struct PlacedOrganisations<'a> {
    lane: &'a Organisations,
    height: f64,
    is_empty: bool,
}

impl PlacedLane for PlacedOrganisations<'_> {
    fn height(&self) -> f64 {
        self.height
    }

    fn is_empty(&self) -> bool {
        self.is_empty
    }

    fn draw_ground(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height, theme, out);
        lane::draw_title(&self.lane.title, frame, top, out);
    }

    fn draw_between(&self, frame: &Frame, top: f64, theme: &Theme) -> Option<Node> {
        let lane = self.lane;
        let corner = |(step, card): (usize, usize)| {
            let x = frame.left(step)?;
            let height = lane.stacks[step].as_ref()?.name_height(card, theme);
            Some((x, top + lane.cards_top + height))
        };
        let joined = |it: &GoesOn| {
            let ((x, y), to) = (corner(it.from)?, corner(it.to)?);
            Some(Continuation { from: (x + theme.card_width, y), to, nth: it.to.1 })
        };
        continuations(&lane.going_on.iter().filter_map(joined).collect::<Vec<_>>(), theme)
    }

    fn draw_step(&self, step: usize, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        let Some(x) = frame.left(step) else { return };
        if let Some(stack) = &self.lane.stacks[step] {
            stack.draw(x, top + self.lane.cards_top, theme, out);
        }
    }
}
