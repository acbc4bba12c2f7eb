//! Draws below the timeline what a reader must know of it: the source, which names are fictitious, and
//! what the study cannot say.
//!
//! It runs on from column to column over the whole width, like a newspaper: what takes a line or two
//! stands under what comes before it, and a long list goes on in the next column.

use crate::layout::context::Sheet;
use crate::layout::panels::panel::Area;
use crate::layout::text_block::TextBlock;
use crate::scene::{Group, Node, Point, Role, TextStyle};
use crate::words;

/// Least width of a column, and the widest that lines of small text are easily read.
const COLUMN: f64 = 400.0;
const WIDEST: f64 = 530.0;
/// Room between two columns, and above a heading that is not the first of its column.
const GAP: f64 = 32.0;
const HEADING_GAP: f64 = 12.0;
/// Room between two limits of a study on a slide, as a share of a line.
const AIR: f64 = 0.4;

/// What stands under one heading stays together, unless it has more letters than this.
const WHOLE: usize = 360;

/// How columns are read: on paper from near, and on a slide from afar, item by item.
#[derive(Clone, Copy)]
struct Reading {
    /// Least width of a column.
    column: f64,
    is_slide: bool,
}

/// What is never parted: paragraphs, with the heading above the first under it.
struct Piece {
    heading: Option<TextBlock>,
    /// What stands above it where it begins a column that goes on with what is under a heading.
    continued: Option<TextBlock>,
    paragraphs: Vec<TextBlock>,
    air: f64,
}

impl Piece {
    /// How high it is below another one, or at the top of a column.
    fn height(&self, is_first: bool) -> f64 {
        let between = self.air * self.paragraphs.len().saturating_sub(1) as f64;
        let blocks = self.head(is_first).into_iter().chain(&self.paragraphs);
        self.gap(is_first) + between + blocks.map(TextBlock::height).sum::<f64>()
    }

    fn gap(&self, is_first: bool) -> f64 {
        match (is_first, &self.heading) {
            (true, _) => 0.0,
            (false, Some(_)) => HEADING_GAP,
            (false, None) => self.air,
        }
    }

    fn head(&self, is_first: bool) -> Option<&TextBlock> {
        self.heading.as_ref().or(self.continued.as_ref().filter(|_| is_first))
    }

    /// Draws it under another one that ends at `y`, or at the top of a column; gives its bottom.
    fn draw(self, is_first: bool, (x, mut y): Point, out: &mut Vec<Node>) -> f64 {
        y += self.gap(is_first);
        if let Some(heading) = self.head(is_first) {
            y = heading.clone().into_heading(2).draw_into(x, y, out);
        }
        for (at, paragraph) in self.paragraphs.into_iter().enumerate() {
            let air = if at == 0 { 0.0 } else { self.air };
            y = paragraph.draw_into(x, y + air, out);
        }
        y
    }
}

/// Draws what the reader must know: the source, which names are fictitious, how many were asked, and
/// what the study cannot say.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    draw_to_be_read(Reading { column: COLUMN, is_slide: false }, sheet, area, out)
}

/// The same on a slide, in columns at least so wide.
pub(crate) fn draw_on_slide(
    column: f64,
    sheet: &Sheet<'_>,
    area: Area,
    out: &mut Vec<Node>,
) -> Option<f64> {
    draw_to_be_read(Reading { column, is_slide: true }, sheet, area, out)
}

fn draw_to_be_read(
    reading: Reading,
    sheet: &Sheet<'_>,
    area: Area,
    out: &mut Vec<Node>,
) -> Option<f64> {
    let texts = words::account(sheet.journey);
    let most = ((area.room + GAP) / (reading.column + GAP)) as usize;
    let most = most.min(texts.iter().map(|(_, text)| count(text)).sum()).max(1);
    let width = |columns: usize| ((area.room + GAP) / columns as f64 - GAP).min(WIDEST);
    let broken = |columns: usize| pieces(&texts, width(columns), reading, sheet);
    let (mut columns, mut pieces) = (most, broken(most));
    let starts = loop {
        let starts = starts(&pieces, columns);
        if starts.len() == columns {
            break starts;
        }
        let fewer = columns.checked_sub(1).filter(|fewer| *fewer > 0)?;
        // Fewer columns are often no wider: then nothing has to be broken into lines again.
        if width(fewer) > width(columns) {
            pieces = broken(fewer);
        }
        columns = fewer;
    };
    let width = width(columns);
    let (mut nodes, mut lowest, mut y, mut x) = (Vec::new(), area.y, area.y, area.x);
    for (at, piece) in pieces.into_iter().enumerate() {
        let is_first = starts.contains(&at);
        if is_first && at > 0 {
            (x, y) = (x + width + GAP, area.y);
        }
        y = piece.draw(is_first, (x, y), &mut nodes);
        lowest = lowest.max(y);
    }
    let label = sheet.language().pick("Verantwoording", "About this journey").to_owned();
    out.push(Group::new(Role::Account, label, nodes).into());
    Some(lowest)
}

/// How many lines of a text with line breaks stay together.
fn together(text: &str) -> usize {
    if text.chars().count() > WHOLE { 1 } else { text.lines().count().max(1) }
}

/// In how many pieces such a text stands.
fn count(text: &str) -> usize {
    text.lines().count().div_ceil(together(text))
}

/// The texts under their headings in lines of this width, in order.
fn pieces(texts: &[(&str, String)], width: f64, reading: Reading, sheet: &Sheet<'_>) -> Vec<Piece> {
    let (journey, theme) = (sheet.journey, sheet.theme);
    let block =
        |text: &str, style| TextBlock::new(text, style, width, journey.language_of(text), theme);
    let bold = TextStyle::bold(theme.small_size, theme.palette.ink);
    let plain = TextStyle::plain(theme.small_size, theme.palette.ink);
    let mut pieces = Vec::new();
    for (heading, text) in texts {
        let continued = format!("{heading}, {}", words::continued(journey.language));
        let continued = reading.is_slide.then(|| block(&continued, bold));
        let is_apart = reading.is_slide && *heading == words::heading_of_limits(journey.language);
        let air = if is_apart { AIR * theme.line_height(theme.small_size) } else { 0.0 };
        let mut heading = Some(block(heading, bold));
        let lines = text.lines().map(|line| block(line, plain).in_our_words());
        let lines: Vec<TextBlock> = lines.collect();
        let parts = lines.chunks(together(text)).map(<[TextBlock]>::to_vec);
        let piece = |paragraphs| {
            let (heading, continued) = (heading.take(), continued.clone());
            Piece { heading, continued, paragraphs, air }
        };
        pieces.extend(parts.map(piece));
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
