//! The mark of a step: its number as it stands on the curve, in the row of an organisation and in the list.

use crate::layout::context::Sheet;
use crate::layout::marks::card_mark::{self, CardMark, MARK};
use crate::layout::marks::step_number;
use crate::layout::party_style::PartyStyle;
use crate::layout::plot::points::{self, PointKind};
use crate::model::{Action, Domain, Organisation, PartyKind, Step};
use crate::scene::{Color, Group, Node, Paint, Path, Point, Role, Segment, Stroke};

use crate::layout::brief::thought_sign;

/// Half the height of a sign in the legend.
const SIGN: f64 = 5.5;
const EDGE: f64 = 2.0;
/// Half the width of a line in a sign, and of a gap in it.
const HALF: f64 = 6.5;
const GAP: f64 = 2.5;
/// Stands in a sign for the number of a step.
const NUMBER: &str = "1";

/// What a sign in the legend stands for; of a teller, by their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SignKind {
    Event(usize),
    /// A step on one of several lines of a family, from 0.
    Line(usize),
    /// A feeling or thought without an event.
    Feeling(usize),
    Thought,
    /// What an organisation does, in the shape of a step of this kind of party.
    Organisation(PartyKind),
    Domain(Domain),
    /// A step of which something is not certain; and one in which what an organisation does is not.
    Uncertain(usize),
    UncertainAction(usize),
    EstimatedLevels,
    /// Where a line that looks so stops for a while.
    Gap(PartyStyle),
    /// A step that another page tells.
    Elsewhere,
}

/// Half the width of the widest mark in the list.
pub(crate) fn radius(sheet: &Sheet<'_>) -> f64 {
    let radius = |step: usize| {
        let is_open = kind(step, sheet).is_open();
        points::radius_of(&step_number::text(step, sheet), is_open, sheet.theme)
    };
    (0..sheet.journey.steps.len()).map(radius).fold(0.0, f64::max)
}

/// Draws the mark of a step beside its words, with its middle here.
pub(crate) fn draw(step: usize, middle: Point, sheet: &Sheet<'_>) -> Node {
    numbered(step, kind(step, sheet), middle, sheet)
}

/// What the mark of a step looks like beside its words.
fn kind(step: usize, sheet: &Sheet<'_>) -> PointKind {
    let own = &sheet.journey.steps[step];
    if !sheet.draws_words_of(own) {
        let look = ActionLook { is_grey: false, is_uncertain: is_step_uncertain(own, sheet) };
        return action_kind(step, look, sheet);
    }
    let style = sheet.style_of(own);
    PointKind {
        style,
        color: style.line_color(&sheet.theme.palette),
        is_hollow: !sheet.leads_with_event(own),
        is_uncertain: sheet.is_marked_uncertain(own),
    }
}

/// How the mark of what an organisation does looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ActionLook {
    /// Whether another page tells the step.
    pub is_grey: bool,
    pub is_uncertain: bool,
}

/// Draws the mark of a step in the row of an organisation: blue, or grey, and of several tellers in the shape
/// of whose step it is.
pub(crate) fn organisation(
    step: usize,
    look: ActionLook,
    middle: Point,
    sheet: &Sheet<'_>,
) -> Node {
    numbered(step, action_kind(step, look, sheet), middle, sheet)
}

fn action_kind(step: usize, look: ActionLook, sheet: &Sheet<'_>) -> PointKind {
    let style = action_style(&sheet.journey.steps[step], sheet);
    let palette = &sheet.theme.palette;
    let color = if look.is_grey { palette.line } else { palette.blue };
    PointKind { style, color, is_hollow: false, is_uncertain: look.is_uncertain }
}

/// How high such a mark is at most.
pub(crate) fn organisation_height(step: usize, sheet: &Sheet<'_>) -> f64 {
    let r = points::radius_of(&step_number::text(step, sheet), true, sheet.theme);
    points::height(action_style(&sheet.journey.steps[step], sheet), r)
}

fn action_style(step: &Step, sheet: &Sheet<'_>) -> PartyStyle {
    let teller = sheet.journey.kind_of(sheet.journey.teller(step));
    let is_square = sheet.journey.tellers() < 2 || teller == PartyKind::Professional;
    if is_square { PartyStyle::PROFESSIONAL } else { PartyStyle::FAMILY }
}

/// Whether the mark of what an organisation does in a step is dashed: where all the cards of it would be.
pub(crate) fn acts_uncertainly(step: &Step, by: &Organisation, sheet: &Sheet<'_>) -> bool {
    let label = by.label();
    let is_own = |action: &Action| action.organisations.iter().any(|it| it.label() == label);
    let mut own = (0..step.actions.len()).filter(|&nth| is_own(&step.actions[nth]));
    own.all(|nth| sheet.marks_action_uncertain(step, nth))
}

/// Whether the mark beside the words of a step is dashed in which only organisations act.
fn is_step_uncertain(step: &Step, sheet: &Sheet<'_>) -> bool {
    (0..step.actions.len()).all(|nth| sheet.marks_action_uncertain(step, nth))
        || step.is_uncertain()
}

/// Whether any mark is dashed of what organisations do in a step.
fn has_uncertain_action(step: &Step, sheet: &Sheet<'_>) -> bool {
    let mut by = step.actions.iter().flat_map(|action| &action.organisations);
    let in_list = !sheet.draws_words_of(step) && is_step_uncertain(step, sheet);
    sheet.draws_actions_of(step) && (in_list || by.any(|it| acts_uncertainly(step, it, sheet)))
}

