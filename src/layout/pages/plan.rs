//! The plan of the pages: what stands on each, decided before anything is drawn.

use crate::layout::context::Sheet;
use crate::layout::frame::{Band, Frame};
use crate::layout::lanes::draw::LANE_GAP;
use crate::layout::lanes::lane::Lane;
use crate::layout::lanes::room::Room;
use crate::layout::pages::cut::cut;
use crate::layout::pages::every_page::EveryPage;
use crate::layout::pages::flow::{PageBlock, PagePlace, flow, place_anywhere};
use crate::layout::pages::rows::{Row, rows};
use crate::layout::pages::scaled_page::ScaledPage;
use crate::layout::pages::study_limits::StudyLimits;
use crate::layout::phase_header::PhaseHeader;

/// Room between two bands, and above what comes after them.
const PIECE_GAP: f64 = 12.0;

/// What stands on the pages besides the bands, the same however those are cut.
pub(crate) struct Setting {
    pub furniture: EveryPage,
    pub rows: Vec<Row>,
    closing: f64,
}

impl Setting {
    pub fn new(paper: &ScaledPage, sheet: &Sheet<'_>) -> Self {
        let room = paper.room();
        Self {
            furniture: EveryPage::new(paper, sheet),
            rows: rows(sheet.theme.margin, room, sheet),
            closing: StudyLimits::new(room, sheet).height(),
        }
    }

    /// Where a band lies, and how high a lane can be under its phases.
    pub fn frame(&self, band: &Band, room: &Room<'_>, sheet: &Sheet<'_>) -> Frame {
        let frame = room.frame(band, sheet);
        let header = PhaseHeader::new(&frame, sheet);
        let header = header.map_or(0.0, |header| header.height() + LANE_GAP);
        Frame { most: self.furniture.room(1) - header, ..frame }
    }
}

/// What a piece of a page shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Content {
    /// Some of the lanes of a band.
    Lanes(usize, Vec<LaneSlice>),
    /// A row of a panel.
    Row(usize),
    Closing,
}

/// A lane by its place among the lanes, and a slice of it, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct LaneSlice {
    pub lane: usize,
    pub slice: usize,
}

/// What is larger than a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// A card is wider.
    Card,
    /// A lane, by its title, is higher.
    Lane(String),
    /// An entry below the timeline is higher.
    Entry,
}

/// What stands where.
pub(crate) struct Plan {
    pub bands: Vec<Band>,
    /// In the order of the pages.
    pub pieces: Vec<(Content, PagePlace)>,
    pub pages: usize,
    /// Whether a lane is cut, being higher than a page.
    pub cuts_lanes: bool,
    /// How many bands are cut between the lanes of what is told as well, which a line ties to one
    /// another, and how many between any lanes.
    pub split: (usize, usize),
    /// Whether what is drawn of a step, in several lanes, stands on several pages.
    pub parts_steps: bool,
    /// How many pages have nothing of the story on them, nor of what stands below it.
    pub bare: usize,
    /// How unequal the bands are and where they are cut, on average.
    pub cost: f64,
}

impl Plan {
    /// Cuts the story into bands and puts everything on pages, unless something is larger than a
    /// page.
    pub fn new(
        room: &Room<'_>,
        setting: &Setting,
        paper: &ScaledPage,
        sheet: &Sheet<'_>,
    ) -> Result<Self, Obstacle> {
        let mut story = Banded::default();
        if !room.lanes.is_empty() {
            let found = cut(room, sheet, paper.room()).ok_or(Obstacle::Card)?;
            for band in found.bands {
                let frame = setting.frame(&band, room, sheet);
                let groups = groups(room, &frame, setting.furniture.room(1), sheet)?;
                story.parts_steps |= parts_steps(&groups, &band, room);
                story.add(band, groups, room.lanes);
            }
            story.cost = found.cost / story.bands.len().max(1) as f64;
        }
        let Banded { bands, mut pieces, cuts_lanes, split, parts_steps, cost } = story;
        pieces.extend(
            setting.rows.iter().enumerate().map(|(at, row)| (Content::Row(at), piece_of(row))),
        );
        let (contents, pieces): (Vec<Content>, Vec<PageBlock>) = pieces.into_iter().unzip();
        let room = |page| setting.furniture.room(page);
        let spots = flow(&pieces, room).map_err(|_| Obstacle::Entry)?;
        let mut used: Vec<usize> = spots.iter().map(|spot| spot.page).collect();
        used.dedup();
        let mut placed: Vec<(Content, PagePlace)> =
            contents.into_iter().zip(spots.clone()).collect();
        if setting.closing > 0.0 {
            let height = setting.closing;
            let closing = PageBlock { gap: PIECE_GAP, height, height_on_top: height };
            let spot = place_anywhere(&closing, &pieces, &spots, room).ok_or(Obstacle::Entry)?;
            placed.push((Content::Closing, spot));
            placed.sort_by_key(|(_, spot)| spot.page);
        }
        let pages = placed.last().map_or(0, |(_, spot)| spot.page) + 1;
        let bare = pages - used.len();
        Ok(Self { bands, pieces: placed, pages, cuts_lanes, split, parts_steps, bare, cost })
    }

