use crate::layout::card::{self, CARD, Kind};
use crate::layout::header;
use crate::layout::pages::{MM, Page};
use crate::layout::party_style::Dress;
use crate::layout::text_block::TextBlock;
use crate::model::{Journey, Part, Phase};
use crate::scene::{Group, Node, Paint, Path, Point, Rect, Role, Scene, Segment, TextStyle};
use crate::theme::Theme;
use crate::words;

/// What is left free along the edges of the paper.
const EDGE: f64 = 10.0 * MM;
/// Room for the words at the left of the lanes.
const GUTTER: f64 = 26.0 * MM;
/// A phase is at least this wide: seven fit on A4.
const PHASE: f64 = 33.0 * MM;
/// Room between two columns, and between two lanes.
const GAP: f64 = 2.0 * MM;
/// Room around words.
const PADDING: f64 = 8.0;
/// Height of the line to write a title on.
const TITLE: f64 = 14.0 * MM;
/// The parts of the height of the lanes that go to what happens and to what is felt; the rest is for
/// the organisations.
const EVENTS: f64 = 0.55;
const EMOTIONS: f64 = 0.17;
/// The least height of all lanes together.
const LEAST: f64 = 60.0 * MM;
/// Room between the names of two levels.
const NAME_GAP: f64 = 4.0;
/// Width of the lines of the levels, and of those to write on.
const LINE: f64 = 1.0;
/// A sample in the legend.
const SAMPLE: (f64, f64) = (40.0, 22.0);

/// A size of paper, lying down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paper {
    A3,
    A4,
}

impl Paper {
    pub const fn size(self) -> (f64, f64) {
        let page = match self {
            Self::A3 => Page::A3,
            Self::A4 => Page::A4,
        };
        (page.width, page.height)
    }

    const fn name(self) -> &'static str {
        match self {
            Self::A3 => "A3",
            Self::A4 => "A4",
        }
    }

    /// How many phases stand beside each other.
    pub fn most_phases(self) -> usize {
        let room = self.size().0 - 2.0 * EDGE - GUTTER;
        ((room + GAP) / (PHASE + GAP)) as usize
    }
}

/// Where the columns of the phases are.
struct Columns {
    left: f64,
    width: f64,
    count: usize,
}

impl Columns {
    fn all(&self) -> impl Iterator<Item = (f64, f64)> {
        let left = move |at: usize| self.left + at as f64 * (self.width + GAP);
        (0..self.count).map(move |at| (left(at), left(at) + self.width))
    }
}

/// Draws the map of some phases on one sheet, which is higher than the paper only where the names of
/// phases and levels need that.
pub(crate) fn draw(phases: &[&Phase], paper: Paper, journey: &Journey, theme: &Theme) -> Scene {
    let (width, height) = paper.size();
    let map = Map { paper, journey, theme };
    let rungs = Rungs::new(&map);
    let count = phases.len().max(1);
    let left = EDGE + GUTTER;
    let room = width - EDGE - left;
    let columns = Columns { left, width: (room - GAP * (count - 1) as f64) / count as f64, count };
    let mut nodes = vec![map.heading()];
    let top = EDGE + TITLE;
    let (header, lanes) = map.header(phases, &columns, top);
    nodes.extend(header);
    let legend = map.legend();
    let under = 2.0 * GAP + legend.height() + EDGE;
    let room = (height - under - lanes - 2.0 * GAP).max(rungs.least_height() / EVENTS).max(LEAST);
    let bottom = lanes + room + 2.0 * GAP;
    let felt = lanes + room * EVENTS + GAP;
    let organisations = felt + room * EMOTIONS + GAP;
    nodes.extend(map.events(rungs, &columns, lanes, felt - GAP));
    nodes.extend(map.lane(Part::Emotions, &columns, felt, organisations - GAP));
    nodes.extend(map.lane(Part::Organisations, &columns, organisations, bottom));
    nodes.push(legend.draw(bottom + 2.0 * GAP, &map));
    let title = journey.language.pick("leeg werkblad", "empty map");
    crate::layout::blank::scene(
        (width, bottom + under),
        &format!("{title} ({})", paper.name()),
        journey,
        theme,
        nodes,
    )
}

