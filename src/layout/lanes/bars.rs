//! A lane of bars that run from one step to another, in rows.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::rc::Rc;

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
pub(crate) use crate::layout::lanes::along::Along;
use crate::layout::lanes::along::{comes_from_another_band, place_of};
use crate::layout::lanes::lane::{self, Lane, LaneRoom, PlacedLane};
use crate::layout::lanes::pack::pack;
use crate::layout::lanes::slices::{EdgeWords, Slice};
use crate::layout::marks::bar::{self, Bar, BarEnds, BarStyle};
use crate::layout::text_block::TextBlock;
use crate::model::{Part, Place};
use crate::scene::{self, Group, Node, Role, Stroke, TextStyle};
use crate::theme::Theme;

/// Room between the edge of the lane and its bars.
const LANE_PADDING: f64 = 10.0;
/// Room between two rows with names of their own.
const ROW_GAP: f64 = 10.0;
/// Room between the lane's title and the name of the first row.
const TITLE_GAP: f64 = 6.0;

/// A lane of bars that run from one step to another, in rows.
pub(crate) struct BarLane {
    part: Part,
    rows: Vec<BarRow>,
    /// Of each bar of each row the steps that it lasts for, where it lasts for any.
    lasting: Vec<Vec<Option<RangeInclusive<usize>>>>,
    /// The least width of each column: a bar along a phase takes the room of a card at least.
    widths: Vec<f64>,
    steps: usize,
    edge: EdgeWords,
    broken: RefCell<BTreeMap<WordsOnBar, Rc<[TextBlock]>>>,
}

/// The words of a bar, by its row and its place in that, in a width and with these ends: broken into lines
/// once, however often pages are tried.
type WordsOnBar = (usize, usize, u64, BarEnds);

/// Bars that belong together, with a name at the edge of the lane.
pub(crate) struct BarRow {
    pub name: Option<TextBlock>,
    pub contents: Vec<BarContent>,
}

impl BarRow {
    pub fn new(name: Option<TextBlock>, contents: Vec<BarContent>) -> Self {
        Self { name, contents }
    }
}

/// A bar from one step to another.
pub(crate) struct BarContent {
    /// The part of the journey that it shows.
    pub place: Option<Place>,
    pub along: Along,
    /// What stands on it, paragraph by paragraph.
    pub texts: Vec<BarText>,
    pub style: BarStyle,
    /// The bar in a few words, and the whole of it.
    pub label: String,
    pub sentence: String,
}

impl BarContent {
    /// Its words in lines of this width.
    fn broken(&self, room: f64, ends: BarEnds, sheet: &Sheet<'_>) -> Rc<[TextBlock]> {
        let texts = self.texts.iter().map(|said| (said.on(ends), said.style));
        let texts = texts.filter(|(text, _)| !text.is_empty());
        let block =
            |(text, style)| TextBlock::new(text, style, room, sheet.language_of(text), sheet.theme);
        texts.map(block).collect()
    }

    /// How it looks with these ends. One that says only at its end how it ended shows that only there.
    fn style_on(&self, ends: BarEnds) -> BarStyle {
        let goes_on = !ends.ends && self.texts.iter().any(|it| it.before_the_end.is_some());
        let mut style = self.style;
        style.paint.stroke =
            style.paint.stroke.map(|it| Stroke { dashed: it.dashed && !goes_on, ..it });
        style
    }
}

/// A paragraph on a bar.
pub(crate) struct BarText {
    text: String,
    style: TextStyle,
    /// What it says where the bar goes on, when that is not the same.
    before_the_end: Option<String>,
}

impl BarText {
    pub fn new(text: String, style: TextStyle) -> Self {
        Self { text, style, before_the_end: None }
    }

    /// The same paragraph, which says something else where the bar goes on.
    pub fn before_the_end(self, text: String) -> Self {
        Self { before_the_end: Some(text), ..self }
    }

