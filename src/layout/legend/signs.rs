//! The signs of a drawing, each with its name and what it means: for a legend that serves several drawings.

use crate::layout::context::Sheet;
use crate::layout::legend::explanation::explanation;
use crate::layout::legend::legend_text;
use crate::layout::legend::line_sample;
use crate::layout::legend::sample::{self, Sample};
use crate::layout::legend::used_samples::used_samples;
use crate::model::View;
use crate::scene::Node;

/// A sign, and what it means.
#[derive(Clone)]
pub(crate) struct Sign {
    pub name: String,
    /// What it means in a whole sentence; empty where the name says all.
    pub meaning: String,
    /// The drawing, in a box of [`SAMPLE_WIDTH`](sample::SAMPLE_WIDTH) by
    /// [`SAMPLE_HEIGHT`](sample::SAMPLE_HEIGHT).
    pub nodes: Vec<Node>,
}

/// The signs of a drawing in cards or along a line, in the order in which a reader meets them.
pub(crate) fn signs(sheet: &Sheet<'_>) -> Vec<Sign> {
    let mut samples = used_samples(sheet);
    // The lanes themselves say in words that their levels are estimated.
    samples.retain(|sample| *sample != Sample::EstimatedLevels);
    let sign = |sample: Sample| {
        let mut nodes = Vec::new();
        let is_line = sheet.view == View::Line;
        if !(is_line && line_sample::draw(sample, 0.0, 0.0, sheet, &mut nodes)) {
            sample::draw(sample, 0.0, 0.0, sheet, &mut nodes);
        }
        let name = legend_text::name(sample, sheet);
        let meaning = explanation(sample, sheet);
        let meaning = if meaning == name { String::new() } else { meaning };
        Sign { name, meaning, nodes }
    };
    samples.into_iter().map(sign).collect()
}
