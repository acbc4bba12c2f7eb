//! Draws below the timeline what a reader must know of it: the source, which names are fictitious, and
//! what the study cannot say.
//!
//! It runs on from column to column over the whole width, like a newspaper: what takes a line or two
//! stands under what comes before it, and a long list goes on in the next column.

use crate::layout::context::Sheet;
use crate::layout::panels::panel::Area;
use crate::layout::text_block::TextBlock;
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Least width of a column, and the widest that lines of small text are easily read.
const COLUMN: f64 = 400.0;
const WIDEST: f64 = 640.0;
/// Room between two columns, and above a heading that is not the first of its column.
const GAP: f64 = 32.0;
const HEADING_GAP: f64 = 12.0;

/// What stands under one heading stays together, unless it has more letters than this.
const WHOLE: usize = 360;

/// What is never parted: paragraphs, with the heading above the first under it.
struct Piece {
    heading: Option<TextBlock>,
    paragraphs: Vec<TextBlock>,
}

impl Piece {
    /// How high it is below another one, or at the top of a column.
    fn height(&self, is_first: bool) -> f64 {
        let gap = if is_first || self.heading.is_none() { 0.0 } else { HEADING_GAP };
        gap + self.heading.iter().chain(&self.paragraphs).map(TextBlock::height).sum::<f64>()
    }

    /// Draws it with its top at `y`; gives its bottom.
    fn draw(self, x: f64, mut y: f64, out: &mut Vec<Node>) -> f64 {
        if let Some(heading) = self.heading {
            y = heading.into_heading(2).draw_into(x, y, out);
        }
        self.paragraphs.into_iter().fold(y, |y, paragraph| paragraph.draw_into(x, y, out))
    }
}

/// Draws what the reader must know: the source, which names are fictitious, how many were asked, and
/// what the study cannot say.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    draw_in_columns(COLUMN, sheet, area, out)
}

/// The same in columns at least so wide.
pub(crate) fn draw_in_columns(
    column: f64,
    sheet: &Sheet<'_>,
    area: Area,
    out: &mut Vec<Node>,
) -> Option<f64> {
    let texts = words::account(sheet.journey);
    let most = ((area.room + GAP) / (column + GAP)) as usize;
    let in_columns = |columns: usize| {
        let width = ((area.room + GAP) / columns as f64 - GAP).min(WIDEST);
        let pieces = pieces(&texts, width, sheet);
        let starts = starts(&pieces, columns);
        (starts.len() == columns).then_some((width, pieces, starts))
    };
    let (width, pieces, starts) = (1..=most.max(1)).rev().find_map(in_columns)?;
    let (mut nodes, mut lowest, mut y, mut x) = (Vec::new(), area.y, area.y, area.x);
    for (at, piece) in pieces.into_iter().enumerate() {
        let is_first = starts.contains(&at);
        if is_first && at > 0 {
            (x, y) = (x + width + GAP, area.y);
        }
        let gap = piece.height(is_first) - piece.height(true);
        y = piece.draw(x, y + gap, &mut nodes);
        lowest = lowest.max(y);
    }
    let label = sheet.language().pick("Verantwoording", "About this journey").to_owned();
    out.push(Group::new(Role::Account, label, nodes).into());
    Some(lowest)
}

/// In how many pieces a text with line breaks can stand.
fn parts(text: &str) -> usize {
    if text.chars().count() > WHOLE { text.lines().count() } else { 1 }
}

/// The texts under their headings in lines of this width, in order.
fn pieces(texts: &[(&str, String)], width: f64, sheet: &Sheet<'_>) -> Vec<Piece> {
    let (journey, theme) = (sheet.journey, sheet.theme);
    let block =
        |text: &str, style| TextBlock::new(text, style, width, journey.language_of(text), theme);
    let ink = theme.palette.ink;
    let mut pieces = Vec::new();
    for (heading, text) in texts {
        let mut heading = Some(block(heading, TextStyle::bold(theme.small_size, ink)));
        let plain = TextStyle::plain(theme.small_size, ink);
        let lines = text.lines().map(|line| block(line, plain).in_our_words());
        let lines: Vec<TextBlock> = lines.collect();
        let together = lines.len().div_ceil(parts(text)).max(1);
        let parts = lines.chunks(together).map(<[TextBlock]>::to_vec);
        pieces.extend(parts.map(|paragraphs| Piece { heading: heading.take(), paragraphs }));
    }
    pieces
}

/// The pieces that begin a column, with columns as low as that many can be.
fn starts(pieces: &[Piece], columns: usize) -> Vec<usize> {
    let poured = |most: f64| {
        let (mut starts, mut bottom) = (Vec::new(), 0.0);
        for (at, piece) in pieces.iter().enumerate() {
            if at == 0 || bottom + piece.height(false) > most {
                starts.push(at);
                bottom = 0.0;
            }
            bottom += piece.height(starts.last() == Some(&at));
        }
        starts
    };
    // Columns need be no higher than some run of pieces is.
    let mut heights: Vec<f64> = (0..pieces.len())
        .flat_map(|first| {
            pieces[first..].iter().scan(0.0, |bottom, piece| {
                *bottom += piece.height(*bottom == 0.0);
                Some(*bottom)
            })
        })
        .collect();
    heights.sort_by(f64::total_cmp);
    let fits = heights.partition_point(|&most| poured(most).len() > columns);
    poured(heights.get(fits).copied().unwrap_or(f64::INFINITY))
}
