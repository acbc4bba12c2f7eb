//! Cuts the story into bands that a page has room for.

use std::collections::BTreeSet;

use crate::layout::context::Sheet;
use crate::layout::frame::{BEFORE_CARDS, Band, COLUMN_PADDING};
use crate::layout::lanes::draw::LANE_GAP;
use crate::layout::lanes::room::Room;
use crate::layout::pages::breaks::Breaks;
use crate::layout::timeline::{Extent, Placement, Spacing};

/// What it costs to cut a phase in two, and what more to leave one of its steps by itself. The unit is
/// the cost of a band that stays empty; of one that is partly empty it is the square of that part.
const CUT_PHASE: f64 = 0.04;
const LONE_STEP: f64 = 0.06;
/// So many pages more are better than a phase whose parties stand apart.
pub(crate) const PARTED: usize = 2;

/// Something that stands on one band: a step, or a phase without steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct BandItem {
    pass: usize,
    step: Option<usize>,
}

/// What a band has to keep to.
pub(crate) struct BandLimits<'a> {
    /// How wide it may be, with the words at the edge.
    pub width: f64,
    /// How wide the page is.
    pub page_width: f64,
    /// How high each set of lanes may be under the phases: on the first band, and on those after it.
    pub heights: [f64; 2],
    /// The lanes that have to stand together on a page.
    pub together: &'a [Vec<usize>],
    /// The lanes of all parties, where more bands may be spent for those to stand on one page.
    pub all_parties: &'a [Vec<usize>],
    pub breaks: &'a Breaks,
}

/// The story cut into bands.
#[derive(Debug, Clone)]
pub(crate) struct CutStory {
    pub bands: Vec<CutBand>,
    /// How unequal the bands are and where they are cut; less is better.
    pub cost: f64,
    /// How many phases several parties tell of that find no room on one page.
    pub parted: usize,
}

/// A band, and whether a page has to begin with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CutBand {
    pub band: Band,
    pub begins_page: bool,
}

/// The best way to fill bands with everything up to some place.
#[derive(Clone, Copy)]
struct BestCut {
    /// What the bands count for: one each, and more where parties are parted.
    bands: usize,
    parted: usize,
    cost: f64,
    /// Where the last of the bands begins.
    from: usize,
}

/// Cuts the story into bands within limits: as few as possible, as full as each other, and between
/// two phases where that costs little. Nothing where a card is wider, or what stands together of one
/// step is higher.
///
/// Found by dynamic programming over the places where the story can be cut (as Knuth and Plass
/// break a paragraph into lines, 1981): the best way to fill the bands up to a place is the best
/// last band after the best way up to where that band begins. A band holds a bounded number of
/// steps, so the time is linear in their number.
pub(crate) fn cut(room: &Room<'_>, sheet: &Sheet<'_>, limits: &BandLimits<'_>) -> Option<CutStory> {
    let items = items(room, sheet);
    let [width, full] =
        [limits.width, limits.page_width].map(|w| w - BEFORE_CARDS - COLUMN_PADDING);
    let mut best: Vec<Option<BestCut>> = vec![None; items.len() + 1];
    best[0] = Some(BestCut { bands: 0, parted: 0, cost: 0.0, from: 0 });
    for from in 0..items.len() {
        let Some(before) = best[from] else { continue };
        let reached = reached(&items, from, width, room, sheet, limits);
        for (at, Reached { width, parted }) in reached.into_iter().enumerate() {
            let to = from + at + 1;
            let empty = 1.0 - width / full;
            let cost = before.cost + empty * empty + cut_cost(&items, from, to);
            // Parties that stand apart take a page each.
            let apart = parted.unwrap_or(0);
            let bands = before.bands + 1 + usize::from(parted.is_some()) + PARTED * apart;
            if best[to].is_none_or(|other| (bands, cost) < (other.bands, other.cost)) {
                best[to] = Some(BestCut { bands, parted: before.parted + apart, cost, from });
            }
        }
    }
    let BestCut { cost, parted, .. } = best[items.len()]?;
    let mut bands = Vec::new();
    let mut to = items.len();
    while to > 0 {
        let from = best[to]?.from;
        let begins_page = begins_page(&items, from, limits.breaks);
        bands.push(CutBand { band: band(&items, from, to), begins_page });
        to = from;
    }
    bands.reverse();
    Some(CutStory { bands, cost, parted })
}

/// Everything that stands on a band, in the order in which it may be cut: where several parties tell,
/// the steps of a phase from left to right.
fn items(room: &Room<'_>, sheet: &Sheet<'_>) -> Vec<BandItem> {
    let Placement { lefts, .. } = room.place(&Band::whole(sheet), sheet);
    let mut items = Vec::with_capacity(lefts.len());
    for (at, pass) in sheet.passes.iter().enumerate() {
        let mut steps: Vec<usize> = (pass.first..pass.end).collect();
        if sheet.journey.tellers() > 1 {
            steps.sort_by(|&a, &b| lefts[a].total_cmp(&lefts[b]));
        }
        if steps.is_empty() {
            items.push(BandItem { pass: at, step: None });
        }
        items.extend(steps.into_iter().map(|step| BandItem { pass: at, step: Some(step) }));
    }
    items
}

