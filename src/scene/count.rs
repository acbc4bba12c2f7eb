//! How many cards a drawing holds.

use crate::scene::drawing::Scene;
use crate::scene::node::Node;
use crate::scene::role::{Meaning, Role};

impl Scene {
    /// How many cards are drawn; one that goes on over the next page counts where it begins.
    #[must_use]
    pub fn card_count(&self) -> usize {
        cards(&self.nodes)
    }
}

fn cards(nodes: &[Node]) -> usize {
    let count = |node: &Node| match node {
        Node::Group(group) if matches!(group.role, Role::LaneCard { continued: true, .. }) => 0,
        Node::Group(group) if group.role == Role::LegendEntry => 0,
        // A curve is no card.
        Node::Group(group) if group.role == Role::Plot => 0,
        Node::Group(group) if group.role.meaning() == Meaning::Picture => 1,
        Node::Group(group) => cards(&group.nodes),
        _ => 0,
    };
    nodes.iter().map(count).sum()
}
