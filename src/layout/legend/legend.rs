//! Draws the legend: a sample and a sentence for everything that a drawing uses.

use crate::layout::context::Sheet;
use crate::layout::grid::{self, Grid};
use crate::layout::legend::explanation::explanation;
use crate::layout::legend::legend_text;
use crate::layout::legend::sample::{self, SAMPLE_HEIGHT, SAMPLE_WIDTH, Sample};
use crate::layout::legend::used_samples::used_samples;
use crate::layout::panels::panel::Area;
use crate::layout::text_block::TextBlock;
use crate::scene::{Group, Node, Role, TextStyle};

/// Room between a sample and its words.
const SAMPLE_GAP: f64 = 10.0;
/// Room for the words of an entry.
const WORDS: f64 = 226.0;
/// Room between two entries beside each other, and above each other.
const ENTRY_GAP: f64 = 24.0;
const ROW_GAP: f64 = 12.0;
/// Room between the heading and the entries.
const HEADING_GAP: f64 = 8.0;

/// Draws "Hoe leest u de klantreis?": a sample and a sentence for everything this drawing uses.
pub(crate) fn draw(sheet: &Sheet<'_>, area: Area, out: &mut Vec<Node>) -> Option<f64> {
    let (theme, language) = (sheet.theme, sheet.language());
    let palette = &theme.palette;
    let samples = used_samples(sheet);
    if samples.is_empty() {
        return None;
    }
    let heading = TextStyle::bold(theme.body_size, palette.ink);
    let heading = TextBlock::new(legend_text::heading(sheet), heading, area.room, language, theme);
    let style = TextStyle::plain(theme.small_size, palette.ink);
    let text = |&sample: &Sample| {
        TextBlock::new(&explanation(sample, sheet), style, WORDS, language, theme)
    };
    let entries: Vec<TextBlock> = samples.iter().map(text).collect();
    let width = SAMPLE_WIDTH + SAMPLE_GAP + WORDS;
    let heights: Vec<f64> = entries.iter().map(|it| it.height().max(SAMPLE_HEIGHT)).collect();
    let grid = Grid::new(&heights, grid::columns(area.room, width, ENTRY_GAP), ROW_GAP);
    let mut nodes = Vec::new();
    let top = heading.into_heading(2).draw_into(area.x, area.y, &mut nodes) + HEADING_GAP;
    for ((sample, text), (column, y)) in samples.into_iter().zip(entries).zip(&grid.places) {
        let (x, y) = (area.x + *column as f64 * (width + ENTRY_GAP), top + y);
        let mut drawing = Vec::new();
        sample::draw(sample, x, y, sheet, &mut drawing);
        nodes.push(Group::silent(Role::Sample, drawing).into());
        text.draw_into(x + SAMPLE_WIDTH + SAMPLE_GAP, y, &mut nodes);
    }
    let label = language.pick("Legenda", "Legend").to_owned();
    out.push(Group::new(Role::Legend, label, nodes).into());
    Some(top + grid.height)
}
