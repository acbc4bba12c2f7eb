//! Divides the list over pages, with on each the curve of its steps.

use std::ops::Range;

use crate::layout::brief::chart::Chart;
use crate::layout::brief::columns::{self, balance, fill};
use crate::layout::brief::foot::Foot;
use crate::layout::brief::form::Form;
use crate::layout::brief::head::{Head, HeadOf};
use crate::layout::brief::list::List;
use crate::layout::brief::phase_head::PhaseHead;
use crate::layout::context::Sheet;

/// Neighbouring levels lie at least so far apart, in px.
const LEAST_SPACING: f64 = 40.0;
/// So many rows of the curve stand on a page.
const ROWS: usize = 2;

/// So many steps of a phase are little.
const LITTLE: usize = 2;

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
    /// Whether a column that begins in the middle of a phase says which.
    pub repeats_heads: bool,
    /// Whether these stand here alone, for the steps of the pages after it as well.
    pub leads: bool,
}

/// What is higher than a page.
pub(crate) struct TooHigh;

/// Where the curve stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CurveAt {
    /// On every page with steps, above these.
    EveryPage,
    /// Once, before the steps on it: for pages too low for it with a step under it.
    Front,
}

/// Plans all pages, each beginning with a phase where that costs little and takes no more pages; the name of a
/// phase is repeated above a column that begins in the middle of it where that takes no more pages.
pub(crate) fn plan(
    list: &List,
    charts: &[Chart<'_>],
    curve: CurveAt,
    form: &Form,
    sheet: &Sheet<'_>,
) -> Result<Vec<PagePlan>, TooHigh> {
    let one =
        Planner { curve_leads: curve == CurveAt::Front, ..Planner::new(list, charts, form, sheet) };
    let plain = neat_pages(&one)?;
    let repeating = neat_pages(&Planner { repeats_heads: true, ..one });
    Ok(repeating.ok().filter(|pages| pages.len() <= plain.len()).unwrap_or(plain))
}

fn neat_pages(one: &Planner<'_>) -> Result<Vec<PagePlan>, TooHigh> {
    let heads = heads(true, one.form, one.sheet);
    let is_higher = heads.iter().zip(one.heads).any(|(own, plain)| *own > plain);
    if is_higher
        && let Ok(pages) = all_pages(one)
        && pages.len() < 2
    {
        return Ok(pages);
    }
    let planner = Planner { heads, ..one.clone() };
    let full = all_pages(&planner)?;
    let neat = all_pages(&Planner { keeps_phases: true, ..planner })?;
    Ok(if neat.len() <= full.len() { neat } else { full })
}

/// The room that every page has for the list where the curve stands so.
pub(crate) fn least_room(
    list: &List,
    charts: &[Chart<'_>],
    curve: CurveAt,
    form: &Form,
    sheet: &Sheet<'_>,
) -> f64 {
    let curve_leads = curve == CurveAt::Front;
    let heads = heads(true, form, sheet);
    let planner = Planner { heads, curve_leads, ..Planner::new(list, charts, form, sheet) };
    let room = |rows: Range<usize>| {
        let ends = [(true, true), (true, false), (false, true), (false, false)];
        let ends = ends.into_iter().filter(|(first, _)| !first || !curve_leads);
        ends.map(|(first, last)| planner.room(first, last, &rows)).fold(f64::INFINITY, f64::min)
    };
    let rows = (0..charts.len()).map(|at| at..at + usize::from(!curve_leads));
    rows.map(room).fold(f64::INFINITY, f64::min)
}

/// The heights of the heads of pages: where some of the curve is grey, this is said there.
fn heads(has_grey: bool, form: &Form, sheet: &Sheet<'_>) -> [f64; 3] {
    let head = |of| if form.is_bare { 0.0 } else { Head::new(of, has_grey, form, sheet).height };
    [HeadOf::FirstPage, HeadOf::LaterPage, HeadOf::StepsAlone].map(head)
}

fn all_pages(planner: &Planner<'_>) -> Result<Vec<PagePlan>, TooHigh> {
    let mut pages = Vec::new();
    let (mut from, mut shown) = (0, 0);
    loop {
        let page = planner.page(from, shown, pages.is_empty())?;
        from = page.entries.end;
        shown = shown.max(page.rows.end);
        pages.push(page);
        if from >= planner.list.entries.len() {
            return Ok(pages);
        }
    }
}

#[derive(Clone)]
struct Planner<'a> {
    list: &'a List,
    charts: &'a [Chart<'a>],
    form: &'a Form,
    sheet: &'a Sheet<'a>,
    /// The heights of the head of the first page, of others, and of those without a row of the curve; and of the
    /// foot of the last page and of others.
    heads: [f64; 3],
    feet: [f64; 2],
    /// The row of the curve with each entry: that of the step at it or under it.
    rows: Vec<usize>,
    /// Whether a page ends before a phase of which little would stand on it.
    keeps_phases: bool,
    repeats_heads: bool,
    /// Whether the curve stands once, before the steps on it.
    curve_leads: bool,
}