    fn on(&self, ends: BarEnds) -> &str {
        let other = self.before_the_end.as_ref().filter(|_| !ends.ends);
        other.unwrap_or(&self.text)
    }
}

/// The bars of a row on one band, or some of them.
struct PlacedRow {
    row: usize,
    /// From the top of the lane.
    top: f64,
    bars: Vec<NumberedBar>,
}

/// A bar, with which of its row it is.
type NumberedBar = (usize, Bar);

impl BarLane {
    /// The lane, or nothing when there are no bars.
    pub fn lanes(
        part: Part,
        title: TextBlock,
        rows: Vec<BarRow>,
        sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn Lane>> {
        let has_steps = !sheet.journey.steps.is_empty();
        let is_there = |content: &BarContent| has_steps || matches!(content.along, Along::Pass(_));
        if !rows.iter().flat_map(|row| &row.contents).any(is_there) {
            return Vec::new();
        }
        let mut widths = vec![0.0; sheet.passes.len()];
        for content in rows.iter().flat_map(|row| &row.contents) {
            if let Along::Pass(pass) = content.along {
                widths[pass] = sheet.theme.card_width;
            }
        }
        let steps = sheet.journey.steps.len();
        let edge = EdgeWords::new(title, sheet);
        let (lasting, broken) = (lasting(&rows, sheet), RefCell::default());
        vec![Box::new(Self { part, rows, lasting, widths, steps, edge, broken })]
    }

    /// The bars of each row that run on a band, each with its size; its place from the top of the row
    /// comes later.
    fn bars(&self, frame: &Frame, sheet: &Sheet<'_>) -> Vec<Vec<NumberedBar>> {
        let bar = |row: usize, nth: usize, content: &BarContent| {
            let lasting = self.lasting[row][nth].as_ref();
            let (place, ends) = place_of(content.along, lasting, frame, sheet)?;
            let said = |room: f64| {
                let mut broken = self.broken.borrow_mut();
                let words = broken.entry((row, nth, room.to_bits(), ends));
                Rc::clone(words.or_insert_with(|| content.broken(room, ends, sheet)))
            };
            let bar = Bar::new(place, ends, content.style, said);
            if frame.is_bare && bar.blocks.iter().any(TextBlock::cuts_words) {
                let wide = (place.0, place.1.max(place.0 + sheet.theme.card_width));
                return Some((nth, Bar::new(wide, ends, content.style, said)));
            }
            Some((nth, bar))
        };
        let bars = |(row, BarRow { contents, .. }): (usize, &BarRow)| {
            let contents = contents.iter().enumerate();
            contents.filter_map(|(nth, content)| bar(row, nth, content)).collect()
        };
        self.rows.iter().enumerate().map(bars).collect()
    }

    /// Where the rows begin, in part `at` of the lane.
    fn first_row(&self, at: usize) -> f64 {
        let named = self.rows.iter().any(|row| row.name.is_some());
        LANE_PADDING + if named { self.edge.height(at) + TITLE_GAP } else { 0.0 }
    }

    /// The height of part `at` when its rows end at `bottom`.
    fn height_of(&self, at: usize, bottom: f64) -> f64 {
        bottom.max(self.edge.height(at) + LANE_PADDING) + LANE_PADDING
    }

    /// The rows under one another. Where there is no room for a row it begins a part, and goes on
    /// in the next where it is higher than that.
    fn rows_in_slices(&self, most: f64, bars: &[Vec<NumberedBar>]) -> Vec<(Vec<PlacedRow>, f64)> {
        let mut parts: Vec<(Vec<PlacedRow>, f64)> = Vec::new();
        let (mut own, mut top, mut bottom) = (Vec::new(), self.first_row(0), 0.0);
        for (row, (BarRow { name, .. }, bars)) in self.rows.iter().zip(bars).enumerate() {
            let mut rest = bars.clone();
            let name = name.as_ref().map_or(0.0, TextBlock::height);
            let mut from = 0;
            while from < rest.len() {
                let bars = &mut rest[from..];
                let room = most - LANE_PADDING - top;
                let (fitting, height) = pack(bars, room);
                let whole = fitting == bars.len() && name <= room;
                if whole || own.is_empty() {
                    // One that is higher than a part stands in one by itself.
                    let bars = bars[..fitting.max(1)].to_vec();
                    bottom = top + height.max(name).max(bars[0].1.h);
                    from += bars.len();
                    own.push(PlacedRow { row, top, bars });
                    top = bottom + ROW_GAP;
                }
                if !whole {
                    parts.push((std::mem::take(&mut own), self.height_of(parts.len(), bottom)));
                    top = self.first_row(parts.len());
                }
            }
        }
        if !own.is_empty() || parts.is_empty() {
            let height = self.height_of(parts.len(), bottom.max(self.first_row(parts.len())));
            parts.push((own, height));
        }
        parts
    }
}

fn lasting(rows: &[BarRow], sheet: &Sheet<'_>) -> Vec<Vec<Option<RangeInclusive<usize>>>> {
    let steps = |content: &BarContent| match content.along {
        Along::Steps(stretch) => sheet.order.range(stretch),
        Along::Pass(_) => None,
    };
    rows.iter().map(|row| row.contents.iter().map(steps).collect()).collect()
}

impl Lane for BarLane {
    fn id(&self) -> scene::Lane {
        scene::Lane { part: self.part, party: None }
    }

