//! The panel of how a journey was studied: what for, what is meant by its words, how, with what figures
//! and what privacy, and what goes before it.

use crate::layout::context::Sheet;
use crate::layout::grid::{self, Grid};
use crate::layout::marks::marked_text::MarkedText;
use crate::layout::panels::panel::{self, Area};
use crate::layout::text_block::TextBlock;
use crate::model::{Part, Place};
use crate::scene::{Group, Node, Paint, Rect, Role, TextStyle};
use crate::words::{self, StudyEntry, StudyLine};

/// The least and the greatest width of a column, and room between two.
const COLUMN: f64 = 336.0;
const WIDEST: f64 = 400.0;
const GAP: f64 = 32.0;
const ROW_GAP: f64 = 20.0;
/// The line above an entry, and the room under it.
const RULE: f64 = 2.0;
const RULE_GAP: f64 = 6.0;
/// Room above a paragraph, and above one that says where the one before comes from.
const PARAGRAPH_GAP: f64 = 5.0;
const SOURCE_GAP: f64 = 1.0;
/// An entry higher than this goes on beside itself, so that one fits on any page.
const MOST: f64 = 320.0;

/// Draws what is known of the study, in columns.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let columns = grid::columns(area.room, COLUMN, GAP);
    let width = ((area.room + GAP) / columns as f64 - GAP).min(WIDEST).floor();
    let entries = words::study_entries(sheet.journey);
    let pieces: Vec<Piece> = entries.iter().flat_map(|it| pieces(it, width, sheet)).collect();
    if pieces.is_empty() {
        return None;
    }
    let title = words::study_heading(sheet.journey);
    let mut head = Vec::new();
    let top = panel::heading(&title, area, sheet, &mut head);
    let heights: Vec<f64> = pieces.iter().map(Piece::height).collect();
    let grid = Grid::new(&heights, columns, ROW_GAP);
    let mut nodes = Vec::with_capacity(pieces.len());
    for (piece, (column, y)) in pieces.into_iter().zip(&grid.places) {
        nodes.push(piece.draw(area.x + *column as f64 * (width + GAP), top + y, sheet));
    }
    out.push(Group::new(Role::PanelHeading(Part::Study), &title, head).into());
    out.push(Group::new(Role::PanelList(Part::Study), title, nodes).into());
    Some(top + grid.height)
}

/// An entry, or as much of it as stands in one place.
struct Piece {
    width: f64,
    title: TextBlock,
    label: String,
    /// The paragraphs, each with the room above it.
    paragraphs: Vec<(f64, MarkedText)>,
    said: Vec<String>,
}

/// An entry in pieces that are not too high; a paragraph is never parted from where it comes from.
fn pieces(entry: &StudyEntry, width: f64, sheet: &Sheet<'_>) -> Vec<Piece> {
    let mut pieces = vec![Piece::new(entry.title.clone(), width, sheet)];
    let mut lines = entry.lines.iter().peekable();
    while let Some(line) = lines.next() {
        let mut own = vec![Piece::paragraph(line, width, sheet)];
        while let Some(source) = lines.next_if(|it| it.is_source) {
            own.push(Piece::paragraph(source, width, sheet));
        }
        let more: f64 = own.iter().map(|(gap, text, _)| gap + text.height()).sum();
        let is_full = |piece: &Piece| !piece.said.is_empty() && piece.height() + more > MOST;
        if pieces.last().is_some_and(is_full) {
            let goes_on = sheet.language().pick("vervolg", "continued");
            pieces.push(Piece::new(format!("{} ({goes_on})", entry.title), width, sheet));
        }
        if let Some(piece) = pieces.last_mut() {
            for (gap, text, said) in own {
                piece.paragraphs.push((gap, text));
                piece.said.push(said);
            }
        }
    }
    pieces
}

impl Piece {
    fn new(label: String, width: f64, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        let style = TextStyle::bold(theme.body_size, theme.palette.ink);
        let title = TextBlock::new(&label, style, width, sheet.language(), theme).in_our_words();
        Self { width, title, label, paragraphs: Vec::new(), said: Vec::new() }
    }

    /// A paragraph with the room above it, and what it says.
    fn paragraph(line: &StudyLine, width: f64, sheet: &Sheet<'_>) -> (f64, MarkedText, String) {
        let theme = sheet.theme;
        let (gap, style) = if line.is_source {
            (SOURCE_GAP, TextStyle::plain(theme.small_size, theme.palette.grey_text))
        } else {
            (PARAGRAPH_GAP, TextStyle::plain(theme.body_size, theme.palette.ink))
        };
        let text = MarkedText::new(line.mark.as_deref(), &line.text, style, width, sheet);
        (gap, text, line.in_words())
    }

    fn height(&self) -> f64 {
        let paragraphs: f64 = self.paragraphs.iter().map(|(gap, it)| gap + it.height()).sum();
        RULE + RULE_GAP + self.title.height() + paragraphs
    }

    fn draw(self, x: f64, y: f64, sheet: &Sheet<'_>) -> Node {
        let paint = Paint::fill(sheet.theme.palette.line);
        let mut nodes = vec![Node::Rect(Rect { x, y, w: self.width, h: RULE, radius: 0.0, paint })];
        let mut at = self.title.draw_into(x, y + RULE + RULE_GAP, &mut nodes);
        for (gap, paragraph) in &self.paragraphs {
            at = paragraph.draw_into(x, at + gap, &mut nodes);
        }
        let sentence = std::iter::once(self.label.clone()).chain(self.said);
        let card = Group::new(Role::PanelCard(Part::Study), words::sentences(sentence), nodes);
        let card = card.showing(Some(Place::Study)).into();
        let item = Group::new(Role::PanelItem(Part::Study), self.label, vec![card]);
        item.showing(Some(Place::Study)).into()
    }
}
