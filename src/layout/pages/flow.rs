//! Puts what is drawn on pages, under one another as long as there is room.

/// Something that stands on one page: how high it is, and how much room it keeps from what stands
/// above it. Both can depend on whether it begins a page.
pub(crate) struct PageBlock {
    pub gap: f64,
    pub height: f64,
    pub height_on_top: f64,
}

/// Where a block stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PagePlace {
    pub page: usize,
    /// From the top of the room that the page has for blocks.
    pub y: f64,
}

/// Puts blocks on pages, each under the one before it as long as there is room; `room` says how
/// high the blocks on a page may be. Where one is higher than every page, it says which.
pub(crate) fn flow(
    blocks: &[PageBlock],
    room: impl Fn(usize) -> f64,
) -> Result<Vec<PagePlace>, usize> {
    let (mut page, mut bottom) = (0, 0.0);
    let mut places = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.iter().enumerate() {
        let under = bottom + block.gap;
        if bottom > 0.0 && under + block.height <= room(page) {
            places.push(PagePlace { page, y: under });
            bottom = under + block.height;
            continue;
        }
        // Only the first page differs from those after it, in what stands at its top.
        let fresh = if bottom > 0.0 { page + 1 } else { page };
        let fitting =
            (fresh..fresh + 2).find(|&page| block.height_on_top <= room(page)).ok_or(at)?;
        (page, bottom) = (fitting, block.height_on_top);
        places.push(PagePlace { page, y: 0.0 });
    }
    Ok(places)
}

/// Where a block stands that may come on any page: the last with room for it under what is there,
/// or else a page of its own. Nothing where it is higher than that.
pub(crate) fn place_anywhere(
    block: &PageBlock,
    others: &[PageBlock],
    places: &[PagePlace],
    room: impl Fn(usize) -> f64,
) -> Option<PagePlace> {
    let pages = places.last().map_or(0, |place| place.page + 1);
    let mut bottoms = vec![0.0_f64; pages];
    for (other, place) in others.iter().zip(places) {
        let height = if place.y > 0.0 { other.height } else { other.height_on_top };
        bottoms[place.page] = bottoms[place.page].max(place.y + height);
    }
    let under = |page: usize, bottom: f64| {
        let (y, height) = if bottom > 0.0 {
            (bottom + block.gap, block.height)
        } else {
            (0.0, block.height_on_top)
        };
        (y + height <= room(page)).then_some(PagePlace { page, y })
    };
    let found = bottoms.iter().enumerate().rev().find_map(|(page, &bottom)| under(page, bottom));
    found.or_else(|| under(pages, 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(heights: &[f64], room: impl Fn(usize) -> f64) -> Result<Vec<(usize, f64)>, usize> {
        let block = |&height: &f64| PageBlock { gap: 10.0, height, height_on_top: height };
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
    fn what_only_a_later_page_can_hold_stands_there() {
        let room = |page| if page == 0 { 50.0 } else { 100.0 };
        assert_eq!(pages(&[80.0], room), Ok(vec![(1, 0.0)]));
    }

    #[test]
    fn what_may_come_anywhere_fills_the_last_page_with_room() {
        let block = |height: f64| PageBlock { gap: 10.0, height, height_on_top: height };
        let others = [block(60.0), block(95.0)];
        let room = |_| 100.0;
        let places = flow(&others, room).expect("all fit");
        let place = |height| place_anywhere(&block(height), &others, &places, room);
        assert_eq!(place(30.0), Some(PagePlace { page: 0, y: 70.0 }));
        assert_eq!(place(31.0), Some(PagePlace { page: 2, y: 0.0 }));
        assert_eq!(place(101.0), None);
    }

    #[test]
    fn what_no_page_can_hold_has_no_place() {
        assert_eq!(pages(&[20.0, 101.0], |_| 100.0), Err(1));
    }
}
