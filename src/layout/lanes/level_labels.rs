//! The words at the edge for each level, and how far apart they keep the levels.

use crate::layout::context::Sheet;
use crate::layout::text_block::TextBlock;
use crate::model::Level;
use crate::scene::TextStyle;
use crate::words;

/// The words at the edge for a level, or for the cards whose level is not known.
pub(crate) struct LevelLabel {
    pub level: Option<Level>,
    pub words: TextBlock,
}

/// The words for the levels of a party, from top to bottom, in a room so wide; those for a level that
/// is not known where one of the `used` is not. None where none of them has a level.
pub(crate) fn level_labels(
    party: usize,
    used: impl Iterator<Item = Option<Level>>,
    style: TextStyle,
    room: f64,
    sheet: &Sheet<'_>,
) -> Vec<LevelLabel> {
    let (mut is_levelled, mut any_unknown) = (false, false);
    for level in used {
        is_levelled |= level.is_some();
        any_unknown |= level.is_none();
    }
    if !is_levelled {
        return Vec::new();
    }
    let block = |text: &str| TextBlock::new(text, style, room, sheet.language(), sheet.theme);
    let named = (0..).zip(&sheet.journey.scale_of(party).levels);
    let label = |(rank, name): (u16, &String)| {
        let level = Some(Level::rank(rank));
        LevelLabel { level, words: block(name) }
    };
    let mut labels: Vec<LevelLabel> = named.map(label).collect();
    if any_unknown {
        let words = block(words::level_unknown(sheet.language()));
        labels.push(LevelLabel { level: None, words });
    }
    labels
}

/// How many of the labels are of a level.
pub(crate) fn levelled(labels: &[LevelLabel]) -> usize {
    labels.iter().filter(|label| label.level.is_some()).count()
}

/// The least distance between two levels that keeps the words of each free of the next.
pub(crate) fn apart(labels: &[LevelLabel]) -> f64 {
    let middles = |pair: &[LevelLabel]| match pair {
        [above, below] => f64::midpoint(above.words.height(), below.words.height()),
        _ => 0.0,
    };
    labels.windows(2).map(middles).fold(0.0, f64::max)
}
