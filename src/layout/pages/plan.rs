//! The plan of the pages: what stands on each, decided before anything is drawn.

use crate::layout::context::Sheet;
use crate::layout::frame::{Band, Frame};
use crate::layout::lanes::draw::LANE_GAP;
use crate::layout::lanes::lane::Lane;
use crate::layout::lanes::room::Room;
use crate::layout::pages::cut::cut;
use crate::layout::pages::every_page::EveryPage;
use crate::layout::pages::flow::{PageBlock, PagePlace, flow, place_anywhere};
use crate::layout::pages::rows::{PanelRow, rows};
use crate::layout::pages::scaled_page::ScaledPage;
use crate::layout::pages::study_limits::StudyLimits;
use crate::layout::phase_header::PhaseHeader;

/// Room between two bands, and above what comes after them.
const BLOCK_GAP: f64 = 12.0;

/// What stands on the pages besides the bands, the same however those are cut.
pub(crate) struct Setting {
    pub every_page: EveryPage,
    pub rows: Vec<PanelRow>,
    limits_height: f64,
}

impl Setting {
    pub fn new(paper: &ScaledPage, sheet: &Sheet<'_>) -> Self {
        let room = paper.room();
        Self {
            every_page: EveryPage::new(paper, sheet),
            rows: rows(sheet.theme.margin, room, sheet),
            limits_height: if paper.is_bare { 0.0 } else { StudyLimits::new(room, sheet).height() },
        }
    }

    /// Where a band lies, and how high a lane can be under its phases.
    pub fn frame(&self, band: &Band, room: &Room<'_>, sheet: &Sheet<'_>) -> Frame {
        let frame = room.frame(band, sheet);
        let header = PhaseHeader::new(&frame, sheet);
        let header = header.map_or(0.0, |header| header.height() + LANE_GAP);
        Frame { most: self.every_page.room(1) - header, ..frame }
    }
}

/// What a block on a page shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Content {
    /// Some of the lanes of a band.
    Lanes(usize, Vec<LaneSlice>),
    /// A row of a panel.
    PanelRow(usize),
    StudyLimits,
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
    pub blocks: Vec<(Content, PagePlace)>,
    pub pages: usize,
    pub cuts: Cuts,
    /// How many pages have nothing of the story on them, nor of what stands below it.
    pub pages_without_story: usize,
}

/// What is cut that had better stayed together.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cuts {
    /// Whether a lane is cut, being higher than a page.
    pub through_lanes: bool,
    /// How many bands are cut between the lanes of the parties, which lines tie to one another.
    pub bands_cut_between_tied_lanes: usize,
    /// How many bands are cut between any lanes.
    pub bands_cut_between_lanes: usize,
    /// Whether what is drawn of a step, in several lanes, stands on several pages.
    pub parts_steps: bool,
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
                let groups = groups(room, &frame, setting.every_page.room(1), sheet)?;
                story.cuts.parts_steps |= parts_steps(&groups, &band, room);
                story.add(band, groups, room.lanes);
            }
            story.cuts.cost = found.cost / story.bands.len().max(1) as f64;
        }
        let Banded { bands, mut blocks, cuts } = story;
        blocks.extend(
            setting.rows.iter().enumerate().map(|(at, row)| (Content::PanelRow(at), block_of(row))),
        );
        let (contents, blocks): (Vec<Content>, Vec<PageBlock>) = blocks.into_iter().unzip();
        let room = |page| setting.every_page.room(page);
        let places = flow(&blocks, room).map_err(|_| Obstacle::Entry)?;
        let mut used: Vec<usize> = places.iter().map(|place| place.page).collect();
        used.dedup();
        let mut standing: Vec<(Content, PagePlace)> =
            contents.into_iter().zip(places.clone()).collect();
        if setting.limits_height > 0.0 {
            let height = setting.limits_height;
            let limits = PageBlock { gap: BLOCK_GAP, height, height_on_top: height };
            let place = place_anywhere(&limits, &blocks, &places, room).ok_or(Obstacle::Entry)?;
            standing.push((Content::StudyLimits, place));
            standing.sort_by_key(|(_, place)| place.page);
        }
        let pages = standing.last().map_or(0, |(_, place)| place.page) + 1;
        let pages_without_story = pages - used.len();
        Ok(Self { bands, blocks: standing, pages, cuts, pages_without_story })
    }

    /// Whether all lanes of a band stand under one another, and the story begins under the title
    /// and ends above the closing words.
    pub fn keeps_together(&self) -> bool {
        !self.cuts.through_lanes
            && self.cuts.bands_cut_between_lanes == 0
            && self.pages_without_story == 0
    }
}

/// The bands, before they are put on pages.
#[derive(Default)]
struct Banded {
    bands: Vec<Band>,
    blocks: Vec<(Content, PageBlock)>,
    cuts: Cuts,
}

impl Banded {
    /// Adds a band whose lanes stand in these groups.
    fn add(&mut self, band: Band, groups: Vec<LaneGroup>, lanes: &[Box<dyn Lane>]) {
        self.cuts.bands_cut_between_tied_lanes += usize::from(parts_tied_lanes(&groups, lanes));
        self.cuts.bands_cut_between_lanes += usize::from(groups.len() > 1);
        self.cuts.through_lanes |= groups.windows(2).any(|pair| pair[1].first() < pair[0].end());
        let at = self.bands.len();
        self.blocks.extend(groups.into_iter().map(|LaneGroup { slices, height }| {
            let block = PageBlock { gap: BLOCK_GAP, height, height_on_top: height };
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
fn parts_tied_lanes(groups: &[LaneGroup], lanes: &[Box<dyn Lane>]) -> bool {
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

fn block_of(row: &PanelRow) -> PageBlock {
    PageBlock {
        gap: row.gap.max(if row.first { BLOCK_GAP } else { 0.0 }),
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
