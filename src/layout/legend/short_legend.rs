//! The legend: a sample and a few words for everything that a drawing uses, in as few rows as the
//! width leaves. The sentences behind the words are told to whoever does not see the drawing.

use crate::layout::context::Sheet;
use crate::layout::legend::explanation::explanation;
use crate::layout::legend::legend_text;
use crate::layout::legend::line_sample;
use crate::layout::legend::sample::{self, SAMPLE_HEIGHT, SAMPLE_WIDTH, Sample};
use crate::layout::legend::used_samples::used_samples;
use crate::layout::marks::disc::DISC;
use crate::layout::text_block::TextBlock;
use crate::model::View;
use crate::scene::{Group, Node, Role, TextStyle};

/// How large a sample is, as a share of the largest that it can be drawn.
const SHARE: f64 = 0.62;
/// Room between a sample and its words, between two entries, and between two rows.
const SAMPLE_GAP: f64 = 6.0;
const ENTRY_GAP: f64 = 18.0;
const ROW_GAP: f64 = 4.0;

/// A sample and a few words for everything the drawing uses, in rows.
#[derive(Clone, Default)]
pub(crate) struct ShortLegend {
    rows: Vec<Row>,
}

/// Entries beside each other, as high as the highest of them.
#[derive(Clone)]
struct Row {
    entries: Vec<ShortEntry>,
    height: f64,
}

#[derive(Clone)]
struct ShortEntry {
    sample: Sample,
    text: TextBlock,
    /// Its words, and the sentences behind them.
    label: String,
    /// From the left of the legend.
    x: f64,
}

fn has_letters(sample: Sample, sheet: &Sheet<'_>) -> bool {
    matches!(sample, Sample::ReflectionNumber | Sample::Difference)
        || sheet.view == View::Line && line_sample::has_letters(sample)
}

/// How large a sample is; one with letters in it stays as large as in the drawing.
fn share(sample: Sample, sheet: &Sheet<'_>) -> f64 {
    if has_letters(sample, sheet) { 1.0 } else { SHARE }
}

impl ShortLegend {
    pub fn new(room: f64, sheet: &Sheet<'_>) -> Self {
        Self::of(used_samples(sheet), room, sheet)
    }

    /// The same without these, of which nothing is drawn.
    pub fn without(absent: &[Sample], room: f64, sheet: &Sheet<'_>) -> Self {
        let mut samples = used_samples(sheet);
        samples.retain(|sample| !absent.contains(sample));
        Self::of(samples, room, sheet)
    }

    fn of(mut samples: Vec<Sample>, room: f64, sheet: &Sheet<'_>) -> Self {
        // The lanes themselves say in words that their levels are estimated.
        samples.retain(|sample| *sample != Sample::EstimatedLevels);
        let whole = Self { rows: rows(&samples, room, sheet) };
        let all = samples.len();
        // Every card says its domain in a word: a row is not spent on that.
        samples.retain(|sample| !matches!(sample, Sample::Domain(_)));
        if samples.len() == all {
            return whole;
        }
        let shorter = Self { rows: rows(&samples, room, sheet) };
        if shorter.rows.len() < whole.rows.len() { shorter } else { whole }
    }

    pub fn height(&self) -> f64 {
        let rows: f64 = self.rows.iter().map(|row| row.height).sum();
        rows + ROW_GAP * self.rows.len().saturating_sub(1) as f64
    }

    pub fn draw(self, left: f64, mut top: f64, sheet: &Sheet<'_>) -> Option<Node> {
        if self.rows.is_empty() {
            return None;
        }
        let mut nodes = Vec::new();
        for Row { entries, height } in self.rows {
            nodes.extend(entries.into_iter().map(|it| it.draw(left, top, height, sheet)));
            top += height + ROW_GAP;
        }
        Some(Group::new(Role::Legend, legend_text::heading(sheet), nodes).into())
    }
}

/// These samples with their words, in rows no wider than the room.
fn rows(samples: &[Sample], room: f64, sheet: &Sheet<'_>) -> Vec<Row> {
    let theme = sheet.theme;
    let style = TextStyle::plain(theme.small_size, theme.palette.ink);
    let disc = if samples.iter().any(|sample| has_letters(*sample, sheet)) { DISC } else { 0.0 };
    let least = theme.line_height(theme.small_size).max(SAMPLE_HEIGHT * SHARE).max(disc);
    let mut rows: Vec<Row> = Vec::new();
    let mut right = 0.0;
    for &sample in samples {
        let before = before(sample, sheet);
        let name = legend_text::name(sample, sheet);
        let label = label(&name, sample, sheet);
        let text = TextBlock::new(&name, style, room - before, sheet.language(), theme);
        let width = before + text.width();
        if rows.is_empty() || right + width > room {
            rows.push(Row { entries: Vec::new(), height: least.ceil() });
            right = 0.0;
        }
        if let Some(row) = rows.last_mut() {
            row.height = row.height.max(text.height());
            row.entries.push(ShortEntry { sample, text, label, x: right });
        }
        right += width + ENTRY_GAP;
    }
    rows
}

impl ShortEntry {
    /// Draws it in a row of this height, whose top left corner is at (`left`, `top`).
    fn draw(self, left: f64, top: f64, height: f64, sheet: &Sheet<'_>) -> Node {
        let (share, x) = (share(self.sample, sheet), left + self.x);
        let mut drawing = Vec::new();
        let is_line = sheet.view == View::Line;
        if !(is_line && line_sample::draw(self.sample, 0.0, 0.0, sheet, &mut drawing)) {
            sample::draw(self.sample, 0.0, 0.0, sheet, &mut drawing);
        }
        for node in &mut drawing {
            node.scale(share);
            node.shift(x, top + (height - SAMPLE_HEIGHT * share) / 2.0);
        }
        let mut entry = Vec::with_capacity(2);
        entry.push(Group::silent(Role::Sample, drawing).into());
        let lowered = (height - self.text.height()) / 2.0;
        self.text.draw_into(x + before(self.sample, sheet), top + lowered, &mut entry);
        Group::new(Role::LegendEntry, self.label, entry).into()
    }
}

/// Room for a sample before its words.
fn before(sample: Sample, sheet: &Sheet<'_>) -> f64 {
    SAMPLE_WIDTH * share(sample, sheet) + SAMPLE_GAP
}

/// "Emotie: Wat de verteller voelt.": an entry for whoever does not see its sample.
fn label(name: &str, sample: Sample, sheet: &Sheet<'_>) -> String {
    let explanation = explanation(sample, sheet);
    if explanation == name { explanation } else { [name, ": ", &explanation].concat() }
}