struct Map<'a> {
    paper: Paper,
    journey: &'a Journey,
    theme: &'a Theme,
}

impl Map<'_> {
    fn block(&self, text: &str, look: TextStyle, room: f64) -> TextBlock {
        TextBlock::new(text, look, room, self.journey.language, self.theme)
    }

    fn bold(&self, text: &str, room: f64) -> TextBlock {
        self.block(text, TextStyle::bold(self.theme.body_size, self.theme.palette.ink), room)
    }

    /// Words, each with a line behind them to write on.
    fn heading(&self) -> Node {
        let language = self.journey.language;
        let asked = language
            .pick(["Klantreis van", "Gemaakt door", "Datum"], ["Journey of", "Made by", "Date"]);
        let room = self.paper.size().0 - 2.0 * EDGE;
        let mut nodes = Vec::new();
        let mut x = EDGE;
        for (words, part) in asked.into_iter().zip([0.5, 0.3, 0.2]) {
            let words = self.bold(words, room * part);
            let (start, end) = (x + words.width() + PADDING, x + room * part - 2.0 * PADDING);
            let base = EDGE + words.height();
            words.draw_into(x, EDGE, &mut nodes);
            nodes.push(self.line((start, base), (end, base)));
            x += room * part;
        }
        let label = language.pick("Titel en verteller", "Title and narrator").to_owned();
        Group::new(Role::Title, label, nodes).into()
    }

    fn line(&self, from: Point, to: Point) -> Node {
        let segments = vec![Segment::Move(from), Segment::Line(to)];
        Node::Path(Path { segments, paint: Paint::line(self.theme.palette.line, LINE) })
    }

    /// The phases, and where the lanes begin.
    fn header(&self, phases: &[&Phase], columns: &Columns, top: f64) -> (Option<Node>, f64) {
        if phases.is_empty() {
            return (None, top);
        }
        let name = |phase: &&Phase| {
            self.bold(&format!("{} {}", phase.id, phase.label), columns.width - 4.0 * PADDING)
        };
        let names: Vec<TextBlock> = phases.iter().map(name).collect();
        let height = names.iter().map(TextBlock::height).fold(0.0, f64::max) + 2.0 * PADDING;
        let mut nodes = Vec::new();
        for (name, (left, right)) in names.into_iter().zip(columns.all()) {
            let paint = Paint::fill(self.theme.palette.header);
            nodes.push(header::chevron(left, right, top, height, paint));
            name.draw_into(left + 2.0 * PADDING, top + PADDING, &mut nodes);
        }
        let label = self.journey.language.pick("Fasen", "Phases").to_owned();
        let header = Group::new(Role::PhaseHeader, label, nodes);
        (Some(header.into()), top + height + GAP)
    }

    fn ground(&self, columns: &Columns, top: f64, bottom: f64) -> Vec<Node> {
        let paint = Paint::fill(self.theme.palette.lane);
        let ground = |(x, right): (f64, f64)| {
            Node::Rect(Rect { x, y: top, w: right - x, h: bottom - top, radius: 6.0, paint })
        };
        columns.all().map(ground).collect()
    }

    /// What happens and is felt: a line for every level, with its name.
    fn events(&self, rungs: Rungs, columns: &Columns, top: f64, bottom: f64) -> [Node; 2] {
        let journey = self.journey;
        let mut behind = self.ground(columns, top, bottom);
        let first = top + rungs.title.height() + PADDING;
        let mut nodes = Vec::new();
        rungs.title.draw_into(EDGE, top, &mut nodes);
        let apart = (bottom - first) / rungs.names.len().max(1) as f64;
        for (at, name) in rungs.names.into_iter().enumerate() {
            let y = first + apart * (at as f64 + 0.5);
            for (left, right) in columns.all() {
                behind.push(self.line((left, y), (right, y)));
            }
            let height = name.height();
            name.draw_into(EDGE, y - height / 2.0, &mut nodes);
        }
        let label = Part::Events.heading(journey.language).to_owned();
        [
            Group::silent(Role::Background, behind).into(),
            Group::new(Role::EmptyLane(Part::Events), label, nodes).into(),
        ]
    }

    /// A lane with nothing in it but its name.
    fn lane(&self, part: Part, columns: &Columns, top: f64, bottom: f64) -> [Node; 2] {
        let name = part.heading(self.journey.language);
        let dress = if part == Part::Organisations { Dress::PROFESSIONAL } else { Dress::FAMILY };
        let look = TextStyle::bold(self.theme.body_size, dress.color(&self.theme.palette));
        let mut nodes = Vec::new();
        self.block(name, look, GUTTER - PADDING).draw_into(EDGE, top + PADDING, &mut nodes);
        let behind = self.ground(columns, top, bottom);
        [
            Group::silent(Role::Background, behind).into(),
            Group::new(Role::EmptyLane(part), name, nodes).into(),
        ]
    }

    fn legend(&self) -> Legend {
        let language = self.journey.language;
        let kinds = [
            (
                Kind::Event,
                language.pick(
                    "wat er gebeurt: hoe hoger, hoe meer tevreden",
                    "what happens: the higher, the more satisfied",
                ),
            ),
            (
                Kind::Emotion,
                language.pick("wat iemand voelt of denkt", "what somebody feels or thinks"),
            ),
            (
                Kind::Action,
                language.pick("wie erbij is, en wat die doet", "who is involved, and what they do"),
            ),
        ];
        let apart = (self.paper.size().0 - 2.0 * EDGE) / kinds.len() as f64;
        let look = TextStyle::plain(self.theme.small_size, self.theme.palette.ink);
        let text = |words| self.block(words, look, apart - SAMPLE.0 - 3.0 * PADDING);
        Legend { apart, entries: kinds.map(|(kind, words)| (kind, text(words))) }
    }
}

