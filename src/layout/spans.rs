use super::bar::{self, Bar, Ends, Manner};
use super::block::{Block, Look};
use super::frame::Frame;
use super::lane::{self, Lane};
use super::sheet::Sheet;
use super::theme::Theme;
use super::timeline::Extent;
use crate::model::Stretch;
use crate::scene::{Group, Meaning, Node};
use crate::words;

/// Room between the edge of the lane and its bars.
const LANE_PADDING: f64 = 10.0;
/// Room between two bars, beside and under one another.
const GAP: f64 = 6.0;
/// Room between two rows with names of their own.
const ROW_GAP: f64 = 10.0;
/// Room between the lane's title and the name of the first row.
const TITLE_GAP: f64 = 6.0;

/// A lane of bars that run from one step to another, in rows.
pub(super) struct Spans {
    title: Block,
    /// What the list of bars is called.
    name: String,
    rows: Vec<Row>,
    steps: usize,
    placed: Vec<Placed>,
    height: f64,
}

/// Bars that belong together, with a name at the edge of the lane.
pub(super) struct Row {
    pub name: Option<Block>,
    pub spans: Vec<Span>,
}

impl Row {
    pub fn new(name: Option<Block>, spans: Vec<Span>) -> Self {
        Self { name, spans }
    }
}

/// A bar from one step to another.
pub(super) struct Span {
    pub stretch: Stretch,
    /// What stands on it, paragraph by paragraph.
    pub texts: Vec<Said>,
    pub manner: Manner,
    /// The bar in a few words, and the whole of it.
    pub label: String,
    pub told: String,
}

/// A paragraph on a bar.
pub(super) struct Said {
    text: String,
    look: Look,
    /// What it says where the bar goes on, when that is not the same.
    before_the_end: Option<String>,
}

impl Said {
    pub fn new(text: String, look: Look) -> Self {
        Self { text, look, before_the_end: None }
    }

    /// The same paragraph, which says something else where the bar goes on.
    pub fn before_the_end(self, text: String) -> Self {
        Self { before_the_end: Some(text), ..self }
    }

    fn on(&self, ends: Ends) -> &str {
        let other = self.before_the_end.as_ref().filter(|_| !ends.ends);
        other.unwrap_or(&self.text)
    }
}

/// The bars of a row on one band.
struct Placed {
    row: usize,
    /// From the top of the lane.
    top: f64,
    /// Each with which span of the row it is of.
    bars: Vec<(usize, Bar)>,
}

impl Spans {
    /// The lane, or nothing when there are no bars.
    pub fn lanes(
        title: Block,
        name: &str,
        rows: Vec<Row>,
        sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn Lane>> {
        if sheet.journey.steps.is_empty() || rows.iter().all(|row| row.spans.is_empty()) {
            return Vec::new();
        }
        let name = name.to_owned();
        let steps = sheet.journey.steps.len();
        vec![Box::new(Self { title, name, rows, steps, placed: Vec::new(), height: 0.0 })]
    }
}

/// Breaks the words of a bar into lines and gives it its size; its place from the top of the row
/// comes later.
fn bar(span: &Span, frame: &Frame, sheet: &Sheet<'_>) -> Option<Bar> {
    let theme = sheet.theme;
    let last = sheet.journey.steps.len().saturating_sub(1);
    let Stretch { from, to } = span.stretch;
    let stretch = Stretch { from: from.min(last), to: to.min(last).max(from.min(last)) };
    let place = frame.span(stretch, theme)?;
    let on_band = |step| frame.left(step).is_some();
    let ends = Ends { begins: on_band(stretch.from), ends: on_band(stretch.to) };
    let said = |room| {
        let texts = span.texts.iter().map(|said| (said.on(ends), said.look));
        let texts = texts.filter(|(text, _)| !text.is_empty());
        texts.map(|(text, look)| Block::new(text, look, room, sheet.language(), theme)).collect()
    };
    Some(Bar::new(place, ends, span.manner, said))
}

/// Puts bars under one another where they would touch, each as high as it can be; gives how high
/// they are together.
fn pack(bars: &mut [(usize, Bar)]) -> f64 {
    let mut bottom: f64 = 0.0;
    for at in 0..bars.len() {
        let (placed, rest) = bars.split_at_mut(at);
        let bar = &mut rest[0].1;
        let beside =
            |other: &&Bar| other.x < bar.x + bar.w + GAP && bar.x < other.x + other.w + GAP;
        let near: Vec<(f64, f64)> = placed
            .iter()
            .map(|(_, other)| other)
            .filter(beside)
            .map(|other| (other.y, other.y + other.h))
            .collect();
        let free = |y: f64| near.iter().all(|&(top, end)| y >= end + GAP || y + bar.h + GAP <= top);
        let tries = std::iter::once(0.0).chain(near.iter().map(|&(_, end)| end + GAP));
        let y = tries.filter(|&y| free(y)).fold(f64::INFINITY, f64::min);
        bar.y = if y.is_finite() { y } else { bottom + GAP };
        bottom = bottom.max(bar.y + bar.h);
    }
    bottom
}

impl Lane for Spans {
    fn title(&self) -> &Block {
        &self.title
    }