    fn title(&self) -> &TextBlock {
        &self.edge.title
    }

    fn runs_along(&self) -> bool {
        true
    }

    fn room(&self, _scale: f64) -> LaneRoom {
        LaneRoom::of_columns(self.widths.clone(), self.steps)
    }

    fn place<'a>(
        &'a self,
        _room: &'a LaneRoom,
        frame: &Frame,
        sheet: &Sheet<'_>,
    ) -> Vec<Box<dyn PlacedLane + 'a>> {
        let bars = self.bars(frame, sheet);
        let slices = Slice::all(frame.most, |most| self.rows_in_slices(most, &bars));
        let placed = |slice| Box::new(PlacedBars { lane: self, slice }) as Box<dyn PlacedLane>;
        slices.map(placed).collect()
    }
}

/// A slice of the lane with its rows under one another.
struct PlacedBars<'a> {
    lane: &'a BarLane,
    slice: Slice<Vec<PlacedRow>>,
}

impl PlacedLane for PlacedBars<'_> {
    fn height(&self) -> f64 {
        self.slice.height
    }

    fn is_empty(&self) -> bool {
        self.slice.content.is_empty()
    }

    fn draw_ground(&self, frame: &Frame, top: f64, theme: &Theme, out: &mut Vec<Node>) {
        self.slice.draw_ground(&self.lane.edge, frame, top, theme, out);
        for placed in &self.slice.content {
            if let Some(name) = &self.lane.rows[placed.row].name {
                let mut nodes = Vec::with_capacity(1);
                name.draw_into(frame.gutter, top + placed.top + bar::TOP, &mut nodes);
                out.push(Group::silent(Role::LaneName, nodes).into());
            }
        }
    }

    fn draw_list(&self, frame: &Frame, top: f64, sheet: &Sheet<'_>) -> Option<Node> {
        let part = self.lane.part;
        let mut items = Vec::new();
        for PlacedRow { row, top: own, bars } in &self.slice.content {
            for (content, bar) in bars {
                let lasting = self.lane.lasting[*row][*content].as_ref();
                let content = &self.lane.rows[*row].contents[*content];
                let continued = comes_from_another_band(content.along, lasting, frame);
                items.push(draw((part, continued), content, bar, top + own, sheet));
            }
        }
        lane::list(part, sheet.journey.heading_of(part), items)
    }
}

