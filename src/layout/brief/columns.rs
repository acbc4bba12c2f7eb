//! Divides the list over columns, and over pages of them.

use std::ops::Range;

/// How much higher the columns may become so that each begins with a phase.
const FOR_A_PHASE: f64 = 46.0;

/// A block of the list: the name of a phase, or a step.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ColumnBlock {
    pub height: f64,
    /// Room above it, where it does not begin a column.
    pub gap: f64,
    /// Room for the name of its phase above it, where it begins a column in the middle of one.
    pub lead: f64,
    /// Whether it is the name of a phase, which stays with the step under it.
    pub is_head: bool,
}

/// The blocks in so many columns, as many as fit in a height; fewer than all where they do not fit.
pub(crate) fn fill(
    blocks: &[ColumnBlock],
    columns: usize,
    height: f64,
    heads_only: bool,
) -> Vec<Range<usize>> {
    let mut filled = Vec::with_capacity(columns);
    let mut from = 0;
    while from < blocks.len() && filled.len() < columns {
        let mut end = reach(blocks, from, height);
        if end < blocks.len() {
            end = last_break(blocks, from, end, heads_only);
        }
        if end == from {
            break;
        }
        filled.push(from..end);
        from = end;
    }
    filled
}

/// One past the last block that fits in a height.
fn reach(blocks: &[ColumnBlock], from: usize, height: f64) -> usize {
    let mut used = 0.0;
    for (at, block) in blocks.iter().enumerate().skip(from) {
        used += block.height + above(block, at, from);
        if used > height + 1e-6 {
            return at;
        }
    }
    blocks.len()
}

/// What stands above a block in the column that begins with the block at `first`: a page says at its top
/// which phase goes on.
fn above(block: &ColumnBlock, at: usize, first: usize) -> f64 {
    match () {
        () if at > first => block.gap,
        () if at > 0 => block.lead,
        () => 0.0,
    }
}

/// The last place up to `end` at which a column may end.
fn last_break(blocks: &[ColumnBlock], from: usize, end: usize, heads_only: bool) -> usize {
    let may_end = |at: &usize| {
        if heads_only { blocks[*at].is_head } else { !blocks[*at - 1].is_head }
    };
    (from + 1..=end).rev().find(may_end).unwrap_or(from)
}

/// The height of a column of these blocks.
pub(crate) fn height(blocks: &[ColumnBlock], column: Range<usize>) -> f64 {
    let first = column.start;
    let own = column.map(|at| blocks[at].height + above(&blocks[at], at, first));
    own.sum()
}

/// All blocks in columns as even as can be, each beginning with a phase where that makes them little
/// higher; nothing where they do not fit in a height.
pub(crate) fn balance(
    blocks: &[ColumnBlock],
    columns: usize,
    height: f64,
) -> Option<Vec<Range<usize>>> {
    let least = |heads_only| least_height(blocks, columns, height, heads_only);
    let any = least(false)?;
    let heads = least(true).filter(|it| *it <= any + FOR_A_PHASE);
    let (limit, heads_only) = heads.map_or((any, false), |it| (it, true));
    Some(fill(blocks, columns, limit, heads_only))
}

/// The least height of columns that hold all blocks: a column ends where a block does.
fn least_height(
    blocks: &[ColumnBlock],
    columns: usize,
    most: f64,
    heads_only: bool,
) -> Option<f64> {
    let fits = |limit: f64| {
        let filled = fill(blocks, columns, limit, heads_only);
        filled.last().map_or(0, |last| last.end) == blocks.len()
    };
    let whole = height(blocks, 0..blocks.len());
    let mut high = most.min(whole);
    if !fits(high) {
        return None;
    }
    let mut low = whole / columns as f64 / 2.0;
    // To a tenth of a px.
    while high - low > 0.1 {
        let middle = f64::midpoint(low, high);
        if fits(middle) { high = middle } else { low = middle }
    }
    Some(high)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(heights: &[f64], heads: &[usize]) -> Vec<ColumnBlock> {
        let block = |(at, &height): (usize, &f64)| ColumnBlock {
            height,
            gap: 0.0,
            lead: 0.0,
            is_head: heads.contains(&at),
        };
        heights.iter().enumerate().map(block).collect()
    }

    #[test]
    fn columns_are_as_even_as_can_be() {
        let blocks = blocks(&[100.0; 5], &[]);
        assert_eq!(balance(&blocks, 2, 1000.0), Some(vec![0..3, 3..5]));
        assert_eq!(balance(&blocks, 2, 200.0), None);
    }

    #[test]
    fn a_column_begins_with_a_phase_where_that_costs_little() {
        let blocks = blocks(&[20.0, 30.0, 30.0, 30.0, 20.0, 30.0], &[0, 4]);
        assert_eq!(balance(&blocks, 2, 1000.0), Some(vec![0..4, 4..6]));
    }

    #[test]
    fn the_name_of_a_phase_never_ends_a_column() {
        let blocks = blocks(&[40.0, 20.0, 100.0], &[1]);
        assert_eq!(fill(&blocks, 1, 70.0, false), std::slice::from_ref(&(0..1)));
    }

    #[test]
    fn a_column_in_the_middle_of_a_phase_has_room_for_its_name() {
        let mut blocks = blocks(&[20.0, 30.0, 30.0, 30.0], &[0]);
        blocks.iter_mut().skip(1).for_each(|it| it.lead = 15.0);
        assert_eq!(balance(&blocks, 2, 80.0), Some(vec![0..2, 2..4]));
        assert!((height(&blocks, 2..4) - 75.0).abs() < f64::EPSILON);
        assert_eq!(balance(&blocks[..3], 2, 44.0), None);
    }

    #[test]
    fn what_is_higher_than_a_column_fills_none() {
        assert!(fill(&blocks(&[80.0], &[]), 2, 70.0, false).is_empty());
    }
}
