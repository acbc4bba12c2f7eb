//! The colours of a drawing in pixels, as a palette of at most 256 and the place of each pixel's colour in it.

use std::collections::HashMap;

/// How many colours a palette holds.
const MOST: usize = 256;

type Rgb = [u8; 3];

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
        let mut known: HashMap<Rgb, u8> = HashMap::new();
        let mut places = Vec::with_capacity(pixels.len() / 4);
        let mut last: Option<(Rgb, u8)> = None;
        for color in colors(pixels) {
            let place = match last {
                Some((same, place)) if same == color => place,
                _ => *known.entry(color).or_insert_with(|| nearest(color, &palette)),
            };
            last = Some((color, place));
            places.push(place);
        }
        Self { palette: palette.concat(), places }
    }
}

fn colors(pixels: &[u8]) -> impl Iterator<Item = Rgb> {
    pixels.chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2]])
}

/// The colours that most pixels have; the same for the same pixels.
fn commonest(pixels: &[u8]) -> Vec<Rgb> {
    let mut counts: HashMap<Rgb, usize> = HashMap::new();
    let mut run: Option<(Rgb, usize)> = None;
    for color in colors(pixels) {
        match &mut run {
            Some((same, count)) if *same == color => *count += 1,
            _ => {
                if let Some((color, count)) = run.replace((color, 1)) {
                    *counts.entry(color).or_default() += count;
                }
            }
        }
    }
    if let Some((color, count)) = run {
        *counts.entry(color).or_default() += count;
    }
    let mut all: Vec<(Rgb, usize)> = counts.into_iter().collect();
    all.sort_unstable_by(|(a, x), (b, y)| y.cmp(x).then(a.cmp(b)));
    all.into_iter().take(MOST).map(|(color, _)| color).collect()
}

fn nearest(color: Rgb, palette: &[Rgb]) -> u8 {
    let distance = |other: &Rgb| -> u32 {
        color.iter().zip(other).map(|(a, b)| u32::from(a.abs_diff(*b)).pow(2)).sum()
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
}
