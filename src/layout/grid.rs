//! Puts things of several heights in rows of equally many.

/// Where things of these heights stand in rows of equally many: for each its column, and how far
/// its row is from the top.
pub(crate) struct Grid {
    pub places: Vec<(usize, f64)>,
    pub height: f64,
}

impl Grid {
    pub fn new(heights: &[f64], columns: usize, row_gap: f64) -> Self {
        let mut places = Vec::with_capacity(heights.len());
        let mut bottom = 0.0;
        for row in heights.chunks(columns.max(1)) {
            let top = if places.is_empty() { 0.0 } else { bottom + row_gap };
            places.extend((0..row.len()).map(|column| (column, top)));
            bottom = row.iter().copied().fold(0.0, f64::max) + top;
        }
        Self { places, height: bottom }
    }
}

/// How many columns of this width fit beside each other, at least one.
pub(crate) fn columns(room: f64, width: f64, gap: f64) -> usize {
    (((room + gap) / (width + gap)) as usize).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_as_high_as_its_highest() {
        let grid = Grid::new(&[10.0, 30.0, 5.0], 2, 4.0);
        assert_eq!(grid.places, [(0, 0.0), (1, 0.0), (0, 34.0)]);
        assert!((grid.height - 39.0).abs() < 1e-9);
    }

    #[test]
    fn as_many_columns_as_fit() {
        assert_eq!([columns(100.0, 48.0, 4.0), columns(99.0, 48.0, 4.0)], [2, 1]);
        assert_eq!(columns(10.0, 48.0, 4.0), 1);
    }
}
