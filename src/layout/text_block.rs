use crate::language::Language;
use crate::scene::{Color, Node, Text};
use crate::text::{self, Line, Style, Weight, Widths};
use crate::theme::Theme;

/// The look of a run of text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    pub size: f64,
    pub bold: bool,
    pub italic: bool,
    pub color: Color,
}

impl Look {
    pub fn plain(size: f64, color: Color) -> Self {
        Self { size, bold: false, italic: false, color }
    }

    pub fn bold(size: f64, color: Color) -> Self {
        Self { bold: true, ..Self::plain(size, color) }
    }

    pub fn italic(size: f64, color: Color) -> Self {
        Self { italic: true, ..Self::plain(size, color) }
    }

    fn weight(self) -> Weight {
        if self.bold { Weight::Bold } else { Weight::Regular }
    }

    /// The reserved width of a line in this look.
    pub fn width(self, line: &str, theme: &Theme) -> f64 {
        self.reserved(line, &theme.widths)
    }

    fn reserved(self, line: &str, widths: &Widths) -> f64 {
        widths.of(self.weight()).line(line, self.size)
    }
}

/// A paragraph broken into lines that fit a given room.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    lines: Vec<Line>,
    look: Look,
    line_height: f64,
    widths: Widths,
}

impl Block {
    pub fn new(text: &str, look: Look, room: f64, language: Language, theme: &Theme) -> Self {
        let widths = theme.widths.clone();
        let style = Style { size: look.size, advances: widths.of(look.weight()), language };
        let lines = text::wrap(text, style, room);
        Self { lines, look, line_height: theme.line_height(look.size), widths }
    }

    /// Its words, without the places where lines end.
    pub fn words(&self) -> String {
        self.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// How many lines there are.
    pub fn lines(&self) -> usize {
        self.lines.len()
    }

    pub fn height(&self) -> f64 {
        self.lines.len() as f64 * self.line_height
    }

    /// The reserved width of the widest line.
    pub fn width(&self) -> f64 {
        let width = |line: &Line| self.look.reserved(&line.text, &self.widths);
        self.lines.iter().map(width).fold(0.0, f64::max)
    }

    /// Draws the lines with the top of the first at `y`; gives the bottom of the last.
    pub fn draw_into(self, x: f64, y: f64, out: &mut Vec<Node>) -> f64 {
        let bottom = y + self.height();
        let look = self.look;
        // Ascender and descender of Arial are 0.905 and 0.212 em: this centres them in the line.
        let baseline = self.line_height / 2.0 + look.size * 0.346;
        for (i, Line { text: content, .. }) in self.lines.into_iter().enumerate() {
            let y = y + i as f64 * self.line_height + baseline;
            let Look { size, bold, italic, color } = look;
            out.push(Node::Text(Text { x, y, size, bold, italic, color, content }));
        }
        bottom
    }
}
