//! The lane of what organisations do: cards lined up under the step they belong to.

use crate::journey::GoesOn;
use crate::layout::card::Card;
use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::evidence;
use crate::layout::lanes::lane::{self, Lane, LaneRoom, PlacedLane};
use crate::layout::marks::caption::Caption;
use crate::layout::marks::continuation::{Continuation, continuations};
use crate::layout::text_block::TextBlock;
use crate::layout::timeline::Extent;
use crate::model::{Part, StepPart};
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

/// The organisation cards of one step, from top to bottom.
struct ActionStack {
    /// Where no card above the lane bears it, or that may stand on another page.
    caption: Option<Caption>,
    cards: Vec<Card>,
    /// The height of the cards together.
    height: f64,
}

impl ActionStack {
    fn caption_height(&self) -> f64 {
        self.caption.as_ref().map_or(0.0, Caption::height)
    }

    fn of(at: usize, sheet: &Sheet<'_>) -> Option<Self> {
        let step = &sheet.journey.steps[at];
        if step.actions.is_empty() {
            return None;
        }
        let theme = sheet.theme;
        let has_words = sheet.draws_words_of(step);
        let caption = if has_words { Caption::again(at, sheet) } else { Caption::first(at, sheet) };
        let mut cards: Vec<Card> = Vec::with_capacity(step.actions.len());
        for (nth, action) in step.actions.iter().enumerate() {
            let place = sheet.place(at, StepPart::Action(nth));
            let card = Card::action(action, place, step, sheet);
            let card = card.of_party(sheet.journey.teller(step));
            let card = evidence::with_own(card, action, sheet);
            let leads = cards.is_empty() && !has_words;
            let card = card.dashed(step.infers(action) || leads && step.is_uncertain());
            cards.push(if leads { evidence::with(card, step, sheet) } else { card });
        }
        let between = theme.card_clearance * (cards.len() - 1) as f64;
        let height = cards.iter().map(|card| card.height).sum::<f64>() + between;
        Some(Self { caption, cards, height })
    }

    /// From the top of the cards to the middle of the name on one of them.
    fn name_height(&self, card: usize, theme: &Theme) -> f64 {
        let above = self.cards[..card].iter().map(|card| card.height + theme.card_clearance);
        above.sum::<f64>() + theme.padding + theme.line_height(theme.body_size) / 2.0
    }
}

/// A lane for each party in whose steps organisations do something.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let lane = |party| lane(party, sheet).map(|lane| Box::new(lane) as Box<dyn Lane>);
    (0..sheet.journey.tellers()).filter_map(lane).collect()
}

fn lane(party: usize, sheet: &Sheet<'_>) -> Option<Organisations> {
    let stack =
        |(at, step)| if sheet.tells(party, step) { ActionStack::of(at, sheet) } else { None };
    let stacks: Vec<Option<ActionStack>> =
        sheet.journey.steps.iter().enumerate().map(stack).collect();
    stacks.iter().flatten().next()?;
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

    fn draw_step(&self, step: usize, x: f64, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        let Some(stack) = &self.lane.stacks[step] else { return };
        let mut y = top + self.lane.cards_top;
        if let Some(caption) = &stack.caption {
            caption.draw_into(x, y - caption.height(), theme, out);
        }
        for card in &stack.cards {
            out.push(card.draw(x, y, theme));
            y += card.height + theme.card_clearance;
        }
    }
}
