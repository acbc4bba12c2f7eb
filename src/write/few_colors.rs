//! The colours of a drawing in pixels, as a palette of at most 256 and the place of each pixel's colour in it.

use std::collections::BTreeMap;

/// How many colours a palette holds.
const MOST: usize = 256;
/// How many bytes a pixel takes.
const PIXEL: usize = 4;

/// Red, green and blue as one number, which is compared at once.
type Rgb = u32;

/// Pixels in few colours.
pub(super) struct FewColors {
    /// The colours, three bytes each.
    pub palette: Vec<u8>,
    /// The place of the colour of each pixel.
    pub places: Vec<u8>,
}

impl FewColors {
    /// Of opaque pixels of four bytes each.
    pub fn of(pixels: &[u8]) -> Self {
        let palette = commonest(pixels);
        let mut known: BTreeMap<Rgb, u8> = BTreeMap::new();
        let mut places = vec![0; pixels.len() / PIXEL];
        let mut at = 0;
        for (color, count) in runs(pixels) {
            let place = *known.entry(color).or_insert_with(|| nearest(color, &palette));
            places[at..at + count].fill(place);
            at += count;
        }
        Self { palette: palette.into_iter().flat_map(bytes).collect(), places }
    }
}

fn bytes(color: Rgb) -> [u8; 3] {
    let [_, red, green, blue] = color.to_be_bytes();
    [red, green, blue]
}

/// Each colour with how many pixels next to each other have it.
fn runs(mut pixels: &[u8]) -> impl Iterator<Item = (Rgb, usize)> {
    std::iter::from_fn(move || {
        let [red, green, blue, _] = *pixels.first_chunk::<PIXEL>()?;
        let length = run(pixels);
        pixels = &pixels[length..];
        Some((u32::from_be_bytes([0, red, green, blue]), length / PIXEL))
    })
}

/// How many bytes the first pixels take that are the same. Most of a drawing is paper: ever more of it is
/// looked at in one go, and from where that is not all the same ever less.
fn run(pixels: &[u8]) -> usize {
    let (mut length, mut more, mut grows) = (PIXEL, PIXEL, true);
    while more >= PIXEL {
        let goes_on = pixels.get(length..length + more) == Some(&pixels[..more]);
        if goes_on {
            length += more;
        }
        grows &= goes_on;
        more = if grows { more * 2 } else { more / 2 };
    }
    length
}

/// The colours that most pixels have; the same for the same pixels.
fn commonest(pixels: &[u8]) -> Vec<Rgb> {
    let mut counts: BTreeMap<Rgb, usize> = BTreeMap::new();
    for (color, count) in runs(pixels) {
        *counts.entry(color).or_default() += count;
    }
    let mut all: Vec<(Rgb, usize)> = counts.into_iter().collect();
    all.sort_unstable_by(|(a, x), (b, y)| y.cmp(x).then(a.cmp(b)));
    all.into_iter().take(MOST).map(|(color, _)| color).collect()
}

fn nearest(color: Rgb, palette: &[Rgb]) -> u8 {
    let distance = |other: &Rgb| -> u32 {
        bytes(color).iter().zip(bytes(*other)).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let nearest = palette.iter().enumerate().min_by_key(|(_, other)| distance(other));
    nearest.map_or(0, |(place, _)| place as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_colours_stay_as_they_are_and_a_rare_one_gives_way_to_the_nearest() {
        let few = FewColors::of(&[9, 9, 9, 255, 1, 2, 3, 255, 9, 9, 9, 255]);
        assert_eq!((few.palette, few.places), (vec![9, 9, 9, 1, 2, 3], vec![0, 1, 0]));
        let mut pixels: Vec<u8> = (0..=255).flat_map(|n| [n, 0, 0, 255].repeat(2)).collect();
        pixels.extend([7, 1, 0, 255]);
        let many = FewColors::of(&pixels);
        assert_eq!(many.palette.len(), MOST * 3);
        assert_eq!(many.places.last(), Some(&7));
    }

    #[test]
    fn pixels_of_one_colour_are_told_together_however_many_there_are() {
        let counts = [1, 2, 3, 7, 8, 9, 1, 100];
        let shade = |at: usize| [at as u8, 0, 0, 255];
        let pixels: Vec<u8> =
            counts.iter().enumerate().flat_map(|(at, &count)| shade(at).repeat(count)).collect();
        let told: Vec<(Rgb, usize)> = runs(&pixels).collect();
        let wanted: Vec<(Rgb, usize)> =
            counts.iter().enumerate().map(|(at, &count)| ((at as u32) << 16, count)).collect();
        assert_eq!(told, wanted);
    }
}
