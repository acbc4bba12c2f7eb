//! How many cards a drawing holds.

use crate::scene::{Meaning, Node, Scene};

impl Scene {
    /// How many cards are drawn; one that goes on over the next page counts where it begins.
    #[must_use]
    pub fn card_count(&self) -> usize {
        cards(&self.nodes)
    }
}

fn cards(nodes: &[Node]) -> usize {
    let count = |node: &Node| match node {
        Node::Group(group) if matches!(group.meaning, Meaning::Picture(_)) => 1,
        Node::Group(group) => cards(&group.nodes),
        _ => 0,
    };
    nodes.iter().map(count).sum()
}
