//! The pictures of a report, as a document of any kind takes them in.

use crate::scene::drawing::Scene;

/// The pictures of a report.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    /// The signs that the pictures use, each once.
    pub legend: Vec<LegendEntry>,
    /// The curve of each story with its lowest and its last moment.
    pub overview: Vec<Scene>,
    /// How many of these stand beside each other, equally high.
    pub columns: usize,
    /// Of each story the pages of its picture, without head, legend and foot.
    pub pictures: Vec<Vec<Scene>>,
}

/// A sign, and what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct LegendEntry {
    /// What it is called.
    pub name: String,
    /// What it means in a whole sentence; empty where its name says all.
    pub meaning: String,
    /// The sign.
    pub drawing: Scene,
}
