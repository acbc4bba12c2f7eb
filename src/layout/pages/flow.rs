//! What stands on which page, and how high.

/// Something that stands on one page: how high it is, and how much room it keeps from what stands
/// above it. Both can depend on whether it begins a page.
pub(super) struct Piece {
    pub gap: f64,
    pub height: f64,
    pub height_on_top: f64,
}

/// Where a piece stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spot {
    pub page: usize,
    /// From the top of the room that the page has for pieces.
    pub y: f64,
}

/// Puts pieces on pages, each under the one before it as long as there is room; `room` says how
/// high the pieces on a page may be. Where one is higher than every page, it says which.
pub(super) fn flow(pieces: &[Piece], room: impl Fn(usize) -> f64) -> Result<Vec<Spot>, usize> {
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
    fn what_no_page_can_hold_has_no_place() {
        assert_eq!(pages(&[20.0, 101.0], |_| 100.0), Err(1));
    }
}
