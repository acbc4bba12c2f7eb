//! A drawing laid out for what it is written as: where it is seen in no letters but its own, no room
//! is kept for others.

use klantreis::scene::Scene;
use klantreis::theme::Theme;
use klantreis::write::{Format, Output};

/// Outputs that are seen in the same letters, and the pages that become them.
pub struct LaidOut {
    pub outputs: Vec<Output>,
    pub pages: Vec<Scene>,
    /// All of it in one piece, where a web page needs that.
    pub whole: Option<Scene>,
}

/// Lays a drawing out with `layout`, once for each kind of letters that its outputs are seen in.
pub fn laid_out<E>(
    outputs: &[Output],
    theme: &Theme,
    layout: impl Fn(&Theme) -> Result<Vec<Scene>, E>,
) -> Result<Vec<LaidOut>, E> {
    let with_letters = |(own_letters, outputs): (bool, Vec<Output>)| {
        let pages = if own_letters { layout(&theme.in_own_letters()) } else { layout(theme) };
        Ok(LaidOut { outputs, pages: pages?, whole: None })
    };
    by_letters(outputs).into_iter().map(with_letters).collect()
}

/// The outputs that have letters of their own, and those that have the reader's; in the order of the
/// first of each.
fn by_letters(outputs: &[Output]) -> Vec<(bool, Vec<Output>)> {
    let mut sets: Vec<(bool, Vec<Output>)> = Vec::new();
    // Words are in no letters: they tell of the pages that are drawn beside them.
    let picture = outputs.iter().find(|output| output.format != Format::Txt);
    for output in outputs {
        let seen = if output.format == Format::Txt { picture } else { Some(output) };
        let own_letters = seen.is_some_and(|output| output.format.has_own_letters());
        match sets.iter_mut().find(|(own, _)| *own == own_letters) {
            Some((_, set)) => set.push(output.clone()),
            None => sets.push((own_letters, vec![output.clone()])),
        }
    }
    sets
}

#[cfg(test)]
mod tests {
    use klantreis::write::{SvgText, Target};

    use super::*;

    fn sets(formats: &[Format]) -> Vec<(bool, Vec<Format>)> {
        let output = |&format: &Format| Output { format, target: Target::Stdout };
        let outputs: Vec<Output> = formats.iter().map(output).collect();
        let formats = |(own, set): (bool, Vec<Output>)| {
            (own, set.iter().map(|output| output.format).collect())
        };
        by_letters(&outputs).into_iter().map(formats).collect()
    }

    #[test]
    fn outputs_in_the_same_letters_share_a_layout() {
        let live = Format::Svg(SvgText::Live);
        let outlines = Format::Svg(SvgText::Outlines);
        assert_eq!(sets(&[Format::Pdf, outlines]), [(true, vec![Format::Pdf, outlines])]);
        assert_eq!(
            sets(&[live, Format::Pdf, Format::Html]),
            [(false, vec![live, Format::Html]), (true, vec![Format::Pdf])]
        );
    }

    #[test]
    fn words_tell_of_the_pages_beside_them() {
        assert_eq!(sets(&[Format::Txt]), [(false, vec![Format::Txt])]);
        assert_eq!(sets(&[Format::Txt, Format::Pdf]), [(true, vec![Format::Txt, Format::Pdf])]);
    }
}
