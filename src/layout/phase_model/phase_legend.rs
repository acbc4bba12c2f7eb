//! The legend of the picture: a sample and a few words for everything that it uses.

use crate::language::Language;
use crate::layout::marks::arrow::line;
use crate::layout::phase_model::arrows::{back_sample, onward_sample};
use crate::layout::phase_model::outline::Outline;
use crate::layout::phase_model::ways::Ways;
use crate::layout::text_block::TextBlock;
use crate::scene::{Group, Node, Paint, Rect, Role, TextStyle};
use crate::theme::Theme;

/// Width and height of a sample.
const SAMPLE: (f64, f64) = (32.0, 22.0);
/// Room between a sample and its words, and between two entries.
const GAP: f64 = 8.0;
const ENTRY_GAP: f64 = 24.0;
const ROW_GAP: f64 = 8.0;
/// Widest line of an entry.
const WORDS: f64 = 300.0;

/// How to read the picture: a sample and a few words for everything that it uses.
pub(crate) struct PhaseLegend {
    entries: Vec<PhaseLegendEntry>,
    height: f64,
}

struct PhaseLegendEntry {
    sample: PhaseSample,
    words: TextBlock,
    x: f64,
    y: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PhaseSample {
    Onward,
    Fork,
    Part,
    Back,
}

impl PhaseLegend {
    pub fn new(
        outline: &Outline<'_>,
        ways: &Ways,
        room: f64,
        language: Language,
        theme: &Theme,
    ) -> Self {
        let style = TextStyle::plain(theme.small_size, theme.palette.ink);
        let mut entries: Vec<PhaseLegendEntry> = Vec::new();
        let (mut x, mut y) = (0.0, 0.0);
        let mut row: f64 = 0.0;
        for sample in samples(outline, ways) {
            let words =
                TextBlock::new(explanation(sample, language), style, WORDS, language, theme);
            let width = SAMPLE.0 + GAP + words.width();
            if x > 0.0 && x + width > room {
                (x, y, row) = (0.0, y + row + ROW_GAP, 0.0);
            }
            row = row.max(words.height()).max(SAMPLE.1);
            entries.push(PhaseLegendEntry { sample, words, x, y });
            x += width + ENTRY_GAP;
        }
        Self { entries, height: y + row }
    }

    pub fn height(&self) -> f64 {
        self.height
    }

    pub fn draw(self, x: f64, y: f64, language: Language, theme: &Theme) -> Node {
        let mut nodes = Vec::new();
        for entry in self.entries {
            let (x, y) = (x + entry.x, y + entry.y);
            let mut drawing = Vec::new();
            sample(entry.sample, x, y, theme, &mut drawing);
            nodes.push(Group::silent(Role::Sample, drawing).into());
            let down = (SAMPLE.1 - entry.words.height()).max(0.0) / 2.0;
            entry.words.draw_into(x + SAMPLE.0 + GAP, y + down, &mut nodes);
        }
        let label = language.pick("Legenda", "Legend").to_owned();
        Group::new(Role::Legend, label, nodes).into()
    }
}

fn samples(outline: &Outline<'_>, ways: &Ways) -> Vec<PhaseSample> {
    let mut samples = Vec::new();
    let mut when = |used: bool, sample| samples.extend(used.then_some(sample));
    when(outline.tops.len() > 1, PhaseSample::Onward);
    when(outline.tops.iter().any(|top| top.next.len() > 1), PhaseSample::Fork);
    when(outline.depth.iter().any(|&depth| depth > 0), PhaseSample::Part);
    when(!ways.all.is_empty(), PhaseSample::Back);
    samples
}

fn explanation(sample: PhaseSample, language: Language) -> &'static str {
    let (dutch, english) = match sample {
        PhaseSample::Onward => ("Verder naar de volgende fase", "On to the next phase"),
        PhaseSample::Fork => ("Verder op één van deze manieren", "On in one of these ways"),
        PhaseSample::Part => ("Onderdeel van de fase erboven", "Part of the phase above it"),
        PhaseSample::Back => {
            ("Terug naar een eerdere fase, en waarom", "Back to an earlier phase, and why")
        }
    };
    language.pick(dutch, english)
}

fn sample(sample: PhaseSample, x: f64, y: f64, theme: &Theme, out: &mut Vec<Node>) {
    let (w, h) = SAMPLE;
    match sample {
        PhaseSample::Onward => onward_sample((x, y + h / 2.0), w, theme, out),
        PhaseSample::Fork => {
            for y in [y + 4.0, y + h - 4.0] {
                onward_sample((x + w / 2.0, y), w / 2.0, theme, out);
            }
            let blue = theme.palette.blue;
            let bar = [(x + w / 2.0, y + 3.0), (x + w / 2.0, y + h - 3.0)];
            line(bar.into_iter(), blue, out);
            let stem = [(x, y + h / 2.0), (x + w / 2.0, y + h / 2.0)];
            line(stem.into_iter(), blue, out);
        }
        PhaseSample::Part => {
            let paint = Paint::edged(theme.palette.lane, theme.palette.blue, 1.5);
            let (x, y, w, h) = (x + 0.75, y + 2.75, w - 1.5, h - 5.5);
            out.push(Node::Rect(Rect { x, y, w, h, radius: 4.0, paint }));
        }
        PhaseSample::Back => back_sample((x, y), w, h, theme, out),
    }
}