/// How far a band reaches.
struct Reached {
    width: f64,
    /// The phases that several parties tell of, where their lanes find no room on one page.
    parted: Option<usize>,
}

/// All bands that begin with an item and keep to the limits; `most` is the width that cards can have.
fn reached(
    items: &[BandItem],
    from: usize,
    most: f64,
    room: &Room<'_>,
    sheet: &Sheet<'_>,
    limits: &BandLimits<'_>,
) -> Vec<Reached> {
    let spacing = Spacing::of(sheet.theme);
    let beside = (most / spacing.least_advance()).ceil() as usize + 2;
    let to = items.len().min(from + beside * sheet.journey.tellers());
    let band = band(items, from, to);
    let places = room.place(&band, sheet);
    let (mut right, mut is_parted) = (0.0_f64, false);
    let mut bands = Vec::new();
    let most_high = limits.heights[usize::from(from > 0)];
    let mut stacks = Stacks::new(room, limits.together, most_high);
    let mut all_parties = Stacks::new(room, limits.all_parties, most_high);
    for (at, item) in items[from..to].iter().enumerate() {
        let column = places.columns[item.pass - band.passes.start].0;
        let begins = band.begins || item.pass > band.passes.start;
        let least = if begins { room.least_widths[item.pass].min(most) } else { 0.0 };
        let left = item.step.map_or(column, |step| places.lefts[step - band.steps.start]);
        right = right.max(left + spacing.card_width).max(column + least);
        let ends = at > 0 && begins_page(items, from + at, limits.breaks);
        if ends || right > most || !item.step.is_none_or(|step| stacks.has_room_for(step)) {
            break;
        }
        let fits = item.step.is_none_or(|step| all_parties.has_room_for(step));
        is_parted |= !fits;
        let to = from + at + 1;
        let parted = is_parted.then(|| told_by_several(&items[from..to], sheet));
        let parted = parted.or_else(|| {
            (!limits.all_parties.is_empty() && parts(items, (from, to), sheet)).then_some(1)
        });
        bands.push(Reached { width: right, parted });
    }
    bands
}

/// How many phases among these several parties tell of.
fn told_by_several(items: &[BandItem], sheet: &Sheet<'_>) -> usize {
    let of_phase = items.chunk_by(|a, b| a.pass == b.pass);
    of_phase.filter(|own| tellers(own.iter(), sheet).len() > 1).count()
}

/// Whether a band ends in a phase that it begins, before another party begins to tell of it.
fn parts(items: &[BandItem], (from, to): (usize, usize), sheet: &Sheet<'_>) -> bool {
    let pass = items[to - 1].pass;
    let is_own = |it: &&BandItem| it.pass == pass;
    let begins = from == 0 || items[from - 1].pass != pass;
    let here = || tellers(items[from..to].iter().filter(is_own), sheet);
    begins && tellers(items[to..].iter().take_while(is_own), sheet).difference(&here()).count() > 0
}

fn tellers<'i>(items: impl Iterator<Item = &'i BandItem>, sheet: &Sheet<'_>) -> BTreeSet<usize> {
    items.filter_map(|it| sheet.timeline.tellers[it.step?]).collect()
}

/// Whether a page has to begin with an item.
fn begins_page(items: &[BandItem], at: usize, breaks: &Breaks) -> bool {
    let BandItem { pass, step } = items[at];
    let begins_pass = at == 0 || items[at - 1].pass != pass;
    step.is_some_and(|step| breaks.at_step(step)) || begins_pass && breaks.at_pass(pass)
}

/// How high the lanes become that have to stand together, step by step.
struct Stacks<'a> {
    room: &'a Room<'a>,
    together: &'a [Vec<usize>],
    most: f64,
    /// From where to where each lane reaches, by those that stand together; nothing where none of the
    /// steps stands on it.
    reaches: Vec<Vec<Option<Extent>>>,
}

impl<'a> Stacks<'a> {
    fn new(room: &'a Room<'a>, together: &'a [Vec<usize>], most: f64) -> Self {
        let reaches = together.iter().map(|lanes| vec![None; lanes.len()]).collect();
        Self { room, together, most, reaches }
    }

    /// Adds a step; says whether there is room for it.
    fn has_room_for(&mut self, step: usize) -> bool {
        let mut has_room = true;
        for (lanes, reaches) in self.together.iter().zip(&mut self.reaches) {
            for (&lane, reach) in lanes.iter().zip(&mut *reaches) {
                let Some(own) = self.room.reach_at(lane, step) else { continue };
                let before = reach.unwrap_or(own);
                let (top, bottom) = (before.top.min(own.top), before.bottom.max(own.bottom));
                *reach = Some(Extent { top, bottom });
            }
            let held = reaches.iter().flatten().map(|reach| reach.bottom - reach.top);
            let high = held.fold(-LANE_GAP, |high, height| high + LANE_GAP + height);
            has_room &= high <= self.most;
        }
        has_room
    }
}

