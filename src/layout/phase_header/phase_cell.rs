//! One phase over the timeline: its name in a bar that points to the next phase.

use crate::layout::context::Sheet;
use crate::layout::frame::Column;
use crate::layout::marks::chevron::{POINT, chevron};
use crate::layout::text_block::TextBlock;
use crate::model::{Place, View};
use crate::scene::{Group, Node, Paint, Rect, Role, TextStyle};
use crate::theme::Theme;
use crate::words;

/// Room above and under the words of a phase.
const PADDING: f64 = 8.0;
/// Room between the left edge of a phase and its words.
const INDENT: f64 = 14.0;

/// The line under the words of a phase where the curve runs free, and the room above it.
const RULE: f64 = 2.0;
const ABOVE_RULE: f64 = 5.0;

/// A phase with its words broken into lines.
pub(crate) struct PhaseCell {
    /// Whether its words stand on a line of ink instead of a bar, so that they do not outweigh a curve.
    on_rule: bool,
    place: Option<Place>,
    name: TextBlock,
    /// Which round it is, or that the phase goes on from an earlier band.
    note: TextBlock,
}

impl PhaseCell {
    /// The cell of a pass through a phase, as wide as its column. It says why the story goes back to
    /// it, unless the arrow does. `size` is that of the letters of its name.
    pub fn new(pass: usize, column: &Column, on_arrow: bool, size: f64, sheet: &Sheet<'_>) -> Self {
        let Sheet { passes, journey, .. } = sheet;
        let name = words::pass_name(&passes[pass], journey).unwrap_or_default();
        let note = if column.begins && on_arrow {
            words::turn_as_told(&passes[pass], journey).unwrap_or_default()
        } else if column.begins {
            words::turn_with_reason(passes, pass, journey).unwrap_or_default()
        } else if name.is_empty() {
            String::new()
        } else {
            words::turn_going_on(&passes[pass], journey.language)
        };
        let entry = sheet.entry_of(pass).filter(|_| column.begins);
        let words = (name, words::with_entry(note, entry));
        Self::saying(words, pass, column, size, sheet)
    }

    /// The same with only the id of the phase, and that it goes on.
    pub fn short(pass: usize, column: &Column, size: f64, sheet: &Sheet<'_>) -> Self {
        let (own, language) = (&sheet.passes[pass], sheet.language());
        let id = own.phase.as_deref().map(|id| words::phase_in_short(id, own, language));
        let note = if column.begins || id.is_none() { "" } else { words::continued(language) };
        let words = (id.unwrap_or_default(), note.to_owned());
        Self::saying(words, pass, column, size, sheet)
    }

    fn saying(
        (name, note): (String, String),
        pass: usize,
        column: &Column,
        size: f64,
        sheet: &Sheet<'_>,
    ) -> Self {
        let Sheet { passes, journey, theme, .. } = sheet;
        let on_rule = sheet.view == View::Line;
        let indent = if on_rule { 0.0 } else { INDENT + POINT / 2.0 };
        let (room, ink) = (column.right - column.left - indent, theme.palette.ink);
        let block =
            |text: &str, style| TextBlock::new(text, style, room, journey.language_of(text), theme);
        Self {
            on_rule,
            place: passes[pass].phase.as_deref().and_then(|id| sheet.place_of_phase(id)),
            name: block(&name, TextStyle::bold(size, ink)),
            note: block(&note, TextStyle::plain(theme.small_size, ink)),
        }
    }

    /// How many lines its name takes.
    pub fn name_lines(&self) -> usize {
        self.name.lines()
    }

    /// Whether a word of its name is cut, because it is wider than a line.
    pub fn cuts_words(&self) -> bool {
        self.name.cuts_words()
    }

    /// Whether a word of its name goes on on the next line.
    pub fn breaks_words(&self) -> bool {
        self.name.breaks_words()
    }

    /// The height that its words ask for.
    pub fn height(&self) -> f64 {
        let words = self.name.height() + self.note.height();
        words + if self.on_rule { ABOVE_RULE + RULE } else { 2.0 * PADDING }
    }

    /// Draws it over its column, from `y` down to `y + height`.
    pub fn draw(self, column: &Column, y: f64, height: f64, theme: &Theme) -> Node {
        if self.on_rule {
            return self.draw_on_rule(column, y + height, theme);
        }
        let paint = Paint::fill(theme.palette.header);
        let mut nodes = Vec::with_capacity(3);
        nodes.push(chevron(column.left, column.right, y, height, paint));
        let x = column.left + INDENT;
        let under = self.name.draw_into(x, y + PADDING, &mut nodes);
        self.note.draw_into(x, under, &mut nodes);
        Group::silent(Role::Phase, nodes).showing(self.place).into()
    }

    /// Draws the words on a line whose lower edge is at `bottom`.
    fn draw_on_rule(self, column: &Column, bottom: f64, theme: &Theme) -> Node {
        let (x, y, w) = (column.left, bottom - RULE, column.right - column.left);
        let paint = Paint::fill(theme.palette.ink);
        let mut nodes = vec![Node::Rect(Rect { x, y, w, h: RULE, radius: 0.0, paint })];
        let top = y - ABOVE_RULE - self.name.height() - self.note.height();
        let under = self.name.draw_into(x, top, &mut nodes);
        self.note.draw_into(x, under, &mut nodes);
        Group::silent(Role::Phase, nodes).showing(self.place).into()
    }
}