fn draw(
    (part, continued): (Part, bool),
    content: &BarContent,
    bar: &Bar,
    top: f64,
    sheet: &Sheet<'_>,
) -> Node {
    let mut nodes = Vec::with_capacity(bar.blocks.len() + 3);
    let role = Role::LaneCard { part, continued };
    bar.draw_into(top, content.style_on(bar.ends), sheet.theme, &mut nodes);
    let card = Group::new(role, &content.sentence, nodes).showing(content.place);
    Group::new(Role::LaneItem(part), &content.label, vec![card.into()])
        .showing(content.place)
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::frame::{Band, GUTTER};
    use crate::layout::timeline::Spacing;
    use crate::model::{Journey, Level, Step, Stretch};
    use crate::scene::Paint;

    /// A band of three steps on which a lane can be so high, and its bars in parts.
    fn parts(rows: &[usize], most: f64) -> Vec<(Vec<Vec<usize>>, f64)> {
        let step = || Step::event("Ik wacht.", Level::NEUTRAL);
        let journey = Journey::new("Proef").step(step()).step(step()).step(step());
        let theme = Theme::default();
        let sheet = Sheet::new(&journey, &theme);
        let places = sheet.timeline.place(&[vec![None; 3]], &Spacing::of(&theme));
        let frame = Frame::new(&Band::whole(&sheet), &places, &sheet);
        let style = TextStyle::plain(theme.body_size, theme.palette.ink);
        let block = |text: &str| TextBlock::new(text, style, GUTTER, sheet.language(), &theme);
        let content = |text: String| BarContent {
            place: None,
            along: Stretch::default().into(),
            texts: vec![BarText::new(text.clone(), style)],
            style: BarStyle { paint: Paint::fill(theme.palette.white), band: None, change: false },
            label: text.clone(),
            sentence: text,
        };
        let row = |&count: &usize| {
            BarRow::new(
                Some(block("Werk")),
                (0..count).map(|at| content(format!("Last {at}"))).collect(),
            )
        };
        let rows: Vec<BarRow> = rows.iter().map(row).collect();
        let edge = EdgeWords::new(block("Problemen"), &sheet);
        let (lasting, widths, broken) = (lasting(&rows, &sheet), Vec::new(), RefCell::default());
        let lane = BarLane { part: Part::Problems, rows, lasting, widths, steps: 3, edge, broken };
        let bars =
            |placed: PlacedRow| placed.bars.into_iter().map(|(content, _)| content).collect();
        let part =
            |(rows, height): (Vec<PlacedRow>, f64)| (rows.into_iter().map(bars).collect(), height);
        lane.rows_in_slices(most, &lane.bars(&frame, &sheet)).into_iter().map(part).collect()
    }

    fn rows_of(parts: &[(Vec<Vec<usize>>, f64)]) -> Vec<Vec<Vec<usize>>> {
        parts.iter().map(|(rows, _)| rows.clone()).collect()
    }

    #[test]
    fn a_lane_that_fits_has_one_part() {
        let parts = parts(&[2, 3], f64::INFINITY);
        assert_eq!(rows_of(&parts), [[vec![0, 1], vec![0, 1, 2]]]);
    }

    #[test]
    fn a_row_stays_whole_where_a_part_has_room_for_it() {
        let whole = parts(&[3, 3], f64::INFINITY)[0].1;
        let parts = parts(&[3, 3], whole - 1.0);
        assert_eq!(rows_of(&parts), [[vec![0, 1, 2]], [vec![0, 1, 2]]]);
        assert!(parts.iter().all(|(_, height)| *height < whole));
    }

    #[test]
    fn a_row_that_is_higher_than_a_part_goes_on_in_the_next() {
        let most = parts(&[3], f64::INFINITY)[0].1;
        let parts = parts(&[1, 5], most);
        assert_eq!(rows_of(&parts)[0], [[0]]);
        assert_eq!(rows_of(&parts)[1..].concat().concat(), [0, 1, 2, 3, 4]);
        assert!(parts.iter().all(|(_, height)| *height <= most));
    }
}