/// The sign for what is not certain: as the first mark looks that is dashed for this, and not always is.
pub(crate) fn uncertain_sign(sheet: &Sheet<'_>) -> Option<SignKind> {
    let steps = || sheet.journey.steps.iter().enumerate();
    let is_told = |step: &Step| sheet.draws_words_of(step) && sheet.is_marked_uncertain(step);
    let told = steps().filter(|(_, step)| is_told(step));
    let told = told.min_by_key(|(_, step)| sheet.style_of(step).is_dashed());
    let action = || steps().find(|(_, step)| has_uncertain_action(step, sheet));
    let told = told.map(|(at, _)| SignKind::Uncertain(at));
    told.or_else(|| action().map(|(at, _)| SignKind::UncertainAction(at)))
}

fn numbered(step: usize, kind: PointKind, middle: Point, sheet: &Sheet<'_>) -> Node {
    let mut nodes = Vec::with_capacity(3);
    points::numbered(&step_number::text(step, sheet), kind, middle, sheet, &mut nodes);
    Group::silent(Role::Decoration, nodes).into()
}

/// Draws a sign of the legend with its middle here.
pub(crate) fn sample(sign: SignKind, (x, y): Point, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
    let palette = &sheet.theme.palette;
    let of = |party: usize| PartyStyle::of(sheet.journey.kind_of(party));
    let filled = |style: PartyStyle, out: &mut Vec<Node>| {
        let color = style.line_color(palette);
        if style.is_dashed() {
            open(style, color, true, (x, y), out);
        } else {
            points::shape(style, (x, y), SIGN, Paint::fill(color), out);
        }
    };
    match sign {
        SignKind::Event(party) => filled(of(party), out),
        SignKind::Line(line) => filled(of(0).on_line(line), out),
        SignKind::Organisation(kind) => {
            let paint = Paint::fill(palette.blue);
            points::shape(PartyStyle::of(kind), (x, y), SIGN, paint, out);
        }
        SignKind::Domain(domain) => {
            let corner = (x - MARK / 2.0, y - MARK / 2.0);
            card_mark::draw(CardMark::Domain(domain), corner, MARK, palette, out);
        }
        SignKind::Elsewhere => {
            points::shape(PartyStyle::FAMILY, (x, y), SIGN, Paint::fill(palette.line), out);
        }
        SignKind::Feeling(party) => {
            open(of(party), of(party).color(palette), false, (x, y), out);
        }
        SignKind::Uncertain(step) => {
            let style = sheet.style_of(&sheet.journey.steps[step]);
            open(style, style.line_color(palette), true, (x, y), out);
        }
        SignKind::UncertainAction(step) => {
            let style = action_style(&sheet.journey.steps[step], sheet);
            open(style, palette.blue, true, (x, y), out);
        }
        SignKind::Thought => thought_sign::draw((x - SIGN, y), sheet, out),
        SignKind::EstimatedLevels => {
            let line = |y| [Segment::Move((x - HALF, y)), Segment::Line((x + HALF, y))];
            let segments = [y - 3.0, y + 3.0].into_iter().flat_map(line).collect();
            let stroke = Stroke { color: palette.grey_text, width: 1.2, dashed: true };
            out.push(Node::Path(Path {
                segments,
                paint: Paint { fill: None, stroke: Some(stroke) },
            }));
        }
        SignKind::Gap(style) => {
            let piece = |from, to| [Segment::Move((from, y)), Segment::Line((to, y))];
            let pieces = [(x - HALF, x - GAP), (x + GAP, x + HALF)];
            let segments = pieces.into_iter().flat_map(|(from, to)| piece(from, to)).collect();
            let paint = Paint::line(style.line_color(palette), EDGE);
            out.push(Node::Path(Path { segments, paint }));
        }
    }
}

/// Draws a sign as large as it is in the drawing, with a number where it has one there.
pub(crate) fn numbered_sample(
    sign: SignKind,
    middle: Point,
    sheet: &Sheet<'_>,
    out: &mut Vec<Node>,
) {
    let palette = &sheet.theme.palette;
    let of = |party: usize| PartyStyle::of(sheet.journey.kind_of(party));
    let (style, is_hollow, is_uncertain) = match sign {
        SignKind::Event(party) => (of(party), false, false),
        SignKind::Line(line) => (of(0).on_line(line), false, false),
        SignKind::Feeling(party) => (of(party), true, false),
        SignKind::Uncertain(step) => (sheet.style_of(&sheet.journey.steps[step]), false, true),
        SignKind::UncertainAction(step) => {
            (action_style(&sheet.journey.steps[step], sheet), false, true)
        }
        SignKind::Organisation(kind) => (PartyStyle::of(kind), false, false),
        SignKind::Thought
        | SignKind::Domain(_)
        | SignKind::EstimatedLevels
        | SignKind::Gap(_)
        | SignKind::Elsewhere => {
            return sample(sign, middle, sheet, out);
        }
    };
    let is_action = matches!(sign, SignKind::Organisation(_) | SignKind::UncertainAction(_));
    let color = if is_action { palette.blue } else { style.line_color(palette) };
    let kind = PointKind { style, color, is_hollow, is_uncertain };
    points::numbered(NUMBER, kind, middle, sheet, out);
}

fn open(style: PartyStyle, color: Color, dashed: bool, at: Point, out: &mut Vec<Node>) {
    let stroke = Some(Stroke { color, width: EDGE, dashed });
    let paint = Paint { fill: Some(Color::WHITE), stroke };
    points::shape(style, at, SIGN - EDGE / 2.0, paint, out);
}
