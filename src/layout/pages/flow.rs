//! Puts what is drawn on pages, under one another as long as there is room.

/// A page is filled at least so far, where that can be.
pub(crate) const FILLED: f64 = 0.5;
/// What it costs that a page before the last is emptier, and that one begins within what belongs together: the unit
/// is the cost of a page that stays empty; of one that is partly empty it is the square of that part.
const POOR: f64 = 1.0;
const TORN: f64 = 0.02;

/// Something that stands on one page: how high it is, and how much room it keeps from what stands
/// above it. Both can depend on whether it begins a page.
#[derive(Debug, Clone)]
pub(crate) struct PageBlock {
    pub gap: f64,
    pub height: f64,
    pub height_on_top: f64,
    /// Whether a page has to begin with it.
    pub begins_page: bool,
    /// Whether it goes on with what stands above it.
    pub goes_on: bool,
}

impl PageBlock {
    /// One as high wherever it stands, on whatever page.
    pub const fn new(gap: f64, height: f64) -> Self {
        Self { gap, height, height_on_top: height, begins_page: false, goes_on: false }
    }
}

/// Where a block stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PagePlace {
    pub page: usize,
    /// From the top of the room that the page has for blocks.
    pub y: f64,
}

/// The best way to put all blocks up to some place on pages.
#[derive(Debug, Clone, Copy)]
struct BestPages {
    pages: usize,
    /// How empty they are, and where they begin.
    cost: f64,
    /// The block that the last of the pages begins with.
    from: usize,
}

/// Puts blocks on pages under one another: on as few pages as can be, none of them emptier than it must be, but that
/// the last may be half empty; `room` says how high the blocks on a page may be. Where one is higher
/// than every page, it says which.
pub(crate) fn flow(
    blocks: &[PageBlock],
    room: impl Fn(usize) -> f64,
) -> Result<Vec<PagePlace>, usize> {
    let mut best: Vec<Option<BestPages>> = vec![None; blocks.len() + 1];
    best[0] = Some(BestPages { pages: 0, cost: 0.0, from: 0 });
    for from in 0..blocks.len() {
        let Some(before) = best[from] else { continue };
        // Only the first page differs from those after it, in what stands at its top.
        let fresh = before.pages..before.pages + 2;
        let fits = |page: &usize| blocks[from].height_on_top <= room(*page);
        let page = fresh.into_iter().find(fits).ok_or(from)?;
        let torn = if blocks[from].goes_on { TORN } else { 0.0 };
        for (at, bottom) in bottoms(&blocks[from..], room(page)).into_iter().enumerate() {
            let to = from + at + 1;
            let own = emptiness(bottom / room(page), to == blocks.len());
            let (pages, cost) = (page + 1, before.cost + torn + own);
            if best[to].is_none_or(|other| (pages, cost) < (other.pages, other.cost)) {
                best[to] = Some(BestPages { pages, cost, from });
            }
        }
    }
    Ok(places(blocks, &best))
}

/// What it costs that a page is filled only so far.
fn emptiness(filled: f64, is_last: bool) -> f64 {
    let empty = if is_last { (FILLED - filled).max(0.0) } else { 1.0 - filled };
    let is_poor = !is_last && filled < FILLED;
    empty * empty + if is_poor { POOR } else { 0.0 }
}

/// How far down a page is filled by its first block, its first two, and so on: as many as it can
/// hold.
fn bottoms(blocks: &[PageBlock], room: f64) -> Vec<f64> {
    let mut bottoms: Vec<f64> = Vec::new();
    for block in blocks {
        let bottom = match bottoms.last() {
            None => block.height_on_top,
            Some(above) => above + block.gap + block.height,
        };
        if !bottoms.is_empty() && (block.begins_page || bottom > room) {
            break;
        }
        bottoms.push(bottom);
    }
    bottoms
}

fn places(blocks: &[PageBlock], best: &[Option<BestPages>]) -> Vec<PagePlace> {
    let mut places = Vec::with_capacity(blocks.len());
    let mut to = blocks.len();
    while to > 0 {
        let Some(BestPages { pages, from, .. }) = best[to] else { break };
        let page = pages - 1;
        let bottoms = bottoms(&blocks[from..to], f64::INFINITY);
        let tops = bottoms.iter().zip(&blocks[from + 1..to]).map(|(above, own)| above + own.gap);
        let tops: Vec<f64> = std::iter::once(0.0).chain(tops).collect();
        places.extend(tops.into_iter().rev().map(|y| PagePlace { page, y }));
        to = from;
    }
    places.reverse();
    places
}

