//! Lanes under their phases, and panels, under one another on slides.

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::draw::{self as lanes_draw, LANE_GAP};
use crate::layout::lanes::room::LaneOnBand;
use crate::layout::pages::flow::{PageBlock, PagePlace, flow};
use crate::layout::pages::plan::{BLOCK_GAP, block_of};
use crate::layout::pages::rows::PanelRow;
use crate::layout::phase_header::PhaseHeader;
use crate::layout::slides::head::phase_and_turn;
use crate::layout::slides::lanes_title::LanesTitle;
use crate::layout::slides::phase_names::phase_names;
use crate::layout::slides::running_on;
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::layout::text_block::TextBlock;
use crate::scene::{Node, Role, TextStyle};
use crate::words;

/// What stands under something else on slides.
pub(crate) enum Content<'a> {
    Lanes(&'a Frame, Vec<&'a LaneOnBand<'a>>),
    Row(Box<PanelRow>),
}

impl Content<'_> {
    /// How high it is; lanes that begin a slide have its title over them.
    pub fn block(&self, size: &SlideSize, sheet: &Sheet<'_>) -> PageBlock {
        match self {
            Self::Lanes(frame, lanes) => {
                let height = header(frame, sheet) + lanes_draw::height(lanes);
                let title = title([self].into_iter(), size, sheet);
                let height_on_top = title.map_or(0.0, |it| it.above) + height;
                PageBlock { height_on_top, ..PageBlock::new(BLOCK_GAP, height) }
            }
            Self::Row(row) => block_of(row),
        }
    }

    /// Draws it from `y` down, where it begins a slide or stands under something.
    fn draw(self, y: f64, begins: bool, sheet: &Sheet<'_>, out: &mut Vec<Node>) {
        match self {
            Self::Lanes(frame, lanes) => {
                let under = draw_header(frame, y, sheet, out);
                lanes_draw::draw(&lanes, under, frame, sheet, out);
            }
            Self::Row(row) => row.draw(y, begins, out),
        }
    }

    /// Its words on slides of their own.
    pub fn running_on(self, size: &SlideSize, sheet: &Sheet<'_>) -> Vec<Slide> {
        let (mut drawn, mut phases) = (Vec::new(), String::new());
        match self {
            Self::Lanes(frame, lanes) => {
                let names = frame.passes().map(|(pass, _)| phase_and_turn(pass, sheet));
                phases = names.collect::<Vec<_>>().join(words::SEPARATOR);
                drawn.extend(lanes.iter().filter_map(|it| it.placed.draw_list(frame, 0.0, sheet)));
            }
            Self::Row(row) => row.draw(0.0, true, &mut drawn),
        }
        running_on::draw(drawn, &phases, size, sheet)
    }
}

/// The title of a slide with this on it; nothing where it begins with what has a heading of its own.
fn title<'a>(
    contents: impl Iterator<Item = &'a Content<'a>>,
    size: &SlideSize,
    sheet: &Sheet<'_>,
) -> Option<LanesTitle> {
    let mut of_lanes = contents.map_while(|content| match content {
        Content::Lanes(frame, lanes) => Some((*frame, lanes)),
        Content::Row(_) => None,
    });
    let (frame, first) = of_lanes.next()?;
    let lanes = first.iter().chain(of_lanes.flat_map(|(_, lanes)| lanes)).map(|it| it.lane);
    LanesTitle::new(lanes, (frame, header(frame, sheet)), size, sheet)
}

