//! The short legend on every page: a sample and a few words for everything a drawing uses.

use crate::layout::context::Sheet;
use crate::layout::legend::legend_text;
use crate::layout::legend::sample::{self, SAMPLE_HEIGHT, SAMPLE_WIDTH, Sample};
use crate::layout::legend::used_samples::used_samples;
use crate::layout::marks::disc::DISC;
use crate::layout::text_block::TextBlock;
use crate::scene::{Group, Node, Role, TextStyle};

/// How large a sample is, as a share of the one in the full legend.
const SHARE: f64 = 0.62;
/// Room between a sample and its words, between two entries, and between two rows.
const SAMPLE_GAP: f64 = 6.0;
const ENTRY_GAP: f64 = 18.0;
const ROW_GAP: f64 = 4.0;

/// The short legend: a sample and a few words for everything the drawing uses, in rows.
#[derive(Clone, Default)]
pub(crate) struct ShortLegend {
    entries: Vec<ShortEntry>,
    row_height: f64,
    rows: usize,
}

#[derive(Clone)]
struct ShortEntry {
    sample: Sample,
    text: TextBlock,
    /// From the left of the legend.
    x: f64,
    row: usize,
}

const fn has_letters(sample: Sample) -> bool {
    matches!(sample, Sample::ReflectionNumber | Sample::Difference)
}

/// How large a sample is; one with letters in it stays as large as in the drawing.
fn share(sample: Sample) -> f64 {
    if has_letters(sample) { 1.0 } else { SHARE }
}

impl ShortLegend {
    pub fn new(room: f64, sheet: &Sheet<'_>) -> Self {
        let theme = sheet.theme;
        let style = TextStyle::plain(theme.small_size, theme.palette.ink);
        let mut samples = used_samples(sheet);
        // The lanes themselves say in words that their levels are estimated.
        samples.retain(|sample| *sample != Sample::EstimatedLevels);
        let disc = if samples.iter().any(|sample| has_letters(*sample)) { DISC } else { 0.0 };
        let row_height = theme.line_height(theme.small_size).max(SAMPLE_HEIGHT * SHARE).max(disc);
        let (mut x, mut row) = (0.0, 0);
        let mut entries = Vec::new();
        for sample in samples {
            let before = SAMPLE_WIDTH * share(sample) + SAMPLE_GAP;
            let text = legend_text::name(sample, sheet);
            let text = TextBlock::new(&text, style, room - before, sheet.language(), theme);
            let width = before + text.width();
            if x > 0.0 && x + width > room {
                (x, row) = (0.0, row + 1);
            }
            entries.push(ShortEntry { sample, text, x, row });
            x += width + ENTRY_GAP;
        }
        let rows = if entries.is_empty() { 0 } else { row + 1 };
        Self { entries, row_height, rows }
    }

    pub fn height(&self) -> f64 {
        self.rows as f64 * (self.row_height + ROW_GAP) - if self.rows > 0 { ROW_GAP } else { 0.0 }
    }

    pub fn draw(self, left: f64, top: f64, sheet: &Sheet<'_>) -> Option<Node> {
        if self.entries.is_empty() {
            return None;
        }
        let mut nodes = Vec::new();
        for ShortEntry { sample, text, x, row } in self.entries {
            let share = share(sample);
            let (x, y) = (left + x, top + row as f64 * (self.row_height + ROW_GAP));
            let mut drawing = Vec::new();
            sample::draw(sample, 0.0, 0.0, sheet, &mut drawing);
            let lowered = (self.row_height - SAMPLE_HEIGHT * share) / 2.0;
            for node in &mut drawing {
                node.scale(share);
                node.shift(x, y + lowered);
            }
            nodes.push(Group::silent(Role::Sample, drawing).into());
            let lowered = (self.row_height - text.height()) / 2.0;
            text.draw_into(x + SAMPLE_WIDTH * share + SAMPLE_GAP, y + lowered, &mut nodes);
        }
        let label = sheet.language().pick("Legenda", "Legend").to_owned();
        Some(Group::new(Role::Legend, label, nodes).into())
    }
}