    fn extents(&self) -> Vec<Option<Extent>> {
        vec![None; self.steps]
    }

    fn settle(&mut self, frame: &Frame, sheet: &Sheet<'_>) {
        let named = self.rows.iter().any(|row| row.name.is_some());
        let mut top = LANE_PADDING;
        if named {
            top += self.title.height() + TITLE_GAP;
        }
        let mut bottom = top;
        self.placed.clear();
        for (at, row) in self.rows.iter().enumerate() {
            let bars = row.spans.iter().map(|span| bar(span, frame, sheet)).enumerate();
            let mut bars: Vec<_> = bars.filter_map(|(span, bar)| Some((span, bar?))).collect();
            if bars.is_empty() {
                continue;
            }
            let name = row.name.as_ref().map_or(0.0, Block::height);
            bottom = top + pack(&mut bars).max(name);
            self.placed.push(Placed { row: at, top, bars });
            top = bottom + ROW_GAP;
        }
        self.height = bottom.max(self.title.height() + LANE_PADDING) + LANE_PADDING;
    }

    fn height(&self) -> f64 {
        self.height
    }

    fn is_bare(&self, _frame: &Frame) -> bool {
        self.placed.is_empty()
    }

    fn ground(&mut self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        lane::ground(frame, top, self.height, theme, out);
        lane::draw_title(&self.title, frame, top, out);
        for placed in &self.placed {
            if let Some(name) = self.rows[placed.row].name.clone() {
                name.draw_into(frame.gutter, top + placed.top + bar::TOP, out);
            }
        }
    }

    fn phases(&mut self, _frame: &Frame, top: f64, sheet: &Sheet<'_>) -> Option<Node> {
        let mut items = Vec::new();
        for Placed { row, top: own, bars } in self.placed.drain(..) {
            for (span, bar) in bars {
                items.push(draw(&self.rows[row].spans[span], bar, top + own, sheet));
            }
        }
        lane::list(&self.name, items)
    }
}

fn draw(span: &Span, bar: Bar, top: f64, sheet: &Sheet<'_>) -> Node {
    let label = if bar.ends.begins {
        span.label.clone()
    } else {
        format!("{}, {}", span.label, words::continued(sheet.language()))
    };
    let mut nodes = Vec::with_capacity(bar.blocks.len() + 3);
    bar.draw_into(top, span.manner, sheet.theme, &mut nodes);
    let picture = Node::Group(Group { meaning: Meaning::Picture(span.told.clone()), nodes });
    Node::Group(Group { meaning: Meaning::Item(label), nodes: vec![picture] })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bars(spans: &[(f64, f64)]) -> Vec<(usize, Bar)> {
        let ends = Ends { begins: true, ends: true };
        let bar = |&(x, w): &(f64, f64)| Bar { x, y: 0.0, w, h: 20.0, ends, blocks: Vec::new() };
        spans.iter().map(bar).enumerate().collect()
    }

    #[test]
    fn bars_that_touch_stand_under_one_another() {
        let mut bars = bars(&[(0.0, 100.0), (50.0, 100.0), (200.0, 50.0)]);
        assert!((pack(&mut bars) - 46.0).abs() < 1e-9);
        assert_eq!(bars.iter().map(|(_, bar)| bar.y).collect::<Vec<_>>(), [0.0, 26.0, 0.0]);
    }
}
