//! The plan of the pages: what stands on each, decided before anything is drawn.

use std::collections::{BTreeMap, BTreeSet};

use crate::journey::Pass;
use crate::layout::context::Sheet;
use crate::layout::frame::Band;
use crate::layout::lanes::draw::LANE_GAP;
use crate::layout::lanes::lane::OnPage;
use crate::layout::lanes::room::{LaneOnBand, Room};
use crate::layout::pages::cut::{CutStory, PARTED};
use crate::layout::pages::flow::{FILLED, PageBlock, PagePlace, filled, flow, place_anywhere};
use crate::layout::pages::grouped::Grouped;
use crate::layout::pages::groups::{GroupRoom, LaneGroup, LaneSlice, TooHigh, groups};
use crate::layout::pages::rows::PanelRow;
use crate::layout::pages::setting::Setting;
use crate::layout::paper_size::SizeInMm;

/// Room between two bands, and above what comes after them.
pub(crate) const BLOCK_GAP: f64 = 12.0;
/// The last of several pages is filled at least so far.
const FILLED_AT_END: f64 = 0.3;

/// So many pages more are better than a poor one.
const POOR: usize = 3;

/// What a block on a page shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Content {
    /// Some of the lanes of a band.
    Lanes(usize, Vec<LaneSlice>),
    /// A row of a panel.
    PanelRow(usize),
    StudyLimits,
}

/// What is larger than a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Obstacle {
    /// A card is wider.
    Card,
    /// Lanes are higher.
    High(TooHigh),
    /// An entry below the timeline is higher.
    Entry,
    /// In brief, the curve or a step is higher. The lowest page as wide that they fit on.
    Brief(Option<SizeInMm>),
}

/// What stands where.
#[derive(Clone)]
pub(crate) struct Plan {
    pub story: CutStory,
    /// In the order of the pages.
    pub blocks: Vec<(Content, PagePlace)>,
    pub pages: usize,
    pub flaws: Flaws,
    /// The least height of all levels together at which they are seen on every page.
    pub least_scale: f64,
    /// By how much all levels together may grow at least without adding to the pages.
    pub spare: f64,
}

impl Plan {
    /// How many good pages it is worth: as many may be spent to be rid of poor ones, and of
    /// phases whose parties stand apart.
    pub fn worth(&self) -> usize {
        self.pages + POOR * self.flaws.poor_pages + PARTED * self.flaws.parted_phases
    }
}

/// What is wrong with a plan; less is better, the first field first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Flaws {
    /// Whether a lane is cut, being higher than a page.
    pub cuts_lanes: bool,
    /// On how many bands what is drawn of a step stands on several pages.
    pub parted_steps: usize,
    /// How many pages are emptier than half, or hold nothing of the story.
    pub poor_pages: usize,
    /// Of how many phases the parties stand apart: on some band, or on the first that tells of it.
    pub parted_phases: usize,
    /// How often something stands before what the story tells earlier: a piece of a lane, or what a
    /// study cannot say.
    pub out_of_order: usize,
    /// Whether the last of several pages is nearly empty.
    pub ends_empty: bool,
    /// How many pages hold one lane that others belong with. That alone is worth no more pages: full enough, it
    /// is read as well there as at the end of a page of its own.
    pub lone_pages: usize,
    /// How many bands stand on several pages.
    pub parted_bands: usize,
}

/// What a plan is made with.
#[derive(Clone, Copy)]
pub(crate) struct Planning<'a> {
    pub room: &'a Room<'a>,
    pub setting: &'a Setting,
    pub sheet: &'a Sheet<'a>,
    /// Whether what is drawn of a step may stand on several pages.
    pub may_part: bool,
    /// The page that the first band has to fit on, from 0: under a long title there may be no room.
    pub first_page: usize,
}

/// The lanes of a band in groups.
pub(crate) struct BandGroups {
    /// How high the phases over them are, with what is kept free under them.
    pub header: f64,
    /// How high the lanes are in which nothing belongs to a step.
    pub under_phases: f64,
    pub groups: Result<Vec<LaneGroup>, TooHigh>,
    /// The steps that stand on the band.
    steps: Vec<usize>,
}