/// What it costs to end a band before the item `to`, begun with `from`.
fn cut_cost(items: &[BandItem], from: usize, to: usize) -> f64 {
    let (Some(last), Some(next)) = (items.get(to - 1), items.get(to)) else { return 0.0 };
    if last.pass != next.pass {
        return 0.0;
    }
    let alone = |one: usize, other: Option<usize>| {
        other.and_then(|other| items.get(other)).is_none_or(|it| it.pass != items[one].pass)
    };
    let lone_before = to - 1 == from || alone(to - 1, (to - 1).checked_sub(1));
    let lone_after = alone(to, Some(to + 1));
    CUT_PHASE + if lone_before || lone_after { LONE_STEP } else { 0.0 }
}

fn band(items: &[BandItem], from: usize, to: usize) -> Band {
    let own = &items[from..to];
    let passes = own[0].pass..own[own.len() - 1].pass + 1;
    let steps = || own.iter().filter_map(|item| item.step);
    let first = steps().min().unwrap_or(0);
    let end = steps().max().map_or(first, |last| last + 1);
    let mut here: Vec<usize> = steps().collect();
    here.sort_unstable();
    let elsewhere: Vec<usize> =
        (first..end).filter(|step| here.binary_search(step).is_err()).collect();
    let before = items[..from].iter().rev().take_while(|item| item.pass >= passes.start);
    let after = items[to..].iter().take_while(|item| item.pass < passes.end);
    let before = before.filter_map(|item| item.step).filter(|&step| step >= end);
    let after = after.filter_map(|item| item.step).filter(|&step| step < end);
    let out_of_order = before.chain(after).collect();
    let pass = |at: Option<usize>| at.and_then(|at| items.get(at)).map(|item| item.pass);
    Band {
        begins: pass(from.checked_sub(1)) != Some(passes.start),
        ends: pass(Some(to)) != Some(passes.end - 1),
        passes,
        steps: first..end,
        elsewhere,
        out_of_order,
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::*;
    use crate::layout::lanes::registry::lanes;
    use crate::layout::lanes::scale::best_scale;
    use crate::model::{Journey, Level, Step};
    use crate::theme::Theme;

    /// The steps of each band of a journey whose cards stand side by side: so many in each phase,
    /// on bands for so many of them.
    fn bands(phases: &[usize], beside: usize) -> Option<Vec<Range<usize>>> {
        let mut journey = Journey::new("Proef");
        for (phase, &steps) in phases.iter().enumerate() {
            for _ in 0..steps {
                let step = Step::event("Ik wacht.", Level::NEUTRAL);
                journey = journey.step(step.in_phase((phase + 1).to_string()));
            }
        }
        // Between phases there is no more room than between cards.
        let theme = Theme { phase_gap: 8.0, ..Theme::default() };
        let sheet = Sheet::new(&journey, &theme);
        let lanes = lanes(&sheet);
        let room = Room::of(&lanes, best_scale(&lanes, &sheet), &sheet);
        let width = beside as f64 * (theme.card_width + 8.0) - 8.0;
        let page_width = width + BEFORE_CARDS + COLUMN_PADDING;
        let limits = BandLimits {
            width: page_width,
            page_width,
            heights: [f64::INFINITY; 2],
            together: &[],
            all_parties: &[],
            breaks: &Breaks::default(),
        };
        let cut = cut(&room, &sheet, &limits)?;
        Some(cut.bands.into_iter().map(|cut| cut.band.steps).collect())
    }

    #[test]
    fn a_story_that_fits_is_one_band() {
        assert_eq!(bands(&[3, 3], 6).map(|bands| bands.len()), Some(1));
    }

    #[test]
    fn bands_are_about_as_full_as_each_other() {
        let lengths = |bands: Vec<Range<usize>>| bands.iter().map(Range::len).max();
        assert_eq!(bands(&[7], 6).and_then(lengths), Some(4));
    }

    #[test]
    fn a_story_is_cut_between_phases_where_that_costs_little() {
        assert_eq!(bands(&[5, 3], 6), Some(vec![0..5, 5..8]));
    }

    #[test]
    fn no_band_is_added_to_keep_a_phase_whole() {
        assert_eq!(bands(&[4, 4, 4], 6).map(|bands| bands.len()), Some(2));
    }

    #[test]
    fn a_card_that_is_wider_than_the_page_cannot_be_placed() {
        assert_eq!(bands(&[1], 0), None);
    }

    #[test]
    fn there_are_never_more_bands_than_with_each_as_full_as_it_can_be() {
        for beside in 1..7 {
            for steps in 1..20_usize {
                let bands = bands(&[steps], beside).map(|bands| bands.len());
                assert_eq!(bands, Some(steps.div_ceil(beside)), "{steps} on {beside}");
            }
        }
    }
}
