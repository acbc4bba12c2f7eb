//! An empty worksheet: phases, levels and lanes without cards, to fill in by hand.

use crate::layout::blank::empty_sheet::empty_sheet;
use crate::layout::blank::level_names::{LevelNames, PADDING};
use crate::layout::blank::worksheet_legend::WorksheetLegend;
use crate::layout::blank::worksheet_size::{EDGE, GAP, GUTTER, WorksheetSize};
use crate::layout::marks::chevron::chevron;
use crate::layout::paper_size::MM;
use crate::layout::party_style::PartyStyle;
use crate::layout::text_block::TextBlock;
use crate::model::{Journey, Part, Phase};
use crate::scene::{Group, Node, Paint, Path, Point, Rect, Role, Scene, Segment, TextStyle};
use crate::theme::Theme;

/// Height of the line to write a title on.
const TITLE: f64 = 14.0 * MM;
/// The parts of the height of the lanes that go to what happens and to what is felt; the rest is for
/// the organisations.
const EVENTS: f64 = 0.55;
const EMOTIONS: f64 = 0.17;
/// The least height of all lanes together.
const LEAST: f64 = 60.0 * MM;
/// Width of the lines of the levels, and of those to write on.
const LINE: f64 = 1.0;

/// Draws the worksheet of some phases on one sheet, which is higher than the paper only where the
/// names of phases and levels need that.
pub(crate) fn draw(
    phases: &[&Phase],
    size: WorksheetSize,
    journey: &Journey,
    theme: &Theme,
) -> Scene {
    let columns = size.columns(phases.len().max(1));
    let worksheet = Worksheet { size, columns, journey, theme };
    let levels = LevelNames::new(journey, theme);
    let legend = WorksheetLegend::new(size, journey, theme);
    let mut nodes = vec![worksheet.heading()];
    let (header, lanes) = worksheet.header(phases, EDGE + TITLE);
    nodes.extend(header);
    let under = 2.0 * GAP + legend.height() + EDGE;
    let room = size.height() - under - lanes - 2.0 * GAP;
    let room = room.max(levels.least_height() / EVENTS).max(LEAST);
    let bottom = lanes + room + 2.0 * GAP;
    let emotions = lanes + room * EVENTS + GAP;
    let organisations = emotions + room * EMOTIONS + GAP;
    nodes.extend(worksheet.events(levels, lanes, emotions - GAP));
    nodes.extend(worksheet.lane(Part::Emotions, emotions, organisations - GAP));
    nodes.extend(worksheet.lane(Part::Organisations, organisations, bottom));
    nodes.push(legend.draw(bottom + 2.0 * GAP, journey, theme));
    let kind = journey.language.pick("leeg werkblad", "blank worksheet");
    let kind = format!("{kind} ({})", size.name());
    empty_sheet((size.width(), bottom + under), &kind, journey, theme, nodes)
}

/// What every part of the worksheet is drawn with.
struct Worksheet<'a> {
    size: WorksheetSize,
    /// Left and right edge of the column of each phase.
    columns: Vec<(f64, f64)>,
    journey: &'a Journey,
    theme: &'a Theme,
}

