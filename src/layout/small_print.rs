//! Small print over the width of a page: in as many equal columns as it takes for lines that are easily read.

use crate::layout::context::Sheet;
use crate::layout::text_block::TextBlock;
use crate::scene::{Color, Node, TextStyle};
use crate::theme::Theme;

/// A longer line of small print is hard to read: who ends it does not find the next one.
pub(crate) const MOST_LETTERS: usize = 95;
/// Columns are at least so wide, and so far apart.
const COLUMN: f64 = 160.0;
const GAP: f64 = 24.0;
/// Where that is enough for lines to be short, they fill so much of their column.
const SHARES: [f64; 3] = [1.0, 0.97, 0.94];
/// A column holds at least so many lines.
const FEWEST: usize = 2;
/// Room above a text that is not the first of its column.
const TEXT_GAP: f64 = 6.0;

/// A text, with the head above it where it has one.
pub(crate) type HeadedText = (Option<String>, String);

/// How the letters of small print look.
#[derive(Clone, Copy)]
pub(crate) struct Print<'a> {
    pub color: Color,
    pub line_height: f64,
    pub theme: &'a Theme,
}

impl<'a> Print<'a> {
    /// As it stands on most pages.
    pub fn plain(sheet: &Sheet<'a>) -> Self {
        let theme = sheet.theme;
        let line_height = theme.line_height(theme.small_size);
        Self { color: theme.palette.ink, line_height, theme }
    }
}

/// Texts that run on from column to column, all about as high.
#[derive(Default)]
pub(crate) struct SmallPrint {
    columns: Vec<Vec<Stretch>>,
    width: f64,
    height: f64,
}

/// Lines of one text that stand in one column, with how far under its top.
struct Stretch {
    lines: TextBlock,
    top: f64,
}

impl SmallPrint {
    pub fn new(texts: &[HeadedText], room: f64, print: Print<'_>, sheet: &Sheet<'_>) -> Self {
        let most = ((room + GAP) / (COLUMN + GAP)) as usize;
        let poured = |(columns, share): (usize, f64)| {
            let width = (room + GAP) / columns as f64 - GAP;
            (columns, width, Pour::new(texts, width * share, print, sheet))
        };
        let tried = (1..most.max(2)).flat_map(|columns| SHARES.map(|share| (columns, share)));
        let suits = |(_, _, poured): &(usize, f64, Pour)| poured.longest <= MOST_LETTERS;
        let found = tried.map(poured).find(suits);
        let (columns, width, pour) = found.unwrap_or_else(|| poured((most.max(1), 1.0)));
        pour.into_columns(columns, width)
    }

    pub const fn height(&self) -> f64 {
        self.height
    }

    /// How many lines the highest column holds.
    pub fn lines(&self) -> usize {
        let of = |column: &Vec<Stretch>| column.iter().map(|it| it.lines.lines()).sum();
        self.columns.iter().map(of).max().unwrap_or(0)
    }

    pub fn draw_into(&self, x: f64, y: f64, out: &mut Vec<Node>) -> f64 {
        for (at, column) in self.columns.iter().enumerate() {
            let left = x + at as f64 * (self.width + GAP);
            for Stretch { lines, top } in column {
                lines.draw_into(left, y + top, out);
            }
        }
        y + self.height
    }
}

/// A head, or a text.
struct Block {
    lines: TextBlock,
    is_head: bool,
    /// Room above it, where it is not the first of its column.
    gap: f64,
}

/// Texts in lines of one width, before they are in columns.
struct Pour {
    /// Heads and texts in order.
    blocks: Vec<Block>,
    /// Each line by its text and its place in it.
    lines: Vec<(usize, usize)>,
    line_height: f64,
    /// How many letters the longest line has.
    longest: usize,
}

