use crate::layout::card_frame::{self, CardKind, OUTLINE};
use crate::layout::context::Sheet;
use crate::layout::grid::{self, Grid};
use crate::layout::marks::diamond::{DIAMOND, diamond};
use crate::layout::marks::disc::{self, DISC};
use crate::layout::marks::sign::{self, SIGN};
use crate::layout::marks::thread;
use crate::layout::panels::panel::Area;
use crate::layout::party_style::{EDGE, PartyStyle};
use crate::layout::phase_header;
use crate::layout::reading;
use crate::layout::text_block::TextBlock;
use crate::model::{PartyKind, Sign};
use crate::scene::{Circle, Group, Node, Paint, Path, Rect, Role, Segment, Stroke, TextStyle};
use crate::theme::Theme;

/// Width and height of a sample.
pub(crate) const SAMPLE_WIDTH: f64 = 40.0;
pub(crate) const SAMPLE_HEIGHT: f64 = 26.0;
/// Room between a sample and its words.
const SAMPLE_GAP: f64 = 10.0;
/// Room for the words of an entry.
const WORDS: f64 = 226.0;
/// Room between two entries beside each other, and above each other.
const ENTRY_GAP: f64 = 24.0;
const ROW_GAP: f64 = 12.0;
/// Room between the heading and the entries.
const HEADING_GAP: f64 = 8.0;

/// What an entry explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sample {
    Card(CardKind, PartyKind),
    /// What professionals and organisations do, whose cards look the same.
    Acting,
    Thread(PartyKind),
    Return,
    Sign(Sign),
    /// A chance; whether it was missed.
    Chance(bool),
    /// A goal that is open or was dropped.
    Idle,
    /// Another person comes.
    Change,
    /// The number of a reflection.
    Number,
    /// That two scales are drawn equally high.
    Scales,
}

/// Draws "Hoe leest u de klantreis?": a sample and a sentence for everything this drawing uses.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let (theme, language) = (sheet.theme, sheet.language());
    let palette = &theme.palette;
    let samples = reading::samples(sheet);
    if samples.is_empty() {
        return None;
    }
    let heading = TextStyle::bold(theme.body_size, palette.ink);
    let heading = TextBlock::new(reading::question(sheet), heading, area.room, language, theme);
    let look = TextStyle::plain(theme.small_size, palette.ink);
    let words = |&sample: &Sample| {
        TextBlock::new(&reading::explanation(sample, sheet), look, WORDS, language, theme)
    };
    let entries: Vec<TextBlock> = samples.iter().map(words).collect();
    let width = SAMPLE_WIDTH + SAMPLE_GAP + WORDS;
    let heights: Vec<f64> = entries.iter().map(|it| it.height().max(SAMPLE_HEIGHT)).collect();
    let grid = Grid::new(&heights, grid::columns(area.room, width, ENTRY_GAP), ROW_GAP);
    let mut nodes = Vec::new();
    let top = heading.as_heading(2).draw_into(area.x, area.y, &mut nodes) + HEADING_GAP;
    for ((shown, words), (column, y)) in samples.into_iter().zip(entries).zip(&grid.places) {
        let (x, y) = (area.x + *column as f64 * (width + ENTRY_GAP), top + y);
        let mut drawing = Vec::new();
        sample(shown, x, y, sheet, &mut drawing);
        nodes.push(Group::silent(Role::Sample, drawing).into());
        words.draw_into(x + SAMPLE_WIDTH + SAMPLE_GAP, y, &mut nodes);
    }
    let label = language.pick("Legenda", "Legend").to_owned();
    out.push(Group::new(Role::Legend, label, nodes).into());
    Some(top + grid.height)
}

/// Draws a sample with its top left corner at (`x`, `y`).
pub(crate) fn sample(sample: Sample, x: f64, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
    let (theme, palette) = (sheet.theme, &sheet.theme.palette);
    let centred = |size: f64| (x + (SAMPLE_WIDTH - size) / 2.0, y + (SAMPLE_HEIGHT - size) / 2.0);
    let area = Rect { x, y, w: SAMPLE_WIDTH, h: SAMPLE_HEIGHT, ..OUTLINE };
    match sample {
        Sample::Card(kind, teller) => {
            card_frame::frame(kind, PartyStyle::of(teller), area, theme, out)
        }
        Sample::Acting => {
            card_frame::frame(CardKind::Action, PartyStyle::PROFESSIONAL, area, theme, out)
        }
        Sample::Thread(teller) => {
            let middle = y + SAMPLE_HEIGHT / 2.0;
            let (from, to) = ((x, middle - 9.0), (x + SAMPLE_WIDTH, middle + 9.0));
            let half = x + SAMPLE_WIDTH / 2.0;
            let curve = Segment::Curve((half, from.1), (half, to.1), to);
            let paint = Paint::line(PartyStyle::of(teller).thread(palette), thread::WIDTH);
            out.push(Node::Path(Path { segments: vec![Segment::Move(from), curve], paint }));
        }
        Sample::Return => phase_header::sample(x, y, SAMPLE_WIDTH, SAMPLE_HEIGHT, theme, out),
        Sample::Sign(shown) => {
            let (x, y) = centred(SIGN);
            sign::draw(shown, x, y, palette, out);
        }
        Sample::Chance(missed) => {
            let (x, y) = centred(DIAMOND);
            out.push(diamond(missed, x, y, palette));
        }
        Sample::Idle => {
            let stroke = Stroke { color: palette.ink, width: EDGE, dashed: true };
            let paint = Paint { fill: Some(palette.white), stroke: Some(stroke) };
            let (y, w) = (y + SAMPLE_HEIGHT / 4.0, SAMPLE_WIDTH);
            out.push(Node::Rect(Rect { x, y, w, h: SAMPLE_HEIGHT / 2.0, radius: 0.0, paint }));
        }
        Sample::Change => {
            let (x, y) = centred(0.0);
            out.push(Node::Circle(Circle { x, y, r: 4.0, paint: Paint::fill(palette.ink) }));
        }
        Sample::Number => {
            let (x, y) = centred(DISC);
            disc::draw(1, x, y, sheet, out);
        }
        Sample::Scales => out.push(scales(x, y, theme)),
    }
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