/// In what order things stand on the pages.
#[derive(Clone, Copy)]
struct Order {
    /// Whether what found no room beside the cards of a band stands after all bands, not after its own.
    left_over_at_end: bool,
    /// Whether what a study cannot say stands under the last of the story, not on the last page with room
    /// for it.
    limits_with_last: bool,
}

impl Order {
    const ALL: [Self; 4] = [
        Self { left_over_at_end: false, limits_with_last: true },
        Self { left_over_at_end: false, limits_with_last: false },
        Self { left_over_at_end: true, limits_with_last: true },
        Self { left_over_at_end: true, limits_with_last: false },
    ];
}

impl Planning<'_> {
    /// The lanes of every band, in groups that each fit on a page.
    pub fn bands(&self, story: &CutStory) -> Vec<BandGroups> {
        story.bands.iter().enumerate().map(|(at, cut)| self.band(at, &cut.band)).collect()
    }

    fn band(&self, at: usize, band: &Band) -> BandGroups {
        let frame = self.setting.frame(band, self.room, self.sheet);
        let placed = self.room.lanes_on(&frame, self.sheet);
        let header = self.setting.header(&frame);
        let most = self.setting.every_page.room(at.max(self.first_page));
        let groups = groups(&placed, &frame, &GroupRoom { header, most, may_part: self.may_part });
        let steps: Vec<usize> = frame.steps().map(|(step, _)| step).collect();
        let has_steps = |it: &LaneOnBand<'_>| steps.iter().any(|&step| it.extents[step].is_some());
        let under = placed.iter().flatten().filter(|it| !it.placed.is_empty() && !has_steps(it));
        let under_phases = under.map(|it| it.placed.height() + LANE_GAP).sum();
        BandGroups { header, under_phases, groups, steps }
    }

    /// Puts the bands of a story on pages, unless something is larger than a page.
    pub fn plan(&self, story: &CutStory, bands: Vec<BandGroups>) -> Result<Plan, Obstacle> {
        let grouped = |band: BandGroups| {
            let groups = band.groups.map_err(Obstacle::High)?;
            Ok(Grouped { header: band.header, groups, steps: band.steps })
        };
        let bands: Result<Vec<Grouped>, Obstacle> = bands.into_iter().map(grouped).collect();
        let bands = bands?;
        let parts_bands = bands.iter().any(|own| own.groups.len() > 1);
        let orders = Order::ALL.into_iter().filter(|order| {
            (parts_bands || !order.left_over_at_end)
                && (self.setting.limits.height() > 0.0 || !order.limits_with_last)
        });
        let worth = |plan: &Plan| (plan.worth(), plan.flaws);
        let plans = orders.map(|order| self.flowed(story, &bands, order));
        let best = plans.reduce(|best, other| match (&best, &other) {
            (Ok(a), Ok(b)) if worth(b) < worth(a) => other,
            (Err(_), Ok(_)) => other,
            _ => best,
        });
        best.unwrap_or(Err(Obstacle::Entry))
    }

    /// Puts everything on pages in an order.
    fn flowed(
        &self,
        story: &CutStory,
        bands: &[Grouped],
        Order { left_over_at_end, limits_with_last }: Order,
    ) -> Result<Plan, Obstacle> {
        let mut order: Vec<(usize, usize)> = Vec::new();
        for (at, own) in bands.iter().enumerate() {
            order.extend((0..own.groups.len()).map(|group| (at, group)));
        }
        if left_over_at_end {
            order.sort_by_key(|&(band, group)| bands[band].groups[group].is_left_over);
        }
        let (contents, mut blocks) = self.blocks(story, bands, &order);
        let limits = self.limits();
        let along = limits.as_ref().filter(|_| limits_with_last);
        if let (Some(limits), Some(last)) = (along, blocks.last_mut()) {
            last.height += limits.gap + limits.height;
            last.height_on_top += limits.gap + limits.height;
        }
        let room = |page| self.setting.every_page.room(page);
        let places = flow(&blocks, room).map_err(|_| Obstacle::Entry)?;
        let filled = filled(&blocks, &places);
        let on_pages = OnPages { bands, order: &order, places: &places, filled: &filled };
        let (mut flaws, spare) = (on_pages.flaws(self), on_pages.spare(self));
        let least_scale = on_pages.least_scale(self);
        let mut standing: Vec<(Content, PagePlace)> = contents.into_iter().zip(places).collect();
        if let Some(limits) = &limits {
            let last = filled.len().saturating_sub(1);
            let place = if limits_with_last && !filled.is_empty() {
                PagePlace { page: last, y: filled[last] - limits.height }
            } else {
                place_anywhere(limits, &filled, room).ok_or(Obstacle::Entry)?
            };
            // On a page of their own they tell nothing of the story.
            flaws.poor_pages += usize::from(place.page >= filled.len());
            flaws.out_of_order += usize::from(place.page < last);
            standing.push((Content::StudyLimits, place));
            standing.sort_by_key(|(_, place)| place.page);
        }
        let pages = standing.last().map_or(0, |(_, place)| place.page) + 1;
        let story = story.clone();
        Ok(Plan { story, blocks: standing, pages, flaws, least_scale, spare })
    }

    /// The groups of lanes in an order, and the rows of the panels after them.
    fn blocks(
        &self,
        story: &CutStory,
        bands: &[Grouped],
        order: &[(usize, usize)],
    ) -> (Vec<Content>, Vec<PageBlock>) {
        let of_group = |&(at, group): &(usize, usize)| {
            let Grouped { header, groups, .. } = &bands[at];
            let height = groups[group].height(*header);
            let begins_page = group == 0 && story.bands[at].begins_page;
            let block = PageBlock { begins_page, ..PageBlock::new(BLOCK_GAP, height) };
            (Content::Lanes(at, groups[group].slices().collect()), block)
        };
        let rows = self.setting.rows.iter().enumerate();
        let rows = rows.map(|(at, row)| (Content::PanelRow(at), block_of(row)));
        order.iter().map(of_group).chain(rows).unzip()
    }

    /// What a study cannot say.
    fn limits(&self) -> Option<PageBlock> {
        let height = self.setting.limits.height();
        (height > 0.0).then(|| PageBlock::new(BLOCK_GAP, height))
    }
}

