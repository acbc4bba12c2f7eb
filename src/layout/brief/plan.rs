//! Divides the list over pages, with on each the curve of its steps.

use std::ops::Range;

use crate::layout::brief::chart::Chart;
use crate::layout::brief::columns::{self, balance, fill};
use crate::layout::brief::foot::Foot;
use crate::layout::brief::form::Form;
use crate::layout::brief::head::Head;
use crate::layout::brief::list::List;
use crate::layout::brief::phase_head::PhaseHead;
use crate::layout::context::Sheet;

/// Neighbouring levels lie at least so far apart, in px.
const LEAST_SPACING: f64 = 40.0;
/// So many rows of the curve stand on a page.
const ROWS: usize = 2;

/// What stands on one page.
pub(crate) struct PagePlan {
    /// Which things of the list.
    pub entries: Range<usize>,
    /// The name of the phase in the middle of which it begins.
    pub continued: Option<PhaseHead>,
    /// The blocks in each column: the name that is continued, and the entries.
    pub columns: Vec<Range<usize>>,
    pub list_height: f64,
    /// Which rows of the curve.
    pub rows: Range<usize>,
}

/// What is higher than a page.
pub(crate) struct TooHigh;

/// Plans all pages.
pub(crate) fn plan(
    list: &List,
    charts: &[Chart<'_>],
    form: &Form,
    sheet: &Sheet<'_>,
) -> Result<Vec<PagePlan>, TooHigh> {
    let planner = Planner::new(list, charts, form, sheet);
    let mut pages = Vec::new();
    let mut from = 0;
    loop {
        let page = planner.page(from, pages.is_empty())?;
        from = page.entries.end;
        pages.push(page);
        if from >= list.entries.len() {
            return Ok(pages);
        }
    }
}

struct Planner<'a> {
    list: &'a List,
    charts: &'a [Chart<'a>],
    form: &'a Form,
    sheet: &'a Sheet<'a>,
    /// The heights of the head of the first page and of others, and of the foot of the last and of others.
    heads: [f64; 2],
    feet: [f64; 2],
}

impl<'a> Planner<'a> {
    fn new(
        list: &'a List,
        charts: &'a [Chart<'a>],
        form: &'a Form,
        sheet: &'a Sheet<'a>,
    ) -> Self {
        let heads = [true, false].map(|first| Head::new(first, form, sheet).height);
        let feet = [true, false].map(|last| Foot::new(last, form, sheet).height);
        Self { list, charts, form, sheet, heads, feet }
    }

    /// The room for the list on a page with these rows of the curve.
    fn room(&self, is_first: bool, is_last: bool, rows: Range<usize>) -> f64 {
        let gap = self.form.density.part_gap;
        let head = self.heads[usize::from(!is_first)] + gap;
        let foot = self.feet[usize::from(!is_last)] + gap;
        let spacing = LEAST_SPACING / self.form.scale;
        let charts: f64 =
            self.charts[rows].iter().map(|chart| chart.height_at(spacing) + gap).sum();
        self.form.inner_height() - head - foot - charts
    }

    /// The page that begins with an entry.
    fn page(&self, from: usize, is_first: bool) -> Result<PagePlan, TooHigh> {
        let continued = self.list.continued(from, self.form, self.sheet);
        let blocks = self.list.blocks(from, continued.as_ref(), self.form);
        let lead = usize::from(continued.is_some());
        let first_row = self.row_of(from);
        // Of the rows on a page, more leave less room for the list, in which then fewer steps stand.
        let most = (first_row + ROWS).min(self.charts.len()).max(first_row);
        let found = (first_row + 1..=most).rev().chain((most == first_row).then_some(first_row));
        for end_row in found {
            let rows = first_row..end_row;
            let end = self.end_of_rows(end_row);
            let allowed = &blocks[..lead + end - from];
            let columns = self.columns(allowed, end == self.list.entries.len(), is_first, &rows);
            let Some(taken) = columns.last().map(|last| last.end).filter(|it| *it > lead) else {
                continue;
            };
            let entries = from..from + taken - lead;
            // A row without any of these steps only takes room.
            let used = self.row_of(entries.end - 1) + 1;
            if used < end_row && !self.charts.is_empty() {
                continue;
            }
            let height = |column: &Range<usize>| columns::height(&blocks, column.clone());
            let list_height = columns.iter().map(height).fold(0.0, f64::max);
            return Ok(PagePlan { entries, continued, columns, list_height, rows });
        }
        Err(TooHigh)
    }

    /// The columns of a page that may hold these blocks, which are the last where `ends` says so.
    fn columns(
        &self,
        blocks: &[columns::ColumnBlock],
        ends: bool,
        is_first: bool,
        rows: &Range<usize>,
    ) -> Vec<Range<usize>> {
        let last = self.room(is_first, true, rows.clone());
        let count = self.form.columns;
        if ends && let Some(columns) = balance(blocks, count, last) {
            return columns;
        }
        let room = self.room(is_first, false, rows.clone());
        let full = fill(blocks, count, room, false);
        let taken = full.last().map_or(0, |column| column.end);
        // What would fit but for the foot of the last page leaves something for that page.
        let cut = if ends && taken == blocks.len() {
            let last = fill(blocks, count, last, false);
            last.last().map_or(0, |column| column.end)
        } else {
            taken
        };
        let cut = if cut < blocks.len() && cut > 1 && blocks[cut - 1].is_head { cut - 1 } else { cut };
        balance(&blocks[..cut], count, room).unwrap_or(full)
    }

    /// The row of the curve with an entry: that of the step under it, where it is the name of a phase.
    fn row_of(&self, entry: usize) -> usize {
        let steps = self.list.steps(entry..self.list.entries.len());
        let step = steps.first().copied().unwrap_or(0);
        self.charts.iter().position(|chart| chart.holds(step)).unwrap_or(0)
    }

    /// One past the last entry that stands on a row before this one.
    fn end_of_rows(&self, row: usize) -> usize {
        let all = self.list.entries.len();
        if row >= self.charts.len() {
            return all;
        }
        (0..all).find(|&entry| self.row_of(entry) >= row).unwrap_or(all)
    }
}