impl Worksheet<'_> {
    fn bold(&self, text: &str, room: f64) -> TextBlock {
        let style = TextStyle::bold(self.theme.body_size, self.theme.palette.ink);
        TextBlock::new(text, style, room, self.journey.language, self.theme)
    }

    /// Words, each with a line behind them to write on.
    fn heading(&self) -> Node {
        let language = self.journey.language;
        let questions = language
            .pick(["Klantreis van", "Gemaakt door", "Datum"], ["Journey of", "Made by", "Date"]);
        let room = self.size.room();
        let mut nodes = Vec::new();
        let mut x = EDGE;
        for (words, part) in questions.into_iter().zip([0.5, 0.3, 0.2]) {
            let words = self.bold(words, room * part);
            let (start, end) = (x + words.width() + PADDING, x + room * part - 2.0 * PADDING);
            let base = EDGE + words.height();
            words.draw_into(x, EDGE, &mut nodes);
            nodes.push(self.line((start, base), (end, base)));
            x += room * part;
        }
        let label = language.pick("Titel en verteller", "Title and narrator");
        Group::new(Role::Title, label, nodes).into()
    }

    fn line(&self, from: Point, to: Point) -> Node {
        let segments = vec![Segment::Move(from), Segment::Line(to)];
        Node::Path(Path { segments, paint: Paint::line(self.theme.palette.line, LINE) })
    }

    /// The phases, and where the lanes begin.
    fn header(&self, phases: &[&Phase], top: f64) -> (Option<Node>, f64) {
        if phases.is_empty() {
            return (None, top);
        }
        let width = self.size.column_width(phases.len());
        let name = |phase: &&Phase| {
            self.bold(&format!("{} {}", phase.id, phase.label), width - 4.0 * PADDING)
        };
        let names: Vec<TextBlock> = phases.iter().map(name).collect();
        let height = names.iter().map(TextBlock::height).fold(0.0, f64::max) + 2.0 * PADDING;
        let mut nodes = Vec::new();
        for (name, &(left, right)) in names.into_iter().zip(&self.columns) {
            let paint = Paint::fill(self.theme.palette.header);
            nodes.push(chevron(left, right, top, height, paint));
            name.draw_into(left + 2.0 * PADDING, top + PADDING, &mut nodes);
        }
        let label = self.journey.language.pick("Fasen", "Phases");
        (Some(Group::new(Role::PhaseHeader, label, nodes).into()), top + height + GAP)
    }

    fn ground(&self, top: f64, bottom: f64) -> Vec<Node> {
        let paint = Paint::fill(self.theme.palette.lane);
        let ground = |&(x, right): &(f64, f64)| {
            Node::Rect(Rect { x, y: top, w: right - x, h: bottom - top, radius: 6.0, paint })
        };
        self.columns.iter().map(ground).collect()
    }

    /// What happens and is felt: a line for every level, with its name.
    fn events(&self, levels: LevelNames, top: f64, bottom: f64) -> [Node; 2] {
        let mut behind = self.ground(top, bottom);
        let first = top + levels.title.height() + PADDING;
        let mut nodes = Vec::new();
        levels.title.draw_into(EDGE, top, &mut nodes);
        let apart = (bottom - first) / levels.names.len().max(1) as f64;
        for (at, name) in levels.names.into_iter().enumerate() {
            let y = first + apart * (at as f64 + 0.5);
            behind.extend(self.columns.iter().map(|&(x, right)| self.line((x, y), (right, y))));
            let height = name.height();
            name.draw_into(EDGE, y - height / 2.0, &mut nodes);
        }
        empty_lane(Part::Events, behind, nodes, self.journey)
    }

    /// A lane with nothing in it but its name.
    fn lane(&self, part: Part, top: f64, bottom: f64) -> [Node; 2] {
        let (language, theme) = (self.journey.language, self.theme);
        let is_family = part != Part::Organisations;
        let style = if is_family { PartyStyle::FAMILY } else { PartyStyle::PROFESSIONAL };
        let style = TextStyle::bold(theme.body_size, style.color(&theme.palette));
        let name = part.heading(language);
        let name = TextBlock::new(name, style, GUTTER - PADDING, language, theme);
        let mut nodes = Vec::new();
        name.draw_into(EDGE, top + PADDING, &mut nodes);
        empty_lane(part, self.ground(top, bottom), nodes, self.journey)
    }
}

/// A lane: what lies behind it, and the words at its edge.
fn empty_lane(part: Part, behind: Vec<Node>, words: Vec<Node>, journey: &Journey) -> [Node; 2] {
    let label = part.heading(journey.language);
    [
        Group::silent(Role::Background, behind).into(),
        Group::new(Role::EmptyLane(part), label, words).into(),
    ]
}
