//! An empty worksheet, empty cards and an answer sheet for a round table, to fill in by hand.

mod answer_sheet;
mod empty_cards;
mod empty_sheet;
mod level_names;
mod worksheet;
mod worksheet_legend;
mod worksheet_size;

use crate::layout::blank::worksheet_size::WorksheetSize;
use crate::model::{Journey, Phase, Table};
use crate::scene::Scene;
use crate::theme::Theme;

/// Lays out an empty answer sheet for each round table of a journey, with the questions of that table; for
/// a journey without any, one with the four questions that fit every scenario.
#[must_use]
pub fn answer_sheets(journey: &Journey, theme: &Theme) -> Vec<Scene> {
    let asks = |table: &&Table| !table.questions.is_empty();
    let tables: Vec<&Table> = journey.tables.iter().filter(asks).collect();
    if tables.is_empty() {
        return answer_sheet::draw(None, journey, theme);
    }
    tables.into_iter().flat_map(|table| answer_sheet::draw(Some(table), journey, theme)).collect()
}

/// Lays out an empty worksheet on A3 and one on A4, with the phases and the levels of a journey, and
/// a sheet of empty cards. A journey with more phases than fit beside each other has a worksheet of
/// several sheets.
#[must_use]
pub fn blank(journey: &Journey, theme: &Theme) -> Vec<Scene> {
    let phases: Vec<&Phase> =
        journey.phases.phases.iter().filter(|phase| phase.parent.is_none()).collect();
    let mut pages = Vec::new();
    for paper in [WorksheetSize::A3, WorksheetSize::A4] {
        let sheets = phases.len().div_ceil(paper.most_phases()).max(1);
        // Balanced: eight phases on two sheets are four and four.
        let each = phases.len().div_ceil(sheets).max(1);
        let mut parts: Vec<&[&Phase]> = phases.chunks(each).collect();
        if parts.is_empty() {
            parts.push(&[]);
        }
        pages.extend(parts.into_iter().map(|part| worksheet::draw(part, paper, journey, theme)));
    }
    pages.push(empty_cards::draw(journey, theme));
    pages
}