    /// Whether all lanes of a band stand under one another, and the story begins under the title
    /// and ends above the closing words.
    pub fn keeps_together(&self) -> bool {
        !self.cuts_lanes && self.split == (0, 0) && self.bare == 0
    }
}

/// The bands, before they are put on pages.
#[derive(Default)]
struct Banded {
    bands: Vec<Band>,
    pieces: Vec<(Content, PageBlock)>,
    cuts_lanes: bool,
    split: (usize, usize),
    parts_steps: bool,
    cost: f64,
}

impl Banded {
    /// Adds a band whose lanes stand in these groups.
    fn add(&mut self, band: Band, groups: Vec<LaneGroup>, lanes: &[Box<dyn Lane>]) {
        self.split.0 += usize::from(told_apart(&groups, lanes));
        self.split.1 += usize::from(groups.len() > 1);
        self.cuts_lanes |= groups.windows(2).any(|pair| pair[1].first() < pair[0].end());
        let at = self.bands.len();
        self.pieces.extend(groups.into_iter().map(|LaneGroup { slices, height }| {
            let block = PageBlock { gap: PIECE_GAP, height, height_on_top: height };
            (Content::Lanes(at, slices), block)
        }));
        self.bands.push(band);
    }
}

/// Lanes of a band that stand under one another on one page, under the phases.
struct LaneGroup {
    slices: Vec<LaneSlice>,
    height: f64,
}

impl LaneGroup {
    fn first(&self) -> usize {
        self.slices.first().map_or(0, |it| it.lane)
    }

    /// One past the last lane.
    fn end(&self) -> usize {
        self.slices.last().map_or(0, |it| it.lane + 1)
    }
}

/// Whether the lanes of the parties, which lines tie to one another, stand in several groups.
fn told_apart(groups: &[LaneGroup], lanes: &[Box<dyn Lane>]) -> bool {
    let of_party = |it: &LaneSlice| lanes[it.lane].id().party.is_some();
    groups.iter().filter(|group| group.slices.iter().any(of_party)).count() > 1
}

/// Whether what is drawn of a step of the band stands in several groups.
fn parts_steps(groups: &[LaneGroup], band: &Band, room: &Room<'_>) -> bool {
    let stands = |step: usize| {
        let in_lane = |it: &LaneSlice| room.extents(it.lane)[step].is_some();
        groups.iter().filter(|group| group.slices.iter().any(in_lane)).count() > 1
    };
    let elsewhere = |step: &usize| band.elsewhere.contains(step);
    groups.len() > 1 && band.steps.clone().filter(|step| !elsewhere(step)).any(stands)
}

fn piece_of(row: &Row) -> PageBlock {
    PageBlock {
        gap: row.gap.max(if row.first { PIECE_GAP } else { 0.0 }),
        height: row.height(false),
        height_on_top: row.height(true),
    }
}

/// The lanes of a band in groups that each fit on a page under the phases; one group where they all
/// do. A lane that is cut stands in a group for each of its slices.
fn groups(
    room: &Room<'_>,
    frame: &Frame,
    most: f64,
    sheet: &Sheet<'_>,
) -> Result<Vec<LaneGroup>, Obstacle> {
    let header = most - frame.most;
    let mut groups: Vec<LaneGroup> = Vec::new();
    for (lane, slices) in room.lanes_on(frame, sheet).into_iter().enumerate() {
        for (slice, on_band) in slices.into_iter().enumerate() {
            let height = on_band.placed.height();
            if height > frame.most {
                return Err(Obstacle::Lane(on_band.lane.title().words()));
            }
            let own = LaneSlice { lane, slice };
            match groups.last_mut() {
                Some(group) if group.end() == lane && group.height + LANE_GAP + height <= most => {
                    group.slices.push(own);
                    group.height += LANE_GAP + height;
                }
                // A page of its own with nothing on it would tell nothing.
                _ if on_band.placed.is_empty() => {}
                _ => groups.push(LaneGroup { slices: vec![own], height: header + height }),
            }
        }
    }
    Ok(groups)
}
