//! What stands along the story and below it, on slides after the story.

use crate::layout::context::{Numbering, Sheet};
use crate::layout::frame::{BEFORE_CARDS, Band, COLUMN_PADDING, Frame};
use crate::layout::lanes::draw::{self as lanes_draw, LANE_GAP};
use crate::layout::lanes::lane::Lane;
use crate::layout::lanes::registry::lanes;
use crate::layout::lanes::room::{LaneOnBand, Room};
use crate::layout::marks::chevron::POINT;
use crate::layout::pages::rows::rows;
use crate::layout::pages::stretch::spread;
use crate::layout::pages::unlimited::bands;
use crate::layout::slides::lanes_title::LanesTitle;
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::layout::slides::stacked::{Content, header, on_slides};
use crate::model::Journey;
use crate::theme::Theme;

/// How much wider than usual cards may be: wider ones are lower, and more bands fit on a slide.
const WIDER: [f64; 3] = [0.0, 48.0, 112.0];
/// Bars have room where steps are narrower than cards: more phases stand beside each other.
const NARROWER: [f64; 2] = [-48.0, -88.0];
/// So much wider are cards with texts that are higher than a slide in any others.
const WIDEST: [f64; 2] = [296.0, 520.0];
/// The part of the width of a slide that bands take, before they are spread over all of it: a band of fewer
/// phases is lower.
const PARTS: [f64; 3] = [1.0, 0.6, 0.4];
/// Less than this is not worth other cards.
const LOWER: f64 = 24.0;
/// How much larger than the least the letters may be, the largest first.
const LETTERS: [f64; 2] = [18.0 / 14.0, 16.0 / 14.0];

/// Draws the lanes that are not tied to the events, under the phases, then the panels: on as few slides as
/// can be, in letters as large as fit on these; a lane or an entry higher than a slide runs on in words over as
/// many as it takes. Nothing where a card is wider than a slide. What follows takes `closing` at the foot of the
/// last.
pub(crate) fn draw(closing: f64, size: &SlideSize, journey: &Journey) -> Option<Vec<Slide>> {
    let asked = |letters| Asked { letters, closing, size, journey, runs_on: false };
    let usual = [&WIDER[..], &NARROWER].concat();
    let running_on = || Asked { runs_on: true, ..asked(1.0) }.best(&[&WIDER[..], &WIDEST].concat());
    let least = asked(1.0).best(&usual).or_else(|| asked(1.0).best(&WIDEST)).or_else(running_on)?;
    if least.slides.is_empty() {
        return Some(least.slides);
    }
    let larger = LETTERS.into_iter().filter_map(|letters| asked(letters).best(&usual));
    let most = least.cost();
    let mut as_few = larger.filter(|tried| tried.cost() <= most);
    Some(as_few.next().unwrap_or(least).slides)
}

/// Slides that were tried.
struct Tried {
    slides: Vec<Slide>,
    /// Whether closing words find room at the foot of the last.
    closes: bool,
    /// How high all that stands on them is together.
    high: f64,
}

impl Tried {
    /// How many they are: with that for the closing words where these take one, and without it.
    fn cost(&self) -> (usize, usize) {
        (self.slides.len() + usize::from(!self.closes), self.slides.len())
    }
}

/// What is tried: letters so much larger than the least, and room at the foot of the last slide.
struct Asked<'a> {
    letters: f64,
    closing: f64,
    size: &'a SlideSize,
    journey: &'a Journey,
    /// Whether what is higher than a slide runs on in words.
    runs_on: bool,
}

impl Asked<'_> {
    /// On as few slides as can be, in cards so much wider; of as many, those on which everything is lowest.
    fn best(&self, wider: &[f64]) -> Option<Tried> {
        let ways = PARTS.iter().flat_map(|part| wider.iter().map(|wider| (*wider, *part)));
        let tried = ways.filter_map(|(wider, part)| tried(wider, part, self));
        let better = |a: Tried, b: Tried| {
            let is_less = (b.cost(), b.high) < (a.cost(), a.high - LOWER);
            if is_less { b } else { a }
        };
        tried.reduce(better)
    }
}

/// With cards so much wider, in bands that take a part of the width.
fn tried(wider: f64, part: f64, asked: &Asked<'_>) -> Option<Tried> {
    let Asked { letters, closing, size, journey, runs_on } = *asked;
    let usual = &size.theme;
    let theme = Theme {
        card_width: usual.card_width * letters + wider,
        body_size: usual.body_size * letters,
        small_size: usual.small_size * letters,
        ..usual.clone()
    };
    // What stands there is far from the steps that it belongs to.
    let mut sheet = Sheet::new(journey, &theme).numbered(Numbering::EveryLane);
    sheet.is_beside_story = true;
    let lanes: Vec<Box<dyn Lane>> =
        lanes(&sheet).into_iter().filter(|lane| !lane.id().part.is_tied()).collect();
    let room = Room::of(&lanes, 0.0, &sheet);
    if wider < 0.0 && !lanes.iter().all(|lane| lane.runs_along()) {
        return None;
    }
    if !lanes.iter().any(|lane| lane.runs_along()) {
        leave_out_idle_steps(&room, &mut sheet);
    }
    let sheet = &sheet;
    let width = size.room() - POINT;
    let held = held_bands(&room, sheet, width * part);
    let bands = held.or_else(|| bands(&room, sheet, width * part))?;
    let most = size.bottom() - size.top();
    let frames = frames(bands, (width, most), runs_on, &room, (size, sheet));
    let on_bands: Vec<_> = frames.iter().map(|frame| room.lanes_on(frame, sheet)).collect();
    let lanes = frames.iter().zip(&on_bands).flat_map(|(frame, lanes)| {
        let groups = groups(lanes.iter().flatten(), frame.most).into_iter();
        groups.map(move |lanes| Content::Lanes(frame, lanes))
    });
    let rows =
        rows(theme.margin, size.room(), sheet).into_iter().map(|row| Content::Row(Box::new(row)));
    let (mut slides, mut run, mut high) = (Vec::new(), Vec::new(), 0.0);
    for content in lanes.chain(rows) {
        let block = content.block(size, sheet);
        high += block.height;
        if block.height_on_top <= most {
            run.push((block, content));
        } else if runs_on {
            slides.extend(on_slides(std::mem::take(&mut run), size, sheet)?);
            slides.extend(content.running_on(size, sheet));
        } else {
            return None;
        }
    }
    slides.extend(on_slides(run, size, sheet)?);
    let closes = slides.last().is_none_or(|last| last.bottom + closing <= size.bottom());
    Some(Tried { slides, closes, high })
}

