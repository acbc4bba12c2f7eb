//! Finds what stands on a page in what is drawn there.

use crate::model::{Part, Place};
use crate::scene::{Node, Role};
use crate::story::PageContent;

/// The cards, phases, lanes and panels among some nodes.
pub(crate) fn page_content(nodes: &[Node]) -> PageContent {
    let mut content = PageContent::default();
    add(nodes, &mut content);
    content
}

fn add(nodes: &[Node], content: &mut PageContent) {
    for node in nodes {
        let Node::Group(group) = node else { continue };
        match (group.role, group.place) {
            (Role::Card { .. }, Some(Place::Step(step, part))) => content.cards.push((step, part)),
            (Role::Phase, Some(Place::Phase(phase))) => {
                content.phases.insert(phase);
            }
            (Role::LaneList(part) | Role::PanelList(part), _) => add_part(part, content),
            _ => add(&group.nodes, content),
        }
    }
}

fn add_part(part: Part, content: &mut PageContent) {
    if !content.beside.contains(&part) {
        content.beside.push(part);
    }
}
