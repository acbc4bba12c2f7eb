//! What stands on which page, and how high.

/// Something that stands on one page: how high it is, and how much room it keeps from what stands
/// above it. Both can depend on whether it begins a page.
pub(crate) struct Piece {
    pub gap: f64,
    pub height: f64,
    pub height_on_top: f64,
}

/// Where a piece stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spot {
    pub page: usize,
    /// From the top of the room that the page has for pieces.
    pub y: f64,
}

/// Puts pieces on pages, each under the one before it as long as there is room; `room` says how
/// high the pieces on a page may be. Where one is higher than every page, it says which.
pub(crate) fn flow(pieces: &[Piece], room: impl Fn(usize) -> f64) -> Result<Vec<Spot>, usize> {
    let (mut page, mut bottom) = (0, 0.0);
    let mut spots = Vec::with_capacity(pieces.len());
    for (at, piece) in pieces.iter().enumerate() {
        let under = bottom + piece.gap;
        if bottom > 0.0 && under + piece.height <= room(page) {
            spots.push(Spot { page, y: under });
            bottom = under + piece.height;
            continue;
        }
        // Only the first page differs from those after it, in what stands at its top.
        let fresh = if bottom > 0.0 { page + 1 } else { page };
        let fitting =
            (fresh..fresh + 2).find(|&page| piece.height_on_top <= room(page)).ok_or(at)?;
        (page, bottom) = (fitting, piece.height_on_top);
        spots.push(Spot { page, y: 0.0 });
    }
    Ok(spots)
}

/// Where a piece stands that may come on any page: the last with room for it under what is there,
/// or else a page of its own. Nothing where it is higher than that.
pub(crate) fn beside(
    piece: &Piece,
    others: &[Piece],
    spots: &[Spot],
    room: impl Fn(usize) -> f64,
) -> Option<Spot> {
    let pages = spots.last().map_or(0, |spot| spot.page + 1);
    let mut bottoms = vec![0.0_f64; pages];
    for (other, spot) in others.iter().zip(spots) {
        let height = if spot.y > 0.0 { other.height } else { other.height_on_top };
        bottoms[spot.page] = bottoms[spot.page].max(spot.y + height);
    }
    let under = |page: usize, bottom: f64| {
        let (y, height) = if bottom > 0.0 {
            (bottom + piece.gap, piece.height)
        } else {
            (0.0, piece.height_on_top)
        };
        (y + height <= room(page)).then_some(Spot { page, y })
    };
    let found = bottoms.iter().enumerate().rev().find_map(|(page, &bottom)| under(page, bottom));
    found.or_else(|| under(pages, 0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(heights: &[f64], room: impl Fn(usize) -> f64) -> Result<Vec<(usize, f64)>, usize> {
        let piece = |&height: &f64| Piece { gap: 10.0, height, height_on_top: height };
        let pieces: Vec<Piece> = heights.iter().map(piece).collect();
        let spots = flow(&pieces, room)?;
        Ok(spots.into_iter().map(|spot| (spot.page, spot.y)).collect())
    }

    #[test]
    fn pieces_stand_under_one_another_until_the_page_is_full() {
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
        let piece = |height: f64| Piece { gap: 10.0, height, height_on_top: height };
        let others = [piece(60.0), piece(95.0)];
        let room = |_| 100.0;
        let spots = flow(&others, room).expect("all fit");
        let spot = |height| beside(&piece(height), &others, &spots, room);
        assert_eq!(spot(30.0), Some(Spot { page: 0, y: 70.0 }));
        assert_eq!(spot(31.0), Some(Spot { page: 2, y: 0.0 }));
        assert_eq!(spot(101.0), None);
    }

    #[test]
    fn what_no_page_can_hold_has_no_place() {
        assert_eq!(pages(&[20.0, 101.0], |_| 100.0), Err(1));
    }
}
