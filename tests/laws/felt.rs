//! What an organisation felt is told apart from what it did.

use klantreis::layout::layout;
use klantreis::model::{Part, View};
use klantreis::scene::{Node, Paragraph, Role};
use klantreis::theme::Theme;

use crate::support::files;

/// The paragraphs of each card of an organisation.
fn cards(nodes: &[Node]) -> Vec<Vec<&Paragraph>> {
    let mut cards = Vec::new();
    for node in nodes {
        let Node::Group(group) = node else { continue };
        if matches!(group.role, Role::Card { part: Part::Organisations, .. }) {
            let paragraphs = group.nodes.iter().filter_map(|node| match node {
                Node::Paragraph(paragraph) => Some(paragraph),
                _ => None,
            });
            cards.push(paragraphs.collect());
        } else {
            cards.extend(self::cards(&group.nodes));
        }
    }
    cards
}

fn bottom(paragraph: &Paragraph) -> f64 {
    paragraph.top + paragraph.line_height * paragraph.lines.len() as f64
}

#[test]
fn what_an_organisation_felt_is_italic_and_stands_apart_from_what_it_did() {
    for view in [View::Cards, View::Line] {
        let mut journey = files::journey("hermsen-domino");
        journey.view = Some(view);
        let scene = layout(&journey, &Theme::default());
        let cards = cards(&scene.nodes);
        let felt: Vec<_> = cards.iter().flat_map(|card| card.windows(2)).collect();
        let felt: Vec<_> = felt.into_iter().filter(|pair| pair[1].style.italic).collect();
        let [pair] = &felt[..] else { panic!("{} organisations felt something", felt.len()) };
        assert!(!pair[0].style.italic);
        assert!(pair[1].top - bottom(pair[0]) >= 6.0, "{view:?}");
    }
}
