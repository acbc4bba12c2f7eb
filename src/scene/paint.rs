//! How shapes and letters are coloured.

/// How a shape is painted.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Paint {
    /// Colour of the inside; `None` leaves it open.
    pub fill: Option<Color>,
    /// Line along the edge; `None` for no line.
    pub stroke: Option<Stroke>,
}

impl Paint {
    /// Filled, without a line.
    #[must_use]
    pub const fn fill(color: Color) -> Self {
        Self { fill: Some(color), stroke: None }
    }

    /// A line only.
    #[must_use]
    pub const fn line(color: Color, width: f64) -> Self {
        Self { fill: None, stroke: Some(Stroke { color, width, dashed: false }) }
    }

    /// Filled, with a line along the edge.
    #[must_use]
    pub const fn edged(fill: Color, color: Color, width: f64) -> Self {
        Self { fill: Some(fill), stroke: Some(Stroke { color, width, dashed: false }) }
    }
}

/// A line along an edge, centred on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// Its width.
    pub width: f64,
    /// Whether it is broken into dashes.
    pub dashed: bool,
}

/// An opaque colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Color {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}

impl Color {
    /// White.
    pub const WHITE: Self = Self::hex(0x00FF_FFFF);

    /// From a number as in `0xC62828`.
    #[must_use]
    pub const fn hex(rgb: u32) -> Self {
        let [_, r, g, b] = rgb.to_be_bytes();
        Self { r, g, b }
    }

    /// The colour so far on the way from this one to another, from 0 to 1.
    #[must_use]
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let mix = |a: u8, b: u8| {
            let between = f64::from(a) + (f64::from(b) - f64::from(a)) * share;
            between.round().clamp(0.0, 255.0) as u8
        };
        Self { r: mix(self.r, other.r), g: mix(self.g, other.g), b: mix(self.b, other.b) }
    }

    /// The contrast ratio with another colour, from 1 to 21 (WCAG 2.2, "contrast ratio").
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }
}
