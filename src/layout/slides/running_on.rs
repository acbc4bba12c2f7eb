//! What is higher than a slide, in words that run on over as many slides as it takes.

use crate::layout::context::Sheet;
use crate::layout::slides::slide::{Slide, SlideSize};
use crate::layout::slides::words_slides::{Words, WordsEntry};
use crate::scene::{Group, Node, Role, TextStyle};
use crate::words;

/// Draws the words of what is drawn as lists, each on slides of its own; `phases` says under which it stands.
pub(crate) fn draw(
    drawn: Vec<Node>,
    phases: &str,
    size: &SlideSize,
    sheet: &Sheet<'_>,
) -> Vec<Slide> {
    let lists = drawn.into_iter().filter_map(|node| match node {
        Node::Group(group) => match group.role {
            Role::LaneList(part) | Role::PanelList(part) => Some((part, *group)),
            _ => None,
        },
        _ => None,
    });
    let words = |(part, mut list): (_, Group)| {
        let items = std::mem::take(&mut list.nodes);
        let said = [list.label.as_str(), phases].into_iter().filter(|it| !it.is_empty());
        let heading = said.collect::<Vec<_>>().join(words::SEPARATOR);
        let entries = items.into_iter().filter_map(|item| entry(item, sheet)).collect();
        let (role, foot) = (Role::PanelHeading(part), size.bottom());
        Words { role, heading: &heading, list: Some(list), entries, foot }.draw(size, sheet)
    };
    lists.flat_map(words).collect()
}

/// An item of a list in words.
fn entry(item: Node, sheet: &Sheet<'_>) -> Option<WordsEntry> {
    let Node::Group(mut item) = item else { return None };
    let mut paragraphs = Vec::new();
    said(&item.nodes, sheet, &mut paragraphs);
    // What a sign beside a name says, its label says in words.
    if let Some((name, style)) = paragraphs.first_mut()
        && style.bold
        && item.label.ends_with(name.as_str())
    {
        name.clone_from(&item.label);
    }
    let nodes = std::mem::take(&mut item.nodes);
    let card = nodes.into_iter().find_map(|node| match node {
        Node::Group(card) if matches!(card.role, Role::LaneCard { .. } | Role::PanelCard(_)) => {
            Some(Group { nodes: Vec::new(), joins: Vec::new(), ..*card })
        }
        _ => None,
    });
    let around = std::iter::once(*item).chain(card).collect();
    Some(WordsEntry { around, paragraphs })
}

/// All paragraphs in the order in which they are drawn, in ink: nothing coloured lies behind them.
fn said(nodes: &[Node], sheet: &Sheet<'_>, out: &mut Vec<(String, TextStyle)>) {
    for node in nodes {
        match node {
            Node::Group(group) => said(&group.nodes, sheet, out),
            Node::Paragraph(own) => {
                out.push((own.text(), TextStyle { color: sheet.theme.palette.ink, ..own.style }));
            }
            _ => {}
        }
    }
}
