//! Lengths as office programs count them: EMU, of which 9525 are a px and 12,700 a point.

use klantreis::scene::{Bounds, Point};

/// EMU in a px of 1/96 inch.
const PX: f64 = 9525.0;

/// A length in EMU.
pub(super) fn emu(px: f64) -> i64 {
    (px * PX).round() as i64
}

/// A letter size in hundredths of a point.
pub(super) fn letter_size(px: f64) -> i64 {
    (px * 75.0).round() as i64
}

/// A distance between lines in hundredths of a point.
pub(super) fn line_distance(px: f64) -> i64 {
    (px * 75.0).round().max(0.0) as i64
}

/// An area in px.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Area {
    pub x: f64,
    pub y: f64,
    pub w: f64,
    pub h: f64,
}

impl Area {
    pub const fn right(&self) -> f64 {
        self.x + self.w
    }

    pub const fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// Around both.
    pub fn around(self, other: Self) -> Self {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let (right, bottom) = (self.right().max(other.right()), self.bottom().max(other.bottom()));
        Self { x, y, w: right - x, h: bottom - y }
    }

    /// Whether a place lies in it.
    pub fn holds(&self, (x, y): Point) -> bool {
        (self.x..=self.right()).contains(&x) && (self.y..=self.bottom()).contains(&y)
    }
}

impl From<Bounds> for Area {
    fn from(bounds: Bounds) -> Self {
        let Bounds { left, top, right, bottom } = bounds;
        Self { x: left, y: top, w: right - left, h: bottom - top }
    }
}
