//! The panel of views beside each other, as a table.

use crate::layout::context::Sheet;
use crate::layout::panels::panel::{self, Area};
use crate::layout::party_style::PartyStyle;
use crate::layout::text_block::TextBlock;
use crate::model::{Comparison, Part, Place};
use crate::scene::{Group, Node, Paint, Path, Rect, Role, Segment, TextStyle};
use crate::words;

/// The widest table that reads well.
const MOST: f64 = 1264.0;
/// The share of the table's width for subject, family, professionals and conclusion.
const SHARES: [f64; 4] = [0.18, 0.28, 0.28, 0.26];
/// Room between two columns.
const GAP: f64 = 20.0;
/// Room above and under the words of a row.
const ROW_PADDING: f64 = 10.0;
/// Width of the line between rows.
const LINE: f64 = 1.0;
/// Width of the bar beside a view, and the room between it and the words.
const BAR: f64 = 4.0;
const BAR_GAP: f64 = 8.0;
/// Room between paragraphs in a cell.
const PARAGRAPH_GAP: f64 = 3.0;
/// Room between agreements and differences.
const GROUP_GAP: f64 = 20.0;

/// Draws agreements and differences as a table: the subject, how the family sees it, how the
/// professionals see it, and what follows.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let mut y = None;
    for agrees in [true, false] {
        let own = sheet.journey.comparisons.iter().enumerate();
        let own: Vec<(usize, &Comparison)> = own.filter(|(_, it)| it.agrees == agrees).collect();
        if !own.is_empty() {
            let top = y.map_or(area.y, |y| y + GROUP_GAP);
            y = Some(group(agrees, &own, Area { y: top, ..area }, sheet, out));
        }
    }
    y
}

fn group(
    agrees: bool,
    rows: &[(usize, &Comparison)],
    area: Area,
    sheet: &Sheet<'_>,
    out: &mut Vec<Node>,
) -> f64 {
    let language = sheet.language();
    let title = words::comparisons(agrees, language);
    let columns = Columns::new(area);
    let mut head = Vec::new();
    let mut y = panel::heading(title, area, sheet, &mut head);
    y = columns.headings(y, sheet, &mut head);
    out.push(Group::new(Role::PanelHeading(Part::Comparisons), title, head).into());
    let mut nodes = Vec::with_capacity(rows.len());
    for &(nth, row) in rows {
        let (drawn, bottom) = columns.row(nth, row, y, sheet);
        nodes.push(drawn);
        y = bottom;
    }
    out.push(Group::new(Role::PanelList(Part::Comparisons), title, nodes).into());
    y
}

/// The left edges and widths of the four columns.
struct Columns {
    lefts: [f64; 4],
    widths: [f64; 4],
}

impl Columns {
    fn new(area: Area) -> Self {
        let room = area.room.min(MOST) - GAP * (SHARES.len() - 1) as f64;
        let widths = SHARES.map(|share| (room * share).floor());
        let mut left = area.x;
        let lefts = widths.map(|width| {
            let own = left;
            left += width + GAP;
            own
        });
        Self { lefts, widths }
    }

    fn right(&self) -> f64 {
        self.lefts[3] + self.widths[3]
    }

    /// Draws what each column is; gives where the rows begin.
    fn headings(&self, y: f64, sheet: &Sheet<'_>, out: &mut Vec<Node>) -> f64 {
        let (theme, language) = (sheet.theme, sheet.language());
        let palette = &theme.palette;
        let cells = [
            (language.pick("Onderwerp", "Subject"), palette.grey_text),
            (language.pick("Gezin", "Family"), PartyStyle::FAMILY.color(palette)),
            (
                language.pick("Professional", "Professional"),
                PartyStyle::PROFESSIONAL.color(palette),
            ),
            (language.pick("Conclusie", "Conclusion"), palette.grey_text),
        ];
        let mut bottom = y;
        for (at, (text, color)) in cells.into_iter().enumerate() {
            let style = TextStyle::bold(theme.small_size, color);
            let block = TextBlock::new(text, style, self.widths[at], language, theme);
            let x = self.lefts[at] + if is_view(at) { BAR + BAR_GAP } else { 0.0 };
            let mut cell = Vec::with_capacity(1);
            bottom = block.draw_into(x, y, &mut cell).max(bottom);
            out.push(Group::silent(Role::Cell, cell).into());
        }
        bottom + PARAGRAPH_GAP
    }

