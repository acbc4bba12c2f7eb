//! The mark of a step: its number as it stands on the curve, in the row of an organisation and in the list.

use crate::layout::context::Sheet;
use crate::layout::marks::card_mark::{self, CardMark, MARK};
use crate::layout::marks::step_number;
use crate::layout::party_style::PartyStyle;
use crate::layout::plot::points::{self, PointKind};
use crate::model::{Action, Domain, PartyKind, Step};
use crate::scene::{Group, Node, Paint, Path, Point, Role, Segment, Stroke};

use crate::layout::brief::thought_sign;

/// Half the height of a sign in the legend.
const SIGN: f64 = 5.5;
const EDGE: f64 = 2.0;
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
    Uncertain(usize),
    EstimatedLevels,
    /// A step that another page tells.
    Elsewhere,
}

/// Half the width of the widest mark in the list.
pub(crate) fn radius(sheet: &Sheet<'_>) -> f64 {
    let text = |step: usize| step_number::text(step, sheet);
    let radii =
        (0..sheet.journey.steps.len()).map(|step| points::radius_of(&text(step), sheet.theme));
    radii.fold(points::radius(sheet.theme), f64::max)
}

/// Draws the mark of a step beside its words, with its middle here.
pub(crate) fn draw(step: usize, middle: Point, sheet: &Sheet<'_>) -> Node {
    let own = &sheet.journey.steps[step];
    if !sheet.draws_words_of(own) {
        return organisation(step, false, middle, sheet);
    }
    let style = sheet.style_of(own);
    let kind = PointKind {
        style,
        color: style.line_color(&sheet.theme.palette),
        is_hollow: !sheet.leads_with_event(own),
        is_uncertain: sheet.is_marked_uncertain(own),
    };
    numbered(step, kind, middle, sheet)
}

/// Draws the mark of a step in the row of an organisation: blue, or grey, and of several tellers in the shape
/// of whose step it is.
pub(crate) fn organisation(step: usize, is_grey: bool, middle: Point, sheet: &Sheet<'_>) -> Node {
    let own = &sheet.journey.steps[step];
    let is_alone = sheet.journey.tellers() < 2;
    let teller = sheet.journey.kind_of(sheet.journey.teller(own));
    let is_square = is_alone || teller == PartyKind::Professional;
    let style = if is_square { PartyStyle::PROFESSIONAL } else { PartyStyle::FAMILY };
    let palette = &sheet.theme.palette;
    let color = if is_grey { palette.line } else { palette.blue };
    let is_uncertain = acts_uncertainly(own, sheet);
    let kind = PointKind { style, color, is_hollow: false, is_uncertain };
    numbered(step, kind, middle, sheet)
}

/// Whether the mark of what organisations do in a step is dashed: where it was concluded and not told, or where
/// the step is not certain and they are all that is drawn of it.
fn acts_uncertainly(step: &Step, sheet: &Sheet<'_>) -> bool {
    let are_inferred = step.actions.iter().all(Action::is_inferred) && !step.actions.is_empty();
    are_inferred || (!sheet.draws_words_of(step) && step.is_uncertain())
}

/// Whether any mark of a step is dashed.
pub(crate) fn is_uncertain(step: &Step, sheet: &Sheet<'_>) -> bool {
    (sheet.draws_words_of(step) && sheet.is_marked_uncertain(step))
        || (sheet.draws_actions_of(step) && acts_uncertainly(step, sheet))
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
            open(style, true, (x, y), sheet, out);
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
        SignKind::Feeling(party) => open(of(party), false, (x, y), sheet, out),
        SignKind::Uncertain(party) => open(of(party), true, (x, y), sheet, out),
        SignKind::Thought => thought_sign::draw((x - SIGN, y), sheet, out),
        SignKind::EstimatedLevels => {
            let line = |y| [Segment::Move((x - 6.5, y)), Segment::Line((x + 6.5, y))];
            let segments = [y - 3.0, y + 3.0].into_iter().flat_map(line).collect();
            let stroke = Stroke { color: palette.grey_text, width: 1.2, dashed: true };
            out.push(Node::Path(Path {
                segments,
                paint: Paint { fill: None, stroke: Some(stroke) },
            }));
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
        SignKind::Uncertain(party) => (of(party), false, true),
        SignKind::Organisation(kind) => (PartyStyle::of(kind), false, false),
        SignKind::Thought
        | SignKind::Domain(_)
        | SignKind::EstimatedLevels
        | SignKind::Elsewhere => {
            return sample(sign, middle, sheet, out);
        }
    };
    let is_action = matches!(sign, SignKind::Organisation(_));
    let color = if is_action { palette.blue } else { style.line_color(palette) };
    let kind = PointKind { style, color, is_hollow, is_uncertain };
    points::numbered(NUMBER, kind, middle, sheet, out);
}

fn open(style: PartyStyle, dashed: bool, at: Point, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
    let palette = &sheet.theme.palette;
    let stroke = Some(Stroke { color: style.color(palette), width: EDGE, dashed });
    let paint = Paint { fill: Some(palette.white), stroke };
    points::shape(style, at, SIGN - EDGE / 2.0, paint, out);
}
