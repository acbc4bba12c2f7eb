//! The words at the edge for each level, and how far apart they keep the levels.

use crate::layout::context::Sheet;
use crate::layout::frame::Frame;
use crate::layout::lanes::heights::Heights;
use crate::layout::text_block::TextBlock;
use crate::model::Level;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// The words at the edge for a level, or for the cards whose level is not known.
pub(crate) struct LevelLabel {
    pub level: Option<Level>,
    pub words: TextBlock,
}

/// The words for the levels of a party, from top to bottom, in a room so wide; those for a level that
/// is not known where one of the `used` is not. Those of the scale only where one of them has a level.
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
    let block = |text: &str| TextBlock::new(text, style, room, sheet.language(), sheet.theme);
    let named = (0..).zip(&sheet.journey.scale_of(party).levels).filter(|_| is_levelled);
    let label = |(rank, name): (u16, &String)| {
        let level = Some(Level::rank(rank));
        LevelLabel { level, words: block(name) }
    };
    let mut labels: Vec<LevelLabel> = named.map(label).collect();
    if any_unknown {
        // No level of the scale: neither above nor below another.
        let style = TextStyle::plain(style.size, sheet.theme.palette.grey_text);
        let unknown = words::level_unknown(sheet.language());
        let words = TextBlock::new(unknown, style, room, sheet.language(), sheet.theme);
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

/// How many distances between levels there are.
pub(crate) fn intervals(labels: &[LevelLabel]) -> f64 {
    levelled(labels).saturating_sub(1) as f64
}

/// The labels of a band: that a level is not known only where one of its cards has none.
pub(crate) fn on_band(labels: &[LevelLabel], any_unknown: bool) -> &[LevelLabel] {
    if any_unknown { labels } else { &labels[..levelled(labels)] }
}

/// How far the first reaches above its level.
pub(crate) fn above_first(labels: &[LevelLabel]) -> Option<f64> {
    labels.first().map(|label| label.words.height() / 2.0)
}

/// How far down the last reaches.
pub(crate) fn bottom(labels: &[LevelLabel], heights: Heights) -> Option<f64> {
    labels.last().map(|label| heights.of(label.level) + label.words.height() / 2.0)
}

/// The heights of the levels, from the top of the lane.
pub(crate) fn heights_of(
    labels: &[LevelLabel],
    heights: Heights,
) -> impl Iterator<Item = f64> + Clone {
    let known = labels.iter().filter(|label| label.level.is_some());
    known.map(move |label| heights.of(label.level))
}

/// Draws each at its height at the edge of a lane whose top is here.
pub(crate) fn draw_names(
    labels: &[LevelLabel],
    heights: Heights,
    frame: &Frame,
    top: f64,
    out: &mut Vec<Node>,
) {
    for label in labels {
        let y = top + heights.of(label.level) - label.words.height() / 2.0;
        let mut nodes = Vec::with_capacity(1);
        label.words.draw_into(frame.gutter, y, &mut nodes);
        out.push(Group::silent(Role::LevelName, nodes).into());
    }
}
