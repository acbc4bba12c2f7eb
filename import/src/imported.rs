//! What comes of a file that is imported.

use crate::draft::Draft;
use crate::summary::Summary;

/// What a file became.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// The journeys that were in it, at least one.
    pub drafts: Vec<Draft>,
    /// What became what, and what was left out.
    pub summary: Summary,
}
