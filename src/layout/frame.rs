use super::theme::Theme;

/// Where the timeline lies on the page, shared by everything drawn along it.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    /// Left edge of the words beside the lanes.
    pub gutter: f64,
    /// Left edges of the steps.
    pub lefts: Vec<f64>,
    /// Left and right edges of the columns, one for each pass through a phase.
    pub columns: Vec<Column>,
}

/// A column of the drawing: the room of one pass through a phase.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Column {
    pub left: f64,
    pub right: f64,
}

/// Room between the edge of a column and its cards.
pub(super) const COLUMN_PADDING: f64 = 8.0;

impl Frame {
    /// The right edge of the last column.
    pub fn right(&self) -> f64 {
        self.columns.last().map_or(self.gutter, |column| column.right)
    }

    /// The middle of the cards of a step.
    pub fn middle(&self, step: usize, theme: &Theme) -> f64 {
        self.lefts[step] + theme.card_width / 2.0
    }
}