impl<'a> Planner<'a> {
    fn new(list: &'a List, charts: &'a [Chart<'a>], form: &'a Form, sheet: &'a Sheet<'a>) -> Self {
        let heads = heads(false, form, sheet);
        let feet = [true, false].map(|last| Foot::new(last, form, sheet).height);
        let rows = rows(list, charts);
        Self {
            list,
            charts,
            form,
            sheet,
            heads,
            feet,
            rows,
            keeps_phases: false,
            repeats_heads: false,
            curve_leads: false,
        }
    }

    /// The room for the list on a page with these rows of the curve.
    fn room(&self, is_first: bool, is_last: bool, rows: &Range<usize>) -> f64 {
        let gap = self.form.density.part_gap;
        let head = match is_first {
            true => self.heads[0],
            false if rows.is_empty() && self.curve_leads => self.heads[2],
            false => self.heads[1],
        } + gap;
        let foot = self.feet[usize::from(!is_last)] + gap;
        let spacing = LEAST_SPACING / self.form.scale;
        let charts = self.charts[rows.clone()].iter();
        let charts: f64 = charts.map(|chart| chart.height_at(spacing) + gap).sum();
        self.form.inner_height() - head - foot - charts
    }

    /// The page that begins with an entry, after pages with the rows of the curve before `shown`.
    fn page(&self, from: usize, shown: usize, is_first: bool) -> Result<PagePlan, TooHigh> {
        let first_row = self.rows.get(from).copied().unwrap_or(self.charts.len());
        if self.curve_leads && first_row < shown {
            let page = self.with_rows(from, 0..0, shown, is_first);
            return page.map(|page| PagePlan { leads: true, ..page }).ok_or(TooHigh);
        }
        // A page as high as what stands on it holds all of them.
        let rows = if self.form.height.is_finite() { ROWS } else { self.charts.len() };
        let most = (first_row + rows).min(self.charts.len());
        // Fewer rows leave more room for the list.
        let ends = if most == first_row { most..=most } else { first_row + 1..=most };
        let pages = ends
            .clone()
            .rev()
            .filter_map(|end| self.with_rows(from, first_row..end, end, is_first));
        // Of rows without any of these steps nothing is shown.
        let needs = |page: &PagePlan| {
            let last = page.entries.end - 1;
            (page.entries.start..=last).any(|at| self.rows[at] + 1 == page.rows.end)
        };
        let mut found =
            pages.filter(|page| page.rows.is_empty() || self.curve_leads || needs(page));
        let found = found.next().map(|page| PagePlan { leads: self.curve_leads, ..page });
        let alone = || {
            let rows = ends.rev().map(|end| first_row..end).filter(|rows| !rows.is_empty());
            let mut rows = rows.filter(|rows| self.room(is_first, false, rows) >= 0.0);
            rows.next().filter(|_| self.curve_leads).map(|rows| PagePlan::of_rows(from, rows))
        };
        found.or_else(alone).ok_or(TooHigh)
    }

    /// The same with these rows of the curve and entries on rows before `end_row`; nothing where no entry fits
    /// under them.
    fn with_rows(
        &self,
        from: usize,
        rows: Range<usize>,
        end_row: usize,
        is_first: bool,
    ) -> Option<PagePlan> {
        let continued = self.list.continued(from, self.form, self.sheet);
        let lead = usize::from(continued.is_some());
        let is_beyond = |at: &usize| self.rows[*at] >= end_row && end_row < self.charts.len();
        let all = self.list.entries.len();
        let end = (from..all).find(is_beyond).unwrap_or(all);
        let blocks = self.list.blocks(from..end, continued.as_ref(), self.repeats_heads, self.form);
        let columns = self.columns(&blocks, end == all, is_first, &rows);
        let taken = columns.last().map_or(0, |last| last.end);
        if taken <= lead && from < all {
            return None;
        }
        let height = |column: &Range<usize>| columns::height(&blocks, column.clone());
        let list_height = columns.iter().map(height).fold(0.0, f64::max);
        let entries = from..from + taken.saturating_sub(lead);
        let repeats_heads = self.repeats_heads;
        Some(PagePlan {
            entries,
            continued,
            columns,
            list_height,
            rows,
            repeats_heads,
            leads: false,
        })
    }

    /// The columns of a page that may hold these blocks, which are the last where `ends` says so.
    fn columns(
        &self,
        blocks: &[columns::ColumnBlock],
        ends: bool,
        is_first: bool,
        rows: &Range<usize>,
    ) -> Vec<Range<usize>> {
        let last = self.room(is_first, true, rows);
        let count = self.form.columns;
        if ends && let Some(columns) = balance(blocks, count, last) {
            return columns;
        }
        let room = self.room(is_first, false, rows);
        let full = fill(blocks, count, room, false);
        let taken = full.last().map_or(0, |column| column.end);
        // What would fit but for the foot of the last page leaves something for that page.
        let cut = if ends && taken == blocks.len() {
            let last = fill(blocks, count, last, false);
            last.last().map_or(0, |column| column.end)
        } else {
            taken
        };
        let is_cut = cut < blocks.len() || !ends;
        let cut = if is_cut { self.before_a_phase(blocks, cut) } else { cut };
        balance(&blocks[..cut], count, room).unwrap_or(full)
    }
}

impl PagePlan {
    /// Whether its curve stands on a page before it.
    pub fn lacks_curve(&self) -> bool {
        self.leads && self.rows.is_empty()
    }

