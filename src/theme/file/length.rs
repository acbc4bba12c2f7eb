//! Reads lengths as people write them, such as "34 mm" or "8,5 pt".

/// What a length is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// 1/72 inch.
    Point,
    /// A thousandth of a metre.
    Millimetre,
    /// A hundredth of a metre.
    Centimetre,
    /// 1/96 inch.
    Pixel,
}

impl Unit {
    const ALL: [Self; 4] = [Self::Point, Self::Millimetre, Self::Centimetre, Self::Pixel];

    /// The sign that is written behind the number.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Point => "pt",
            Self::Millimetre => "mm",
            Self::Centimetre => "cm",
            Self::Pixel => "px",
        }
    }

    /// So many of it as px of 1/96 inch, in two places, as they are drawn.
    pub fn pixels(self, number: f64) -> f64 {
        let one = match self {
            Self::Point => 96.0 / 72.0,
            Self::Millimetre => 96.0 / 25.4,
            Self::Centimetre => 96.0 / 2.54,
            Self::Pixel => 1.0,
        };
        (number * one * 100.0).round() / 100.0
    }
}

/// Reads "34 mm", "9pt" or "8,5 pt" as px; a bare number counts in `unit`.
pub(super) fn pixels(text: &str, unit: Unit) -> Option<f64> {
    let text = text.trim();
    let signed =
        Unit::ALL.into_iter().find_map(|unit| Some((text.strip_suffix(unit.sign())?, unit)));
    let (number, unit) = signed.unwrap_or((text, unit));
    let number: f64 = number.trim().replace(',', ".").parse().ok()?;
    number.is_finite().then(|| unit.pixels(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_in_every_unit() {
        let points = |text| pixels(text, Unit::Point);
        assert_eq!(points("9"), Some(12.0));
        assert_eq!(points("8,25 pt"), Some(11.0));
        assert_eq!(points("128px"), Some(128.0));
        assert_eq!(points("2.54 cm"), Some(96.0));
        assert_eq!(points("25.4 mm"), Some(96.0));
        for wrong in ["", "pt", "negen pt", "9 inch", "inf", "NaN"] {
            assert_eq!(points(wrong), None, "{wrong}");
        }
    }
}
