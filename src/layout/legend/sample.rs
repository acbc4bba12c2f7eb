//! What the legend shows a sample of, and how each sample is drawn.

use crate::journey::Turn;
use crate::layout::card_frame::{CardKind, OUTLINE, dashed_frame, frame};
use crate::layout::context::Sheet;
use crate::layout::marks::card_mark::{self, CardMark};
use crate::layout::marks::continuation::{Continuation, continuations};
use crate::layout::marks::diamond::{DIAMOND, diamond};
use crate::layout::marks::disc::{self, DISC};
use crate::layout::marks::point_shape::point_shape;
use crate::layout::marks::sign::{self, SIGN};
use crate::layout::marks::thread::WIDTH;
use crate::layout::marks::triangle::triangle;
use crate::layout::party_style::{EDGE, PartyStyle};
use crate::layout::phase_header;
use crate::layout::text_block::TextBlock;
use crate::model::{Domain, OwnLaneKind, PartyKind, Sign, View};
use crate::scene::{Circle, Node, Paint, Path, Point, Rect, Segment, Stroke, TextStyle};
use crate::theme::Theme;

/// Width and height of a sample.
pub(crate) const SAMPLE_WIDTH: f64 = 40.0;
pub(crate) const SAMPLE_HEIGHT: f64 = 26.0;

/// Size of the mark of a domain: as on a card, once it is as small as samples are drawn.
const DOMAIN: f64 = 18.0;
/// Size of each of two triangles.
const TRIANGLE: f64 = 14.0;

/// Width of each of two small cards, and how much lower they are than others, above and under.
const SMALL_CARD: f64 = 13.0;
const SMALLER: f64 = 4.0;

/// What a sample shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sample {
    Card(CardKind, PartyKind),
    /// What a professional or an organisation does, whose cards look the same.
    ActionOfEither,
    /// The line from a card of an organisation to its card in the next step.
    GoesOn,
    /// A point of a step in which something is only felt or thought.
    OnlyFelt(PartyKind),
    /// A card of which something is not certain.
    Uncertain(CardKind, PartyKind),
    /// The mark of a domain on a card.
    Domain(Domain),
    Thread(PartyKind),
    /// Several lines through one family, each with its points.
    FamilyLines,
    /// The lines of levels that are all estimated.
    EstimatedLevels,
    /// Where satisfaction falls and rises most.
    TurningPoints,
    WayBack,
    Sign(Sign),
    /// An opportunity; whether it was missed.
    Opportunity(bool),
    /// A goal that is open or was dropped.
    RestingGoal,
    /// Another person of the same organisation comes.
    NewPerson,
    ReflectionNumber,
    /// How far two parties are apart in a phase.
    Difference,
    /// That two scales are drawn equally high.
    TwoScales,
    /// What stands in lanes of the journey's own.
    Own(OwnLaneKind),
}

/// Draws a sample with its top left corner at (`x`, `y`).
pub(crate) fn draw(sample: Sample, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
    let (theme, palette) = (sheet.theme, &sheet.theme.palette);
    let centred = |size: f64| (x + (SAMPLE_WIDTH - size) / 2.0, y + (SAMPLE_HEIGHT - size) / 2.0);
    let area = Rect { x, y, w: SAMPLE_WIDTH, h: SAMPLE_HEIGHT, ..OUTLINE };
    match sample {
        // Only the line view draws points.
        Sample::OnlyFelt(_) => {}
        Sample::Card(kind, teller) => frame(kind, PartyStyle::of(teller), area, theme, out),
        Sample::ActionOfEither => {
            frame(CardKind::Action, PartyStyle::PROFESSIONAL, area, theme, out);
        }
        Sample::GoesOn => goes_on(area, theme, out),
        Sample::Uncertain(kind, teller) => {
            dashed_frame(kind, PartyStyle::of(teller), area, theme, out);
        }
        Sample::Domain(domain) => {
            let corner = centred(DOMAIN);
            card_mark::draw(CardMark::Domain(domain), corner, DOMAIN, palette, out);
        }
        Sample::EstimatedLevels => out.push(estimated_levels(x, y, theme)),
        Sample::Thread(teller) => out.push(thread(PartyStyle::of(teller), x, y, sheet)),
        Sample::FamilyLines => family_lines((x, y), sheet, out),
        Sample::TurningPoints => {
            let (x, y) = centred(TRIANGLE);
            for (turn, aside) in [(Turn::Fall, -0.7), (Turn::Rise, 0.7)] {
                out.push(triangle(turn, (x + aside * TRIANGLE, y), TRIANGLE, palette.ink));
            }
        }
        Sample::WayBack => phase_header::sample(x, y, SAMPLE_WIDTH, SAMPLE_HEIGHT, theme, out),
        Sample::Sign(shown) => {
            let (x, y) = centred(SIGN);
            sign::draw(shown, x, y, palette, out);
        }
        Sample::Opportunity(missed) => {
            let (x, y) = centred(DIAMOND);
            out.push(diamond(missed, x, y, palette));
        }
        Sample::RestingGoal => {
            let stroke = Stroke { color: palette.ink, width: EDGE, dashed: true };
            let paint = Paint { fill: Some(palette.white), stroke: Some(stroke) };
            let (y, w) = (y + SAMPLE_HEIGHT / 4.0, SAMPLE_WIDTH);
            out.push(Node::Rect(Rect { x, y, w, h: SAMPLE_HEIGHT / 2.0, radius: 0.0, paint }));
        }
        Sample::NewPerson => {
            let (x, y) = centred(0.0);
            out.push(Node::Circle(Circle { x, y, r: 4.0, paint: Paint::fill(palette.ink) }));
        }
        Sample::ReflectionNumber => {
            let (x, y) = centred(DISC);
            disc::draw(1, x, y, sheet, out);
        }
        Sample::Difference => difference(x, y, sheet, out),
        Sample::TwoScales => out.push(scales(x, y, theme)),
        Sample::Own(kind) => out.push(own(kind, area, theme)),
    }
}