    /// Draws one row; gives its bottom.
    fn row(&self, nth: usize, row: &Comparison, y: f64, sheet: &Sheet<'_>) -> (Node, f64) {
        let palette = &sheet.theme.palette;
        let mut nodes = vec![self.line(y, sheet)];
        let top = y + LINE + ROW_PADDING;
        let cells = self.cells(row, sheet);
        let height = |cell: &Vec<TextBlock>| {
            let gaps = PARAGRAPH_GAP * cell.len().saturating_sub(1) as f64;
            cell.iter().map(TextBlock::height).sum::<f64>() + gaps
        };
        let tallest = cells.iter().map(height).fold(0.0, f64::max);
        for (at, blocks) in cells.into_iter().enumerate() {
            let (mut cell, mut x) = (Vec::new(), self.lefts[at]);
            if is_view(at) {
                let style = if at == 1 { PartyStyle::FAMILY } else { PartyStyle::PROFESSIONAL };
                let paint = Paint::fill(style.color(palette));
                let (y, w, h) = (top, BAR, tallest);
                cell.push(Node::Rect(Rect { x, y, w, h, radius: 0.0, paint }));
                x += BAR + BAR_GAP;
            }
            let mut y = top;
            for block in blocks {
                y = block.draw_into(x, y, &mut cell) + PARAGRAPH_GAP;
            }
            nodes.push(Group::silent(Role::Cell, cell).into());
        }
        let sentence = words::comparison_label(row, sheet.language());
        let place = Some(Place::Comparison(nth));
        let card = Group::new(Role::PanelCard(Part::Comparisons), sentence, nodes);
        let card = card.showing(place).into();
        let item = Group::new(Role::PanelItem(Part::Comparisons), &row.title, vec![card]);
        (item.showing(place).into(), top + tallest + ROW_PADDING)
    }

    fn line(&self, y: f64, sheet: &Sheet<'_>) -> Node {
        let y = y + LINE / 2.0;
        let segments = vec![Segment::Move((self.lefts[0], y)), Segment::Line((self.right(), y))];
        Node::Path(Path { segments, paint: Paint::line(sheet.theme.palette.line, LINE) })
    }

    fn cells(&self, row: &Comparison, sheet: &Sheet<'_>) -> [Vec<TextBlock>; 4] {
        let (theme, language) = (sheet.theme, sheet.language());
        let palette = &theme.palette;
        let body = TextStyle::plain(theme.body_size, palette.ink);
        let small = TextStyle::plain(theme.small_size, palette.grey_text);
        let phases = words::in_phases(&row.phases, language);
        let sources = words::sources(&row.evidence, language);
        let texts = [
            vec![
                Some((row.title.as_str(), TextStyle::bold(theme.body_size, palette.ink))),
                phases.as_deref().map(|it| (it, small)),
                sources.as_deref().map(|it| (it, small)),
            ],
            vec![Some((row.family.as_str(), body))],
            vec![Some((row.professional.as_str(), body))],
            vec![row.conclusion.as_deref().map(|it| (it, body))],
        ];
        let mut at = 0;
        texts.map(|texts| {
            let room = self.widths[at] - if is_view(at) { BAR + BAR_GAP } else { 0.0 };
            at += 1;
            let block = |(text, style)| TextBlock::new(text, style, room, language, theme);
            texts.into_iter().flatten().map(block).collect()
        })
    }
}

/// Whether a column tells how somebody sees the subject.
fn is_view(column: usize) -> bool {
    column == 1 || column == 2
}