impl Pour {
    fn new(texts: &[HeadedText], width: f64, print: Print<'_>, sheet: &Sheet<'_>) -> Self {
        let Print { color, line_height, theme } = print;
        let block = |text: &str, style| {
            let block = TextBlock::new(text, style, width, sheet.language_of(text), theme);
            block.with_line_height(line_height).flush_in(width)
        };
        let mut blocks = Vec::with_capacity(texts.len());
        for (head, text) in texts {
            let bold = TextStyle::bold(theme.small_size, color);
            if let Some(head) = head {
                let lines = block(head, bold).into_heading(2);
                blocks.push(Block { lines, is_head: true, gap: TEXT_GAP });
            }
            let lines = block(text, TextStyle::plain(theme.small_size, color));
            let gap = if head.is_some() { 0.0 } else { TEXT_GAP };
            blocks.push(Block { lines, is_head: false, gap });
        }
        let of = |(at, block): (usize, &Block)| {
            (0..block.lines.lines()).map(move |line| (at, line)).collect::<Vec<_>>()
        };
        let lines = blocks.iter().enumerate().flat_map(of).collect();
        let longest = blocks.iter().map(|it| it.lines.longest_line()).max().unwrap_or(0);
        Self { blocks, lines, line_height, longest }
    }

    /// How much room a line takes that is not the first of its column.
    fn height(&self, line: usize) -> f64 {
        let (block, nth) = self.lines[line];
        let gap = if nth == 0 { self.blocks[block].gap } else { 0.0 };
        gap + self.line_height
    }

    /// The first line after a column that begins with this one and is so high. No column ends with a head, with
    /// one line under it or within a word, and none begins with the last line of a text.
    fn end(&self, first: usize, most: f64) -> usize {
        let mut bottom = 0.0;
        let fits = |line: &usize| {
            bottom += if *line == first { self.line_height } else { self.height(*line) };
            bottom <= most + 1e-6
        };
        let full = first + (first..self.lines.len()).take_while(fits).count();
        let mut end = full;
        while end > first && end < self.lines.len() && !self.may_end(end - 1) {
            end -= 1;
        }
        if end > first { end } else { full.max(first + 1).min(self.lines.len()) }
    }

    fn may_end(&self, line: usize) -> bool {
        let (block, nth) = self.lines[line];
        let Block { lines, is_head, .. } = &self.blocks[block];
        let parts = nth + 1 < lines.lines();
        let is_under_head = nth == 0 && block > 0 && self.blocks[block - 1].is_head;
        let leaves_one = nth + 2 == lines.lines();
        !is_head && !(parts && (is_under_head || leaves_one || lines.breaks_word_at(nth)))
    }

    /// How many columns so high the lines from this one on take.
    fn columns(&self, mut first: usize, most: f64) -> usize {
        let mut columns = 0;
        while first < self.lines.len() {
            first = self.end(first, most);
            columns += 1;
        }
        columns
    }

    /// Where so many columns begin and end, none higher than this and all about as high.
    fn ends(&self, columns: usize, most: f64) -> Vec<(usize, usize)> {
        let (mut ends, mut first) = (Vec::new(), 0);
        for left in (0..columns).rev() {
            let even = (self.lines.len() - first).div_ceil(left + 1).max(FEWEST);
            // Where no column may end at the middle, one a little longer may.
            let ended = [even + 2, even + 1, even]
                .map(|lines| self.end(first, most.min(lines as f64 * self.line_height)));
            let suiting = ended.into_iter().filter(|&end| self.columns(end, most) <= left);
            let near = suiting.min_by_key(|end| (first + even).abs_diff(*end));
            let end = near.unwrap_or_else(|| self.end(first, most));
            ends.push((first, end));
            first = end;
        }
        ends.retain(|(first, end)| first < end);
        ends
    }

    /// The lines in at most so many columns, none higher than it must be.
    fn into_columns(self, columns: usize, width: f64) -> SmallPrint {
        let fewest = self.lines.len().div_ceil(columns).max(FEWEST);
        let mut most = fewest as f64 * self.line_height;
        while self.columns(0, most) > columns {
            most += TEXT_GAP;
        }
        let columns: Vec<_> =
            self.ends(columns, most).into_iter().map(|own| self.column(own)).collect();
        let bottom = |it: &Stretch| it.top + it.lines.height();
        let height = columns.iter().flatten().map(bottom).fold(0.0, f64::max);
        SmallPrint { columns, width, height }
    }

    fn column(&self, (first, end): (usize, usize)) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        let mut bottom = 0.0;
        for own in self.lines[first..end].chunk_by(|a, b| a.0 == b.0) {
            let (at, first) = own[0];
            let block = &self.blocks[at];
            let gap = if first == 0 && bottom > 0.0 { block.gap } else { 0.0 };
            let lines = block.lines.part(first..first + own.len());
            let height = lines.height();
            stretches.push(Stretch { lines, top: bottom + gap });
            bottom += gap + height;
        }
        stretches
    }
}
