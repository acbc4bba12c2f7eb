use crate::layout::card::Card;
use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::evidence;
use crate::layout::lanes::lane::{self, Lane};
use crate::layout::marks::caption::Caption;
use crate::layout::text_block::TextBlock;
use crate::layout::timeline::Extent;
use crate::model::{Part, StepPart};
use crate::scene::{self, Node};
use crate::theme::Theme;
use crate::words;

/// The lane of what organisations do: cards lined up under the step they belong to.
struct Organisations {
    party: usize,
    title: TextBlock,
    stacks: Vec<Option<Stack>>,
    /// Room above and under the cards.
    padding: f64,
    height: f64,
}

/// The organisation cards of one step, from top to bottom.
struct Stack {
    /// Where no card above the lane bears it, or that may stand on another page.
    caption: Option<Caption>,
    cards: Vec<Card>,
    height: f64,
}

impl Stack {
    fn of(at: usize, sheet: &Sheet<'_>) -> Option<Self> {
        let step = &sheet.journey.steps[at];
        if step.actions.is_empty() {
            return None;
        }
        let theme = sheet.theme;
        let told = sheet.draws_words_of(step);
        let caption = if told { Caption::again(at, sheet) } else { Caption::first(at, sheet) };
        let mut cards: Vec<Card> = Vec::with_capacity(step.actions.len());
        for (nth, action) in step.actions.iter().enumerate() {
            let place = sheet.place(at, StepPart::Action(nth));
            let card = Card::action(action, place, step, sheet);
            let card = card.of_party(sheet.journey.teller(step));
            let leads = cards.is_empty() && !told;
            cards.push(if leads { evidence::with(card, step, sheet) } else { card });
        }
        let between = theme.card_clearance * (cards.len() - 1) as f64;
        let height = caption.as_ref().map_or(0.0, Caption::height)
            + cards.iter().map(|card| card.height).sum::<f64>()
            + between;
        Some(Self { caption, cards, height })
    }
}

/// A lane for each party in whose steps organisations do something.
pub(crate) fn lanes(sheet: &Sheet<'_>) -> Vec<Box<dyn Lane>> {
    let lane = |party| lane(party, sheet).map(|lane| Box::new(lane) as Box<dyn Lane>);
    (0..sheet.journey.tellers()).filter_map(lane).collect()
}

fn lane(party: usize, sheet: &Sheet<'_>) -> Option<Organisations> {
    let stack = |(at, step)| if sheet.tells(party, step) { Stack::of(at, sheet) } else { None };
    let stacks: Vec<Option<Stack>> = sheet.journey.steps.iter().enumerate().map(stack).collect();
    stacks.iter().flatten().next()?;
    let text = words::heading(Part::Organisations, sheet.language());
    let title = lane::title(text, sheet.theme.palette.blue, sheet);
    let padding = sheet.theme.lane_padding;
    Some(Organisations { party, title, stacks, padding, height: 0.0 })
}

impl Lane for Organisations {
    fn lane(&self) -> scene::Lane {
        scene::Lane { part: Part::Organisations, party: Some(self.party) }
    }

    fn title(&self) -> &TextBlock {
        &self.title
    }

    fn party(&self) -> Option<usize> {
        Some(self.party)
    }

    fn is_told_last(&self) -> bool {
        true
    }

    fn extents(&self) -> Vec<Option<Extent>> {
        let top = self.padding;
        let extent = |stack: &Stack| Extent { top, bottom: top + stack.height };
        self.stacks.iter().map(|stack| stack.as_ref().map(extent)).collect()
    }

    fn settle(&mut self, frame: &Frame, _sheet: &Sheet<'_>) {
        let stacks = frame.steps().filter_map(|(step, _)| self.stacks[step].as_ref());
        let tallest = stacks.map(|stack| stack.height).fold(self.title.height(), f64::max);
        self.height = tallest + 2.0 * self.padding;
    }

    fn height(&self) -> f64 {
        self.height
    }

    fn is_bare(&self, frame: &Frame) -> bool {
        frame.steps().all(|(step, _)| self.stacks[step].is_none())
    }

    fn ground(&mut self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height, theme, out);
        lane::draw_title(&self.title, frame, top, out);
    }

    fn step(&mut self, step: usize, x: f64, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        let Some(stack) = self.stacks[step].take() else { return };
        let mut y = top + self.padding;
        if let Some(caption) = stack.caption {
            let height = caption.height();
            caption.draw_into(x, y, theme, out);
            y += height;
        }
        for card in stack.cards {
            let height = card.height;
            out.push(card.draw(x, y, theme));
            y += height + theme.card_clearance;
        }
    }
}
