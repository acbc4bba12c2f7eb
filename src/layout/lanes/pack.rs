//! Puts bars under one another where they would touch.

use crate::layout::marks::bar::Bar;

/// Room between two bars, beside and under one another.
const GAP: f64 = 6.0;

/// Puts bars under one another where they would touch, each as high as it can be, until one stands lower
/// than `room`; gives how many stand above that, and how high those are together.
pub(super) fn pack(bars: &mut [(usize, Bar)], room: f64) -> (usize, f64) {
    let mut standing = Standing::default();
    let mut bottom: f64 = 0.0;
    for at in 0..bars.len() {
        let (placed, rest) = bars.split_at_mut(at);
        let bar = &mut rest[0].1;
        bar.y = standing.highest_place(bar, placed);
        if bar.y + bar.h > room {
            return (at, bottom);
        }
        bottom = bottom.max(bar.y + bar.h);
        standing.add(Place::of(bar));
    }
    (bars.len(), bottom)
}

/// The bars that the next one may touch, from top to bottom: most bars come from left to right, and leave
/// behind them those that ended.
#[derive(Default)]
struct Standing {
    places: Vec<Place>,
    /// Nothing that ends left of this is among them.
    left: f64,
}

#[derive(Clone, Copy)]
struct Place {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Place {
    fn of(bar: &Bar) -> Self {
        Self { left: bar.x, right: bar.x + bar.w, top: bar.y, bottom: bar.y + bar.h }
    }
}

impl Standing {
    fn add(&mut self, place: Place) {
        let at = self.places.partition_point(|other| other.top <= place.top);
        self.places.insert(at, place);
    }

    /// The highest place for a bar beside all that are placed.
    fn highest_place(&mut self, bar: &Bar, placed: &[(usize, Bar)]) -> f64 {
        if bar.x < self.left {
            self.places = placed.iter().map(|(_, other)| Place::of(other)).collect();
            self.places.sort_by(|a, b| a.top.total_cmp(&b.top));
        }
        self.left = bar.x;
        self.places.retain(|other| bar.x < other.right + GAP);
        let mut y = 0.0;
        for other in self.places.iter().filter(|other| other.left < bar.x + bar.w + GAP) {
            if y + bar.h + GAP <= other.top {
                break;
            }
            y = f64::max(y, other.bottom + GAP);
        }
        y
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::marks::bar::BarEnds;

    fn bars(contents: &[(f64, f64)]) -> Vec<(usize, Bar)> {
        let ends = BarEnds { begins: true, ends: true };
        let bar = |&(x, w): &(f64, f64)| Bar { x, y: 0.0, w, h: 20.0, ends, blocks: [].into() };
        contents.iter().map(bar).enumerate().collect()
    }

    fn tops(bars: &[(usize, Bar)]) -> Vec<f64> {
        bars.iter().map(|(_, bar)| bar.y).collect()
    }

    #[test]
    fn bars_that_touch_stand_under_one_another() {
        let mut bars = bars(&[(0.0, 100.0), (50.0, 100.0), (200.0, 50.0)]);
        assert_eq!(pack(&mut bars, f64::INFINITY), (3, 46.0));
        assert_eq!(tops(&bars), [0.0, 26.0, 0.0]);
    }

    #[test]
    fn bars_in_any_order_touch_none_that_came_before() {
        let mut bars =
            bars(&[(0.0, 100.0), (200.0, 50.0), (50.0, 40.0), (180.0, 300.0), (0.0, 20.0)]);
        assert_eq!(pack(&mut bars, f64::INFINITY), (5, 46.0));
        assert_eq!(tops(&bars), [0.0, 0.0, 26.0, 26.0, 26.0]);
    }

    #[test]
    fn the_first_bar_that_stands_too_low_is_where_a_slice_ends() {
        let mut bars = bars(&[(0.0, 100.0), (0.0, 100.0), (0.0, 100.0)]);
        assert_eq!(pack(&mut bars, 50.0), (2, 46.0));
        assert_eq!(pack(&mut bars, 10.0), (0, 0.0));
    }
}