/// How far down each page is filled.
pub(crate) fn filled(blocks: &[PageBlock], places: &[PagePlace]) -> Vec<f64> {
    let mut filled = vec![0.0_f64; places.last().map_or(0, |place| place.page + 1)];
    for (block, place) in blocks.iter().zip(places) {
        let height = if place.y > 0.0 { block.height } else { block.height_on_top };
        filled[place.page] = filled[place.page].max(place.y + height);
    }
    filled
}

/// Where a block stands that may come on any page: the last with room for it under what is there,
/// or else a page of its own. Nothing where it is higher than that.
pub(crate) fn place_anywhere(
    block: &PageBlock,
    filled: &[f64],
    room: impl Fn(usize) -> f64,
) -> Option<PagePlace> {
    let under = |page: usize, bottom: f64| {
        let (y, height) = if bottom > 0.0 {
            (bottom + block.gap, block.height)
        } else {
            (0.0, block.height_on_top)
        };
        (y + height <= room(page)).then_some(PagePlace { page, y })
    };
    let found = filled.iter().enumerate().rev().find_map(|(page, &bottom)| under(page, bottom));
    found.or_else(|| under(filled.len(), 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(heights: &[f64], room: impl Fn(usize) -> f64) -> Result<Vec<(usize, f64)>, usize> {
        let block = |&height: &f64| PageBlock::new(10.0, height);
        let blocks: Vec<PageBlock> = heights.iter().map(block).collect();
        let places = flow(&blocks, room)?;
        Ok(places.into_iter().map(|place| (place.page, place.y)).collect())
    }

    #[test]
    fn blocks_stand_under_one_another_until_the_page_is_full() {
        let found = pages(&[40.0, 50.0, 50.0], |_| 100.0);
        assert_eq!(found, Ok(vec![(0, 0.0), (0, 50.0), (1, 0.0)]));
    }

    #[test]
    fn pages_before_the_last_are_filled_evenly() {
        let found = pages(&[50.0, 40.0, 30.0, 80.0, 30.0], |_| 100.0);
        assert_eq!(found, Ok(vec![(0, 0.0), (1, 0.0), (1, 50.0), (2, 0.0), (3, 0.0)]));
    }

    #[test]
    fn the_last_page_is_fuller_where_the_page_before_it_has_enough() {
        let found = pages(&[70.0, 20.0, 10.0], |_| 100.0);
        assert_eq!(found, Ok(vec![(0, 0.0), (1, 0.0), (1, 30.0)]));
        let too_little = pages(&[45.0, 45.0, 10.0], |_| 100.0);
        assert_eq!(too_little, Ok(vec![(0, 0.0), (0, 55.0), (1, 0.0)]));
    }

    #[test]
    fn a_page_begins_with_what_does_not_go_on() {
        let block = |goes_on| PageBlock { goes_on, ..PageBlock::new(10.0, 40.0) };
        let blocks = [false, false, true, false, true].map(block);
        let places = flow(&blocks, |_| 190.0).expect("fits");
        assert_eq!(places.iter().map(|it| it.page).collect::<Vec<_>>(), [0, 0, 0, 1, 1]);
    }

    #[test]
    fn a_page_begins_where_it_has_to() {
        let block = |begins_page| PageBlock { begins_page, ..PageBlock::new(10.0, 20.0) };
        let places = flow(&[block(true), block(false), block(true)], |_| 100.0).expect("fits");
        assert_eq!(places.iter().map(|place| place.page).collect::<Vec<_>>(), [0, 0, 1]);
    }

    #[test]
    fn what_only_a_later_page_can_hold_stands_there() {
        let room = |page| if page == 0 { 50.0 } else { 100.0 };
        assert_eq!(pages(&[80.0], room), Ok(vec![(1, 0.0)]));
    }

    #[test]
    fn what_may_come_anywhere_fills_the_last_page_with_room() {
        let block = |height: f64| PageBlock::new(10.0, height);
        let others = [block(60.0), block(95.0)];
        let room = |_| 100.0;
        let places = flow(&others, room).expect("all fit");
        let filled = filled(&others, &places);
        let place = |height| place_anywhere(&block(height), &filled, room);
        assert_eq!(place(30.0), Some(PagePlace { page: 0, y: 70.0 }));
        assert_eq!(place(31.0), Some(PagePlace { page: 2, y: 0.0 }));
        assert_eq!(place(101.0), None);
    }

    #[test]
    fn what_no_page_can_hold_has_no_place() {
        assert_eq!(pages(&[20.0, 101.0], |_| 100.0), Err(1));
    }
}
