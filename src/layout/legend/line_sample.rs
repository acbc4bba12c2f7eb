//! The samples of the line view, where a point and words beside it stand for what is a card elsewhere.

use crate::layout::card_frame::{CardKind, barred_frame};
use crate::layout::context::Sheet;
use crate::layout::legend::sample::{SAMPLE_HEIGHT, SAMPLE_WIDTH, Sample};
use crate::layout::marks::curve_point::{CurveMark, PointKind, RADIUS};
use crate::layout::party_style::PartyStyle;
use crate::layout::text_block::TextBlock;
use crate::model::PartyKind;
use crate::scene::{Node, Paint, Path, Rect, Segment, Stroke, TextStyle};
use crate::theme::Theme;

/// Letters that stand for words, in the style of what is felt or thought.
const LETTERS: &str = "Abc";

/// Whether a sample shows letters.
pub(crate) const fn has_letters(sample: Sample) -> bool {
    matches!(sample, Sample::Card(CardKind::Emotion | CardKind::Thought, _))
}

/// Draws a sample with its top left corner at (`x`, `y`), where it looks otherwise in the line view; says
/// whether it does.
pub(crate) fn draw(sample: Sample, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) -> bool {
    let theme = sheet.theme;
    match sample {
        Sample::Card(CardKind::Event, kind) => point(PointKind::Event, kind, (x, y), theme, out),
        Sample::OnlyFelt(kind) => point(PointKind::Feeling, kind, (x, y), theme, out),
        Sample::Card(kind @ (CardKind::Emotion | CardKind::Thought), teller) => {
            words(kind, PartyStyle::of(teller), (x, y), sheet, out);
        }
        Sample::Card(CardKind::Action, _) | Sample::ActionOfEither => {
            on_ground(false, (x, y), theme, out);
        }
        Sample::Uncertain(CardKind::Action, _) => on_ground(true, (x, y), theme, out),
        Sample::Uncertain(..) => {
            let stroke = Stroke { color: theme.palette.line, width: 1.5, dashed: true };
            let paint = Paint { fill: Some(theme.palette.white), stroke: Some(stroke) };
            out.push(Node::Rect(Rect { paint, radius: 4.0, ..area(x, y) }));
        }
        _ => return false,
    }
    true
}

fn area(x: f64, y: f64) -> Rect {
    let paint = Paint { fill: None, stroke: None };
    Rect { x, y, w: SAMPLE_WIDTH, h: SAMPLE_HEIGHT, radius: 0.0, paint }
}

fn point(kind: PointKind, teller: PartyKind, at: (f64, f64), theme: &Theme, out: &mut Vec<Node>) {
    let middle = (at.0 + SAMPLE_WIDTH / 2.0, at.1 + SAMPLE_HEIGHT / 2.0);
    let style = PartyStyle::of(teller);
    CurveMark { kind, style, is_uncertain: false, party: 0, radius: RADIUS }
        .draw_into(middle, theme, out);
}

/// A card without an edge is seen by the ground that it stands on.
fn on_ground(is_dashed: bool, (x, y): (f64, f64), theme: &Theme, out: &mut Vec<Node>) {
    let paint = Paint::fill(theme.palette.header);
    out.push(Node::Rect(Rect { paint, ..area(x, y) }));
    let Rect { w, h, .. } = area(x, y);
    let inside = Rect { x: x + 4.0, y: y + 4.0, w: w - 8.0, h: h - 8.0, ..area(x, y) };
    barred_frame(is_dashed, inside, theme, out);
}

/// Letters in italics; of a thought under a broken line.
fn words(
    kind: CardKind,
    style: PartyStyle,
    (x, y): (f64, f64),
    sheet: &Sheet<'_>,
    out: &mut Vec<Node>,
) {
    let (theme, color) = (sheet.theme, style.color(&sheet.theme.palette));
    let text_style = TextStyle::italic(theme.body_size, color);
    let letters = TextBlock::new(LETTERS, text_style, SAMPLE_WIDTH, sheet.language(), theme);
    let left = x + (SAMPLE_WIDTH - letters.width()) / 2.0;
    let top = y + (SAMPLE_HEIGHT - letters.height()) / 2.0;
    if kind == CardKind::Thought {
        let segments =
            vec![Segment::Move((left, top)), Segment::Line((left + letters.width(), top))];
        let stroke = Stroke { color, width: 1.0, dashed: true };
        out.push(Node::Path(Path { segments, paint: Paint { fill: None, stroke: Some(stroke) } }));
    }
    letters.draw_into(left, top, out);
}
