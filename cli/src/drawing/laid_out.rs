//! A drawing laid out for what it is written as: where it is seen in no letters but its own, no room
//! is kept for others; where a program breaks its lines again, there is room for that.

use klantreis::scene::Scene;
use klantreis::theme::Theme;
use klantreis::write::{Format, Output};

/// How an output is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// In the letters of whoever sees it.
    Live,
    /// In letters of its own.
    InOwnLetters,
    /// On slides, in the letters and lines of whoever sees it.
    OnSlides,
}

impl Seen {
    const fn of(format: Format) -> Self {
        match format {
            _ if format.is_slides() => Self::OnSlides,
            _ if format.has_own_letters() => Self::InOwnLetters,
            _ => Self::Live,
        }
    }
}

/// Outputs that are seen in the same way, and the pages that become them.
pub struct LaidOut {
    pub outputs: Vec<Output>,
    pub pages: Vec<Scene>,
    /// All of it in one piece, where a web page needs that.
    pub whole: Option<Scene>,
}

/// Lays a drawing out with `layout`, once for each way in which its outputs are seen.
pub fn laid_out<E>(
    outputs: &[Output],
    theme: &Theme,
    layout: impl Fn(&Theme, Seen) -> Result<Vec<Scene>, E>,
) -> Result<Vec<LaidOut>, E> {
    let drawn = |(seen, outputs): (Seen, Vec<Output>)| {
        let pages = match seen {
            Seen::Live => layout(theme, seen),
            Seen::InOwnLetters => layout(&theme.in_own_letters(), seen),
            Seen::OnSlides => layout(&theme.broken_again(), seen),
        };
        Ok(LaidOut { outputs, pages: pages?, whole: None })
    };
    by_look(outputs).into_iter().map(drawn).collect()
}

/// The outputs that are seen in each way, in the order of the first of each.
fn by_look(outputs: &[Output]) -> Vec<(Seen, Vec<Output>)> {
    let mut sets: Vec<(Seen, Vec<Output>)> = Vec::new();
    // Words are in no letters: they tell of the pages that are drawn beside them.
    let picture = outputs.iter().find(|output| output.format != Format::Txt);
    for output in outputs {
        let drawn = if output.format == Format::Txt { picture } else { Some(output) };
        let seen = drawn.map_or(Seen::Live, |output| Seen::of(output.format));
        match sets.iter_mut().find(|(own, _)| *own == seen) {
            Some((_, set)) => set.push(output.clone()),
            None => sets.push((seen, vec![output.clone()])),
        }
    }
    sets
}

#[cfg(test)]
mod tests {
    use klantreis::write::{SvgText, Target};

    use super::*;

    fn sets(formats: &[Format]) -> Vec<(Seen, Vec<Format>)> {
        let output = |&format: &Format| Output { format, target: Target::Stdout };
        let outputs: Vec<Output> = formats.iter().map(output).collect();
        let formats = |(seen, set): (Seen, Vec<Output>)| {
            (seen, set.iter().map(|output| output.format).collect())
        };
        by_look(&outputs).into_iter().map(formats).collect()
    }

    #[test]
    fn outputs_in_the_same_letters_share_a_layout() {
        let live = Format::Svg(SvgText::Live);
        let outlines = Format::Svg(SvgText::Outlines);
        assert_eq!(
            sets(&[Format::Pdf, outlines]),
            [(Seen::InOwnLetters, vec![Format::Pdf, outlines])]
        );
        assert_eq!(
            sets(&[live, Format::Pdf, Format::Html]),
            [(Seen::Live, vec![live, Format::Html]), (Seen::InOwnLetters, vec![Format::Pdf])]
        );
        let slides = (Seen::OnSlides, vec![Format::Pptx]);
        assert_eq!(sets(&[live, Format::Pptx]), [(Seen::Live, vec![live]), slides]);
    }

    #[test]
    fn words_tell_of_the_pages_beside_them() {
        assert_eq!(sets(&[Format::Txt]), [(Seen::Live, vec![Format::Txt])]);
        let set = vec![Format::Txt, Format::Pdf];
        assert_eq!(sets(&[Format::Txt, Format::Pdf]), [(Seen::InOwnLetters, set)]);
    }
}