/// Where bands lie on slides that are so wide and high: one with something higher than a slide phase by phase,
/// where that is to run on.
fn frames(
    bands: Vec<Band>,
    (width, most): (f64, f64),
    runs_on: bool,
    room: &Room<'_>,
    (size, sheet): (&SlideSize, &Sheet<'_>),
) -> Vec<Frame> {
    let is_bare = room.lanes.iter().all(|lane| lane.runs_along());
    let frame = |band: &Band| {
        let frame = spread(band, room, width, sheet);
        let header = header(&frame, sheet);
        let all = room.lanes.iter().map(|lane| &**lane);
        let title = LanesTitle::new(all, (&frame, header), size, sheet);
        let above = title.map_or(0.0, |it| it.above);
        Frame { most: most - header - above, is_bare, ..frame }
    };
    let is_high = |band: &Band| {
        let frame = frame(band);
        let lanes = room.lanes_on(&frame, sheet);
        lanes.iter().flatten().any(|it| it.placed.height() > frame.most)
    };
    let parted = |band: Band| {
        if runs_on && is_high(&band) { apart(&band, sheet) } else { vec![band] }
    };
    bands.into_iter().flat_map(parted).map(|band| frame(&band)).collect()
}

/// Each phase of a band by itself.
fn apart(band: &Band, sheet: &Sheet<'_>) -> Vec<Band> {
    let of_pass = |at: usize| {
        let pass = &sheet.passes[at];
        let steps = pass.first.max(band.steps.start)..pass.end.min(band.steps.end);
        Band {
            passes: at..at + 1,
            elsewhere: band.elsewhere.iter().copied().filter(|it| steps.contains(it)).collect(),
            out_of_order: Vec::new(),
            begins: band.begins_pass(at),
            ends: band.ends || at + 1 < band.passes.end,
            steps,
        }
    };
    band.passes.clone().map(of_pass).collect()
}

/// The phases under which anything stands, as many beside each other as find room; nothing where one of them
/// is wider.
fn held_bands(room: &Room<'_>, sheet: &Sheet<'_>, width: f64) -> Option<Vec<Band>> {
    let fits = |band: &Band| {
        let right = room.place(band, sheet).columns.last().map_or(0.0, |column| column.1);
        BEFORE_CARDS + right + COLUMN_PADDING <= width
    };
    let mut bands: Vec<Band> = Vec::new();
    for (at, pass) in sheet.passes.iter().enumerate() {
        let own = Band { passes: at..at + 1, steps: pass.first..pass.end, ..Band::whole(sheet) };
        if room
            .lanes_on(&room.frame(&own, sheet), sheet)
            .iter()
            .flatten()
            .all(|it| it.placed.is_empty())
        {
            continue;
        }
        let band = |first: usize| Band {
            passes: first..at + 1,
            steps: sheet.passes[first].first..pass.end,
            elsewhere: Vec::new(),
            out_of_order: Vec::new(),
            begins: true,
            ends: true,
        };
        let beside = bands.last().filter(|last| last.passes.end == at);
        let joined = beside.map(|last| band(last.passes.start)).filter(&fits);
        match (joined, bands.last_mut()) {
            (Some(joined), Some(last)) => *last = joined,
            _ => bands.push(Some(band(at)).filter(&fits)?),
        }
    }
    Some(bands)
}

/// Takes no room for a step of which nothing stands in any lane.
fn leave_out_idle_steps(room: &Room<'_>, sheet: &mut Sheet<'_>) {
    for (step, teller) in sheet.timeline.tellers.iter_mut().enumerate() {
        if (0..room.lanes.len()).all(|lane| room.extents(lane)[step].is_none()) {
            *teller = None;
        }
    }
}

/// The lanes of a band, as many together as find room under its phases; one that is higher stands by itself.
fn groups<'a>(
    lanes: impl Iterator<Item = &'a LaneOnBand<'a>>,
    most: f64,
) -> Vec<Vec<&'a LaneOnBand<'a>>> {
    let mut groups: Vec<Vec<&LaneOnBand<'_>>> = Vec::new();
    for lane in lanes.filter(|lane| !lane.placed.is_empty()) {
        let own = lane.placed.height();
        let fitting = groups.last_mut().filter(|group| {
            let goes_on = group.last().is_some_and(|last| last.lane.id() == lane.lane.id());
            !goes_on && lanes_draw::height(group) + LANE_GAP + own <= most
        });
        match fitting {
            Some(group) => group.push(lane),
            None => groups.push(vec![lane]),
        }
    }
    groups
}