/// Everything under one another, on as few slides as can be.
pub(crate) fn on_slides(
    run: Vec<(PageBlock, Content<'_>)>,
    size: &SlideSize,
    sheet: &Sheet<'_>,
) -> Option<Vec<Slide>> {
    let (mut blocks, contents): (Vec<PageBlock>, Vec<Content<'_>>) = run.into_iter().unzip();
    let mut placed = Placed::new(&blocks, &contents, size, sheet)?;
    if placed.rooms.iter().any(|room| room.1 > size.bottom()) {
        // The names of several lanes may take more room than those of one: each begins a slide.
        let lanes = blocks.iter_mut().zip(&contents);
        lanes.for_each(|(block, it)| block.begins_page |= matches!(it, Content::Lanes(..)));
        placed = Placed::new(&blocks, &contents, size, sheet)?;
    }
    let slide = |title: Option<LanesTitle>| Slide {
        nodes: title.map(|it| it.draw(size, sheet)).into_iter().collect(),
        ..Slide::empty(size)
    };
    let mut slides: Vec<Slide> = placed.titles.into_iter().map(slide).collect();
    for ((place, (y, bottom)), content) in placed.places.iter().zip(placed.rooms).zip(contents) {
        let slide = &mut slides[place.page];
        content.draw(y, place.y == 0.0, sheet, &mut slide.nodes);
        slide.bottom = bottom;
    }
    Some(slides)
}

/// On which slide each thing stands, and from where to where; and what each slide is called.
struct Placed {
    places: Vec<PagePlace>,
    rooms: Vec<(f64, f64)>,
    titles: Vec<Option<LanesTitle>>,
}

impl Placed {
    fn new(
        blocks: &[PageBlock],
        contents: &[Content<'_>],
        size: &SlideSize,
        sheet: &Sheet<'_>,
    ) -> Option<Self> {
        let places = flow(blocks, |_| size.bottom() - size.top()).ok()?;
        let count = places.last().map_or(0, |place| place.page + 1);
        let on = |page| places.iter().zip(contents).filter(move |(place, _)| place.page == page);
        let above = |page| title(on(page).map(|it| it.1), size, sheet);
        let titles: Vec<Option<LanesTitle>> = (0..count).map(above).collect();
        let mut bottom = size.top();
        let room = |(place, block): (&PagePlace, &PageBlock)| {
            let (top, height) = match &titles[place.page] {
                _ if place.y > 0.0 => (bottom + block.gap, block.height),
                Some(title) => (size.top() + title.above, block.height),
                None => (size.top(), block.height_on_top),
            };
            bottom = top + height;
            (top, bottom)
        };
        let rooms = places.iter().zip(blocks).map(room).collect();
        Some(Self { places, rooms, titles })
    }
}

/// How high the phases over a band are, with the room under them.
pub(crate) fn header(frame: &Frame, sheet: &Sheet<'_>) -> f64 {
    let Some(header) = PhaseHeader::new(frame, sheet) else { return 0.0 };
    names(&header, frame, sheet).map_or(0.0, |it| it.height() + LANE_GAP)
        + header.height()
        + LANE_GAP
}

/// The names of the phases of which the header has only the ids.
fn names(header: &PhaseHeader, frame: &Frame, sheet: &Sheet<'_>) -> Option<TextBlock> {
    if !header.is_short() {
        return None;
    }
    let names: Vec<String> = frame.passes().map(|(pass, _)| phase_and_turn(pass, sheet)).collect();
    let style = TextStyle::plain(sheet.theme.body_size, sheet.theme.palette.ink);
    let room = frame.right() - frame.left_edge();
    let block = |text: &str| TextBlock::new(text, style, room, sheet.language(), sheet.theme);
    Some(phase_names(&names, block))
}

/// Draws the phases over a band, with their names where these find no room there; gives where its lanes begin.
fn draw_header(frame: &Frame, mut y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) -> f64 {
    let Some(header) = PhaseHeader::new(frame, sheet) else { return y };
    if let Some(names) = names(&header, frame, sheet) {
        let label = sheet.language().pick("Fasen", "Phases");
        y = names.draw_in_group(Role::PhaseHeader, label, (frame.left_edge(), y), out) + LANE_GAP;
    }
    let height = header.height();
    out.push(header.draw(frame, y, sheet));
    y + height + LANE_GAP
}