    /// A page with rows of the curve and nothing of the list.
    fn of_rows(from: usize, rows: Range<usize>) -> Self {
        let (entries, columns) = (from..from, Vec::new());
        let (continued, list_height, repeats_heads) = (None, 0.0, false);
        Self { entries, continued, columns, list_height, rows, repeats_heads, leads: true }
    }
}

impl Planner<'_> {
    /// Where a page ends that has room up to `cut`: not behind the name of a phase, nor where little of one
    /// would stand on it.
    fn before_a_phase(&self, blocks: &[columns::ColumnBlock], cut: usize) -> usize {
        let most = if self.keeps_phases { LITTLE } else { 0 };
        let heads = (2..cut).rev().filter(|at| blocks[*at].is_head);
        let head = heads.take(1).find(|head| cut - head <= most + 1);
        head.filter(|_| blocks.get(cut).is_none_or(|next| !next.is_head)).unwrap_or(cut)
    }
}

/// The row of the curve with each entry; one past the last row where no step follows.
fn rows(list: &List, charts: &[Chart<'_>]) -> Vec<usize> {
    let mut rows = vec![charts.len(); list.entries.len()];
    let mut row = charts.len();
    for at in (0..list.entries.len()).rev() {
        if let Some(&step) = list.steps(at..at + 1).first() {
            row = charts.iter().position(|chart| chart.holds(step)).unwrap_or(row);
        }
        rows[at] = row;
    }
    rows
}
