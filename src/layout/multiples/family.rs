//! One journey among many: its title and its curve, on which its lowest and its last moment are marked.
//!
//! Nothing is said of what happened then: on a page to skim, the worst day of somebody would stand beside
//! their name without the story around it.

use crate::journey::Turn;
use crate::layout::context::Sheet;
use crate::layout::frame::Band;
use crate::layout::listed_picture::listed_picture;
use crate::layout::marks::triangle::triangle;
use crate::layout::multiples::multiples_text;
use crate::layout::party_style::PartyStyle;
use crate::layout::plot::look::{LevelNames, PhaseNames, PlotLook, Points};
use crate::layout::plot::plot::Plot;
use crate::layout::text_block::TextBlock;
use crate::model::{Journey, PartyKind};
use crate::scene::{Color, Node, Paint, Point, Rect, Subject, TextStyle};
use crate::story;
use crate::theme::Theme;
use crate::words;

/// The rule above a family.
const RULE: f64 = 1.5;
/// Room under the rule, under the title and under the curve.
const RULE_GAP: f64 = 5.0;
const GAP: f64 = 4.0;
const CURVE_GAP: f64 = 12.0;
/// Distance between two levels, and width of the curve.
const SPACING: f64 = 18.0;
const LINE: f64 = 2.5;
const PHASE_GAP: f64 = 4.0;
/// Size of the title.
const TITLE: f64 = 13.0;
/// Room for the names of the levels before the curve.
const BEFORE: f64 = 68.0;
/// Half the size of the mark under the lowest moment.
const MARK: f64 = 5.0;
/// Room between a point and the mark under it.
const UNDER: f64 = 6.0;

/// One journey among many, with its words broken into lines.
pub(crate) struct Family<'a> {
    pub width: f64,
    sheet: Sheet<'a>,
    /// How the party looks whose moments are marked.
    style: PartyStyle,
    title: TextBlock,
    kind: TextBlock,
    /// The first lowest moment and the last, each a step.
    lowest: Option<usize>,
    last: Option<usize>,
}

impl<'a> Family<'a> {
    pub fn new(journey: &'a Journey, width: f64, theme: &'a Theme) -> Self {
        let (sheet, palette) = (Sheet::new(journey, theme), &theme.palette);
        let block = |text: &str, style, room| {
            TextBlock::new(text, style, room, journey.language_of(text), theme)
        };
        let title = block(&journey.title, TextStyle::bold(TITLE, palette.ink), width);
        let small = TextStyle::plain(theme.small_size, palette.grey_text);
        let kind = block(&multiples_text::kind(journey), small, width).in_our_words();
        let party = teller(journey);
        let style = PartyStyle::of(journey.kind_of(party));
        let (lowest, last) = moments(party, &sheet);
        Self { width, sheet, style, title, kind, lowest, last }
    }

    pub fn journey(&self) -> &'a Journey {
        self.sheet.journey
    }

    /// Its curve, so much higher than it must be.
    fn plot(&self, higher: f64) -> Plot<'_> {
        let look = PlotLook {
            names: LevelNames::Ends,
            points: Points::None,
            line: LINE,
            text: self.sheet.theme.small_size,
            gutter: BEFORE,
            gap: PHASE_GAP,
            dots: self.last.into_iter().collect(),
            phase_ids: PhaseNames::ids_where(multiples_text::has_phases_of_report(
                self.sheet.journey,
            )),
            ..PlotLook::new(self.width, 0.0, self.sheet.theme)
        };
        let mut plot = Plot::new(look, Band::whole(&self.sheet), &self.sheet);
        let height = plot.height_at(SPACING).max(plot.least_height()) + higher;
        plot.set_height(height);
        plot
    }

    /// How far under its top its curve ends at least.
    pub fn bottom_of_curve(&self) -> f64 {
        self.head_height() + self.plot(0.0).bottom()
    }

    /// The room under its curve, in which its lowest moment may be marked.
    pub const fn under_curve() -> f64 {
        CURVE_GAP
    }

    fn head_height(&self) -> f64 {
        RULE + RULE_GAP + self.title.height() + self.kind.height() + GAP
    }

    /// Draws it with its top left corner here, and the bottom of its curve so far under that.
    pub fn draw(&self, (x, y): Point, bottom: f64, theme: &Theme) -> Node {
        let (w, paint) = (self.width, Paint::fill(theme.palette.ink));
        let mut nodes = vec![Node::Rect(Rect { x, y, w, h: RULE, radius: 0.0, paint })];
        let under = self.title.draw_into(x, y + RULE + RULE_GAP, &mut nodes);
        self.kind.draw_into(x, under, &mut nodes);
        let (plot, top) = (self.plot(bottom - self.bottom_of_curve()), y + self.head_height());
        nodes.extend(plot.nodes((x, top)));
        let color = self.style.color(&theme.palette);
        if let Some((px, py)) = self.lowest.and_then(|step| plot.point(step)) {
            let at = (x + px, top + py + LINE / 2.0 + UNDER + MARK / 2.0);
            nodes.push(lowest_mark(at, color));
        }
        let title = &self.sheet.journey.title;
        listed_picture(Subject::Journey, title, self.label(), nodes, None)
    }

    /// All of it in words.
    pub fn label(&self) -> String {
        let journey = self.sheet.journey;
        let said = [Some(journey.title.clone()), Some(multiples_text::kind(journey))];
        let levels = story::levels(journey);
        words::sentences(said.into_iter().flatten().chain(levels))
    }
}

/// The mark of the lowest moment, with its middle here.
fn lowest_mark((x, y): Point, color: Color) -> Node {
    triangle(Turn::Fall, (x - MARK, y - MARK), 2.0 * MARK, color)
}

/// Whose moments are marked: the family, or the first who tells.
fn teller(journey: &Journey) -> usize {
    let is_family = |party: &usize| journey.kind_of(*party) == PartyKind::Family;
    (0..journey.tellers()).find(is_family).unwrap_or(0)
}

/// The first lowest moment of a party, and the last where that is another: steps with an event at a level.
fn moments(party: usize, sheet: &Sheet<'_>) -> (Option<usize>, Option<usize>) {
    let told = sheet.journey.steps.iter().enumerate().filter(|(_, step)| {
        sheet.tells(party, step) && sheet.leads_with_event(step) && step.level().is_some()
    });
    let told: Vec<(usize, _)> = told.map(|(at, step)| (at, step.level())).collect();
    let lowest = told.iter().map(|(_, level)| *level).max();
    let lowest = told.iter().find(|(_, level)| Some(*level) == lowest).map(|(at, _)| *at);
    let last = told.last().map(|(at, _)| *at).filter(|at| lowest != Some(*at));
    (lowest, last)
}