/// The words at the edge of the lane of what happens: whose it is, and the levels.
struct Rungs {
    title: TextBlock,
    names: Vec<TextBlock>,
}

impl Rungs {
    fn new(map: &Map<'_>) -> Self {
        let name = |text: &str| map.bold(text, GUTTER - PADDING);
        let names = map.journey.scale_of(0).levels.iter().map(|level| name(level)).collect();
        Self { title: name(&words::teller(map.journey, 0)), names }
    }

    /// The height in which no name touches another.
    fn least_height(&self) -> f64 {
        let tallest = self.names.iter().map(TextBlock::height).fold(0.0, f64::max);
        self.title.height() + PADDING + self.names.len() as f64 * (tallest + NAME_GAP)
    }
}

/// What each kind of card is for.
struct Legend {
    apart: f64,
    entries: [(Kind, TextBlock); 3],
}

impl Legend {
    fn height(&self) -> f64 {
        self.entries.iter().map(|(_, block)| block.height()).fold(SAMPLE.1, f64::max)
    }

    fn draw(self, top: f64, map: &Map<'_>) -> Node {
        let mut nodes = Vec::new();
        for (at, (kind, block)) in self.entries.into_iter().enumerate() {
            let x = EDGE + at as f64 * self.apart;
            let mut sample = Vec::new();
            let area = Rect { x, y: top, w: SAMPLE.0, h: SAMPLE.1, ..CARD };
            let dress = if kind == Kind::Action { Dress::PROFESSIONAL } else { Dress::FAMILY };
            card::frame(kind, dress, area, map.theme, &mut sample);
            nodes.push(Group::silent(Role::Sample, sample).into());
            block.draw_into(x + SAMPLE.0 + PADDING, top, &mut nodes);
        }
        let label = map.journey.language.pick("Legenda", "Legend").to_owned();
        Group::new(Role::Legend, label, nodes).into()
    }
}
