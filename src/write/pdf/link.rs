//! The links of a page: the whole of a card leads to its page or mail box.

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::geom::Rect;
use krilla::page::Page;
use krilla::tagging::Identifier;

use crate::scene::{Bounds, Group, LanguageTag, Link, Meaning, Node};
use crate::write::pdf::page::POINTS;

/// Adds the links of everything on a page, and gives them in reading order: they are there before
/// anything is painted.
pub(super) fn add(nodes: &[Node], page: &mut Page<'_>, language: LanguageTag) -> Vec<Identifier> {
    let mut found = Vec::new();
    find(nodes, &mut found);
    let place = |(group, link): (&Group, &Link)| {
        let bounds = Bounds::of(&group.nodes)?;
        let edges = [bounds.left, bounds.top, bounds.right, bounds.bottom];
        let [left, top, right, bottom] = edges.map(|edge| (edge * POINTS) as f32);
        let target = Target::Action(Action::Link(LinkAction::new(in_ascii(link))));
        let link_area = LinkAnnotation::new(Rect::from_ltrb(left, top, right, bottom)?, target);
        // What a screen reader says of it, besides what stands on the card.
        let to = if language.primary() == "nl" { "Naar" } else { "To" };
        Some(Annotation::new_link(link_area, Some(format!("{to} {link}"))))
    };
    let links: Vec<Annotation> = found.into_iter().filter_map(place).collect();
    links.into_iter().map(|link| page.add_tagged_annotation(link)).collect()
}

/// The address in the few characters that a PDF has for it: the bytes of others as numbers.
fn in_ascii(link: &Link) -> String {
    let plain = |byte: u8| byte.is_ascii().then(|| char::from(byte).to_string());
    let byte = |byte| plain(byte).unwrap_or_else(|| format!("%{byte:02X}"));
    link.as_str().bytes().map(byte).collect()
}

/// The pictures that lead somewhere.
fn find<'n>(nodes: &'n [Node], found: &mut Vec<(&'n Group, &'n Link)>) {
    for node in nodes {
        let Node::Group(group) = node else { continue };
        match (group.role.meaning(), &group.link) {
            (Meaning::Picture, Some(link)) => found.push((group, link)),
            (Meaning::Picture | Meaning::Hidden, _) => {}
            _ => find(&group.nodes, found),
        }
    }
}