/// The groups of lanes on their pages.
struct OnPages<'a> {
    bands: &'a [Grouped],
    /// The groups, by their band and their place in it, in the order of the blocks.
    order: &'a [(usize, usize)],
    places: &'a [PagePlace],
    filled: &'a [f64],
}

impl OnPages<'_> {
    /// Each group with its band and its page.
    fn groups(&self) -> impl Iterator<Item = (&Grouped, &LaneGroup, usize)> {
        self.order.iter().zip(self.places).map(|(&(band, group), place)| {
            (&self.bands[band], &self.bands[band].groups[group], place.page)
        })
    }

    fn flaws(&self, planning: &Planning<'_>) -> Flaws {
        let parted = self.bands.iter().filter(|own| own.groups.len() > 1);
        let parts_steps = |own: &&Grouped| own.parts_steps(planning.room);
        Flaws {
            cuts_lanes: self.groups().any(|(_, group, _)| group.is_cut()),
            parted_steps: parted.clone().filter(parts_steps).count(),
            poor_pages: self.poor_pages(planning),
            parted_phases: self.parted_phases(planning),
            out_of_order: self.out_of_order(),
            ends_empty: self.ends_empty(planning),
            lone_pages: self.lone_pages(),
            parted_bands: parted.count(),
        }
    }

    /// Of how many phases the parties that tell of them stand apart.
    fn parted_phases(&self, planning: &Planning<'_>) -> usize {
        let Planning { room, sheet, .. } = planning;
        let is_parted = |pass: &&Pass| {
            let of_band = |own: &Grouped| own.tellers(pass.first..pass.end, room, sheet);
            let bands: Vec<Vec<BTreeSet<usize>>> = self.bands.iter().map(of_band).collect();
            let all: BTreeSet<usize> = bands.iter().flatten().flatten().copied().collect();
            let is_whole = |groups: &Vec<BTreeSet<usize>>| groups.len() < 2;
            all.len() > 1 && !(bands.iter().all(is_whole) && bands.concat().first() == Some(&all))
        };
        let several = sheet.journey.tellers() > 1;
        if several { sheet.passes.iter().filter(is_parted).count() } else { 0 }
    }

    /// How often a piece of a lane stands after one that comes after it in the story.
    fn out_of_order(&self) -> usize {
        let mut last: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        let mut count = 0;
        for &(band, group) in self.order {
            for LaneSlice { lane, slice } in self.bands[band].groups[group].slices() {
                let before = last.insert(lane, (band, slice));
                count += usize::from(before.is_some_and(|before| before > (band, slice)));
            }
        }
        count
    }

    /// How many pages are emptier than half, but for the last, or hold nothing of the story.
    fn poor_pages(&self, planning: &Planning<'_>) -> usize {
        let blocks = self.blocks();
        let is_poor = |&page: &usize| {
            let is_last = page + 1 == self.filled.len();
            let share = self.filled[page] / planning.setting.every_page.room(page);
            share < FILLED && !is_last || blocks[page] == 0
        };
        (0..self.filled.len()).filter(is_poor).count()
    }

    /// Whether the last of several pages is nearly empty.
    fn ends_empty(&self, planning: &Planning<'_>) -> bool {
        let last = self.filled.len().saturating_sub(1);
        let share = |filled: &f64| filled / planning.setting.every_page.room(last);
        last > 0 && self.filled.last().map(share).is_some_and(|share| share < FILLED_AT_END)
    }

    /// How many pages hold one lane that others belong with.
    fn lone_pages(&self) -> usize {
        let blocks = self.blocks();
        let is_lone = |(band, group, page): &(&Grouped, &LaneGroup, usize)| {
            blocks[*page] == 1 && group.is_lone() && band.groups.len() > 1
        };
        self.groups().filter(is_lone).count()
    }

    /// How many blocks stand on each page.
    fn blocks(&self) -> Vec<usize> {
        let mut blocks = vec![0; self.filled.len()];
        self.places.iter().for_each(|place| blocks[place.page] += 1);
        blocks
    }

    /// The least height of all levels together at which they are seen on every page.
    fn least_scale(&self, planning: &Planning<'_>) -> f64 {
        let mut steps: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for (band, group, page) in self.groups() {
            for LaneSlice { lane, .. } in group.slices() {
                if planning.room.lanes[lane].levels().is_some() {
                    steps.entry((page, lane)).or_default().extend(&band.steps);
                }
            }
        }
        let scale = |(&(_, lane), steps): (&(usize, usize), &Vec<usize>)| {
            let levels = planning.room.lanes[lane].levels()?;
            Some(levels.least_scale(OnPage { steps, px: planning.setting.px }))
        };
        steps.iter().filter_map(scale).fold(0.0, f64::max)
    }

    /// By how much all levels together may grow at least: on each page as many lanes have them.
    fn spare(&self, planning: &Planning<'_>) -> f64 {
        let mut lanes = vec![0.0; self.filled.len()];
        for (_, group, page) in self.groups() {
            let has_levels = |it: &LaneSlice| planning.room.lanes[it.lane].levels().is_some();
            lanes[page] += group.slices().filter(has_levels).count() as f64;
        }
        let pages = self.filled.iter().zip(lanes).enumerate();
        let with_levels = pages.filter(|(_, (_, lanes))| *lanes > 0.0);
        let spare = with_levels.map(|(page, (filled, lanes))| {
            (planning.setting.every_page.room(page) - filled) / lanes
        });
        spare.fold(f64::INFINITY, f64::min)
    }
}

/// The block that a row of a panel is.
pub(crate) fn block_of(row: &PanelRow) -> PageBlock {
    PageBlock {
        gap: row.gap.max(if row.first { BLOCK_GAP } else { 0.0 }),
        height: row.height(false),
        height_on_top: row.height(true),
        begins_page: false,
        goes_on: !row.first,
    }
}
