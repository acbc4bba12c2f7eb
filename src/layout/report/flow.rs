//! Puts blocks under one another on pages.

use crate::layout::report::block::Block;
use crate::scene::{Group, Node};

/// What stands on one page, with its top at 0.
pub(crate) struct Filled {
    pub nodes: Vec<Node>,
    /// What begins on it.
    pub marks: Vec<usize>,
}

/// Fills pages of a height, one at least: what keeps to what follows stays with it where a page has room for
/// both, and a block higher than a page has one of its own.
pub(crate) fn fill(blocks: Vec<Block>, room: f64) -> Vec<Filled> {
    let mut pages: Vec<(Vec<(f64, Block)>, f64)> = vec![(Vec::new(), 0.0)];
    for run in runs(blocks) {
        let breaks = run.first().is_some_and(|block| block.breaks);
        let (taken, is_empty) = pages.last().map_or((0.0, true), |(on, y)| (*y, on.is_empty()));
        let height: f64 = run.iter().map(|block| block.above + block.height).sum();
        if !is_empty && (breaks || taken + height > room) {
            pages.push((Vec::new(), 0.0));
        }
        for block in run {
            put(block, room, &mut pages);
        }
    }
    let filled = |(blocks, _): (Vec<(f64, Block)>, f64)| {
        let marks = blocks.iter().filter_map(|(_, block)| block.mark).collect();
        Filled { nodes: drawn(blocks), marks }
    };
    pages.into_iter().map(filled).collect()
}

fn put(block: Block, room: f64, pages: &mut Vec<(Vec<(f64, Block)>, f64)>) {
    let is_full = |(on, y): &(Vec<(f64, Block)>, f64)| {
        !on.is_empty() && y + block.above + block.height > room
    };
    if pages.last().is_none_or(is_full) {
        pages.push((Vec::new(), 0.0));
    }
    if let Some((on, bottom)) = pages.last_mut() {
        let y = if on.is_empty() { 0.0 } else { *bottom + block.above };
        *bottom = y + block.height;
        on.push((y, block));
    }
}

/// Blocks that stay together: those that keep to the next, with that one.
fn runs(blocks: Vec<Block>) -> Vec<Vec<Block>> {
    let mut runs: Vec<Vec<Block>> = Vec::new();
    let mut goes_on = false;
    for block in blocks {
        let keeps = block.keeps;
        match runs.last_mut() {
            Some(run) if goes_on => run.push(block),
            _ => runs.push(vec![block]),
        }
        goes_on = keeps;
    }
    runs
}

/// The blocks of a page where they stand; items of one list that follow one another are one list.
fn drawn(blocks: Vec<(f64, Block)>) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut list = None;
    for (y, mut block) in blocks {
        block.nodes.iter_mut().for_each(|node| node.shift(0.0, y));
        match (block.list, nodes.last_mut()) {
            (Some(role), Some(Node::Group(group))) if list == Some(role) => {
                group.nodes.append(&mut block.nodes);
            }
            (Some(role), _) => nodes.push(Group::new(role, "", block.nodes).into()),
            (None, _) => nodes.append(&mut block.nodes),
        }
        list = block.list;
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which blocks stand on each page.
    fn pages(mut blocks: Vec<Block>) -> Vec<Vec<usize>> {
        for (nth, block) in blocks.iter_mut().enumerate() {
            block.mark = Some(nth);
        }
        fill(blocks, 100.0).into_iter().map(|page| page.marks).collect()
    }

    fn block(height: f64) -> Block {
        Block::new(Vec::new(), height, 10.0)
    }

    #[test]
    fn white_above_the_first_of_a_page_is_left_out() {
        assert_eq!(pages(vec![block(40.0), block(50.0), block(100.0)]), [vec![0, 1], vec![2]]);
    }

    #[test]
    fn a_heading_goes_with_what_is_under_it() {
        let blocks = vec![block(60.0), block(10.0).kept(), block(30.0)];
        assert_eq!(pages(blocks), [vec![0], vec![1, 2]]);
    }

    #[test]
    fn what_is_higher_than_a_page_stands_alone() {
        let blocks = vec![block(10.0), block(150.0), block(20.0)];
        assert_eq!(pages(blocks), [vec![0], vec![1], vec![2]]);
    }

    #[test]
    fn what_begins_a_page_does_so_and_no_block_is_one_empty_page() {
        assert_eq!(pages(vec![block(10.0), block(10.0).on_new_page()]), [vec![0], vec![1]]);
        assert_eq!(pages(Vec::new()), [Vec::<usize>::new()]);
    }
}