/// A piece of the thread, or of the curve where that is drawn instead.
fn thread(style: PartyStyle, x: f64, y: f64, sheet: &Sheet<'_>) -> Node {
    let palette = &sheet.theme.palette;
    let middle = y + SAMPLE_HEIGHT / 2.0;
    let (from, to) = ((x, middle - 9.0), (x + SAMPLE_WIDTH, middle + 9.0));
    let half = x + SAMPLE_WIDTH / 2.0;
    let curve = Segment::Curve((half, from.1), (half, to.1), to);
    let is_line = sheet.view == View::Line;
    let color = if is_line { style.color(palette) } else { style.thread(palette) };
    let paint = Paint::line(color, WIDTH);
    Node::Path(Path { segments: vec![Segment::Move(from), curve], paint })
}

/// Two small cards of an organisation, and the line from one to the other.
fn goes_on(area: Rect, theme: &Theme, out: &mut Vec<Node>) {
    let Rect { x, y, w, h, .. } = area;
    let (from, to) = ((x + SMALL_CARD, y + h / 2.0), (x + w - SMALL_CARD, y + h / 2.0));
    out.extend(continuations(&[Continuation { from, to, nth: 0 }], theme));
    for x in [x, to.0] {
        let card = Rect { x, y: y + SMALLER, w: SMALL_CARD, h: h - 2.0 * SMALLER, ..area };
        frame(CardKind::Action, PartyStyle::PROFESSIONAL, card, theme, out);
    }
}

/// The line of the narrator over the next one, each with a point.
fn family_lines((x, y): Point, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
    let theme = sheet.theme;
    for (nth, &line) in sheet.lines.iter().take(2).enumerate() {
        let style = PartyStyle::of(sheet.journey.kind_of(0)).on_line(line);
        let y = y + SAMPLE_HEIGHT * (0.25 + 0.5 * nth as f64);
        let segments = vec![Segment::Move((x, y)), Segment::Line((x + SAMPLE_WIDTH, y))];
        let color = style.line_color(&theme.palette);
        let (width, dashed) = (WIDTH * style.curve_share(), style.has_dashed_curve());
        let stroke = Some(Stroke { color, width, dashed });
        out.push(Node::Path(Path { segments, paint: Paint { fill: None, stroke } }));
        let middle = (x + SAMPLE_WIDTH / 2.0, y);
        out.push(point_shape(style.point(), middle, SAMPLE_HEIGHT / 5.0, Paint::fill(color)));
    }
}

/// A number with its sign, as in the strip of differences.
fn difference(x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
    let style = TextStyle::bold(sheet.theme.lead_size, sheet.theme.palette.ink);
    let number = TextBlock::new("+1", style, SAMPLE_WIDTH, sheet.language(), sheet.theme);
    let (x, y) =
        (x + (SAMPLE_WIDTH - number.width()) / 2.0, y + (SAMPLE_HEIGHT - number.height()) / 2.0);
    number.draw_into(x, y, out);
}

/// Two lines of levels that are estimated, heavier than in a drawing.
fn estimated_levels(x: f64, y: f64, theme: &Theme) -> Node {
    let line = |y| [Segment::Move((x, y)), Segment::Line((x + SAMPLE_WIDTH, y))];
    let segments = [1.0, 2.0].into_iter().flat_map(|nth| line(y + nth * SAMPLE_HEIGHT / 3.0));
    let stroke = Stroke { color: theme.palette.grey_text, width: EDGE, dashed: true };
    let paint = Paint { fill: None, stroke: Some(stroke) };
    Node::Path(Path { segments: segments.collect(), paint })
}

/// A card, tag or bar of a lane of the journey's own.
fn own(kind: OwnLaneKind, area: Rect, theme: &Theme) -> Node {
    let paint = Paint::edged(theme.palette.white, theme.palette.grey_text, EDGE);
    let (lowered, radius) = match kind {
        OwnLaneKind::Cards => (0.0, 0.0),
        OwnLaneKind::Tags => (SAMPLE_HEIGHT / 5.0, SAMPLE_HEIGHT * 0.3),
        OwnLaneKind::Bars => (SAMPLE_HEIGHT / 4.0, 3.0),
    };
    let inset = EDGE / 2.0;
    let (x, y) = (area.x + inset, area.y + inset + lowered);
    let (w, h) = (area.w - EDGE, area.h - EDGE - 2.0 * lowered);
    Node::Rect(Rect { x, y, w, h, radius: radius.min(h / 2.0), paint })
}

/// Two scales between the same two heights, one with more levels than the other.
fn scales(x: f64, y: f64, theme: &Theme) -> Node {
    let mut segments = Vec::new();
    for (left, levels) in [(x, 4), (x + SAMPLE_WIDTH / 2.0 + 3.0, 3)] {
        let right = left + SAMPLE_WIDTH / 2.0 - 3.0;
        for level in 0..levels {
            let y = y + 2.0 + (SAMPLE_HEIGHT - 4.0) * f64::from(level) / f64::from(levels - 1);
            segments.extend([Segment::Move((left, y)), Segment::Line((right, y))]);
        }
    }
    Node::Path(Path { segments, paint: Paint::line(theme.palette.ink, 1.5) })
}
